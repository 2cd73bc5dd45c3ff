import { eq } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { conversations, tickets } from '../db/schema.ts'
import { type Say, supportLane } from '../domain/utterance.ts'
import type { Next, Said } from '../queue/attempts.ts'
import { enqueue } from '../queue/enqueue.ts'
import { placeRequest } from './request-store.ts'

/** Additional writes after a post was sent or refused; undefined for none. */
export function afterPosting(next: Next, said: Said): ((tx: Db) => Promise<void>) | undefined {
  const { utterance } = next.entry
  if (utterance.kind === 'card' && said.kind === 'said') return (tx) => placeCard(tx, utterance.ticketId, said)
  if (utterance.kind === 'possible request' && said.kind === 'said')
    return (tx) => placeRequest(tx, utterance.requestId, said)
  if (utterance.kind === 'reply' && said.kind === 'refused') return (tx) => tellStaff(tx, next, utterance, said.error)
  return undefined
}

/** Records where a ticket's card was posted, so that it is updated there. */
async function placeCard(tx: Db, ticketId: string, at: { channelId: string; ts: string }): Promise<void> {
  await tx.update(tickets).set({ cardChannelId: at.channelId, cardTs: at.ts }).where(eq(tickets.id, ticketId))
}

/**
 * When a reply could not be delivered, staff must tell the customer, and the bot no longer waits for an answer to its
 * question.
 */
async function tellStaff(tx: Db, { entry, conversation }: Next, { text: quote }: { text: string }, error: string) {
  const { workspaceId } = entry
  const here = eq(conversations.id, conversation.id)
  await tx.update(conversations).set({ awaiting: null }).where(here)
  const [ticket] = await tx.select({ id: tickets.id }).from(tickets).where(eq(tickets.conversationId, conversation.id))
  const text = `This did not reach the customer, because Slack refused it (${error}). Please tell them yourself:`
  const note = { channel: supportLane, utterance: { kind: 'note', ticketId: ticket?.id, text, quote } } as const
  await enqueue(tx, { workspaceId, conversationId: conversation.id }, note)
}

/** What staff are told about a message that failed repeatedly and could not even become a ticket. */
export const couldNotBeHandled: Say = {
  channel: supportLane,
  utterance: {
    kind: 'note',
    text: 'Frontdesk could not handle a message here or open a ticket for it. Please read it yourself. `npm run queue` lists it.',
  },
}
