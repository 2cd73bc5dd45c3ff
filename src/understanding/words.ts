import { stem } from './stem.ts'

/** The maximum length of text to read, in UTF-16 units. Customers state their request near the beginning. */
export const longestRead = 1500

// Scripts without spaces between words. Their words are overlapping pairs of characters.
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u
const wordPattern =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{M}]+|[\p{L}\p{M}]+(?:'[\p{L}]+)?|\p{N}+%?/gu

// Bounded repetitions with one possible start prevent catastrophic backtracking on text without spaces.
const emailAddress = /(?<![^\s@])[^\s@]{1,64}@[^\s@]{1,190}\.[^\s@]{1,60}/g

/**
 * Lower-case text in one spelling: compatibility forms folded, accents removed from Latin letters, addresses and links
 * replaced by a word.
 */
export function normalise(text: string): string {
  const read = text.slice(0, longestRead)
  const folded = beyondAscii.test(read) ? read.normalize('NFKC').slice(0, longestRead) : read
  return withoutRepetitions(plainLetters(withoutAddresses(folded.toLowerCase().replace(/[’`´]/g, "'"))))
}

// Most messages have none of what is replaced below. To look whether they may is much faster than to replace it.

const beyondAscii = /[\u0080-\uffff]/

/** Also without Slack's mentions, channels and emoji codes: <@U012AB3CD>, <#C012|help>, :tada: */
function withoutAddresses(text: string): string {
  if (!/[@:<]|www\./.test(text)) return text
  return text
    .replace(/https?:\/\/\S+|www\.\S+/g, ' weblink ')
    .replace(emailAddress, ' emailaddress ')
    .replace(/<[@#!][^<>]{0,200}>|:[a-z][a-z0-9_-]*:|:[+-]1:/g, ' ')
}

function plainLetters(text: string): string {
  if (!beyondAscii.test(text)) return text
  return text
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
}

const withoutRepetitions = (text: string): string =>
  /(.)\1\1/su.test(text) ? text.replace(/(\p{L})\1{2,}/gu, '$1$1') : text

/** The words of normalised text: runs of letters or digits, and pairs of characters in scripts without spaces. */
export function wordsOf(normalised: string): string[] {
  const words = normalised.match(wordPattern) ?? []
  return isUnspaced(normalised) ? words.flatMap((word) => (isUnspaced(word) ? pairs(word) : word)) : words
}

/** Whether a word is in a script without spaces. */
export function isUnspaced(word: string): boolean {
  return unspaced.test(word)
}

/** The form in which words are compared: English endings removed, numbers reduced to their length. */
export function stemmed(word: string): string {
  if (/^\p{N}/u.test(word)) return word.length > 2 ? `#${word.length}` : word
  return stem(word)
}

function pairs(run: string): string[] {
  const characters = [...run]
  if (characters.length < 2) return characters
  return characters.slice(1).map((character, i) => `${characters[i]}${character}`)
}
