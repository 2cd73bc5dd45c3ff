import type { Db } from '../db/database.ts'
import { lockConversations } from '../db/lock-tickets.ts'
import { findKeptMessage, findTicketOf } from '../desk/split-store.ts'
import { addHistory } from '../desk/ticket-store.ts'
import type { Change } from '../domain/burst.ts'
import type { Conversation } from '../domain/conversation.ts'
import type { Plan } from '../domain/plan.ts'
import type { ThreadTicket } from '../domain/ticket.ts'
import type { Say } from '../domain/utterance.ts'
import type { StaffWords } from '../languages/language/staff-words.ts'
import { refuseMessage, replaceEverywhere } from './erase.ts'
import { note } from './says.ts'
import type { Situation } from './situation.ts'
import { applyChange } from './transcript.ts'

/**
 * Saves an edit or deletion: staff must not answer an outdated text, and deleted text must not remain anywhere. Returns
 * what to say about it.
 */
export async function saveChange(
  tx: Db,
  situation: Situation,
  change: Change,
  { changedBy = {}, forStaff }: { changedBy?: Plan['changedBy']; forStaff: StaffWords },
): Promise<Say[]> {
  const { conversation, ticket, merged } = await whereItIsNow(tx, situation, change.ts)
  const changed = await applyChange(tx, conversation, change)
  if (!changed) return []
  if (changed === 'unknown message') return saveUnknownChange(tx, conversation, { ticket, change, forStaff })
  const redrawn = await replaceEverywhere(tx, conversation, merged ?? ticket, changed)
  if (!ticket || changed.author !== 'customer') return redrawn
  const isOfFiles = changed.after !== undefined && changed.after.text === changed.before.text
  const authorId = changed.authorId ?? change.authorId
  const other = authorId === ticket.customerUserId ? undefined : (changedBy[authorId] ?? forStaff.names.somebody)
  return [...redrawn, await tellOfChange(tx, ticket, { ...change, authorId }, { isOfFiles, other, forStaff })]
}

/** We have no copy: it was deleted before it came, or written where the bot was not. */
async function saveUnknownChange(
  tx: Db,
  conversation: Conversation,
  { ticket, change, forStaff }: { ticket?: ThreadTicket; change: Change; forStaff: StaffWords },
): Promise<Say[]> {
  if (change.kind === 'deleted') {
    await refuseMessage(tx, conversation, change.ts)
    return []
  }
  return ticket && change.authorId === ticket.customerUserId
    ? [await tellOfChange(tx, ticket, change, { forStaff })]
    : []
}

async function tellOfChange(
  tx: Db,
  ticket: ThreadTicket,
  change: Change,
  { isOfFiles = false, other, forStaff: { notes } }: { isOfFiles?: boolean; other?: string; forStaff: StaffWords },
): Promise<Say> {
  await addHistory(tx, ticket, change.kind === 'edited' ? 'customer edited' : 'customer deleted', change.authorId)
  if (change.kind === 'deleted') return note(ticket.id, { text: other ? notes.otherDeleted(other) : notes.deleted })
  if (isOfFiles) return note(ticket.id, { text: other ? notes.otherFilesChanged(other) : notes.filesChanged })
  const text = other ? notes.otherEdited(other) : notes.edited
  return note(ticket.id, { text, quote: change.text, of: [change.ts] })
}

type Where = Pick<Situation, 'conversation' | 'ticket' | 'merged'>

/** Staff may have split the message off while its change waited. */
async function whereItIsNow(tx: Db, situation: Where, ts: string): Promise<Where> {
  const { conversation } = situation
  const kept = await findKeptMessage(tx, conversation.workspaceId, { channelId: conversation.channelId, ts })
  if (!kept || kept.conversationId === conversation.id) return situation
  // It is the newer one, so this keeps the order of locks.
  await lockConversations(tx, [kept.conversationId])
  return {
    conversation: { ...conversation, id: kept.conversationId },
    ticket: await findTicketOf(tx, kept.conversationId),
  }
}
