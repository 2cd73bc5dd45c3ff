import { isUnopened } from '../../domain/conversation.ts'
import { teamOf } from '../../domain/team.ts'
import type { HistoryLine, Ticket, TicketEvent } from '../../domain/ticket.ts'
import { typeOf, type WebhookEvent } from './webhook-event.ts'

/** What these details say is no text that somebody wrote, so it is told in any case. */
export const wordless: ReadonlySet<TicketEvent> = new Set<TicketEvent>([
  'assigned',
  'priority changed',
  'snoozed',
  'merged',
  'took over',
  'split off',
  'split from',
  'split to',
  'moved to team',
  'rated',
  'promise broken',
  'tier set',
])

/** What a webhook is told of an event: what happened, and the ticket as it is by now. */
export function webhookBody(line: HistoryLine, ticket: Ticket, texts: boolean): string {
  const { event, actor, at, detail } = line
  const told = detail !== null && (texts || wordless.has(event)) ? { detail } : {}
  const data = { event, actor, ...told, ticket: { ...stateOf(ticket), ...(texts && wordsOf(ticket)) } }
  return JSON.stringify({ type: typeOf(event), timestamp: at.toISOString(), data } satisfies WebhookEvent)
}

function stateOf(ticket: Ticket) {
  const { id, workspaceId, channelId, threadTs, customer, category, status, priority } = ticket
  return {
    id,
    workspace: workspaceId,
    channel: channelId,
    // The bot may still have to open it.
    thread: isUnopened(threadTs) ? null : threadTs,
    customer: { user: customer.userId, workspace: customer.teamId },
    category,
    team: teamOf(ticket) ?? null,
    tier: ticket.tier,
    status,
    priority,
    owner: ticket.claimedBy,
    ended: ticket.ended,
    merged_into: ticket.mergedInto,
    rating: ticket.rating,
    created_at: ticket.createdAt.toISOString(),
    resolved_at: ticket.resolvedAt?.toISOString() ?? null,
    closed_at: ticket.closedAt?.toISOString() ?? null,
  }
}

function wordsOf({ customer, summary, request, translation, reason, ratingComment }: Ticket) {
  const { name, company } = customer
  return { customer_name: name, company, summary, request, translation, reason, rating_comment: ratingComment }
}
