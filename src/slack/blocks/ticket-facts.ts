import type { KnownBlock, MrkdwnElement } from '@slack/types'
import { textParts } from '../../domain/code-in-text.ts'
import { deletedByCustomer, editedByCustomer, erased } from '../../domain/erasure.ts'
import { abridge } from '../../domain/message-text.ts'
import type { Ticket } from '../../domain/ticket.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { languageName } from '../../languages/words.ts'
import { shortenMrkdwn } from '../text/limits.ts'
import { escapeSlack, mrkdwn, plainMrkdwn } from '../text/mrkdwn.ts'

/** The results of triage, as fields of a section. */
export function facts({ category, triage }: Ticket, words: StaffWords): MrkdwnElement[] {
  const { intent, sentiment, language, department } = triage
  const { card, names } = words
  return [
    ...(department ? [fact(card.department, department)] : []),
    { type: 'mrkdwn', text: `*${card.intent}*\n${escapeSlack(names.intents[intent])} (${sureness(triage, words)})` },
    ...(category === intent ? [] : [fact(card.category, names.intents[category])]),
    fact(card.sentiment, names.sentiments[sentiment]),
    fact(card.language, language === 'und' ? names.unknownLanguage : languageName(language, words.language)),
  ]
}

/** Who corrected it is a mention. */
const sureness = ({ confidence, correctedBy }: Ticket['triage'], words: StaffWords): string =>
  correctedBy
    ? words.suggestions.correctedBy(actorOf(correctedBy, words))
    : words.card.sure(Math.round(confidence * 100))

const fact = (name: string, value: string): MrkdwnElement => ({
  type: 'mrkdwn',
  text: `*${name}*\n${escapeSlack(value)}`,
})

/** A name or title on one line, with formatting and links disabled. */
export const oneLine = (text: string, max: number): string => shortenMrkdwn(plainMrkdwn(text.replace(/\s+/g, ' ')), max)

/** In characters of the original. One of them may take five on the card. */
const quoted = 1500

/**
 * Quotes what a customer wrote, with code as code and all other formatting and links disabled. A long text keeps its
 * beginning and end, within `max` characters.
 */
export function quote(whole: string, words: StaffWords, max = 2500): string {
  const text = inWords(whole, words)
  let room = Math.min(quoted, max)
  let shown = quoteWhole(abridge(text.trim() || words.names.noText, room))
  while (shown.length > max && room > 20) {
    room = Math.floor((room * max * 0.9) / shown.length)
    shown = quoteWhole(abridge(text.trim(), room))
  }
  return shown.length > max ? shortenMrkdwn(plainMrkdwn(shown), max) : shown
}

/** The same of all of it, however long. */
export const quoteAll = (whole: string, words: StaffWords): string =>
  quoteWhole(inWords(whole, words).trim() || words.names.noText)

/** What stands in place of words that are gone, in the team's language. */
export function inWords(text: string, { names }: StaffWords): string {
  if (text === erased) return names.erased
  return text
    .replaceAll(deletedByCustomer, names.deletedByCustomer)
    .replaceAll(editedByCustomer, names.editedByCustomer)
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

/** In characters. */
export const translationLimit = 1800
/** The customer's own words count, since a model wrote the translation. */
export const translatedBy = ({ card }: StaffWords): string => `_${card.translated}_`

/** Small and grey, below the original. */
export function translationBlocks({ translation }: Pick<Ticket, 'translation'>, words: StaffWords): KnownBlock[] {
  if (!translation?.trim()) return []
  const text = `${translatedBy(words)}\n${quote(translation, words, translationLimit)}`
  return [{ type: 'context', elements: [mrkdwn(text)] }]
}

/**
 * A date that Slack formats in each reader's time zone and language. Words around it go inside the format, because
 * Slack capitalizes "Today" at the beginning of a format.
 */
export function ageOf(date: Date, { language, names }: StaffWords, say = (moment: string) => moment): string {
  const seconds = Math.floor(date.getTime() / 1000)
  const written = date.toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })
  return `<!date^${seconds}^${say(names.moment)}|${say(`${written} UTC`)}>`
}

/** A person as Slack shows people. The bot and erased people have no profile. */
export function actorOf(id: string, { names }: StaffWords): string {
  if (id === 'frontdesk') return 'Frontdesk'
  return /^[UW][A-Z0-9_]+$/.test(id) ? `<@${id}>` : names.erased
}

/** Omits the embedded model's summary of a short message, which equals the message. */
export const summaryLine = (ticket: Summarised, words: StaffWords): string =>
  ticket.summary === ticket.request.trim() ? '' : `\n${oneLine(markedSummary(ticket, words), 600)}`

type Summarised = Pick<Ticket, 'summary' | 'request' | 'triage'>

/** The summary, with a mark if a language model wrote it. The embedded model only shortens the request. */
export const markedSummary = ({ summary, request, triage }: Summarised, words: StaffWords): string =>
  triage.by === 'language model' && !request.includes(summary.replace(/…$/, ''))
    ? words.card.aiSummary(inWords(summary, words))
    : inWords(summary, words)
