const han = /\p{Script=Han}/u
const syllable = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
const pieces =
  /(?<word>\p{Script=Latin}[\p{Script=Latin}\p{M}]*)|(?<digits>\p{Nd}{1,3})|(?<sign>\p{L}|\p{M})|(?<marks>[!-/:-@[-`{-~]+)|(?<symbol>[^\s\p{L}\p{M}\p{Nd}])|(?<line>\n+)/gu

/**
 * Estimates how many tokens a text costs, without the megabytes of a real tokenizer. It rather overestimates;
 * `tokens.test.ts` states how far it may be off from OpenAI's o200k_base.
 */
export function estimateTokens(text: string): number {
  let sum = 0
  for (const { groups = {} } of text.matchAll(pieces)) sum += costOf(groups)
  return Math.ceil(sum)
}

function costOf({ word, digits, sign, marks, symbol }: Record<string, string | undefined>): number {
  if (word) return costOfWord(word)
  if (digits) return 1
  if (sign) return han.test(sign) ? 1 : syllable.test(sign) ? 0.75 : 0.6
  // A run of punctuation is mostly one token, as in JSON.
  if (marks) return Math.max(0.5 + 0.15 * marks.length, 0.35 * marks.length)
  if (symbol) return symbol.length
  return 1
}

/** A common word is mostly one token; an unusual one splits into several. */
function costOfWord(word: string): number {
  const isWord =
    /[aeiouyà-ü]/iu.test(word) && !/[^aeiouyà-ü]{6}/iu.test(word) && !/\p{Ll}\p{Lu}.*\p{Ll}\p{Lu}|\p{Lu}{5}/u.test(word)
  return isWord ? 1 + Math.max(0, word.length - 4) / 5 : word.length / 2
}
