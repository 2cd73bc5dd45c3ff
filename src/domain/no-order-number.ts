import type { NumberInText } from './number-in-text.ts'

/** A number after a word for an order. */
interface AfterWord extends NumberInText {
  /** The start of the word. */
  wordStart: number
}

/** Whether a number is part of an e-mail address. */
export const isInAddress = (text: string, { wordStart, end }: AfterWord): boolean =>
  text[end] === '@' || text[wordStart - 1] === '@'

/** Whether a number after no more than a word is a year or of a telephone: "order 2024 was late". "Order #2024" leaves no doubt. */
export function isYearOrTelephone(text: string, { wordStart, start, end, digits }: AfterWord): boolean {
  if (/[^\p{L}\s]\s*$/u.test(text.slice(wordStart, start))) return false
  return /^(?:19|20)\d\d$/.test(digits) || /^(?:[ -]\d{2,4}){2}(?!\d)/.test(text.slice(end, end + 12))
}

/** "Order 1500 desks": a round number, after a word that is a verb where a clause begins. */
export function readingOrdered(verbs: string): (text: string, number: AfterWord) => boolean {
  if (!verbs) return () => false
  const isVerb = new RegExp(`^(?:${verbs})\\s+$`, 'iu')
  return (text, { wordStart, start, digits }) =>
    /^[1-9]\d?0{2,}$/.test(digits) &&
    isVerb.test(text.slice(wordStart, start)) &&
    /(?:^|[.!?,;:\n]\s*|\bplease )$/i.test(text.slice(Math.max(0, wordStart - 12), wordStart))
}
