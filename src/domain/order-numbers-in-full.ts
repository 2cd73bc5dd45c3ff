import { isAmount, isDate, isTelephone, type NumberInText } from './number-in-text.ts'
import type { OrderNumberForm, OrderNumbers, OrderNumberWords } from './order-id.ts'

/**
 * Reads also the numbers that a text does not write out: in the address of a page ("/orders/12345?x=1"), after another
 * ("orders 12345 and 12346"), in quotation marks, or in full-width characters.
 */
export function readingInFull(numbers: OrderNumbers, form: OrderNumberForm, around: OrderNumberWords): OrderNumbers {
  const inFull = writingInFull(form, around)
  return {
    example: numbers.example,
    find: (text) => numbers.find(inFull(text)),
    given: (text) => numbers.given(inFull(text)),
    without: (text) => numbers.without(inFull(text)),
    normal: (text) => numbers.normal(asTyped(text)),
    inFull,
  }
}

function writingInFull(form: OrderNumberForm, around: OrderNumberWords): (text: string) => string {
  const heads = headsOf(form)
  if (!heads) return asTyped
  const inLinks = writingLinks(form, heads)
  const inRows = writingRows(form, around, heads)
  const marks = new RegExp(`(${heads.named}(?: ?(?:${around.called})\\.?)?[:：]? ?)[${quotes}]{1,2}(?=\\d)`, 'giu')
  return (text) => inRows(inLinks(asTyped(text)).replace(marks, '$1 '))
}

const quotes = '"\'“”„«»‘’`*(（「『【'

/** Full-width letters and digits as keyboards of other scripts write them, and hyphens that do not break. */
const asTyped = (text: string): string =>
  text
    .replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff0d\uff03]/g, (wide) =>
      String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
    )
    .replace(/[\u2010\u2011\u2212]/g, '-')

interface Heads {
  /** What stands before the digits in prose. */
  named: string
  /** The same in plural. */
  several: string
  /** The same in an address. */
  inAddress: string
  digits: string
}

function headsOf({ prefix, digits: [least, most], words }: OrderNumberForm): Heads | undefined {
  const letters = /^\p{L}+(?=[^\p{L}\p{N}]*$)/u.exec(prefix)?.[0]
  const all = [...new Set([...words, ...(letters ? [letters] : [])])].map(escaped)
  if (all.length === 0) return undefined
  const byLength = all.sort((a, b) => b.length - a.length)
  const [spaced, unspaced] = [byLength.filter(isSpaced), byLength.filter((word) => !isSpaced(word))]
  const named = [...(spaced.length > 0 ? [`\\b(?:${spaced.join('|')})`] : []), ...unspaced].join('|')
  const several = spaced.length > 0 ? `\\b(?:${spaced.join('|')})(?:s|es|en|n)` : '(?!)'
  return { named: `(?:${named})`, several, inAddress: `(?:${byLength.join('|')})`, digits: `\\d{${least},${most}}` }
}

const isSpaced = (word: string) => /^\p{Script=Latin}/u.test(word)
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A number as `find` reads it. */
const written = ({ prefix, words }: OrderNumberForm, digits: string) =>
  prefix ? `${prefix}${digits}` : `${words[0]} ${digits}`

const address = /https?:\/\/[^\s<>"']{1,2000}/g

/** In addresses digits are an order's after its word: as a folder, or as a parameter. */
function writingLinks(form: OrderNumberForm, { inAddress, digits }: Heads): (text: string) => string {
  const part = new RegExp(
    `(?<=/)${inAddress}(?:s|es|en|n)?/(?:(?:view|show|details?|track|status)/)?(${digits})(?=[/?#&.,;:!)]|$)|` +
      `(?<=[?&#])${inAddress}s?[_-]?(?:id|no|nr|num|number|ref)?=(${digits})(?![\\w-])`,
    'giu',
  )
  return (text) =>
    text.replace(address, (link) =>
      link.replace(part, (whole, folder?: string, parameter?: string) => {
        const number = folder ?? parameter ?? ''
        return folder && isYear(folder) ? whole : ` ${written(form, number)} `
      }),
    )
}

const isYear = (digits: string) => /^(?:19|20)\d\d$/.test(digits)

/** "Orders 12345 and 12346", "A-12345/12346": what follows an order's number in a row is one too, if it looks like it. */
function writingRows(form: OrderNumberForm, { and, called }: OrderNumberWords, heads: Heads) {
  const { named, several, digits } = heads
  const exact = form.prefix ? `(?<![\\p{L}\\p{N}])${escaped(form.prefix)}` : '(?!)'
  const word = `((?:${several}|${named})(?: ?(?:${called})s?\\.?)?[\\s:：#№-]{0,3})`
  const head = new RegExp(`(?:${exact}|${word})(${digits})(?![\\p{Script=Latin}\\p{N}_])`, 'giu')
  const link = `[,;/&+、，]|(?:${and})(?![\\p{Script=Latin}])`
  const next = new RegExp(
    `\\s{0,2}(?:${link})(?:\\s{0,2}(?:${and}))?\\s{0,2}[#№]?(${digits})(?![\\p{Script=Latin}\\p{N}_])`,
    'iuy',
  )
  const isMany = new RegExp(several, 'iu')
  return (text: string): string => {
    let done = 0
    let out = ''
    for (const match of text.matchAll(head)) {
      if (match.index < done) continue
      const first = match[2] ?? ''
      const end = match.index + match[0].length
      const row = rowAfter(text, end, first, next)
      const mustSay = match[1] !== undefined && isMany.test(match[1]) && (row.length > 0 || /[#№]/.test(match[1]))
      if (row.length === 0 && !mustSay) continue
      out += text.slice(done, match.index) + (mustSay ? ` ${written(form, first)}` : match[0])
      out += row.map(({ digits: more }) => `, ${written(form, more)}`).join('')
      done = row.at(-1)?.end ?? end
    }
    return out + text.slice(done)
  }
}

function rowAfter(text: string, from: number, first: string, next: RegExp): NumberInText[] {
  const row: NumberInText[] = []
  next.lastIndex = from
  for (let match = next.exec(text); match && row.length < mostInRow; match = next.exec(text)) {
    const digits = match[1] ?? ''
    const end = match.index + match[0].length
    const number = { digits, start: end - digits.length, end }
    if (!looksLike(first, text, number)) break
    row.push(number)
  }
  return row
}

const mostInRow = 5

function looksLike(first: string, text: string, number: NumberInText): boolean {
  const { digits, start } = number
  if (digits.length !== first.length || isAmount(text, number)) return false
  // The number before it, and what stands between, are no part of a date or a telephone number.
  const alone = { digits, start: 0, end: digits.length }
  const rest = text.slice(start, start + 40)
  return !isDate(rest, alone) && !isTelephone(rest, alone)
}

/** A message whose order numbers stand as words, although they were typed as code: `A-12345`. */
export const withoutCodeMarks = (text: string, numbers: OrderNumbers | undefined): string =>
  numbers
    ? text.replace(/`([^`\n]{1,60})`/g, (code, inside: string) => (numbers.given(inside).length > 0 ? inside : code))
    : text
