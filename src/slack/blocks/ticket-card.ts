import type { ActionsBlock, KnownBlock } from '@slack/types'
import type { RefundRequest } from '../../domain/decision.ts'
import type { Suggestions } from '../../domain/suggestion.ts'
import type { Ticket } from '../../domain/ticket.ts'
import { isSettled } from '../../domain/ticket-moves.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { sectionLimit, shortenMrkdwn, split } from '../text/limits.ts'
import { escapeSlack, mrkdwn } from '../text/mrkdwn.ts'
import { suggestionBlocks } from './article-suggestions.ts'
import {
  actorOf,
  ageOf,
  facts,
  inWords,
  markedSummary,
  oneLine,
  quote,
  summaryLine,
  translationBlocks,
} from './ticket-facts.ts'
import { wrongIntentMenu } from './wrong-intent.ts'

export const claimAction = 'claim_ticket'
export const replyAction = 'reply_to_customer'
export const closeAction = 'close_ticket'

/** What a card shows besides the ticket. Names are plain text. */
export interface CardDetails {
  refunds: RefundRequest[]
  /** The link to the customer's thread; undefined if Slack gives none. */
  permalink?: string
  /** Articles that may answer it, or the one that was sent. */
  suggestions?: Suggestions
  /** The names of the company's own departments. */
  departments?: string[]
  /** In the team's language. */
  words: StaffWords
}

/** The card of a ticket in the private support channel. */
export function ticketCard(
  ticket: Ticket,
  { refunds, permalink, suggestions = { offered: [] }, departments = [], words }: CardDetails,
): { text: string; blocks: KnownBlock[] } {
  const { id, customer } = ticket
  const { card, names } = words
  const priority = names.priorities[ticket.priority]
  const who = oneLine(`${customer.name} (${customer.company})`, 120)
  const about: KnownBlock[] = [
    {
      type: 'header',
      text: { type: 'plain_text', text: `${priorityMark[ticket.priority]} ${id} · ${card.priority(priority)}` },
    },
    section(`*${oneLine(`${customer.name} · ${customer.company}`, 300)}*${summaryLine(ticket, words)}`),
    section(`*${card.theyWrote}*\n${quote(ticket.request, words)}`),
    ...translationBlocks(ticket, words),
    ...attachmentLines(ticket, words),
    ...refundLines(refunds, ticket, words),
  ]
  const judged: KnownBlock[] = [
    { type: 'section', fields: facts(ticket, words) },
    { type: 'context', elements: [mrkdwn(reasonLine(ticket, words))] },
    { type: 'context', elements: [mrkdwn(statusLine(ticket, words))] },
    ...actions(ticket, permalink, departments, words),
  ]
  const room = longestCard - JSON.stringify([about, judged]).length
  return {
    text: shortenMrkdwn(`${id} · ${priority} · ${who}: ${oneLine(markedSummary(ticket, words), 300)}`, 300),
    blocks: [...about, ...suggestionBlocks(id, suggestions, room, words), ...judged],
  }
}

/** In characters of its JSON; see messageLimit in text/limits.ts. */
const longestCard = 11_000

const priorityMark = { urgent: '🔴', high: '🟠', normal: '🔵', low: '⚪️' } as const

const section = (text: string): KnownBlock => ({ type: 'section', text: mrkdwn(text) })

/** In characters, shared by files and translation, because the length of a card is limited. */
const sharedRoom = 4000

function attachmentLines({ attachments, translation }: Ticket, words: StaffWords): KnownBlock[] {
  if (attachments.length === 0) return []
  const { card } = words
  const room = sharedRoom - JSON.stringify(translationBlocks({ translation }, words)).length
  const all = attachments.map((attachment) => attachmentLine(attachment, card.file))
  const shown = all.filter((_, index, lines) => lengthOf(lines.slice(0, index + 1)) < room)
  const more = attachments.length - shown.length
  const lines = more > 0 ? [...shown, card.moreFiles(more)] : shown
  return split(`*${card.files}*\n${lines.join('\n')}`, sectionLimit).map(section)
}

function attachmentLine({ name, permalink }: Ticket['attachments'][number], nameless: string): string {
  const label = oneLine(name || nameless, 100).replaceAll('|', '¦')
  const isLink = permalink.length <= 1000 && /^https?:\/\/[^\s|<>]+$/.test(permalink)
  return isLink ? `<${escapeSlack(permalink)}|${label}>` : label
}

const lengthOf = (lines: string[]) => lines.join('\n').length

/** Fits all refunds that one message may request. If there are ever more, the rest is shortened. */
const longRefundLines = 5

function refundLines(refunds: RefundRequest[], { request }: Ticket, words: StaffWords): KnownBlock[] {
  const { refund, refundsAlso } = words.card
  const ids = refunds.slice(longRefundLines).map(({ orderId }) => oneLine(orderId, 40))
  const also = `*${refund}*${refundsAlso(ids.join(', '))}`
  const others = ids.length > 0 ? [section(shortenMrkdwn(also, 500))] : []
  return [...refunds.slice(0, longRefundLines).map((each) => refundLine(each, request, words)), ...others]
}

/** The reason is often just the request, which is on the card already. */
function refundLine({ orderId, reason }: RefundRequest, request: string, words: StaffWords): KnownBlock {
  const why = reason.trim() === request.trim() ? '' : `\n${quote(reason, words, 300)}`
  const { refund, refundOf } = words.card
  return section(`*${refund}*${refundOf(oneLine(orderId, 40))}${why}`)
}

/** Why a person is needed, and who decided it. */
function reasonLine({ reason, triage }: Ticket, words: StaffWords): string {
  const why = oneLine(inWords(reason, words), 500)
  if (triage.correctedBy) return why
  return triage.by === 'nobody' ? why : `${why} ${words.card.judgedBy[triage.fallback ? 'fallback' : triage.by]}`
}

function statusLine(ticket: Ticket, words: StaffWords): string {
  const { status, claimedBy, createdAt } = ticket
  const { card } = words
  const opened = ageOf(createdAt, words, card.opened)
  const owner = claimedBy ? card.hasIt(`<@${claimedBy}>`) : card.nobodyHasIt
  const state = stateLine(ticket, words)
  return [opened, status === 'closed' ? undefined : owner, state].filter((part) => part !== undefined).join(' · ')
}

/** What its owner alone does not say. */
function stateLine(ticket: Ticket, words: StaffWords): string | undefined {
  const { status, waitingSince, snoozedUntil, resolvedBy, closedBy, ended } = ticket
  const { card, life, names } = words
  switch (status) {
    case 'open':
    case 'claimed':
      return undefined
    case 'waiting':
      return waitingSince ? ageOf(waitingSince, words, life.waitingSince) : names.statuses.waiting
    case 'snoozed':
      return snoozedUntil ? ageOf(snoozedUntil, words, life.snoozedUntil) : names.statuses.snoozed
    case 'resolved':
      return life.resolvedBy(actorOf(resolvedBy ?? '', words))
    case 'closed':
      return [card.closedBy(actorOf(closedBy ?? '', words)), ended && ended !== 'by staff' ? life.endings[ended] : '']
        .filter(Boolean)
        .join(' · ')
    default:
      return status satisfies never
  }
}

function actions(
  { id, status, claimedBy, triage }: Ticket,
  permalink: string | undefined,
  departments: string[],
  words: StaffWords,
): ActionsBlock[] {
  const { card } = words
  const button = (actionId: string, text: string, style?: 'primary') => ({
    type: 'button' as const,
    action_id: actionId,
    value: id,
    text: { type: 'plain_text' as const, text },
    ...(style && { style }),
  })
  const reply = button(replyAction, card.reply, 'primary')
  const close = button(closeAction, card.close)
  const inWork = claimedBy ? [reply, close] : [button(claimAction, card.claim, 'primary')]
  const forStatus = isSettled(status) ? (status === 'resolved' ? [reply, close] : []) : inWork
  const open = permalink ? [{ ...button('open_thread', card.openThread), url: permalink }] : []
  const correct = status === 'closed' ? [] : [wrongIntentMenu({ id, triage }, departments, words)]
  const elements = [...forStatus, ...open, ...correct]
  return elements.length > 0 ? [{ type: 'actions', elements }] : []
}
