import { monthNames, monthNumber } from './calendar-words.ts'
import { withDigits } from './number-words.ts'
import { lengthOfTime, timeUnit, unitIn } from './units.ts'

/** Something in a text that is either right or wrong, in a form in which equal things are equal. */
export interface Fact {
  kind: 'email' | 'url' | 'id' | 'date' | 'time' | 'duration' | 'percent' | 'price' | 'number'
  value: string
  /** Numeric kinds: the number alone. Dates and times give theirs too, since other languages write them in other orders. */
  numbers: string[]
  /** Kind and value of another way to read it: 12/03 may be a day in December, "14 heures" a time of day. */
  also?: string
  /** A number with no unit at all, and no beginning of a range, as in JSON: it may stand for a price or a percentage. */
  bare?: boolean
}

/** Begins only where a number begins, here as in the readers below: otherwise long texts would take quadratic time. */
const number = String.raw`(?<!\p{Nd}[.,]?)\p{Nd}+(?:[.,]\p{Nd}+)*`
/** Between the ends of a range. */
const between = 'to|a|à|y|e|et|und|and|bis|até|sampai|hingga|から|至|到'
/** Signs, codes and words of money, as regular expressions, by ISO code. */
const currencies: Record<string, string> = {
  USD: 'us\\$|\\$|usd|(?:us )?dollars?|d[oó]lar(?:es)?|ドル|美元|美金',
  EUR: '€|eur|euros?|ユーロ|欧元|歐元',
  GBP: '£|gbp|pounds?|libras?|英镑|英鎊|ポンド',
  JPY: '¥|jpy|円|日元|日圓',
  CNY: 'cny|rmb|人民币|元',
  BRL: 'r\\$|brl|reais',
  IDR: 'rp\\.?|idr|rupiah',
  CAD: 'ca?\\$|cad',
  AUD: 'au?\\$|aud',
}
const money = `(?:[a-z]{1,2}\\$|${Object.values(currencies).join('|')})`

/** One kind of fact after the other; what one reader took, the next does not see. */
const readers: { pattern: RegExp; read: (groups: Groups) => Fact | Fact[] }[] = [
  {
    pattern: /(?<![\w.+-])(?<email>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)/giu,
    read: ({ email = '' }) => plain('email', email.toLowerCase()),
  },
  {
    pattern:
      /(?<![a-z0-9-]\.?)(?<url>[a-z][a-z+.-]*:\/\/[^\s<>()[\]"'`|*\\]+|(?:[a-z0-9-]+\.)+[a-z]{2,24}\b(?:\/[^\s<>()[\]"'`|*\\]*)?)/giu,
    read: ({ url = '' }) => plain('url', normalUrl(url)),
  },
  {
    pattern: /(?<id>\b(?:(?:tkt|ord)-[a-z0-9]+|[a-z]{2,8}-(?=[a-z]{0,10}\d)[a-z0-9]+)(?:-[a-z0-9]+)*\b)/giu,
    read: ({ id = '' }) => ({ ...plain('id', id.toUpperCase()), numbers: (id.match(/\d+/g) ?? []).map(numberValue) }),
  },
  { pattern: /\b(?<year>\d{4})[-/](?<month>\d\d?)[-/](?<day>\d\d?)(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?/gu, read: date },
  { pattern: /(?:(?<year>\d{4})\s?年\s?)?(?<![\d.])(?<month>\d{1,2})\s?月\s?(?<day>\d{1,2})\s?[日号號]/gu, read: date },
  { pattern: /(?<![\d.,/])(?<day>\d{1,2})[./](?<month>\d{1,2})[./](?<year>\d{4})(?!\d)/gu, read: eitherDate },
  {
    pattern: new RegExp(
      String.raw`\b(?<day>\d{1,2})(?:st|nd|rd|th|er|º|\.)?\s+(?:of\s+|de\s+)?(?<month>${monthNames})(?!\p{L})\.?(?:(?:,|\s+de)?\s+(?<year>\d{4})\b)?`,
      'giu',
    ),
    read: date,
  },
  {
    pattern: new RegExp(
      String.raw`(?<!\p{L})(?<month>${monthNames})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?\b(?:,?\s+(?<year>\d{4})\b)?`,
      'giu',
    ),
    read: date,
  },
  { pattern: /\b(?<hour>\d{1,2}):(?<minute>\d\d)(?:\s?(?<half>[ap])\.?m\b\.?)?/giu, read: time },
  { pattern: /\b(?<hour>\d{1,2})\s?(?<half>[ap])\.?m\b\.?/giu, read: time },
  {
    pattern: new RegExp(
      `(?<amount>${number})\\s?(?:%|(?:per ?cent|prozent|por ciento|por cento|pour ?cent|persen)(?!\\p{L})|パーセント)`,
      'giu',
    ),
    read: numeric('percent'),
  },
  {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?<currency>${money})\\s?(?<amount>${number})`, 'giu'),
    read: numeric('price'),
  },
  {
    pattern: new RegExp(`(?<amount>${number})\\s?(?<currency>${money})(?![a-z])`, 'giu'),
    read: numeric('price'),
  },
  {
    pattern: new RegExp(
      `(?:(?<from>${number})\\s?(?:[–—~〜-]|${between})\\s?)?(?<amount>${number})[\\s-]?(?:${timeUnit})`,
      'giu',
    ),
    read: duration,
  },
  {
    pattern: new RegExp(`(?<amount>${number})(?:[\\s-]?\\p{L}|(?=\\s?[–-]\\s?\\p{Nd})|(?<bare>))`, 'giu'),
    read: numeric('number'),
  },
]

type Groups = Record<string, string | undefined>

/** Every number, length of time, price, date, percentage, address and id in a text. `all`: also numbers in words that count nothing. */
export function factsIn(text: string, { language = 'en', all = false } = {}): Fact[] {
  const facts: Fact[] = []
  let rest = withDigits(text.normalize('NFKC'), language, { all })
  for (const { pattern, read } of readers) {
    for (const { groups = {} } of rest.matchAll(pattern)) facts.push(...[read(groups)].flat())
    rest = rest.replace(pattern, ' | ')
  }
  return facts
}

const plain = (kind: Fact['kind'], value: string): Fact => ({ kind, value, numbers: [] })

const normalUrl = (url: string) =>
  url
    .toLowerCase()
    .replace(/^[a-z+.-]+:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[\s.,;:!?_~/]+$/, '')

function date({ year, month = '', day = '' }: Groups): Fact {
  const numbers = [String(monthNumber(month) ?? month), day].map(numberValue)
  return {
    kind: 'date',
    value: [year ?? '', ...numbers].join('-'),
    numbers: year ? [...numbers, numberValue(year)] : numbers,
  }
}

/** 12/03/2026 is in March for most, and in December for some. */
function eitherDate({ year, month, day }: Groups): Fact {
  return { ...date({ year, month, day }), also: `date ${date({ year, month: day, day: month }).value}` }
}

function duration(groups: Groups): Fact[] {
  const unit = unitIn(groups)
  return [groups.from, groups.amount].flatMap((amount) => {
    if (amount === undefined) return []
    const value = numberValue(amount)
    const clock = unit === 'hour' && { also: `clock ${value}` }
    return [{ kind: 'duration', value: lengthOfTime(value, unit), numbers: [value], ...clock }]
  })
}

function time({ hour = '', minute = '00', half }: Groups): Fact {
  const hours = half ? (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hour)
  return { kind: 'time', value: `${hours}:${minute}`, numbers: [hour, String(hours), minute].map(numberValue) }
}

function numeric(kind: 'percent' | 'price' | 'number') {
  return ({ amount = '', currency, bare }: Groups): Fact => {
    const value = numberValue(amount)
    return {
      kind,
      value: currency ? `${currencyCode(currency)} ${value}` : value,
      numbers: [value],
      ...(bare !== undefined && { bare: true }),
    }
  }
}

function currencyCode(written: string): string {
  const code = Object.keys(currencies).find((each) => new RegExp(`^(?:${currencies[each]})$`, 'iu').test(written))
  return code ?? written.toUpperCase()
}

/** "1,000.00" and "1000" are equal, "4,95" and "4.95" too. Digits of other scripts are compared as written. */
function numberValue(digits: string): string {
  const grouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits) || /^\d+(?:\.\d+)?$/.test(digits)
  const plainDigits = grouped
    ? digits.replaceAll(',', '')
    : digits.replace(/\.(?=\d{3}(?:\D|$))/g, '').replace(/,(\d+)$/, '.$1')
  const value = Number(plainDigits)
  return Number.isFinite(value) ? String(value) : digits
}
