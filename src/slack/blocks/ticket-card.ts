import type { ActionsBlock, KnownBlock } from '@slack/types'
import type { RefundRequest } from '../../domain/decision.ts'
import type { Ticket } from '../../domain/ticket.ts'
import { sectionLimit, shortenMrkdwn, split } from '../text/limits.ts'
import { escapeSlack, mrkdwn } from '../text/mrkdwn.ts'
import { actorOf, ageOf, facts, markedSummary, oneLine, quote, summaryLine, translationBlocks } from './ticket-facts.ts'

export const claimAction = 'claim_ticket'
export const replyAction = 'reply_to_customer'
export const closeAction = 'close_ticket'

/** What a card shows besides the ticket. Names are plain text. */
export interface CardDetails {
  refunds: RefundRequest[]
  /** The link to the customer's thread; undefined if Slack gives none. */
  permalink?: string
}

/** The card of a ticket in the private support channel. */
export function ticketCard(
  ticket: Ticket,
  { refunds, permalink }: CardDetails,
): { text: string; blocks: KnownBlock[] } {
  const { id, customer, priority } = ticket
  const who = oneLine(`${customer.name} (${customer.company})`, 120)
  return {
    text: shortenMrkdwn(`${id} · ${priority} · ${who}: ${oneLine(markedSummary(ticket), 300)}`, 300),
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: `${priorityMark[priority]} ${id} · ${priority} priority` } },
      section(`*${oneLine(`${customer.name} · ${customer.company}`, 300)}*${summaryLine(ticket)}`),
      section(`*They wrote*\n${quote(ticket.request)}`),
      ...translationBlocks(ticket),
      ...attachmentLines(ticket),
      ...refundLines(refunds, ticket),
      { type: 'section', fields: facts(ticket) },
      { type: 'context', elements: [mrkdwn(reasonLine(ticket))] },
      { type: 'context', elements: [mrkdwn(statusLine(ticket))] },
      ...actions(ticket, permalink),
    ],
  }
}

const priorityMark = { urgent: '🔴', high: '🟠', normal: '🔵', low: '⚪️' } as const

const section = (text: string): KnownBlock => ({ type: 'section', text: mrkdwn(text) })

/** In characters, shared by files and translation, because the length of a card is limited. */
const sharedRoom = 4000

function attachmentLines({ attachments, translation }: Ticket): KnownBlock[] {
  if (attachments.length === 0) return []
  const room = sharedRoom - JSON.stringify(translationBlocks({ translation })).length
  const shown = attachments.map(attachmentLine).filter((_, index, lines) => lengthOf(lines.slice(0, index + 1)) < room)
  const more = attachments.length - shown.length
  const lines = more > 0 ? [...shown, `…and ${more} more in the thread`] : shown
  return split(`*Files*\n${lines.join('\n')}`, sectionLimit).map(section)
}

function attachmentLine({ name, permalink }: Ticket['attachments'][number]): string {
  const label = oneLine(name || 'file', 100).replaceAll('|', '¦')
  const isLink = permalink.length <= 1000 && /^https?:\/\/[^\s|<>]+$/.test(permalink)
  return isLink ? `<${escapeSlack(permalink)}|${label}>` : label
}

const lengthOf = (lines: string[]) => lines.join('\n').length

/** Fits all refunds that one message may request. If there are ever more, the rest is shortened. */
const longRefundLines = 5

function refundLines(refunds: RefundRequest[], { request }: Ticket): KnownBlock[] {
  const ids = refunds.slice(longRefundLines).map(({ orderId }) => oneLine(orderId, 40))
  const others = ids.length > 0 ? [section(shortenMrkdwn(`*Refunds requested* also for ${ids.join(', ')}`, 500))] : []
  return [...refunds.slice(0, longRefundLines).map((refund) => refundLine(refund, request)), ...others]
}

/** The reason is often just the request, which is on the card already. */
function refundLine({ orderId, reason }: RefundRequest, request: string): KnownBlock {
  const why = reason.trim() === request.trim() ? '' : `\n${quote(reason, 300)}`
  return section(`*Refund requested* for ${oneLine(orderId, 40)}; nothing has been paid back.${why}`)
}

/** Why a person is needed, and who decided it. */
function reasonLine({ reason, triage }: Ticket): string {
  if (triage.by === 'nobody') return oneLine(reason, 500)
  const judge = triage.fallback ? 'the embedded model, because the language model failed' : `the ${triage.by}`
  return `${oneLine(reason, 500)} Judged by ${judge}.`
}

function statusLine({ status, claimedBy, closedBy, createdAt }: Ticket): string {
  const opened = ageOf(createdAt, 'Opened ')
  switch (status) {
    case 'open':
      return `${opened} · nobody has it yet`
    case 'claimed':
      return `${opened} · <@${claimedBy}> has it`
    case 'closed':
      return `${opened} · closed by ${actorOf(closedBy ?? '')}`
    default:
      return status satisfies never
  }
}

function actions({ id, status }: Ticket, permalink: string | undefined): ActionsBlock[] {
  const button = (actionId: string, text: string, style?: 'primary') => ({
    type: 'button' as const,
    action_id: actionId,
    value: id,
    text: { type: 'plain_text' as const, text },
    ...(style && { style }),
  })
  const forStatus = {
    open: [button(claimAction, 'Claim', 'primary')],
    claimed: [button(replyAction, 'Reply', 'primary'), button(closeAction, 'Close')],
    closed: [],
  }[status]
  const open = permalink ? [{ ...button('open_thread', 'Open thread'), url: permalink }] : []
  const elements = [...forStatus, ...open]
  return elements.length > 0 ? [{ type: 'actions', elements }] : []
}
