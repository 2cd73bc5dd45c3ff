import type { Db } from '../db/database.ts'
import { followLinks } from '../desk/links/link-store.ts'
import { addNote, changeNote } from '../desk/note-store.ts'
import type { KeepNotes } from '../domain/plan.ts'
import { cardOf, type Say } from '../domain/utterance.ts'
import type { StaffWords } from '../languages/language/staff-words.ts'
import { refuseMessage } from './erase.ts'
import { note } from './says.ts'
import type { Situation } from './situation.ts'

/**
 * Saves what staff wrote below a card, and what they changed of it, with the work to which it leads. Nothing is said about
 * it, except that there is a note where the card no longer is. Its words stay there, and in the history; the card shows the
 * work.
 */
export async function saveNotes(
  tx: Db,
  { conversation, burst }: Situation,
  { ticketId, notes, links, elsewhereBy }: KeepNotes,
  { thread }: StaffWords,
): Promise<Say[]> {
  const ticket = { id: ticketId, workspaceId: conversation.workspaceId }
  for (const one of notes) await addNote(tx, ticket, one)
  for (const change of burst.changes) {
    const text = change.kind === 'edited' ? change.text : undefined
    const isKnown = await changeNote(tx, ticket, change.ts, text)
    if (!isKnown && change.kind === 'deleted') await refuseMessage(tx, conversation, change.ts)
  }
  const gone = burst.changes.flatMap(({ kind, ts, authorId }) =>
    kind === 'deleted' ? { ts, authorId, links: [] } : [],
  )
  let isNew = false
  for (const of of [...links, ...gone]) if (await followLinks(tx, ticket, of)) isNew = true
  const told = elsewhereBy ? [note(ticketId, { text: thread.notedElsewhere(elsewhereBy), withLink: true })] : []
  return [...(isNew ? [cardOf(ticketId)] : []), ...told]
}
