/** A word that loses its ending keeps at least so much. */
export const shortestRoot = 3

/**
 * Drops the longest of some endings that leaves a root, as light stemmers do (Savoy 2006 for Spanish, Portuguese, French and German; Tala 2003
 * for Indonesian): it is enough that the forms of one word meet, and less is confused than by a full stemmer.
 */
export function withoutLongestEnding(endings: string): (word: string) => string {
  const all = endings.split('|').sort((a, b) => b.length - a.length)
  return (word) => {
    const ending = all.find((each) => word.endsWith(each) && word.length - each.length >= shortestRoot)
    return ending ? word.slice(0, word.length - ending.length) : word
  }
}
