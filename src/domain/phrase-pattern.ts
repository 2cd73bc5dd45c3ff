/** Finds a word or phrase in a text, in any case. Whole words; languages that write without spaces have none. */
export function phrasePattern(phrase: string): RegExp {
  const parts = phrase
    .trim()
    .split(/\s+/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const pattern = parts.join('\\s+')
  const isSpaced = !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(phrase)
  return new RegExp(isSpaced ? `(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])` : pattern, 'iu')
}
