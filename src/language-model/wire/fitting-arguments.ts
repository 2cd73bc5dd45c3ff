import { isObject, objectsIn } from './json-in-text.ts'

const mostLayers = 4

/**
 * Finds the arguments of a function in what a model wrote for them: another object around them, a list of one, JSON
 * within a string, a Markdown fence, names in other capitals. Undefined if nothing there has one of `names`.
 */
export function fittingArguments(
  given: unknown,
  names: string[],
  layers = mostLayers,
): Record<string, unknown> | undefined {
  if (typeof given === 'string') return fittingInText(given, names, layers)
  if (Array.isArray(given)) return given.length === 1 ? fittingArguments(given[0], names, layers) : undefined
  if (!isObject(given)) return undefined
  const named = withNames(given, names)
  if (names.some((name) => name in named)) return named
  if (layers === 0) return undefined
  for (const inner of Object.values(given)) {
    const found =
      typeof inner === 'object' || looksLikeJson(inner) ? fittingArguments(inner, names, layers - 1) : undefined
    if (found) return found
  }
  return undefined
}

/** The last object, because drafts come first. */
function fittingInText(text: string, names: string[], layers: number): Record<string, unknown> | undefined {
  if (layers === 0) return undefined
  const unquoted = textWithin(text)
  if (unquoted !== undefined) return fittingInText(unquoted, names, layers - 1)
  const fitting = objectsIn(text).map((object) => fittingArguments(object, names, layers - 1))
  return fitting.findLast((found) => found !== undefined)
}

/** The text of a JSON string. */
function textWithin(text: string): string | undefined {
  if (!text.trim().startsWith('"')) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'string' ? value : undefined
  } catch {
    return undefined
  }
}

const looksLikeJson = (value: unknown) => typeof value === 'string' && /[{]/.test(value)

/** The same object under the names of the schema, which win where both are there. */
function withNames(given: Record<string, unknown>, names: string[]): Record<string, unknown> {
  const bySpelling = new Map(names.map((name) => [spelling(name), name]))
  const renamed = Object.entries(given).map(([name, value]) => [bySpelling.get(spelling(name)) ?? name, value])
  return { ...Object.fromEntries(renamed), ...given }
}

const spelling = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
