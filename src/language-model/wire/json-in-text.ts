/** Tries no more beginnings than this, so that hostile text costs no time. */
const mostBeginnings = 300

/** The JSON objects in a text, in order; objects within others are not listed apart. Braces of prose are passed over. */
export function objectsIn(text: string): Record<string, unknown>[] {
  const found: Record<string, unknown>[] = []
  let from = text.indexOf('{')
  for (let tried = 0; from >= 0 && tried < mostBeginnings; tried++) {
    const end = endOfObject(text, from)
    const object = end === undefined ? undefined : parsed(text.slice(from, end))
    if (object) found.push(object)
    from = text.indexOf('{', object && end !== undefined ? end : from + 1)
  }
  return found
}

/** The place after the brace that closes the one at `start`, as far as strings of JSON go. */
function endOfObject(text: string, start: number): number | undefined {
  let depth = 0
  let isString = false
  for (let at = start; at < text.length; at++) {
    const sign = text[at]
    if (isString) {
      if (sign === '\\') at++
      else if (sign === '"') isString = false
    } else if (sign === '"') isString = true
    else if (sign === '{') depth++
    else if (sign === '}' && --depth === 0) return at + 1
  }
  return undefined
}

/** Also with the comma before a closing brace that models write at times. */
function parsed(text: string): Record<string, unknown> | undefined {
  for (const candidate of [text, text.replace(/,(\s*[}\]])/g, '$1')])
    try {
      const value: unknown = JSON.parse(candidate)
      return isObject(value) ? value : undefined
    } catch {
      // Not JSON as it stands.
    }
  return undefined
}

/** Whether a value is a JSON object. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
