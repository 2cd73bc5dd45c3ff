/** Something in a text that is either right or wrong, in a form in which equal things are equal. */
export interface Fact {
  kind: 'email' | 'url' | 'id' | 'date' | 'time' | 'percent' | 'price' | 'number'
  value: string
  /** Numeric kinds: the number alone. Dates and times give theirs too, since other languages write them in other orders. */
  numbers: string[]
  /** A number with no unit at all, and no beginning of a range, as in JSON: it may stand for a price or a percentage. */
  bare?: boolean
}

/** Begins only where a number begins, here as in the readers below: otherwise long texts would take quadratic time. */
const number = String.raw`(?<!\p{Nd}[.,]?)\p{Nd}+(?:[.,]\p{Nd}+)*`
const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const currencies: Record<string, string> = {
  $: 'USD',
  us$: 'USD',
  dollar: 'USD',
  '€': 'EUR',
  euro: 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
}

/** One kind of fact after the other; what one reader took, the next does not see. */
const readers: { pattern: RegExp; read: (groups: Groups) => Fact }[] = [
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
  { pattern: /\b(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?/gu, read: date },
  {
    pattern: new RegExp(
      String.raw`\b(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(?<month>${months})\b\.?(?:,?\s+(?<year>\d{4})\b)?`,
      'giu',
    ),
    read: date,
  },
  {
    pattern: new RegExp(
      String.raw`\b(?<month>${months})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?\b(?:,?\s+(?<year>\d{4})\b)?`,
      'giu',
    ),
    read: date,
  },
  { pattern: /\b(?<hour>\d{1,2}):(?<minute>\d\d)(?:\s?(?<half>[ap])\.?m\b\.?)?/giu, read: time },
  { pattern: /\b(?<hour>\d{1,2})\s?(?<half>[ap])\.?m\b\.?/giu, read: time },
  {
    pattern: new RegExp(`(?<amount>${number})\\s?(?:%|per ?cent\\b|prozent\\b|por ciento\\b|pour ?cent\\b)`, 'giu'),
    read: numeric('percent'),
  },
  {
    pattern: new RegExp(`(?<currency>(?:\\b[a-z]{1,2})?\\$|[€£¥])\\s?(?<amount>${number})`, 'giu'),
    read: numeric('price'),
  },
  {
    pattern: new RegExp(
      `(?<amount>${number})\\s?(?<currency>[$€£¥]|(?:usd|eur|gbp|jpy|cad|aud|dollar|euro)(?=s?\\b))`,
      'giu',
    ),
    read: numeric('price'),
  },
  {
    pattern: new RegExp(`(?<amount>${number})(?:[\\s-]?\\p{L}|(?=\\s?[–-]\\s?\\p{Nd})|(?<bare>))`, 'giu'),
    read: numeric('number'),
  },
]

type Groups = Record<string, string | undefined>

/** Every number, price, date, percentage, address and id in a text. */
export function factsIn(text: string): Fact[] {
  const facts: Fact[] = []
  let rest = withDigits(text.normalize('NFKC'))
  for (const { pattern, read } of readers) {
    for (const { groups = {} } of rest.matchAll(pattern)) facts.push(read(groups))
    rest = rest.replace(pattern, ' | ')
  }
  return facts
}

const words = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(' ')
const tens = { twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, ninety: 90 }
const spelled = new Map([...words.map((word, value) => [word, value] as const), ...Object.entries(tens)])
const units = '(?:day|hour|minute|week|month|year|percent|per cent|dollar|euro)'
const spelledAmount = new RegExp(
  `\\b(${[...spelled.keys()].join('|')})(?=[\\s-](?:(?:business|working|calendar) )?${units})`,
  'gi',
)

/** "Thirty days" is as much of a claim as "30 days"; "one more thing" is none. */
const withDigits = (text: string) => text.replace(spelledAmount, (word) => String(spelled.get(word.toLowerCase())))

const plain = (kind: Fact['kind'], value: string): Fact => ({ kind, value, numbers: [] })

const normalUrl = (url: string) =>
  url
    .toLowerCase()
    .replace(/^[a-z+.-]+:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[\s.,;:!?_~/]+$/, '')

function date({ year, month = '', day = '' }: Groups): Fact {
  const index = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].indexOf(
    month.slice(0, 3).toLowerCase(),
  )
  const numbers = [index < 0 ? month : String(index + 1), day].map(numberValue)
  return {
    kind: 'date',
    value: [year ?? '', ...numbers].join('-'),
    numbers: year ? [...numbers, numberValue(year)] : numbers,
  }
}

function time({ hour = '', minute = '00', half }: Groups): Fact {
  const hours = half ? (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hour)
  return { kind: 'time', value: `${hours}:${minute}`, numbers: [hour, String(hours), minute].map(numberValue) }
}

function numeric(kind: 'percent' | 'price' | 'number') {
  return ({ amount = '', currency, bare }: Groups): Fact => {
    const value = numberValue(amount)
    const sign = currency?.toLowerCase()
    return {
      kind,
      value: sign ? `${currencies[sign] ?? sign.toUpperCase()} ${value}` : value,
      numbers: [value],
      ...(bare !== undefined && { bare: true }),
    }
  }
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
