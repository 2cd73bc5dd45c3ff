import type { Db } from '../db/database.ts'
import { addNote, changeNote } from '../desk/note-store.ts'
import type { KeepNotes } from '../domain/plan.ts'
import type { Say } from '../domain/utterance.ts'
import { refuseMessage } from './erase.ts'
import type { Situation } from './situation.ts'

/** Saves what staff wrote below a card, and what they changed of it. Nothing is said about it to anybody. */
export async function saveNotes(
  tx: Db,
  { conversation, burst }: Situation,
  { ticketId, notes }: KeepNotes,
): Promise<Say[]> {
  const ticket = { id: ticketId, workspaceId: conversation.workspaceId }
  for (const note of notes) await addNote(tx, ticket, note)
  for (const change of burst.changes) {
    const text = change.kind === 'edited' ? change.text : undefined
    const isKnown = await changeNote(tx, ticket, change.ts, text)
    if (!isKnown && change.kind === 'deleted') await refuseMessage(tx, conversation, change.ts)
  }
  return []
}
