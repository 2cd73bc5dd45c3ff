import { and, asc, eq, inArray, isNull, lte, or } from 'drizzle-orm'
import type { Database, Db } from '../db/database.ts'
import { lockTickets } from '../db/lock-tickets.ts'
import { ticketLinks, tickets, webhookDeliveries } from '../db/schema.ts'
import { teamOf } from '../domain/team.ts'
import type { Ticket } from '../domain/ticket.ts'
import { isSettled, mayMove } from '../domain/ticket-moves.ts'
import type { WorkState } from '../domain/work-link.ts'
import { isClosedWork, type WorkNews } from '../domain/work-news.ts'
import type { StaffWords } from '../languages/language/staff-words.ts'
import { enqueue } from '../queue/enqueue.ts'
import { type LeftOwner, releaseFrom } from './left-owner.ts'
import { frontdesk } from './move-ticket.ts'
import { makeMove } from './moves.ts'
import { drawCard, noteBelow } from './say-of-ticket.ts'
import { addHistory } from './ticket-store.ts'

export interface WorkNewsParts {
  database: Database
  isStaff(userId: string, team?: string): Promise<boolean>
  nameOf(userId: string): Promise<string>
  /** In the team's language. */
  words: StaffWords
}

/**
 * Hears what became of an issue: its state is kept with each link to it and, if it was closed, open tickets come back to
 * their owners. All in one transaction, so that whoever is told that it arrived need not say it again. News that came
 * before, is older than what is known, or is about work that no ticket names, changes nothing.
 */
export async function hearOfWork(parts: WorkNewsParts, workspaceId: string, news: WorkNews): Promise<void> {
  const { database } = parts
  const waiting = await ticketsWaitingFor(database.db, workspaceId, news)
  if (waiting.length === 0) return
  // Slack is asked before anything is locked.
  const left = await ownersWhoLeft(parts, waiting)
  await database.db.transaction(async (tx) => {
    const ids = waiting.map(({ id }) => id)
    await lockTickets(tx, ids)
    if (await isRepeated(tx, workspaceId, news)) return
    for (const change of await keepState(tx, workspaceId, news, ids)) await tellStaff(tx, parts, change, left)
  })
  database.wake('outbox')
}

const isIt = (workspaceId: string, { provider, keys }: WorkNews) =>
  and(eq(ticketLinks.workspaceId, workspaceId), eq(ticketLinks.provider, provider), inArray(ticketLinks.key, keys))

function ticketsWaitingFor(db: Db, workspaceId: string, news: WorkNews): Promise<Ticket[]> {
  const named = db.select({ id: ticketLinks.ticketId }).from(ticketLinks).where(isIt(workspaceId, news))
  return db.select().from(tickets).where(inArray(tickets.id, named))
}

async function ownersWhoLeft({ isStaff, nameOf }: WorkNewsParts, waiting: Ticket[]): Promise<Map<string, LeftOwner>> {
  const left = new Map<string, LeftOwner>()
  for (const ticket of waiting) {
    const { id, claimedBy, status } = ticket
    if (claimedBy === null || isSettled(status)) continue
    // While Slack is away, the owner counts as there: the news must not wait for it.
    if (await isStaff(claimedBy, teamOf(ticket)).catch(() => true)) continue
    left.set(id, { userId: claimedBy, name: await nameOf(claimedBy).catch(() => claimedBy) })
  }
  return left
}

async function isRepeated(tx: Db, workspaceId: string, { provider, digest, deliveryId }: WorkNews): Promise<boolean> {
  const kept = await tx
    .insert(webhookDeliveries)
    .values({ workspaceId, provider, digest, deliveryId })
    .onConflictDoNothing()
    .returning({ digest: webhookDeliveries.digest })
  return kept.length === 0
}

/** What changed for one ticket. */
interface Change {
  ticketId: string
  workspaceId: string
  label: string
  before: WorkState | null
  state: WorkState
}

async function keepState(tx: Db, workspaceId: string, news: WorkNews, ticketIds: string[]): Promise<Change[]> {
  const { state, at } = news
  const isNewer = or(isNull(ticketLinks.stateAt), lte(ticketLinks.stateAt, at))
  const those = and(isIt(workspaceId, news), inArray(ticketLinks.ticketId, ticketIds), isNewer)
  const before = await tx.select().from(ticketLinks).where(those).orderBy(asc(ticketLinks.id)).for('update')
  if (before.length === 0) return []
  await tx
    .update(ticketLinks)
    .set({ state, stateAt: at })
    .where(
      inArray(
        ticketLinks.id,
        before.map(({ id }) => id),
      ),
    )
  const changed = before.filter((link) => link.state !== state)
  return [...new Map(changed.map((link) => [link.ticketId, { ...link, before: link.state, state }])).values()]
}

async function tellStaff(tx: Db, { words }: WorkNewsParts, change: Change, left: Map<string, LeftOwner>) {
  const { ticketId, workspaceId, label, before, state } = change
  const [ticket] = await tx.select().from(tickets).where(eq(tickets.id, ticketId))
  if (!ticket) return
  const [isClosed, wasClosed] = [isClosedWork(state), isClosedWork(before)]
  if (isClosed && !wasClosed) await addHistory(tx, ticket, 'work closed', 'frontdesk', label)
  if (wasClosed && !isClosed) await addHistory(tx, ticket, 'work reopened', 'frontdesk', label)
  if (!isClosed || wasClosed || isSettled(ticket.status)) return drawCard(tx, ticket)
  const owner = left.get(ticketId)
  const says = async (within: Db, moved: Ticket) => [
    ...(owner ? await releaseFrom(within, moved, owner, words) : []),
    noteBelow(ticketId, words.work.isClosed(label, words.work.states[state])),
  ]
  if (mayMove('resume', ticket.status, 'frontdesk')) {
    await makeMove(tx, { workspaceId, ticketId, move: { kind: 'resume' }, by: frontdesk, alsoForStaff: says })
    return
  }
  const said = await says(tx, ticket)
  await drawCard(tx, ticket)
  for (const say of said) await enqueue(tx, ticket, say)
}
