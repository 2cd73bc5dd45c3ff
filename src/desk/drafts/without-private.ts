import type { OrderNumbers } from '../../domain/order-id.ts'

/** What must not stand in an article. */
export interface Private {
  /** People and companies, whole; their first and last names count, too. */
  names: string[]
  orderNumbers?: OrderNumbers
}

/** Stands where something was taken out. */
export const takenOut = '…'

const link = /https?:\/\/[^\s<>|()[\]"'`]+/giu
const email = /(?<![^\s<(:|])[^\s<>@(:|]{1,64}@[^\s<>@]{1,190}\.[\p{L}]{2,24}/gu
const slackMention = /<[@!#][^<>]{1,200}>/g
// Longer than a year, an amount with separators, or a version.
const amount = /\d{1,3}(?:[.,'’ ]\d{3})+(?![\d])/y
const date = /\d{4}-\d{2}-\d{2}(?!\d)|\d{1,2}[./]\d{1,2}[./]\d{2,4}(?!\d)/y
const number = /(?<![\p{L}\p{N}.,])[+(]?\d[\d\s()./-]{3,24}\d(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])\d{5,}/gu
const reference = /(?<![\p{L}\p{N}])(?:\p{L}{2,10}[-_#]\d{3,}[\p{L}\p{N}_-]*|#\d{3,})/gu
const identifier = /(?<![p{L}p{N}_/.-])[A-Za-z0-9][A-Za-z0-9_-]{7,}(?![p{L}p{N}])/g

/**
 * A text without names of customers, mentions, e-mail addresses, numbers of orders, accounts and telephones, and links
 * that give access. In doubt it takes out: people read it before customers do.
 */
export function withoutPrivate(text: string, { names, orderNumbers }: Private): string {
  const bare = text.replace(link, publicLink).replace(slackMention, takenOut).replace(email, takenOut)
  const unnamed = withoutNames(withoutOrders(bare, orderNumbers), names)
  return unnamed
    .split(/(https?:\/\/\S+)/)
    .map((part, at) => (at % 2 === 1 ? part : withoutNumbers(part)))
    .join('')
    .replace(/…(?:[\s,]*…)+/g, takenOut)
}

/** A link without what may identify or admit somebody. */
function publicLink(written: string): string {
  const end = /[.,;:!?]+$/.exec(written)?.[0] ?? ''
  try {
    const { origin, pathname, username, hostname } = new URL(written.slice(0, written.length - end.length))
    const isToken = (part: string) => /^(?=.*\d)[\w~.-]{12,}$/.test(part) || /^[\w-]{28,}$/.test(part) || /@/.test(part)
    const parts = decodeURIComponent(pathname).split('/')
    if (username || parts.some(isToken) || /(^|\.)slack\.com$/.test(hostname)) return takenOut + end
    return `${origin}${pathname === '/' ? '' : pathname}${end}`
  } catch {
    return takenOut + end
  }
}

const withoutOrders = (text: string, numbers?: OrderNumbers): string =>
  (numbers?.find(text) ?? []).reduce((left, id) => left.replaceAll(new RegExp(escaped(id), 'gi'), takenOut), text)

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Whole names in any case, and their parts where they are capitalised, since "will" and "may" are names, too. */
function withoutNames(text: string, names: string[]): string {
  const whole = names.map((name) => name.trim()).filter(({ length }) => length > 1)
  const parts = whole.flatMap((name) => name.split(/[\s,.@_-]+/)).filter((part) => /^\p{L}{3,}$/u.test(part))
  const pattern = (of: string[], flags: string) =>
    new RegExp(
      `@?(?<![\\p{L}\\p{N}])(?:${of
        .sort((a, b) => b.length - a.length)
        .map(escaped)
        .join('|')})(?![\\p{L}\\p{N}])(?:['’]s)?`,
      flags,
    )
  const unnamed = whole.length > 0 ? text.replace(pattern(whole, 'giu'), takenOut) : text
  const capitalised = [...new Set(parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1)))]
  return capitalised.length > 0 ? unnamed.replace(pattern(capitalised, 'gu'), takenOut) : unnamed
}

function withoutNumbers(text: string): string {
  return text
    .replace(identifier, (token) => (isIdentifier(token) ? takenOut : token))
    .replace(reference, takenOut)
    .replace(number, (digits, at: number, whole: string) => (isPlain(whole, at, digits) ? digits : takenOut))
}

/** A key, an id or a token, rather than a word of the trade such as `sha256` or `X-RateLimit-Limit`. */
const isIdentifier = (token: string): boolean =>
  (token.match(/\d/g)?.length ?? 0) >= 4 && /[A-Za-z]/.test(token)
    ? true
    : token.length >= 24 && /\d/.test(token) && /[a-z]/.test(token) && /[A-Z]/.test(token)

/** An amount, a date, or a span of a few digits. */
function isPlain(whole: string, at: number, digits: string): boolean {
  const begins = (pattern: RegExp): boolean => {
    pattern.lastIndex = at
    return pattern.exec(whole)?.[0].length === digits.length
  }
  return begins(amount) || begins(date) || (digits.match(/\d/g)?.length ?? 0) < 5
}
