/** Longer ones are more than a form of an id. */
const longest = 200
const mostRepeats = 64
/** In how many ways a pattern may be tried at one place, which is what each character of a hostile text can cost. */
const mostWays = 256

/**
 * What is wrong with a pattern that reads what customers write; undefined if nothing is. Patterns whose time grows out of
 * hand are refused: groups may not repeat, repeats have a limit, and nothing looks ahead or back.
 */
export function patternProblem(pattern: string): string | undefined {
  if (pattern.length > longest) return `is longer than ${longest} characters`
  if (!compiles(pattern)) return 'is not a regular expression'
  // Classes hold characters only, and what is escaped is one character.
  const shape = pattern.replace(/\\[pP]\{[^}]*\}|\\./gu, 'x').replace(/\[[^\]]*\]/g, 'x')
  if (/\\[1-9k]/.test(pattern) || /\(\?(?!:)/.test(shape)) return 'may not look ahead or back, nor name groups'
  if (/\)[*+?{]/.test(shape)) return 'may not repeat a group'
  if (/[*+]|\{\d+,\}/.test(shape)) return 'needs a limit for each repeat, such as {1,20} instead of + or *'
  const repeats = [...shape.matchAll(/\{(\d+)(?:,(\d+))?\}/g)]
  if (repeats.some(([, least, most = least]) => Number(most) > mostRepeats))
    return `may repeat at most ${mostRepeats} times`
  if (waysOf(shape, repeats) > mostWays)
    return `can be read in more than ${mostWays} ways; shorten its repeats, or name fewer choices`
  return new RegExp(pattern, 'iu').test('') ? 'must not match an empty text' : undefined
}

/** Each repeat of no fixed length, each choice and each part that may be absent multiplies the ways. */
function waysOf(shape: string, repeats: RegExpMatchArray[]): number {
  const lengths = repeats.map(([, least, most = least]) => Number(most) - Number(least) + 1)
  const doubled = shape.match(/\||(?<!\()\?/g)?.length ?? 0
  return lengths.reduce((ways, length) => ways * length, 2 ** doubled)
}

function compiles(pattern: string): boolean {
  try {
    return Boolean(new RegExp(pattern, 'iu'))
  } catch {
    return false
  }
}
