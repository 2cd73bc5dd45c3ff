/** Longer ones are more than a form of an id. */
const longest = 200
/** Each multiplies the time that a hostile text can cost. */
const mostOpenEnds = 3
const mostRepeats = 64

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
  if (repeats.filter(([, least, most = least]) => least !== most).length > mostOpenEnds)
    return `may have at most ${mostOpenEnds} repeats of no fixed length`
  return new RegExp(pattern, 'iu').test('') ? 'must not match an empty text' : undefined
}

function compiles(pattern: string): boolean {
  try {
    return Boolean(new RegExp(pattern, 'iu'))
  } catch {
    return false
  }
}
