import { eq } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { conversations, outbox, pastCards, tickets } from '../db/schema.ts'
import { type Say, supportLane } from '../domain/utterance.ts'
import type { StaffWords } from '../languages/language/staff-words.ts'
import type { Next, Said } from '../queue/attempts.ts'
import { enqueue } from '../queue/enqueue.ts'
import { placeIncident } from './incidents/incident-store.ts'
import { idOf } from './once.ts'
import { placeThread } from './opened-threads.ts'
import { placeRecall } from './recall/recall-store.ts'
import { placeRequest } from './request-store.ts'
import { tellOfFiles } from './send-files.ts'
import { placeWeeklyNote } from './weekly/weekly-note-store.ts'

/** Additional writes after a post was sent or refused; undefined for none. */
export const afterPosting = (words: StaffWords) => (next: Next, said: Said) => writesAfter(next, said, words)

function writesAfter(next: Next, said: Said, words: StaffWords): ((tx: Db) => Promise<void>) | undefined {
  const { utterance } = next.entry
  if (utterance.kind === 'files') return tellOfFiles(next, said, words)
  if (utterance.kind === 'card' && said.kind === 'said') return (tx) => placeCard(tx, utterance.ticketId, said)
  if (utterance.kind === 'possible request' && said.kind === 'said')
    return (tx) => placeRequest(tx, utterance.requestId, said)
  if (utterance.kind === 'recall' && said.kind === 'said') return (tx) => placeRecall(tx, utterance.recallId, said)
  if (utterance.kind === 'incident' && said.kind === 'said')
    return (tx) => placeIncident(tx, utterance.incidentId, said)
  if (utterance.kind === 'weekly note' && said.kind === 'said')
    return (tx) => placeWeeklyNote(tx, utterance.noteId, said)
  const opens = utterance.kind === 'reply' ? utterance.opens : undefined
  if (opens && said.kind === 'said') return (tx) => placeThread(tx, next, opens, said)
  if (utterance.kind === 'reply' && said.kind === 'refused')
    return (tx) => tellStaff(tx, next, utterance.text, words.notes.notDelivered(said.error))
  if (utterance.kind === 'reply' && said.kind === 'later' && said.waitsForPeople)
    return (tx) => tellOfWaiting(tx, next, words)
  return undefined
}

/** Records where a ticket's card was posted, so that it is updated there, and where it was. */
async function placeCard(tx: Db, ticketId: string, at: { channelId: string; ts: string }): Promise<void> {
  const isIt = eq(tickets.id, ticketId)
  const { workspaceId, cardChannelId, cardTs } = tickets
  const [before] = await tx.select({ workspaceId, cardChannelId, cardTs }).from(tickets).where(isIt)
  await tx.update(tickets).set({ cardChannelId: at.channelId, cardTs: at.ts }).where(isIt)
  if (!before?.cardChannelId || !before.cardTs || (before.cardChannelId === at.channelId && before.cardTs === at.ts))
    return
  const past = { workspaceId: before.workspaceId, channelId: before.cardChannelId, ts: before.cardTs, ticketId }
  await tx.insert(pastCards).values(past).onConflictDoNothing()
}

/**
 * When a reply could not be delivered, staff must tell the customer, and the bot no longer waits for an answer to its
 * question.
 */
async function tellStaff(tx: Db, { entry, conversation }: Next, quote: string, text: string) {
  const { workspaceId } = entry
  const here = eq(conversations.id, conversation.id)
  await tx.update(conversations).set({ awaiting: null }).where(here)
  const [ticket] = await tx.select({ id: tickets.id }).from(tickets).where(eq(tickets.conversationId, conversation.id))
  const note = { channel: supportLane, utterance: { kind: 'note', ticketId: ticket?.id, text, quote } } as const
  await enqueue(tx, { workspaceId, conversationId: conversation.id }, note)
}

/** Staff would believe that their customer has read what waits. They are told once a day for each conversation. */
async function tellOfWaiting(tx: Db, { entry, conversation }: Next, { notes }: StaffWords): Promise<void> {
  const { workspaceId } = entry
  const id = idOf('waits', String(conversation.id), entry.createdAt.toISOString().slice(0, 10))
  if ((await tx.$count(outbox, eq(outbox.id, id))) > 0) return
  const [ticket] = await tx.select({ id: tickets.id }).from(tickets).where(eq(tickets.conversationId, conversation.id))
  const utterance = { kind: 'note', ticketId: ticket?.id, text: notes.waitsForInvitation } as const
  await enqueue(tx, { workspaceId, conversationId: conversation.id }, { channel: supportLane, utterance }, id)
}

/** What staff are told about a message that failed repeatedly and could not even become a ticket. */
export const couldNotBeHandled = ({ notes }: StaffWords): Say => ({
  channel: supportLane,
  utterance: { kind: 'note', text: notes.couldNotBeHandled },
})
