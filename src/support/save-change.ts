import type { Db } from '../db/database.ts'
import { addHistory } from '../desk/ticket-store.ts'
import type { Change } from '../domain/burst.ts'
import type { Conversation } from '../domain/conversation.ts'
import type { Plan } from '../domain/plan.ts'
import type { ThreadTicket } from '../domain/ticket.ts'
import type { Say } from '../domain/utterance.ts'
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
  { conversation, ticket }: Situation,
  change: Change,
  changedBy: Plan['changedBy'] = {},
): Promise<Say[]> {
  const changed = await applyChange(tx, conversation, change)
  if (!changed) return []
  if (changed === 'unknown message') return saveUnknownChange(tx, conversation, ticket, change)
  const redrawn = await replaceEverywhere(tx, conversation, ticket, changed)
  if (!ticket || changed.author !== 'customer') return redrawn
  const isOfFiles = changed.after !== undefined && changed.after.text === changed.before.text
  const authorId = changed.authorId ?? change.authorId
  const whose = authorId === ticket.customerUserId ? undefined : whoseBeside(changedBy[authorId])
  return [...redrawn, await tellOfChange(tx, ticket, { ...change, authorId }, { isOfFiles, whose })]
}

const whoseBeside = (name = 'Somebody') => `${name}, who is not the ticket’s customer,`

/** We have no copy: it was deleted before it came, or written where the bot was not. */
async function saveUnknownChange(
  tx: Db,
  conversation: Conversation,
  ticket: ThreadTicket | undefined,
  change: Change,
): Promise<Say[]> {
  if (change.kind === 'deleted') {
    await refuseMessage(tx, conversation, change.ts)
    return []
  }
  return ticket && change.authorId === ticket.customerUserId ? [await tellOfChange(tx, ticket, change)] : []
}

async function tellOfChange(
  tx: Db,
  ticket: ThreadTicket,
  change: Change,
  { isOfFiles = false, whose }: { isOfFiles?: boolean; whose?: string } = {},
): Promise<Say> {
  await addHistory(tx, ticket, change.kind === 'edited' ? 'customer edited' : 'customer deleted', change.authorId)
  const by = whose ?? 'The customer'
  if (change.kind === 'deleted')
    return note(ticket.id, { text: `A message of ${whose ?? 'the customer'} was deleted. Slack does not say by whom.` })
  if (isOfFiles) return note(ticket.id, { text: `${by} changed the files of a message. The card has them.` })
  return note(ticket.id, { text: `${by} edited a message. It now says:`, quote: change.text, of: [change.ts] })
}
