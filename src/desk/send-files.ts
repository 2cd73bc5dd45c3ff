import { eq, sql } from 'drizzle-orm'
import { asJson } from '../db/call.ts'
import type { Db } from '../db/database.ts'
import { outbox } from '../db/schema.ts'
import type { StaffFile } from '../domain/staff-file.ts'
import type { Ticket } from '../domain/ticket.ts'
import type { Utterance } from '../domain/utterance.ts'
import type { StaffWords } from '../languages/language/staff-words.ts'
import { wordsIn } from '../languages/words.ts'
import type { Next, Said } from '../queue/attempts.ts'
import { enqueue } from '../queue/enqueue.ts'
import { noteBelow } from './say-of-ticket.ts'

/** Sends the files of a reply in the customer's thread, after its text. */
export async function sendFiles(
  tx: Db,
  ticket: Ticket,
  files: StaffFile[],
  { id, by }: { id: string; by: { userId: string; name: string } },
): Promise<void> {
  if (files.length === 0) return
  const { id: ticketId, channelId, threadTs, triage } = ticket
  const text = wordsIn(triage.language).filesFrom(by.name)
  const utterance = { kind: 'files', ticketId, threadTs, text, by: by.userId, files } as const
  await enqueue(tx, ticket, { channel: channelId, utterance: { ...utterance, files } }, id)
}

/** Keeps how far the files of a reply are sent. */
export async function keepFiles(
  db: Db,
  outboxId: string,
  change: Partial<Extract<Utterance, { kind: 'files' }>>,
): Promise<void> {
  await db
    .update(outbox)
    .set({ utterance: sql`${outbox.utterance} || ${asJson(change)}` })
    .where(eq(outbox.id, outboxId))
}

/** Tells staff which files have not reached the customer; undefined if there can be none. */
export function tellOfFiles({ entry, conversation }: Next, said: Said, { files: say }: StaffWords) {
  if (entry.utterance.kind !== 'files' || !['said', 'withheld', 'refused'].includes(said.kind)) return undefined
  return async (tx: Db): Promise<void> => {
    // What became of each is kept while they are sent.
    const [row] = await tx.select({ utterance: outbox.utterance }).from(outbox).where(eq(outbox.id, entry.id))
    if (row?.utterance.kind !== 'files') return
    const { ticketId, failed = [], files = [] } = row.utterance
    const others = said.kind === 'refused' ? files.filter(({ name }) => !failed.some((one) => one.name === name)) : []
    const lines = [
      ...failed.map(({ name, why }) => `${name}: ${say.problems[why]}`),
      ...others.map(({ name }) => `${name}: ${say.problems.refused}`),
    ]
    if (lines.length === 0) return
    const place = { workspaceId: entry.workspaceId, conversationId: conversation.id }
    await enqueue(tx, place, noteBelow(ticketId, say.notSent, lines.join('\n')))
  }
}
