import { and, eq, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { tickets } from '../db/schema.ts'
import type { Priority } from '../domain/decision.ts'
import type { Ticket, TicketStatus } from '../domain/ticket.ts'
import { type Destination, type MoveName, type Mover, waysToMove } from '../domain/ticket-moves.ts'
import { addHistory } from './ticket-store.ts'

/** A move, with what it needs. */
export type Move =
  | {
      kind: Exclude<
        MoveName,
        'assign' | 'release' | 'set priority' | 'snooze' | 'resolve' | 'reopen' | 'merge' | 'move to team'
      >
    }
  /** `from`: only if this person has it. */
  | { kind: 'release'; from?: string }
  | { kind: 'assign'; to: string }
  | { kind: 'set priority'; priority: Priority }
  | { kind: 'snooze'; until: Date }
  /**
   * `askAt`: when the customer is asked whether it is solved, if nothing is heard. `asksRating`: how content they
   * are is asked at once, the first time.
   */
  | { kind: 'resolve'; askAt?: Date; asksRating?: boolean }
  /** `staying`: whoever has it and may keep it. */
  | { kind: 'move to team'; team: string; staying?: string }
  /** It goes on in this ticket. Call `mergeTickets`, which sees to that one. */
  | { kind: 'merge'; into: string }
  /** `keepOwnerDays`: whoever had it gets it back if it was settled less long ago; absent: always. */
  | { kind: 'reopen'; keepOwnerDays?: number }

/** Who makes a move: a Slack user id, or `frontdesk`. */
export interface Actor {
  as: Mover
  userId: string
}

/** What happens by itself. */
export const frontdesk: Actor = { as: 'frontdesk', userId: 'frontdesk' }

/**
 * Makes a move if it is allowed from the state in which the ticket is at that moment: one conditional update and one line
 * of history, and nothing else writes a ticket's state, owner or priority. Lock the ticket's conversation before, where
 * you can; see the order of locks in queue/leases.ts. Resolves with undefined if it is not allowed, or changes nothing.
 */
export async function moveTicket(
  tx: Db,
  { id, workspaceId }: Pick<Ticket, 'id' | 'workspaceId'>,
  move: Move,
  by: Actor,
  detail?: string,
): Promise<Ticket | undefined> {
  const isIt = and(eq(tickets.id, id), eq(tickets.workspaceId, workspaceId))
  for (const { from, to, event, ending } of waysToMove(move.kind, by.as)) {
    const states = sql`${tickets.status} in ${from}`
    const set = { status: statusAfter(to, move), ...cleared, ...changesOf(move, by), ...(ending && ended(ending, by)) }
    const kept = to === 'as it was' ? onlyWhatMoves(move) : set
    const [moved] = await tx
      .update(tickets)
      .set(kept)
      .where(and(isIt, states, conditionOf(move, by)))
      .returning()
    if (!moved) continue
    await addHistory(tx, moved, event, by.userId, detail ?? detailOf(move))
    return moved
  }
  return undefined
}

/** Brings a ticket back that is settled, waiting or snoozed, to its owner if it has one. */
export async function bringBack(
  tx: Db,
  ticket: Pick<Ticket, 'id' | 'workspaceId'>,
  by: Actor,
  options: { keepOwnerDays?: number } = {},
): Promise<Ticket | undefined> {
  const reopened = await moveTicket(tx, ticket, { kind: 'reopen', ...options }, by)
  return reopened ?? moveTicket(tx, ticket, { kind: 'resume' }, by)
}

/** What belongs to the state before. */
const cleared = {
  wantsOwner: false,
  waitingSince: null,
  snoozedUntil: null,
  dueAt: null,
  askedAt: null,
  closedBy: null,
  closedAt: null,
  ended: null,
  mergedInto: null,
}

const ended = (ending: Ticket['ended'], { userId }: Actor) => ({
  ended: ending,
  closedBy: userId,
  closedAt: sql`now()`,
})

const onlyWhatMoves = (move: Move) => {
  if (move.kind === 'move to team') return inTeam(move)
  if (move.kind === 'assign') return { claimedBy: move.to, claimedAt: sql`now()` }
  return move.kind === 'set priority' ? { priority: move.priority } : {}
}

function changesOf(move: Move, { as, userId }: Actor) {
  switch (move.kind) {
    case 'claim':
      return { claimedBy: userId, claimedAt: sql`now()` }
    case 'assign':
    case 'set priority':
    case 'move to team':
      return onlyWhatMoves(move)
    case 'release':
      // Whoever gives a ticket back leaves it to everybody.
      return { claimedBy: null, claimedAt: null, wantsOwner: as === 'frontdesk' }
    case 'wait':
      return { waitingSince: sql`now()` }
    case 'snooze':
      return { snoozedUntil: move.until, dueAt: move.until }
    case 'resolve':
      return { resolvedBy: userId, resolvedAt: sql`now()`, dueAt: move.askAt ?? null }
    case 'merge':
      return { mergedInto: move.into }
    case 'reopen':
      return {
        resolvedBy: null,
        resolvedAt: null,
        claimedBy: ownerAfter(move),
        wantsOwner: isNobodys(ownerAfter(move)),
      }
    case 'resume':
      return { wantsOwner: isNobodys(sql`${tickets.claimedBy}`) }
    default:
      return {}
  }
}

/** Whoever does not serve the team gives it back. Somebody else of ours may have taken it at the last moment. */
function inTeam({ team, staying = '' }: Extract<Move, { kind: 'move to team' }>) {
  const stays = sql`${tickets.claimedBy} = ${staying}`
  return {
    team,
    claimedBy: sql`case when ${stays} then ${tickets.claimedBy} end`,
    claimedAt: sql`case when ${stays} then ${tickets.claimedAt} end`,
    status: sql`case when ${tickets.status} = 'claimed' and not ${stays} then 'open' else ${tickets.status} end`,
    wantsOwner: sql`${tickets.wantsOwner} or (${tickets.status} = 'claimed' and not ${stays})`,
  }
}

const isNobodys = (owner: SQL): SQL<boolean> => sql`(${owner}) is null`

const ownerAfter = ({ keepOwnerDays }: { keepOwnerDays?: number }): SQL =>
  keepOwnerDays === undefined
    ? sql`${tickets.claimedBy}`
    : sql`case when coalesce(${tickets.resolvedAt}, ${tickets.closedAt}) >= now() - ${keepOwnerDays} * interval '1 day'
        then ${tickets.claimedBy} end`

function statusAfter(to: Destination, move: Move): SQL | TicketStatus {
  if (to === 'as it was') return sql`${tickets.status}`
  if (to !== 'to its owner') return to
  const owner = move.kind === 'reopen' ? ownerAfter(move) : tickets.claimedBy
  return sql`case when ${owner} is null then 'open' else 'claimed' end::ticket_status`
}

/** Besides the state before. */
function conditionOf(move: Move, { as, userId }: Actor): SQL | undefined {
  switch (move.kind) {
    case 'claim':
      return isNull(tickets.claimedBy)
    case 'assign':
      return or(isNull(tickets.claimedBy), ne(tickets.claimedBy, move.to))
    case 'release':
      return eq(tickets.claimedBy, as === 'owner' ? userId : (move.from ?? userId))
    case 'move to team':
      return sql`coalesce(${tickets.team}, ${tickets.triage} ->> 'department', '') <> ${move.team}`
    case 'set priority':
      return ne(tickets.priority, move.priority)
    case 'snooze':
      // Two who put it aside for an hour at the same moment mean the same.
      return sql`(${tickets.snoozedUntil} is null
        or abs(extract(epoch from ${tickets.snoozedUntil} - ${move.until.toISOString()}::timestamptz)) >= 60)`
    case 'reopen':
      // What its customer writes belongs to the ticket in which it goes on.
      return as === 'customer' ? isNull(tickets.mergedInto) : undefined
    default:
      return undefined
  }
}

/** A user id, a ticket, a priority or a moment; see `historyLines` in slack/blocks. */
function detailOf(move: Move): string | undefined {
  if (move.kind === 'assign') return move.to
  if (move.kind === 'set priority') return move.priority
  if (move.kind === 'merge') return move.into
  if (move.kind === 'move to team') return move.team
  return move.kind === 'snooze' ? move.until.toISOString() : undefined
}
