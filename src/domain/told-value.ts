/** How values are told in a language. */
export interface ValueWords {
  /** ISO 639-1. */
  language: string
  timeZone: string
  yes: string
  no: string
}

const longestValue = 300
/** What can neither format, link, mention nor look like anything but words. */
const plainWords = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ,.;:!?'’"“”()%€$£¥+/…-]*$/u
const looksLike = /\/\/|www\.|[\p{L}\p{N}]\.\p{L}|:\S+:|^\d+[.)] /iu
/** Invisible characters, and those that turn the direction of text. */
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\u2028\u2029]+/gu
const date = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/

/**
 * A value from outside as Markdown. It can neither format nor link, nor mention anybody: whatever might is shown as code.
 * Undefined for what is no single value.
 */
export function valueInMarkdown(value: unknown, words: ValueWords): string | undefined {
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : undefined
  if (typeof value !== 'string') return undefined
  const text = cleaned(value)
  if (text === '') return undefined
  if (date.test(text)) return dateInWords(text, words) ?? text
  return plainWords.test(text) && !looksLike.test(text) ? text : `\`${text.replaceAll('`', "'")}\``
}

/** In one line, without what nobody sees. */
function cleaned(value: string): string {
  const text = value
    .slice(0, longestValue * 4)
    .normalize('NFC')
    .replace(invisible, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const whole = [...text]
  return whole.length > longestValue ? `${whole.slice(0, longestValue).join('')}…` : text
}

function dateInWords(text: string, { language, timeZone }: ValueWords): string | undefined {
  const isDay = text.length === 10
  const at = new Date(isDay ? `${text}T00:00:00Z` : text.replace(' ', 'T'))
  if (Number.isNaN(at.getTime())) return undefined
  const usual = { year: 'numeric', month: 'long', day: 'numeric' } as const
  if (isDay) return at.toLocaleDateString(language, { ...usual, timeZone: 'UTC' })
  const time = { hour: 'numeric', minute: '2-digit', timeZoneName: 'short', timeZone } as const
  return at.toLocaleString(language, { ...usual, ...time })
}

/** A value from outside as the address of a link; undefined if it is none. */
export function addressIn(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 1000 || !/^https?:\/\//i.test(value) || !URL.canParse(value))
    return undefined
  const { username, password, href } = new URL(value)
  if (username || password) return undefined
  return encoded(href)
}

/** A value from outside as one part of an address. */
export const partOfAddress = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number'
    ? encoded(
        encodeURIComponent(
          String(value)
            .slice(0, longestValue)
            .replace(/\p{Cs}/gu, ''),
        ),
      )
    : ''

/** What Markdown would read as its own. */
const encoded = (address: string) =>
  address.replace(/[()<>|\\"'`*_~]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)
