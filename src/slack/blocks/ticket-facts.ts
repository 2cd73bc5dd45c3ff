import type { KnownBlock, MrkdwnElement } from '@slack/types'
import { textParts } from '../../domain/code-in-text.ts'
import { erased } from '../../domain/erasure.ts'
import { abridge } from '../../domain/message-text.ts'
import type { Ticket } from '../../domain/ticket.ts'
import { shortenMrkdwn } from '../text/limits.ts'
import { escapeSlack, mrkdwn, plainMrkdwn } from '../text/mrkdwn.ts'

/** The results of triage, as fields of a section. */
export function facts({ category, triage }: Ticket): MrkdwnElement[] {
  const { intent, confidence, sentiment, language, department } = triage
  return [
    ...(department ? [fact('Department', department)] : []),
    fact('Intent', `${intent} (${Math.round(confidence * 100)} % sure)`),
    ...(category === intent ? [] : [fact('Category', category)]),
    fact('Sentiment', sentiment),
    fact('Language', languageName(language)),
  ]
}

const fact = (name: string, value: string): MrkdwnElement => ({
  type: 'mrkdwn',
  text: `*${name}*\n${escapeSlack(value.replaceAll('_', ' '))}`,
})

function languageName(code: string): string {
  if (code === 'und') return 'unknown'
  return new Intl.DisplayNames('en', { type: 'language', fallback: 'code' }).of(code) ?? code
}

/** A name or title on one line, with formatting and links disabled. */
export const oneLine = (text: string, max: number): string => shortenMrkdwn(plainMrkdwn(text.replace(/\s+/g, ' ')), max)

/** In characters of the original. One of them may take five on the card. */
const quoted = 1500

/**
 * Quotes what a customer wrote, with code as code and all other formatting and links disabled. A long text keeps its
 * beginning and end, within `max` characters.
 */
export function quote(text: string, max = 2500): string {
  let room = Math.min(quoted, max)
  let shown = quoteWhole(abridge(text.trim() || '(no text)', room))
  while (shown.length > max && room > 20) {
    room = Math.floor((room * max * 0.9) / shown.length)
    shown = quoteWhole(abridge(text.trim(), room))
  }
  return shown.length > max ? shortenMrkdwn(plainMrkdwn(shown), max) : shown
}

const quoteWhole = (text: string): string =>
  textParts(text)
    .map((part) => (part.kind === 'code' ? fenced(part.text) : quoteWords(part.text)))
    .join('\n') || quoteWords(text)

const quoteWords = (text: string) => plainMrkdwn(text).replace(/^/gm, '> ')

/**
 * Slack ends code at the next fence, so fences inside are replaced. A quotation mark before one comes from forwarded
 * text.
 */
const fenced = (code: string): string => `\`\`\`\n${escapeSlack(code).replaceAll('```', "'''")}\n\`\`\``

const translationLimit = 1800
/** The customer's own words count, since a model wrote the translation. */
export const translatedBy = '_In English, translated by the language model:_'

/** Small and grey, below the original. */
export function translationBlocks({ translation }: Pick<Ticket, 'translation'>): KnownBlock[] {
  if (!translation?.trim()) return []
  const text = `${translatedBy}\n${quote(translation, translationLimit)}`
  return [{ type: 'context', elements: [mrkdwn(text)] }]
}

/**
 * A date that Slack formats in each reader's time zone. A word before it goes inside the format, because Slack
 * capitalizes "Today" at the beginning of a format.
 */
export function ageOf(date: Date, before = ''): string {
  const seconds = Math.floor(date.getTime() / 1000)
  const fallback = `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`
  return `<!date^${seconds}^${before}{date_short_pretty} at {time}|${before}${fallback}>`
}

/** A person as Slack shows people. The bot and erased people have no profile. */
export function actorOf(id: string): string {
  if (id === 'frontdesk') return 'Frontdesk'
  return /^[UW][A-Z0-9_]+$/.test(id) ? `<@${id}>` : erased
}

/** Omits the embedded model's summary of a short message, which equals the message. */
export const summaryLine = (ticket: Summarised): string =>
  ticket.summary === ticket.request.trim() ? '' : `\n${oneLine(markedSummary(ticket), 600)}`

type Summarised = Pick<Ticket, 'summary' | 'request' | 'triage'>

/** The summary, with a mark if a language model wrote it. The embedded model only shortens the request. */
export const markedSummary = ({ summary, request, triage }: Summarised): string =>
  triage.by === 'language model' && !request.includes(summary.replace(/…$/, '')) ? `AI summary: ${summary}` : summary
