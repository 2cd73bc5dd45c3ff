import { randomUUID } from 'node:crypto'
import { eq, inArray } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { conversations, tickets } from '../db/schema.ts'
import type { Ticket } from '../domain/ticket.ts'
import { cardOf, type Say, supportLane, type Utterance } from '../domain/utterance.ts'
import { enqueue } from '../queue/enqueue.ts'

type Reply = Extract<Utterance, { kind: 'reply' }>

/** Lock the conversation first; see the order of locks in queue/leases.ts. */
export async function lockConversationOf(tx: Db, ticketId: string): Promise<void> {
  const its = tx.select({ id: tickets.conversationId }).from(tickets).where(eq(tickets.id, ticketId))
  await tx
    .select({ id: conversations.id })
    .from(conversations)
    .where(inArray(conversations.id, its))
    .for('no key update')
}

/** From then on the bot only listens in the ticket's thread. */
export async function handToPeople(tx: Db, { conversationId }: Ticket): Promise<void> {
  await tx.update(conversations).set({ inPersonsHands: true }).where(eq(conversations.id, conversationId))
}

/** Draws the card as the ticket will be by then. */
export const drawCard = (tx: Db, ticket: Ticket): Promise<void> =>
  enqueue(tx, ticket, { ...cardOf(ticket.id), urgent: ticket.priority === 'urgent' })

/** Something to say below the card, to staff only. */
export const noteBelow = (ticketId: string, text: string, quote?: string): Say => ({
  channel: supportLane,
  utterance: { kind: 'note', ticketId, text, ...(quote !== undefined && { quote }) },
})

/** Says something in the customer's thread; after what is said to staff. */
export async function tellCustomer(
  tx: Db,
  ticket: Pick<Ticket, 'workspaceId' | 'conversationId' | 'channelId' | 'threadTs'>,
  text: string,
  { id = randomUUID(), ...look }: { id?: string } & Pick<Reply, 'format' | 'rating' | 'by' | 'linkTo'> = {},
): Promise<void> {
  const { threadTs, channelId } = ticket
  const reply: Reply = { kind: 'reply', purpose: 'notice', threadTs, text, ...look, sources: [] }
  await enqueue(tx, ticket, { channel: channelId, utterance: reply }, id)
}
