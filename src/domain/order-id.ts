import { isAmount, isDate, isPartOfDate, isTelephone, type NumberInText } from './number-in-text.ts'
import { besideNumber, countedThings, unspacedBesideNumber } from './order-id-words.ts'

/** Digits after the word for an order, in all supported languages. */
const named =
  /(?:\b(?:ord(?:er|en)?|parcel|pedido|encomenda|commande|bestell(?:ung|nummer)|pesanan)|注文|订单|訂單|单号|單號)(?: ?(?:number|num|no|nr|n[°ºo]|n[uú]mero|num[eé]ro|nummer|nomor|番号|编号|編號|号|號)\.?)?[\s:：#№–—_-]{0,3}(\d{4,12})\b/giu

/** Bare digits. Letters of scripts without spaces may touch them. */
const bare = /(?<![\p{Script=Latin}\p{N}_-])\d{4,12}(?![\p{Script=Latin}\p{N}_])/gu

const mostIds = 5
// A longer text is not just a reply with a number.
const longestReply = 1000

/** Every order number in a text ("ord 12345", "order #12345"), in order, at most five. */
export const findOrderIds = (text: string): string[] => idsOf(namedIn(text))

/** The text without its order numbers. */
export function withoutOrderIds(text: string): string {
  const ids = namedIn(text)
  const gaps = ids.map(({ wordStart }, i) => text.slice(ids[i - 1]?.end ?? 0, wordStart))
  return [...gaps, text.slice(ids.at(-1)?.end ?? 0)].join(' ')
}

/** The canonical form of an order number: "ord 12345" becomes `ORD-12345`. */
export const normalOrderId = (text: string) => findOrderIds(text)[0] ?? text.trim().toUpperCase()

/**
 * The order numbers in a reply to "which order?". Bare digits count here, unless they are a date, a price, a telephone
 * number or a quantity. Such readings are endless, so we list the few words that may stand beside an order number
 * instead.
 */
export function findGivenOrderIds(text: string): string[] {
  const reply = text.slice(0, longestReply)
  const numbers = [...reply.matchAll(bare)].map((match) => inText(match[0], match.index))
  return idsOf([...namedIn(reply), ...numbers.filter((number) => isGiven(reply, number))].sort((a, b) => a.end - b.end))
}

interface Named extends NumberInText {
  /** The start of the word for an order. */
  wordStart: number
}

const inText = (digits: string, start: number): NumberInText => ({ digits, start, end: start + digits.length })

const idsOf = (numbers: NumberInText[]): string[] =>
  [...new Set(numbers.map(({ digits }) => `ORD-${digits}`))].slice(0, mostIds)

function namedIn(text: string): Named[] {
  return [...text.matchAll(named)]
    .map((match) => {
      const digits = match[1] ?? ''
      return { ...inText(digits, match.index + match[0].length - digits.length), wordStart: match.index }
    })
    .filter((number) => !isAmount(text, number) && !isPartOfDate('', text.slice(number.end, number.end + 4)))
    .filter((number) => !isQuantity(text, number))
}

/** "We want to order 1250 licences" states a quantity, not an order number. */
function isQuantity(text: string, { wordStart, start, end }: Named): boolean {
  const word = text.slice(wordStart, start)
  if (/[#№]|^ord\W|n[or.°º]|num|n[uú]m|番|号|號|编/i.test(word)) return false
  const after = text.slice(end, end + 30)
  return countedThings.test(after) || (isVerb.test(text.slice(Math.max(0, wordStart - 12), wordStart)) && counts(after))
}

const isVerb =
  /(?:^|[^\p{L}])(?:to|we|i|they|can|could|will|would|must|should|let['’]s|['’](?:d|ll)|je|on|nous) (?:also |just )?$/iu

const counts = (after: string): boolean => {
  const next = /^ ([\p{L}]+)/u.exec(after)?.[1]
  return next !== undefined && !besideNumber.has(plain(next))
}

function isGiven(reply: string, number: NumberInText): boolean {
  if (isAmount(reply, number) || isDate(reply, number) || isTelephone(reply, number)) return false
  const clause = clauseAround(reply, number).replace(bare, ' ')
  const words =
    plain(clause)
      .replace(unspacedBesideNumber, ' ')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return words.every((word) => besideNumber.has(word))
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
