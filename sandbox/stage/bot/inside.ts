import { and, arrayContains, asc, eq, ne, sql } from 'drizzle-orm'
import type { Db } from '../../../src/db/database.ts'
import { actions, inbox, outbox, ticketHistory, tickets } from '../../../src/db/schema.ts'
import type { Inside, InsideQuestion, PostInside, TicketInside } from '../../workspace/insight.ts'

/** Looks up a customer's message, or the message because of which the bot posted this one. */
export async function lookInside(db: Db, question: InsideQuestion): Promise<Inside | undefined> {
  const found = (await deliveryOf(db, question)) ?? (await causeOf(db, question))
  if (!found?.traceId) return undefined
  const { traceId, conversationId, ...delivery } = found
  const { handledAt } = delivery
  const beside = handledAt === null ? [] : await handledTogether(db, conversationId, handledAt, delivery.id)
  const ticket = await ticketIn(db, conversationId)
  return {
    traceId,
    delivery,
    together: beside.length,
    ticket,
    actions: ticket ? await actionsOf(db, ticket.id) : [],
    posts: await postsOf(db, traceId),
  }
}

const columns = {
  id: inbox.id,
  kind: inbox.kind,
  receivedAt: inbox.receivedAt,
  handledAt: inbox.handledAt,
  attempts: inbox.attempts,
  outcome: inbox.outcome,
  traceId: inbox.traceId,
  conversationId: inbox.conversationId,
}

async function deliveryOf(db: Db, { channelId, ts }: InsideQuestion) {
  const [row] = await db
    .select(columns)
    .from(inbox)
    .where(eq(inbox.messageKey, `${channelId}:${ts}`))
  return row
}

async function causeOf(db: Db, { channelId, ts }: InsideQuestion) {
  const [post] = await db
    .select({ causedBy: outbox.causedBy })
    .from(outbox)
    .where(and(eq(outbox.postedChannelId, channelId), eq(outbox.postedTs, ts)))
    .orderBy(asc(outbox.seq))
  const [traceId] = post?.causedBy ?? []
  if (traceId === undefined) return undefined
  const [row] = await db.select(columns).from(inbox).where(eq(inbox.traceId, traceId))
  return row
}

/** JavaScript's moments have milliseconds, Postgres's microseconds. */
const handledTogether = (db: Db, conversationId: number, handledAt: Date, id: number) =>
  db
    .select({ id: inbox.id })
    .from(inbox)
    .where(
      and(
        eq(inbox.conversationId, conversationId),
        sql`date_trunc('milliseconds', ${inbox.handledAt}) = ${handledAt.toISOString()}`,
        ne(inbox.id, id),
      ),
    )

async function ticketIn(db: Db, conversationId: number): Promise<TicketInside | undefined> {
  const { id, status, category, priority, createdAt } = tickets
  const [ticket] = await db
    .select({ id, status, category, priority, createdAt })
    .from(tickets)
    .where(eq(tickets.conversationId, conversationId))
  if (!ticket) return undefined
  const { at, event, actor, detail } = ticketHistory
  const history = await db
    .select({ at, event, actor, detail })
    .from(ticketHistory)
    .where(eq(ticketHistory.ticketId, ticket.id))
    .orderBy(asc(ticketHistory.id))
  return { ...ticket, history }
}

function actionsOf(db: Db, ticketId: string) {
  const { id, kind, about, state, reference } = actions
  return db.select({ id, kind, about, state, reference }).from(actions).where(eq(actions.ticketId, ticketId))
}

async function postsOf(db: Db, traceId: string): Promise<PostInside[]> {
  const { id, utterance, postedChannelId, createdAt, finishedAt, attempts, result, error } = outbox
  const rows = await db
    .select({ id, utterance, channelId: postedChannelId, createdAt, finishedAt, attempts, result, error })
    .from(outbox)
    .where(arrayContains(outbox.causedBy, [traceId]))
    .orderBy(asc(outbox.seq))
  return rows.map(({ utterance: said, ...post }) => ({
    ...post,
    kind: said.kind,
    ...('purpose' in said && { purpose: said.purpose }),
  }))
}
