import { isInAddress, isYearOrTelephone, readingOrdered } from './no-order-number.ts'
import { isAmount, isDate, isPartOfDate, isTelephone, type NumberInText } from './number-in-text.ts'

/** How the numbers of a company's orders look, and the words before which digits are one. */
export interface OrderNumberForm {
  /** What stands before the digits in the form in which numbers are kept. */
  prefix: string
  /** The fewest and the most digits. */
  digits: [least: number, most: number]
  words: string[]
}

/** Customers' words around an order's number, in all languages. All but `beside` are patterns. */
export interface OrderNumberWords {
  /** Words that may stand beside it. Accents are removed. */
  beside: ReadonlySet<string>
  besideUnspaced: string
  /** Counted things, which make the number before them a quantity. */
  counted: string
  countedUnspaced: string
  /** "Number", in full and in short. */
  called: string
  /** "And", between two of them. */
  and: string
  /** Words after which "order" is a verb. */
  beforeVerb: string
  /** Words for an order that are verbs, too. */
  verbs: string
}

/** Reads order numbers in texts, each in the form in which they are kept. */
export interface OrderNumbers {
  /** Such a number, to show what is asked for. */
  example: string
  /** Every number in a text, as written or nearly so ("ord 12345", "order #12345"), in order, at most five. */
  find(text: string): string[]
  /**
   * The order numbers in a reply to "which order?". Bare digits count here, unless they are a date, a price, a telephone
   * number or a quantity. Such readings are endless, so we list the few words that may stand beside an order number
   * instead.
   */
  given(text: string): string[]
  /** What a text says beside its order numbers. */
  without(text: string): string
  /** The form in which numbers are kept. */
  normal(text: string): string
  /** The same text with numbers written out that it only implies; see order-numbers-in-full.ts. */
  inFull(text: string): string
}

const mostIds = 5
// A longer text is not just a reply with a number.
const longestReply = 1000

/** Prepares reading the order numbers of a company. */
export function readingOrderNumbers(
  { prefix, digits: [least, most], words }: OrderNumberForm,
  around: OrderNumberWords,
): OrderNumbers {
  const digits = `\\d{${least},${most}}`
  const named = namedPattern(prefix, digits, words, around)
  const isQuantity = readingQuantities(around)
  const beside = readingBeside(around)
  // Letters of scripts without spaces may touch them.
  const bare = new RegExp(`(?<![\\p{Script=Latin}\\p{N}_-])${digits}(?![\\p{Script=Latin}\\p{N}_])`, 'gu')
  const idsOf = (numbers: NumberInText[]): string[] =>
    [...new Set(numbers.map((number) => `${prefix}${number.digits}`))].slice(0, mostIds)
  const namedIn = (text: string) => numbersNamed(text, named).filter((number) => !isQuantity(text, number))
  const find = (text: string) => idsOf(namedIn(text))
  return {
    example: `${prefix}${'1234567890123456'.slice(0, Math.min(most, Math.max(least, 5)))}`,
    find,
    given: (text) => {
      const reply = text.slice(0, longestReply)
      const numbers = [...reply.matchAll(bare)].map((match) => inText(match[0], match.index))
      const given = numbers.filter((number) => isGiven(reply, number, bare, beside))
      return idsOf([...namedIn(reply), ...given].sort((a, b) => a.end - b.end))
    },
    without: (text) => {
      const ids = namedIn(text)
      const gaps = ids.map(({ wordStart }, i) => text.slice(ids[i - 1]?.end ?? 0, wordStart))
      return [...gaps, text.slice(ids.at(-1)?.end ?? 0)].join(' ')
    },
    normal: (text) => find(text)[0] ?? text.trim().toUpperCase(),
    inFull: (text) => text,
  }
}

/** Digits after the prefix, or after a word and perhaps "number". */
function namedPattern(prefix: string, digits: string, words: string[], { called }: OrderNumberWords): RegExp {
  const letters = /^\p{L}+(?=[^\p{L}\p{N}]*$)/u.exec(prefix)?.[0]
  const all = [...words, ...(letters ? [letters] : [])].map((word) => word.toLowerCase())
  const longestFirst = [...new Set(all)].sort((a, b) => b.length - a.length).map(escaped)
  const [spaced, unspaced] = [longestFirst.filter(isSpaced), longestFirst.filter((word) => !isSpaced(word))]
  const named = [...(spaced.length > 0 ? [`\\b(?:${spaced.join('|')})`] : []), ...unspaced].join('|')
  const exact = prefix && !letters ? [`(?<![\\p{L}\\p{N}])${escaped(prefix)}`] : []
  const worded = named ? [`(?:${named})(?: ?(?:${called})\\.?)?[\\s:：#№–—_-]{0,3}`] : []
  return new RegExp(`(?:${[...exact, ...worded].join('|') || '(?!)'})(${digits})\\b`, 'giu')
}

const isSpaced = (word: string) => /^\p{Script=Latin}/u.test(word)
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

interface Named extends NumberInText {
  /** The start of the word for an order. */
  wordStart: number
}

const inText = (digits: string, start: number): NumberInText => ({ digits, start, end: start + digits.length })

function numbersNamed(text: string, named: RegExp): Named[] {
  return [...text.matchAll(named)]
    .map((match) => {
      const digits = match[1] ?? ''
      return { ...inText(digits, match.index + match[0].length - digits.length), wordStart: match.index }
    })
    .filter((number) => !isAmount(text, number) && !isPartOfDate('', text.slice(number.end, number.end + 4)))
}

type NumberTest = (text: string, number: Named) => boolean

/** "We want to order 1250 licences" states a quantity, not an order number. */
function readingQuantities(around: OrderNumberWords): NumberTest {
  const isNumbered = new RegExp(`[#№]|^ord\\W|${around.called}`, 'iu')
  const counted = new RegExp(`^\\s*(?:${around.counted})(?![\\p{L}\\p{N}])|^\\s*(?:${around.countedUnspaced})`, 'iu')
  const isVerb = new RegExp(`(?:^|[^\\p{L}])(?:${around.beforeVerb}) (?:also |just )?$`, 'iu')
  const counts = (after: string): boolean => {
    const next = /^ ([\p{L}]+)/u.exec(after)?.[1]
    return next !== undefined && !around.beside.has(plain(next))
  }
  const isOrdered = readingOrdered(around.verbs)
  return (text, number) => {
    const { wordStart, start, end } = number
    if (isInAddress(text, number)) return true
    if (isNumbered.test(text.slice(wordStart, start))) return false
    if (isYearOrTelephone(text, number)) return true
    const after = text.slice(end, end + 30)
    if (counted.test(after)) return true
    const asVerb = isVerb.test(text.slice(Math.max(0, wordStart - 12), wordStart))
    return (asVerb || isOrdered(text, number)) && counts(after)
  }
}

/** Whether nothing but words that go with an order's number stand in a clause. */
function readingBeside({ beside, besideUnspaced }: OrderNumberWords): (clause: string) => boolean {
  const unspaced = new RegExp(besideUnspaced, 'gu')
  return (clause) => {
    const words =
      plain(clause)
        .replace(unspaced, ' ')
        .match(/[\p{L}\p{N}]+/gu) ?? []
    return words.every((word) => beside.has(word))
  }
}

function isGiven(reply: string, number: NumberInText, bare: RegExp, beside: (clause: string) => boolean): boolean {
  if (isAmount(reply, number) || isDate(reply, number) || isTelephone(reply, number)) return false
  return beside(clauseAround(reply, number).replace(bare, ' '))
}

/** The clause around a number. A colon does not end it ("phone: 5551234567"). */
function clauseAround(text: string, { start, end }: NumberInText): string {
  const before = text.slice(0, start).search(lastClause)
  const after = text.slice(end).search(clauseEnd)
  return text.slice(before, after < 0 ? undefined : end + after)
}

const clauseEnd = /[,;.!?。、，；！？()\n–—]| - /u
const lastClause = /(?:(?! - )[^,;.!?。、，；！？()\n–—])*$/u

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .toLowerCase()
