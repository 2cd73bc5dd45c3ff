/** Words by what they tell, as regular expressions: those of a language, or of several that are written alike. */
export type Words<K extends string> = Record<K, string>

/** Looks up the words of a language (ISO 639-1) as patterns, made when they are first asked for; undefined for a language without. */
export function readPatterns<K extends string>(
  spaced: Record<string, Words<K>>,
  unspaced: Record<string, Words<K>>,
): (language: string) => Record<K, RegExp> | undefined {
  const made = new Map<string, Record<K, RegExp>>()
  return (language) => {
    const words = spaced[language] ?? unspaced[language]
    if (!words) return undefined
    const known = made.get(language) ?? patternsOf(words, language in spaced)
    made.set(language, known)
    return known
  }
}

/** Where words stand between spaces, whole words only. */
function patternsOf<K extends string>(words: Words<K>, isSpaced: boolean): Record<K, RegExp> {
  const pattern = (source: string) =>
    new RegExp(isSpaced ? `(?<!\\p{L})(?:${source})(?!\\p{L})` : `(?:${source})`, 'giu')
  const patterns = Object.entries<string>(words).map(([name, source]) => [name, pattern(source)])
  return Object.fromEntries(patterns) as Record<K, RegExp> // with the names of `words`
}
