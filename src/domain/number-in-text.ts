/** A run of digits in a text. */
export interface NumberInText {
  digits: string
  start: number
  end: number
}

const currency =
  '(?:\\p{Sc}|r\\$|rp|usd|eur|gbp|idr|jpy|cny|rmb|brl|mxn|dollars?|bucks|euros?|pounds|rupiah|d[oó]lares|pesos|reais|yen|yuan)'
const currencyBefore = new RegExp(`(?:^|[^\\p{L}])${currency}\\.?\\s?$`, 'iu')
const currencyAfter = new RegExp(`^\\s?(?:${currency}(?![\\p{L}\\p{N}])|[円元块]|%)`, 'iu')

/** Whether a number is an amount of money or part of a longer number, judging by its neighbours. */
export function isAmount(text: string, { start, end }: NumberInText): boolean {
  const [before, after] = [text.slice(Math.max(0, start - 12), start), text.slice(end, end + 12)]
  return currencyBefore.test(before) || currencyAfter.test(after) || /^[.,]\d{1,3}(?!\d)/.test(after)
}

const day = '(?:0[1-9]|[12]\\d|3[01])'
const month = '(?:0[1-9]|1[0-2])'
const year = '(?:19|20)\\d\\d'
const dateOrYear = new RegExp(`^(?:${year}|${year}${month}${day}|${day}${month}${year}|${month}${day}${year})$`)

/** Whether a number is a date or a year: "20261112", "2026-11-12", "12/11/2026", "2026年". */
export function isDate(text: string, { digits, start, end }: NumberInText): boolean {
  const [before, after] = [text.slice(Math.max(0, start - 4), start), text.slice(end, end + 4)]
  return dateOrYear.test(digits) || isPartOfDate(before, after)
}

/** Whether the characters around a number make it part of a date. */
export const isPartOfDate = (before: string, after: string): boolean =>
  /^[-/.]\d{1,2}(?!\d)|^年/.test(after) || /\d[-/.]$/.test(before)

/** Whether a number is part of a telephone number: "+62 812 3456 7890", "555-0123", "081234567890". */
export function isTelephone(text: string, { digits, start, end }: NumberInText): boolean {
  const [before, after] = [text.slice(Math.max(0, start - 4), start), text.slice(end, end + 4)]
  return /^0\d{8}/.test(digits) || /[+(]$|\d[ -]$|\d\) ?$/.test(before) || /^[ -]\d{2}/.test(after)
}
