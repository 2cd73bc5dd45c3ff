/** The minimum length of a word without its ending. */
export const shortestRoot = 3

/**
 * Removes the longest ending that leaves a root, as light stemmers do (Savoy 2006 for Spanish, Portuguese, French and
 * German; Tala 2003 for Indonesian). Bringing the forms of a word together is enough, and confuses fewer words than a
 * full stemmer.
 */
export function withoutLongestEnding(endings: string): (word: string) => string {
  const all = endings.split('|').sort((a, b) => b.length - a.length)
  return (word) => {
    const ending = all.find((each) => word.endsWith(each) && word.length - each.length >= shortestRoot)
    return ending ? word.slice(0, word.length - ending.length) : word
  }
}
