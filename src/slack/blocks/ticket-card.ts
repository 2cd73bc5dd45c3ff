import type { KnownBlock } from '@slack/types'
import type { ShownAction } from '../../desk/actions/shown-actions.ts'
import type { CustomerRecord } from '../../desk/customer-record.ts'
import type { IncidentAside } from '../../desk/incidents/propose.ts'
import type { TicketLink } from '../../desk/links/link-store.ts'
import type { Account } from '../../domain/account.ts'
import type { ContextLine } from '../../domain/customer-context.ts'
import type { ShownPromise } from '../../domain/service-levels.ts'
import type { Suggestions } from '../../domain/suggestion.ts'
import type { Ticket } from '../../domain/ticket.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { sectionLimit, shorten, shortenMrkdwn, split } from '../text/limits.ts'
import { escapeSlack, mrkdwn, toMrkdwn } from '../text/mrkdwn.ts'
import { actionBlocks } from './action-blocks.ts'
import { contextLine } from './context-line.ts'
import { folded, foldedIf } from './folded.ts'
import { incidentLines } from './incident-card.ts'
import { linksLine } from './links-line.ts'
import { type Merged, mergedLines, sameMatterButton } from './merge-modal.ts'
import { promiseLine } from './promise-line.ts'
import { suggestionBlocks } from './suggestions.ts'
import { ticketActions } from './ticket-actions.ts'
import {
  facts,
  inWords,
  markedSummary,
  oneLine,
  quote,
  quoteAll,
  summaryLine,
  translationBlocks,
  translationLimit,
} from './ticket-facts.ts'
import { ratingComment, recordLine, statusLine } from './ticket-state.ts'

/** What a card shows besides the ticket. Names are plain text. */
export interface CardDetails {
  /** What was asked for that has consequences. */
  actions?: ShownAction[]
  /** The link to the customer's thread; undefined if Slack gives none. */
  permalink?: string
  /** Answers that are proposed, or the one that was sent. */
  suggestions?: Suggestions
  /** The customer's words that decided what it is about. */
  because?: string[]
  /** What the bot answered, to whom it did not help. Markdown. */
  answered?: string
  /** What we have had to do with the customer and their company besides. */
  record?: CustomerRecord
  /** Those of the company's own system whose data the customer may see. */
  accounts?: Account[]
  /** What the company's own system says of the customer. */
  context?: ContextLine[]
  /** What it waits for elsewhere. */
  links?: TicketLink[]
  /** The known issue that it is about, or may be about. */
  incident?: IncidentAside
  /** The address of our workspace. */
  url?: string
  /** What the customer is promised next. */
  promise?: ShownPromise
  /** Where it goes on, and what goes on in it. */
  merged?: Merged
  /** Another ticket that may be about the same. */
  sameMatter?: string
  /** The names of the company's own departments. */
  departments?: string[]
  /** Whether Slack draws parts that can be opened and closed. */
  folds?: boolean
  /** Whether there is another team to which it may be moved. */
  hasTeams?: boolean
  /** Identifies this drawing of the card. */
  drawing?: string
  /** In the team's language. */
  words: StaffWords
}

/** The card of a ticket in the private support channel. */
export function ticketCard(ticket: Ticket, details: CardDetails): { text: string; blocks: KnownBlock[] } {
  const {
    actions = [],
    permalink,
    suggestions = { offered: [] },
    departments = [],
    drawing = '',
    record,
    words,
  } = details
  const { id, customer, status } = ticket
  const { card, names } = words
  const priority = names.priorities[ticket.priority]
  const who = oneLine(`${customer.name} (${customer.company})`, 120)
  const about: KnownBlock[] = [
    {
      type: 'header',
      text: {
        type: 'plain_text',
        text: `${priorityMark[ticket.priority]} ${id} · ${names.statuses[status]} · ${card.priority(priority)}`,
      },
    },
    section(`*${oneLine(`${customer.name} · ${customer.company}`, 300)}*${summaryLine(ticket, words)}`),
    ...contexts(
      record && recordLine(record, words),
      accountsLine(details.accounts, words),
      contextLine(details.context),
    ),
    ...requestBlocks(ticket, details),
    ...translationOf(ticket, details),
    ...attachmentLines(ticket, details),
  ]
  const wanted = (isShort: boolean) => actionBlocks(actions, ticket, words, isShort)
  const judged: KnownBlock[] = [
    { type: 'section', fields: facts(ticket, words) },
    ...contexts(promiseLine(details.promise, words), linksLine(details.links, words)),
    ...reasonBlocks(ticket, details),
    ...contexts(
      statusLine(ticket, words),
      ...mergedLines(details.merged ?? { from: [] }, words),
      ratingComment(ticket, words),
    ),
    ...sameMatterButton(ticket, details.sameMatter, words),
    ...incidentLines(ticket, details.incident ?? {}, { url: details.url, words }),
    ...ticketActions(ticket, { permalink, departments, hasTeams: details.hasTeams, drawing, words }),
  ]
  const answered = answeredLine(details)
  const room = longestCard - JSON.stringify([about, wanted(false), answered, judged]).length
  const proposed = suggestionBlocks(suggestions, { ticketId: id, room, drawing, words })
  // What Slack would refuse is drawn without what stands elsewhere, too.
  const drawings = [
    [...about, ...wanted(false), ...answered, ...proposed, ...judged],
    [...about, ...wanted(false), ...proposed, ...judged],
    [...about, ...wanted(false), ...judged],
  ]
  return {
    text: shortenMrkdwn(`${id} · ${priority} · ${who}: ${oneLine(markedSummary(ticket, words), 300)}`, 300),
    blocks: drawings.find((blocks) => lettersIn(blocks) < longestText) ?? [...about, ...wanted(true), ...judged],
  }
}

/** In characters of all texts; Slack refuses somewhat more. */
const longestText = 10_800

function lettersIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  return Object.entries(value).reduce(
    (sum, [key, inner]) => sum + (key === 'text' && typeof inner === 'string' ? inner.length : lettersIn(inner)),
    0,
  )
}

/** In characters of markup. Together as much as a request that is not folded. */
const beginningLimit = 600
const foldedLimit = 1900
/** In characters and lines. What is longer is folded, below its beginning. */
const long = { text: 500, lines: 8, beginning: 300, aside: 250, files: 3 }

function requestBlocks({ request }: Ticket, { folds = false, words }: CardDetails): KnownBlock[] {
  const text = request.trim()
  const { card, whole, language } = words
  const asItIs = () => [section(`*${card.theyWrote}*\n${quote(request, words)}`)]
  if (!folds || (text.length <= long.text && text.split('\n').length <= long.lines)) return asItIs()
  const inside = quote(request, words, foldedLimit)
  const title = inside === quoteAll(request, words) ? whole.all : whole.more
  return [
    section(`*${card.theyWrote}*\n${quote(beginningOf(text), words, beginningLimit)}`),
    folded(title(text.length.toLocaleString(language)), [inside]),
  ]
}

/** Up to the end of a word, where words end with a space. */
function beginningOf(text: string): string {
  const first = shorten(text.split('\n').slice(0, long.lines).join('\n'), long.beginning + 1).replace(/…$/, '')
  const end = first.lastIndexOf(' ')
  return `${(end > long.beginning / 2 ? first.slice(0, end) : first).trimEnd()}…`
}

function translationOf(ticket: Ticket, { folds = false, words }: CardDetails): KnownBlock[] {
  const text = ticket.translation?.trim() ?? ''
  const inPlace = () => translationBlocks(ticket, words)
  if (text.length <= long.aside) return inPlace()
  return foldedIf(folds, words.card.translated, [quote(text, words, translationLimit)], inPlace)
}

const mostAccounts = 5

function accountsLine(accounts: Account[] = [], words: StaffWords): string | undefined {
  if (accounts.length === 0) return undefined
  const shown = accounts.slice(0, mostAccounts).map(({ id, by }) => `${oneLine(id, 60)} (${words.accounts.by[by]})`)
  const more = accounts.length - shown.length
  return words.accounts.line([...shown, ...(more > 0 ? [`+${more}`] : [])].join(', '))
}

/** In characters. The whole of it stands in the customer's thread. */
const longestAnswer = 700

function answeredLine({ answered, words }: CardDetails): KnownBlock[] {
  if (!answered) return []
  const said = shortenMrkdwn(toMrkdwn(answered).replace(/\n{2,}/g, '\n'), longestAnswer).replace(/^/gm, '> ')
  return [section(`*${words.proposals.botAnswered}*\n${said}`)]
}

/** In characters of its JSON; see messageLimit in text/limits.ts. */
const longestCard = 11_000

const priorityMark = { urgent: '🔴', high: '🟠', normal: '🔵', low: '⚪️' } as const

/** Small and grey, one below the other. */
const contexts = (...lines: (string | undefined)[]): KnownBlock[] =>
  lines.filter((line) => line).map((line = '') => ({ type: 'context', elements: [mrkdwn(line)] }))

const section = (text: string): KnownBlock => ({ type: 'section', text: mrkdwn(text) })

/** In characters, shared by files and translation, because the length of a card is limited. */
const sharedRoom = 4000

function attachmentLines({ attachments, translation }: Ticket, { folds = false, words }: CardDetails): KnownBlock[] {
  if (attachments.length === 0) return []
  const { card } = words
  const room = sharedRoom - JSON.stringify(translationBlocks({ translation }, words)).length
  const all = attachments.map((attachment) => attachmentLine(attachment, card.file))
  const shown = all.filter((_, index, lines) => lengthOf(lines.slice(0, index + 1)) < room)
  const more = attachments.length - shown.length
  const lines = more > 0 ? [...shown, card.moreFiles(more)] : shown
  const inPlace = () => split(`*${card.files}*\n${lines.join('\n')}`, sectionLimit).map(section)
  if (attachments.length <= long.files) return inPlace()
  return foldedIf(folds, `${card.files} (${attachments.length})`, split(lines.join('\n'), sectionLimit), inPlace)
}

function attachmentLine({ name, permalink }: Ticket['attachments'][number], nameless: string): string {
  const label = oneLine(name || nameless, 100).replaceAll('|', '¦')
  const isLink = permalink.length <= 1000 && /^https?:\/\/[^\s|<>]+$/.test(permalink)
  return isLink ? `<${escapeSlack(permalink)}|${label}>` : label
}

const lengthOf = (lines: string[]) => lines.join('\n').length

function reasonBlocks(ticket: Ticket, details: CardDetails): KnownBlock[] {
  const line = reasonLine(ticket, details)
  const inPlace = () => contexts(line)
  if (line.length <= long.aside) return inPlace()
  return foldedIf(details.folds ?? false, details.words.whole.why, [line], inPlace)
}

/** Why a person is needed, who decided what it is about, and by which words. */
function reasonLine({ reason, triage }: Ticket, { because = [], words }: CardDetails): string {
  const { card, life } = words
  const why = oneLine(inWords(reason, words), 500)
  if (triage.correctedBy || triage.by === 'nobody') return why
  const judged = `${why} ${card.judgedBy[triage.fallback ? 'fallback' : triage.by]}`
  if (because.length === 0) return judged
  return `${judged} ${life.becauseOf(because.map((word) => `“${oneLine(word, 30)}”`).join(', '))}.`
}
