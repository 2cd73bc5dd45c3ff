import { and, asc, eq, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { deadLetters, inbox, outbox, outboxLanes } from '../db/schema.ts'
import { findTicket, findTicketsWithFilesOf, keepAttachments, replaceTicketWords } from '../desk/ticket-store.ts'
import type { Conversation } from '../domain/conversation.ts'
import {
  deletedByCustomer,
  editedByCustomer,
  filesGone,
  holdsFile,
  type Line,
  noteAfter,
  repeats,
  requestAfter,
} from '../domain/erasure.ts'
import type { Attachment } from '../domain/message.ts'
import type { ThreadTicket, Ticket } from '../domain/ticket.ts'
import { type Say, supportLane, type Utterance } from '../domain/utterance.ts'
import { opening } from '../languages/courtesy.ts'
import { summaryOf } from '../understanding/summary.ts'
import { card } from './says.ts'
import { type AppliedChange, readLines } from './transcript.ts'

/**
 * Takes the old words of a message, and the files of one that was deleted, out of all that repeats them: ticket, history, refunds, notes,
 * dead letters. Returns what is to be drawn anew. Locks the ticket, then the lanes of the outbox, as everybody does.
 */
export async function replaceEverywhere(
  tx: Db,
  conversation: Pick<Conversation, 'id' | 'workspaceId'>,
  ticket: ThreadTicket | undefined,
  changed: AppliedChange,
): Promise<Say[]> {
  const left = await readLines(tx, conversation.id)
  const own = ticket ? await replaceInTicket(tx, ticket, changed, left) : []
  const others = await takeFilesOff(tx, conversation, ticket, changed, left)
  const redactions = await replaceInNotes(tx, conversation, changed, left)
  await dropDeadLetters(tx, conversation, changed)
  // First the notes, which are found below the card as it is.
  return [...redactions, ...own, ...others]
}

async function replaceInTicket(
  tx: Db,
  { id, workspaceId }: ThreadTicket,
  changed: AppliedChange,
  left: Line[],
): Promise<Say[]> {
  const ticket = await findTicket(tx, workspaceId, id)
  if (!ticket) return []
  const request = requestAfter(ticket.request, ticket.requestTs, changed, left)
  const attachments = attachmentsAfter(ticket.attachments, changed, left)
  if (request !== ticket.request || mayRepeat(ticket, changed)) {
    const summary = request === deletedByCustomer ? request : summaryOf(request, opening)
    await replaceTicketWords(tx, ticket, { request, summary, attachments, reason: reasonAfter(ticket, changed) })
  } else if (attachments.length < ticket.attachments.length) {
    await keepAttachments(tx, ticket, attachments)
  }
  return [card(id)]
}

/** Who asks for news of a ticket elsewhere adds files to it, too. */
async function takeFilesOff(
  tx: Db,
  { workspaceId }: Pick<Conversation, 'workspaceId'>,
  own: ThreadTicket | undefined,
  changed: AppliedChange,
  left: Line[],
): Promise<Say[]> {
  const { ts: messageTs, authorId } = changed
  if (!authorId || filesGone(changed).length === 0) return []
  const withFiles = await findTicketsWithFilesOf(tx, { workspaceId, customerUserId: authorId, messageTs })
  const others = withFiles.filter(({ id }) => id !== own?.id)
  for (const ticket of others) await keepAttachments(tx, ticket, attachmentsAfter(ticket.attachments, changed, left))
  return others.map(({ id }) => card(id))
}

/** Files of old tickets do not know their message; one that is in another message, too, stays. */
function attachmentsAfter(files: Attachment[], changed: AppliedChange, left: Line[]): Attachment[] {
  const gone = { attachments: filesGone(changed) }
  const isOfIt = ({ messageTs, ...file }: Attachment) =>
    messageTs ? messageTs === changed.ts : !left.some((line) => holdsFile(line, file))
  return files.filter((file) => !(holdsFile(gone, file) && isOfIt(file)))
}

/** A language model that judged the request has read the conversation before it, too. */
const mayRepeat = ({ triage, createdAt }: Ticket, { writtenAt }: AppliedChange) =>
  triage.by === 'language model' && writtenAt <= createdAt

/** The reason is often our own sentence, and then stays. A language model may have put a customer's words in others. */
function reasonAfter({ reason, triage }: Ticket, { before, after }: AppliedChange): string {
  const isGone = repeats(reason, before.text, after?.text) || (!after && triage.by === 'language model')
  if (!isGone) return reason
  return after ? editedByCustomer : deletedByCustomer
}

async function replaceInNotes(
  tx: Db,
  { id, workspaceId }: Pick<Conversation, 'id' | 'workspaceId'>,
  changed: AppliedChange,
  left: Line[],
): Promise<Say[]> {
  await lockLanes(tx, workspaceId)
  const kind = sql`${outbox.utterance} ->> 'kind'`
  const notes = await tx
    .select({ id: outbox.id, utterance: outbox.utterance, attempts: outbox.attempts, result: outbox.result })
    .from(outbox)
    .where(and(eq(outbox.conversationId, id), eq(kind, 'note')))
    .orderBy(asc(outbox.seq))
  const says: Say[] = []
  for (const note of notes) {
    const utterance = utteranceAfter(note.utterance, changed, left)
    if (utterance === note.utterance) continue
    await tx.update(outbox).set({ utterance }).where(eq(outbox.id, note.id))
    // Also where an attempt is under way: what is said after it finds what it has posted.
    if (note.attempts > 0 && (note.result ?? 'said') === 'said')
      says.push({ channel: supportLane, utterance: { kind: 'redaction', outboxId: note.id } })
  }
  return says
}

/** Whoever says something locks its lane first, and then its entry. */
async function lockLanes(tx: Db, workspaceId: string): Promise<void> {
  await tx
    .select({ id: outboxLanes.id })
    .from(outboxLanes)
    .where(and(eq(outboxLanes.workspaceId, workspaceId), eq(outboxLanes.channel, supportLane)))
    .for('no key update')
}

const utteranceAfter = (utterance: Utterance, changed: AppliedChange, left: Line[]): Utterance =>
  utterance.kind === 'note' ? noteAfter(utterance, changed, left) : utterance

/** What was given up must not be tried again with words that are taken back. A person got it then. */
async function dropDeadLetters(tx: Db, { id }: Pick<Conversation, 'id'>, { ts, before }: AppliedChange): Promise<void> {
  const { body } = deadLetters
  const vars = sql`jsonb_build_object('ts', ${ts}::text)`
  const isOfIt = sql`jsonb_path_exists(${body}, '$.**.ts ? (@ == $ts)', ${vars})`
  const words = JSON.stringify(before.text).slice(1, -1)
  const holdsIt = words.length > 3 ? sql`strpos(${body}::text, ${words}) > 0` : sql`false`
  await tx.delete(deadLetters).where(and(eq(deadLetters.conversationId, id), sql`(${isOfIt} or ${holdsIt})`))
}

/**
 * A deletion that comes before its message: when that comes, it is known already, and neither kept nor answered. It may be
 * waiting by now.
 */
export async function refuseMessage(tx: Db, conversation: Conversation, ts: string): Promise<void> {
  const { id: conversationId, workspaceId, channelId } = conversation
  const done = { body: null, handledAt: sql`now()`, outcome: 'deleted before it came' }
  await tx
    .insert(inbox)
    .values({
      ...done,
      workspaceId,
      channelId,
      conversationId,
      eventId: `deleted:${channelId}:${ts}`,
      messageKey: `${channelId}:${ts}`,
      kind: 'message',
      topLevel: false,
    })
    .onConflictDoUpdate({
      target: [inbox.workspaceId, inbox.messageKey],
      set: done,
      setWhere: sql`${inbox.handledAt} is null`,
    })
}
