import { randomUUID } from 'node:crypto'
import { and, asc, eq, gte, inArray, isNotNull, lte, ne, notInArray, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { actions } from '../db/schema.ts'
import { type Action, type ActionState, countedStates, settledStates, type WantedAction } from '../domain/action.ts'
import type { Ticket } from '../domain/ticket.ts'

/*
 * The rows of actions. Their state is changed only by `changeAction`, under the lock of the ticket's conversation; see the
 * order of locks in queue/leases.ts.
 */

/** Identifies what a refund is about. */
export const aboutRefund = (orderId: string): string => `refund ${orderId}`

/** Records what is asked for. Of the same thing only one action is open: what is asked for again is left out. */
export async function addActions(
  tx: Db,
  ticket: Pick<Ticket, 'id' | 'workspaceId' | 'customerUserId' | 'requestTs'>,
  wanted: WantedAction[],
): Promise<Action[]> {
  if (wanted.length === 0) return []
  const { id: ticketId, workspaceId, customerUserId, requestTs: messageTs } = ticket
  const whose = { workspaceId, ticketId, customerUserId, messageTs }
  // Whoever may do it unasked is found by looking at it; see desk/actions/do-actions.ts.
  const rows = wanted.map((each) => ({ ...each, ...whose, key: randomUUID(), lookAt: sql`now()` }))
  return tx.insert(actions).values(rows).onConflictDoNothing().returning()
}

/** Finds an action of this workspace. */
export async function findAction(db: Db, workspaceId: string, id: number): Promise<Action | undefined> {
  const [found] = await db
    .select()
    .from(actions)
    .where(and(eq(actions.workspaceId, workspaceId), eq(actions.id, id)))
  return found
}

/** The actions of tickets, oldest first. */
export const listActions = (db: Db, ticketIds: string[]): Promise<Action[]> =>
  db.select().from(actions).where(inArray(actions.ticketId, ticketIds)).orderBy(asc(actions.id))

/** The actions of a ticket and of those that go on in it, oldest first. */
export const listActionsWithMerged = (db: Db, ticketId: string): Promise<Action[]> => {
  const those = sql`(with recursive along as (
      select ${ticketId}::text as id union select t.id from tickets t join along on t.merged_into = along.id
    ) select id from along)`
  return db.select().from(actions).where(sql`${actions.ticketId} in ${those}`).orderBy(asc(actions.id))
}

/** Those that Frontdesk has to look at by now. */
export const listDueActions = (db: Db, now: Date, limit: number): Promise<Action[]> =>
  db.select().from(actions).where(lte(actions.lookAt, now)).orderBy(asc(actions.lookAt)).limit(limit)

/** What `changeAction` may set. */
export type ActionChange = Partial<Omit<typeof actions.$inferInsert, 'id' | 'workspaceId' | 'ticketId' | 'kind'>>

/** An action as it was seen. `dueBy`: only if it is still to be looked at by then. */
export type Seen = Pick<Action, 'id'> & Partial<Pick<Action, 'revision' | 'attempts'>> & { dueBy?: Date }

/**
 * Changes an action if it is in one of these states, as it was seen: one conditional update. Resolves with undefined if it
 * is not.
 */
export async function changeAction(
  tx: Db,
  seen: Seen,
  from: readonly ActionState[],
  change: ActionChange,
): Promise<Action | undefined> {
  const { id, revision, attempts, dueBy } = seen
  const [changed] = await tx
    .update(actions)
    .set({ ...change, changedAt: sql`now()` })
    .where(
      and(
        eq(actions.id, id),
        inArray(actions.state, [...from]),
        revision === undefined ? undefined : eq(actions.revision, revision),
        attempts === undefined ? undefined : eq(actions.attempts, attempts),
        dueBy && lte(actions.lookAt, dueBy),
      ),
    )
    .returning()
  return changed
}

/** What our own rows know of an order's refunds. */
export interface RefundsOfOrder {
  /** One is open. */
  isOpen: boolean
  /** What was paid back or may have been, in the smallest unit of the currency. */
  refundedCents: number
}

const noRefunds: RefundsOfOrder = { isOpen: false, refundedCents: 0 }

/** What our own rows know of the refunds of orders, by their number; `except` one action. */
export async function refundsOfOrders(db: Db, workspaceId: string, orderIds: string[], except = 0) {
  const rows = await db
    .select({ orderId: actions.subject, state: actions.state, amountCents: actions.amountCents })
    .from(actions)
    .where(
      and(
        eq(actions.workspaceId, workspaceId),
        inArray(actions.about, orderIds.map(aboutRefund)),
        ne(actions.id, except),
      ),
    )
  return (orderId: string): RefundsOfOrder =>
    rows.filter((row) => row.orderId === orderId).reduce((sum, row) => withRow(sum, row), noRefunds)
}

function withRow(sum: RefundsOfOrder, { state, amountCents }: Pick<Action, 'state' | 'amountCents'>): RefundsOfOrder {
  return {
    isOpen: sum.isOpen || !isOneOf(settledStates, state),
    refundedCents: sum.refundedCents + (isOneOf(countedStates, state) ? (amountCents ?? 0) : 0),
  }
}

const isOneOf = (states: readonly ActionState[], state: ActionState) => states.includes(state)

/** What was spent on actions of a kind since then, or may have been; `except` one. */
export async function spentSince(
  tx: Db,
  { workspaceId, kind, customerUserId, currency, since, except = 0, andRequested = false }: SpentQuery,
): Promise<{ count: number; amountCents: number }> {
  const cents = sql`case when ${actions.currency} = ${currency} then ${actions.amountCents} else 0 end`
  const [spent] = await tx
    .select({ count: sql<string>`count(*)`, amountCents: sql<string>`coalesce(sum(${cents}), 0)` })
    .from(actions)
    .where(
      and(
        eq(actions.workspaceId, workspaceId),
        eq(actions.kind, kind),
        customerUserId === undefined ? undefined : eq(actions.customerUserId, customerUserId),
        gte(sql`coalesce(${actions.triedAt}, ${actions.requestedAt})`, since.toISOString()),
        inArray(actions.state, [...countedStates, 'by hand', ...(andRequested ? stillRequested : [])]),
        ne(actions.id, except),
      ),
    )
  return { count: Number(spent?.count ?? 0), amountCents: Number(spent?.amountCents ?? 0) }
}

const stillRequested = ['requested', 'approved once', 'approved'] as const

interface SpentQuery extends Pick<Action, 'workspaceId' | 'kind' | 'currency'> {
  /** Absent: of all customers. */
  customerUserId?: string
  since: Date
  except?: number
  andRequested?: boolean
}

/** Lets nobody else begin an action of this workspace until the transaction ends, so that limits hold. */
export async function beginOneAtATime(tx: Db, workspaceId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('actions ' || ${workspaceId}, 0))`)
}

/** All refunds that happened or may have, as far as they are known by a reference or are under way. */
export const listCountedRefunds = (db: Db, workspaceId: string, since: Date): Promise<Action[]> =>
  db
    .select()
    .from(actions)
    .where(
      and(
        eq(actions.workspaceId, workspaceId),
        eq(actions.kind, 'refund'),
        inArray(actions.state, [...countedStates]),
        gte(actions.changedAt, since),
      ),
    )
    .orderBy(asc(actions.id))

/** All actions of a workspace that were ever tried, by their key. */
export async function listKeys(db: Db, workspaceId: string): Promise<Map<string, Action>> {
  const tried = and(eq(actions.workspaceId, workspaceId), isNotNull(actions.triedAt))
  return new Map((await db.select().from(actions).where(tried)).map((action) => [action.key, action]))
}

/** Ends what is still to be decided about tickets whose customers are forgotten. */
export async function withdrawActions(tx: Db, ticketId: string): Promise<void> {
  const isOpen = notInArray(actions.state, [...settledStates, ...countedStates])
  await tx
    .update(actions)
    .set({ state: 'withdrawn', lookAt: null, changedAt: sql`now()` })
    .where(and(eq(actions.ticketId, ticketId), isOpen))
}
