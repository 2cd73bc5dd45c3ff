import type { KnownBlock, MrkdwnElement } from '@slack/types'
import { erased } from '../../domain/erasure.ts'
import type { Ticket } from '../../domain/ticket.ts'
import { shorten, shortenMrkdwn } from '../text/limits.ts'
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

/** What a customer wrote, quoted, and nothing in it can act. */
export function quote(text: string, max = 2500): string {
  const shown = plainMrkdwn(shorten(text.trim() || '(no text)', 1500))
  return shortenMrkdwn(shown.replace(/^/gm, '> '), max)
}

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
