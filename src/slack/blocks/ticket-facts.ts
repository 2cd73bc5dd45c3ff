import type { KnownBlock, MrkdwnElement } from '@slack/types'
import { textParts } from '../../domain/code-in-text.ts'
import { erased } from '../../domain/erasure.ts'
import { abridge } from '../../domain/message-text.ts'
import type { Ticket } from '../../domain/ticket.ts'
import { shortenMrkdwn } from '../text/limits.ts'
import { escapeSlack, mrkdwn, plainMrkdwn } from '../text/mrkdwn.ts'

/** What triage found out, as fields of a section. */
export function facts({ category, triage }: Ticket): MrkdwnElement[] {
  const { intent, confidence, sentiment, language } = triage
  return [
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

/** A name or a title: in one line, and nothing in it can act. */
export const oneLine = (text: string, max: number): string => shortenMrkdwn(plainMrkdwn(text.replace(/\s+/g, ' ')), max)

/** In characters of what was written; what stands for one on the card may be five. */
const quoted = 1500

/**
 * What a customer wrote, quoted, its code as code, and nothing in it can act. Of a long text the beginning and the end, as much as `max`
 * characters hold.
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

/** Slack ends code at the next fence, so that there is none inside. A quotation mark before it is somebody's who was forwarded. */
const fenced = (code: string): string => `\`\`\`\n${escapeSlack(code).replaceAll('```', "'''")}\n\`\`\``

const translationLimit = 1800
/** Since a model wrote it, the customer's own words are what counts. */
export const translatedBy = '_In English, translated by the language model:_'

/** Small and grey below the original. */
export function translationBlocks({ translation }: Pick<Ticket, 'translation'>): KnownBlock[] {
  if (!translation?.trim()) return []
  const text = `${translatedBy}\n${quote(translation, translationLimit)}`
  return [{ type: 'context', elements: [mrkdwn(text)] }]
}

/**
 * The moment as Slack shows it to each reader in their own time zone. A word before it goes inside, because Slack
 * writes "Today" with a capital wherever the format begins.
 */
export function ageOf(date: Date, before = ''): string {
  const seconds = Math.floor(date.getTime() / 1000)
  const fallback = `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`
  return `<!date^${seconds}^${before}{date_short_pretty} at {time}|${before}${fallback}>`
}

/** Who did something, as Slack shows people: the bot and who was erased from the database have no profile. */
export function actorOf(id: string): string {
  if (id === 'frontdesk') return 'Frontdesk'
  return /^[UW][A-Z0-9_]+$/.test(id) ? `<@${id}>` : erased
}

/** The embedded model's summary of a short message is the message, which needs no saying twice. */
export const summaryLine = ({ summary, request }: Pick<Ticket, 'summary' | 'request'>): string =>
  summary === request.trim() ? '' : `\n${oneLine(summary, 600)}`
