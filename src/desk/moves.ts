import type { Db } from '../db/database.ts'
import { nameInMarkdown } from '../domain/name-in-markdown.ts'
import { teamOf } from '../domain/team.ts'
import type { Ticket } from '../domain/ticket.ts'
import type { Say } from '../domain/utterance.ts'
import { wordsIn } from '../languages/words.ts'
import { enqueue } from '../queue/enqueue.ts'
import { wasToldOfMerge } from './merge-tickets.ts'
import { type Actor, type Move, moveTicket } from './move-ticket.ts'
import { isFirstResolution } from './rating.ts'
import { drawCard, handToPeople, lockConversationOf, tellCustomer } from './say-of-ticket.ts'
import { findTicket } from './ticket-store.ts'

export interface MoveRequest {
  workspaceId: string
  ticketId: string
  move: Move
  by: Actor
  /** Only while it is this team's, whose people were checked; absent: whoever's. */
  ofTeam?: { team: string | undefined }
  /** For its history: why. */
  detail?: string
  /** The name of who has the ticket then, if the move gives it to somebody. */
  ownerName?: string
  /** What follows from it for staff; returns what to say to them. */
  alsoForStaff?(tx: Db, moved: Ticket, before: Ticket): Promise<Say[]>
}

/**
 * Makes a move: the state and its line of history, the card, and what the customer hears of it, all or nothing. Resolves
 * with undefined if the move is not allowed any more, or changes nothing.
 */
export async function makeMove(tx: Db, request: MoveRequest): Promise<Ticket | undefined> {
  const { workspaceId, ticketId, move, by, detail, ownerName, alsoForStaff } = request
  await lockConversationOf(tx, ticketId)
  const before = await findTicket(tx, workspaceId, ticketId)
  if (request.ofTeam && before && teamOf(before) !== request.ofTeam.team) return undefined
  const after = before && (await moveTicket(tx, before, move, by, detail))
  if (!after) return undefined
  if (move.kind === 'claim' || move.kind === 'assign') await handToPeople(tx, after)
  await drawCard(tx, after)
  // Before the customer; see the order of locks in queue/leases.ts.
  for (const say of (await alsoForStaff?.(tx, after, before)) ?? []) await enqueue(tx, after, say)
  const knows = before.mergedInto === null || (await wasToldOfMerge(tx, before))
  const heard = knows ? heardByCustomer(move, before, after, ownerName) : undefined
  if (heard) await tellCustomer(tx, after, heard, { rating: await ratingAsked(tx, move, after) })
  return after
}

async function ratingAsked(tx: Db, move: Move, ticket: Ticket) {
  if (move.kind !== 'resolve' || !move.asksRating || !(await isFirstResolution(tx, ticket))) return undefined
  return { ticketId: ticket.id, language: wordsIn(ticket.triage.language).language }
}

/** What the customer hears of a move. What is the team's own affair is not told. */
function heardByCustomer({ kind }: Move, before: Ticket, { id, triage }: Ticket, owner?: string): string | undefined {
  const words = wordsIn(triage.language)
  switch (kind) {
    case 'claim':
      return words.ticketClaimed(id, nameInMarkdown(owner ?? ''))
    case 'assign':
      return before.status === 'resolved' ? undefined : words.ticketClaimed(id, nameInMarkdown(owner ?? ''))
    case 'resolve':
      return words.ticketResolved(id)
    case 'close':
    case 'assume':
      // Who was told that it is solved need not hear it twice.
      return before.status === 'resolved' && kind === 'close' ? undefined : words.ticketClosed(id)
    case 'reopen':
      // They never heard that it was closed.
      return before.ended === 'not a request' ? undefined : words.ticketReopened(id)
    case 'release':
    case 'set priority':
    case 'wait':
    case 'snooze':
    case 'resume':
    case 'confirm':
    case 'dismiss':
    case 'merge':
    case 'move to team':
      return undefined
    default:
      return kind satisfies never
  }
}
