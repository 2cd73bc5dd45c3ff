/** Settings to write; an empty value takes one away. */
export type NewSettings = Record<string, string>

/**
 * A settings file with some values changed. Every other line stays as it is. Of a name that stands in several lines,
 * the last one counts, so all of them are changed.
 */
export function withSettings(text: string, settings: NewSettings): string {
  const end = text.includes('\r\n') ? '\r\n' : '\n'
  const lines = text.split(/\r\n|\n/)
  const changed = lines.map((line) => {
    const name = /^\s*(?:export\s+)?([A-Z_]+)\s*=/.exec(line)?.[1]
    const value = name === undefined ? undefined : settings[name]
    return name === undefined || value === undefined ? line : `${name}=${quoted(value)}`
  })
  const standing = new Set(changed.flatMap((line) => /^([A-Z_]+)=/.exec(line)?.[1] ?? []))
  const added = Object.entries(settings)
    .filter(([name, value]) => value !== '' && !standing.has(name))
    .map(([name, value]) => `${name}=${quoted(value)}`)
  while (changed.at(-1) === '') changed.pop()
  return [...changed, ...added, ''].join(end)
}

const quoted = (value: string): string =>
  /^[\w.:/@%+=,-]*$/.test(value) ? value : `"${value.replace(/(["\\])/g, '\\$1')}"`
