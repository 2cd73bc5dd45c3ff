import { termsIn } from './terms-in.ts'

/*
 * The facts of a text that another wording of it must share: numbers, signs of money, dates, addresses, code and names.
 * They are read by their form, so that this holds in any language.
 */

/** Facts of a text, as comparable strings. */
export interface Facts {
  /** Numbers, signs such as $ and %, months, days of the week, countries and languages, each as often as it occurs. */
  figures: string[]
  /** Addresses of pages and mailboxes. */
  links: string[]
  code: string[]
  /** Words with a capital letter inside a sentence, or with capitals or digits inside themselves. */
  names: string[]
}

/** A text in Markdown and its language, ISO 639-1. */
export interface Told {
  text: string
  language: string
}

/** Reads the facts of a text. Days and countries may be named in another language, too. */
export function factsOf({ text: markdown, language }: Told, otherLanguage: string): Facts {
  const text = markdown.replace(groupGap, '').normalize('NFKC')
  const code = [...text.matchAll(codeSpan)].map(([, fence, span]) => (fence ?? span ?? '').trim())
  const withoutCode = text.replace(codeSpan, ' ')
  const links = (withoutCode.match(address) ?? []).map((found) => found.replace(/[.,;:!?]+$/, '').toLowerCase())
  const { terms, rest } = termsIn(withoutCode.replace(address, ' '), [language, otherLanguage])
  const figures = [...terms, ...numbersIn(rest), ...(rest.match(/[\p{Sc}%‰°]/gu) ?? [])]
  return { figures: figures.sort(), links: links.sort(), code: code.sort(), names: namesIn(rest, language) }
}

/** The words of a text without code and addresses, which have no language. */
export const proseIn = (markdown: string): string => markdown.replace(codeSpan, ' ').replace(address, ' ')

/** A narrow space between groups of digits. */
const groupGap = /(?<=\p{Nd})[\u00a0\u2009\u202f](?=\p{Nd}{3})/gu
const codeSpan = /```[^\n]*\n?([\s\S]*?)(?:```|$)|`([^`\n]+)`/g
const address =
  /(?:https?:\/\/|www\.)[^\s<>()[\]|]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:\/[^\s<>()[\]|]*)?/gi

const numbersIn = (text: string): string[] =>
  (text.match(/\p{Nd}+(?:[.,'’]\p{Nd}+)*/gu) ?? []).map((found) => plainNumber(found.replace(/\p{Nd}/gu, asDigit)))

/** "1,200" and "1.200" are one number, and so are "4.99" and "4,99". */
function plainNumber(written: string): string {
  const [first = '', ...groups] = written.split(/[.,'’]/)
  if (groups.every((group) => group.length === 3)) return first + groups.join('')
  const last = groups.pop() ?? ''
  const isDecimal = groups.every((group) => group.length === 3)
  return isDecimal ? `${first}${groups.join('')}.${last}` : [first, ...groups, last].join('.')
}

/** Digits of all scripts come in runs of ten. */
function asDigit(digit: string): string {
  const at = digit.codePointAt(0) ?? 0
  let zero = at
  while (at - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--
  return String(at - zero)
}

const latinWord = /(?<![\p{L}\p{N}])\p{Script=Latin}[\p{Script=Latin}\p{M}\p{N}]*(?![\p{L}\p{N}])/gu

function namesIn(text: string, language: string): string[] {
  const words = [...text.matchAll(latinWord)]
  const isNameHere = (word: string, index: number) =>
    isMarked(word) || (language !== 'de' && isName(word, text.slice(0, index)))
  return words.flatMap(({ 0: word, index }) => (isNameHere(word, index) ? word : []))
}

/** Where a sentence, a line, an item or a cell begins. */
const begins = /(?:^|[.!?…:。！？：|>\n]["'”’»*_)]*)[\s>*_\-•#|"'“„«(¿¡\d.)]*$/u

/** In German all nouns have capitals, so this tells nothing there. */
const isName = (word: string, before: string): boolean => /^\p{Lu}./u.test(word) && !begins.test(before.slice(-40))

/** A name in any language: with capitals or digits inside. */
const isMarked = (word: string): boolean => /^.+[\p{Lu}\p{N}]/u.test(word)
