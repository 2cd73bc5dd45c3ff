import { and, asc, eq, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { lockOnlyTickets } from '../db/lock-tickets.ts'
import { deadLetters, inbox, messages, outbox, outboxLanes } from '../db/schema.ts'
import { dropDraftsOf } from '../desk/gaps/draft-store.ts'
import { readLines } from '../desk/kept-lines.ts'
import { mergedAlong } from '../desk/merged-tickets.ts'
import { findRequestsOf } from '../desk/request-store.ts'
import { splitFromAlong } from '../desk/split-store.ts'
import { forgetProposedWords } from '../desk/suggestion-store.ts'
import { findTicket, findTicketsWithFilesOf, keepAttachments, replaceTicketWords } from '../desk/ticket-store.ts'
import { findNotesWith } from '../desk/weekly/weekly-note-store.ts'
import type { Conversation } from '../domain/conversation.ts'
import {
  deletedByCustomer,
  editedByCustomer,
  filesGone,
  holdsFile,
  type Line,
  noteAfter,
  repeats,
  replyAfter,
  requestAfter,
} from '../domain/erasure.ts'
import type { Attachment } from '../domain/message.ts'
import { startOf } from '../domain/message-text.ts'
import type { ThreadTicket, Ticket } from '../domain/ticket.ts'
import { cardOf, type Say, supportLane, type Utterance } from '../domain/utterance.ts'
import { opening } from '../languages/courtesy.ts'
import { summaryOf } from '../understanding/summary.ts'
import { possibleRequest, weeklyNote } from './says.ts'
import type { AppliedChange } from './transcript.ts'

/**
 * Removes the old words of a changed message, and the files of a deleted one, from everything that repeats them:
 * ticket, history, refunds, notes, dead letters. Returns what to redraw. Locks the ticket, then the lanes of the
 * outbox; see the order of locks in queue/leases.ts.
 */
export async function replaceEverywhere(
  tx: Db,
  conversation: Pick<Conversation, 'id' | 'workspaceId' | 'channelId'>,
  ticket: ThreadTicket | undefined,
  changed: AppliedChange,
): Promise<Say[]> {
  const left = await readLines(tx, conversation.id)
  const before = ticket ? await splitFromAlong(tx, ticket) : []
  if (ticket && before.length > 0) await lockOnlyTickets(tx, idsOf([ticket, ...before]))
  const own = ticket ? await replaceInTicket(tx, ticket, changed, left) : []
  for (const one of before) own.push(...(await replaceInTicket(tx, one, changed, left)))
  const others = await takeFilesOff(tx, conversation, ticket, changed, left)
  // What repeated the words before they were split off stands in the conversations of then.
  const places = [conversation, ...before.map(({ conversationId }) => ({ ...conversation, id: conversationId }))]
  const redactions: Say[] = []
  const inThread: Say[] = []
  for (const place of places) redactions.push(...(await replaceInNotes(tx, place, changed, left)))
  for (const place of places) inThread.push(...(await replaceInReplies(tx, place, changed)))
  await dropDeadLetters(tx, conversation, changed)
  const asked = await findRequestsOf(tx, conversation.id, changed.ts)
  if (ticket) await dropDraftsOf(tx, ticket.id)
  if (ticket && changed.author === 'customer') await forgetProposedWords(tx, [ticket.id])
  const weekly = await findNotesWith(tx, ticket?.id)
  // Redact notes first, because they are found by the current position of the card.
  return [...redactions, ...own, ...others, ...asked.map(possibleRequest), ...weekly.map(weeklyNote), ...inThread]
}

const idsOf = (those: Pick<ThreadTicket, 'id'>[]) => those.map(({ id }) => id)

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
  return [cardOf(id)]
}

/** Files may also be on other tickets that the customer asked about from here, or into which theirs was merged. */
async function takeFilesOff(
  tx: Db,
  { workspaceId }: Pick<Conversation, 'workspaceId'>,
  own: ThreadTicket | undefined,
  changed: AppliedChange,
  left: Line[],
): Promise<Say[]> {
  const { ts: messageTs, authorId } = changed
  if (!authorId || filesGone(changed).length === 0) return []
  const withFiles = await findTicketsWithFilesOf(tx, {
    ...{ workspaceId, customerUserId: authorId, messageTs },
    orOn: own ? await mergedAlong(tx, own) : [],
  })
  const others = withFiles.filter(({ id }) => id !== own?.id)
  for (const ticket of others) await keepAttachments(tx, ticket, attachmentsAfter(ticket.attachments, changed, left))
  return others.map(({ id }) => cardOf(id))
}

/** Files of old tickets do not record their message. A file that is also in another message stays. */
function attachmentsAfter(files: Attachment[], changed: AppliedChange, left: Line[]): Attachment[] {
  const gone = { attachments: filesGone(changed) }
  const isOfIt = ({ messageTs, ...file }: Attachment) =>
    messageTs ? messageTs === changed.ts : !left.some((line) => holdsFile(line, file))
  return files.filter((file) => !(holdsFile(gone, file) && isOfIt(file)))
}

/** A language model that classified the request may have read this message as context. */
const mayRepeat = ({ triage, createdAt }: Ticket, { writtenAt }: AppliedChange) =>
  triage.by === 'language model' && writtenAt <= createdAt

/** Reasons are often our own fixed sentences, which stay. A language model may have paraphrased the customer. */
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
  await lockLane(tx, workspaceId, supportLane)
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
    says.push(...redaction(supportLane, note))
  }
  return says
}

/** Also while an attempt is under way: the redaction runs after it and finds what it posted. */
const redaction = (
  channel: string,
  { id, attempts, result }: Pick<typeof outbox.$inferSelect, 'id' | 'attempts' | 'result'>,
): Say[] =>
  attempts > 0 && (result ?? 'said') === 'said' ? [{ channel, utterance: { kind: 'redaction', outboxId: id } }] : []

/** Lock the lane before the entry; see the order of locks in queue/leases.ts. */
async function lockLane(tx: Db, workspaceId: string, channel: string): Promise<void> {
  await tx
    .select({ id: outboxLanes.id })
    .from(outboxLanes)
    .where(and(eq(outboxLanes.workspaceId, workspaceId), eq(outboxLanes.channel, channel)))
    .for('no key update')
}

const utteranceAfter = (utterance: Utterance, changed: AppliedChange, left: Line[]): Utterance =>
  utterance.kind === 'note' ? noteAfter(utterance, changed, left) : utterance

/** The answer to several questions repeats them: in the outbox, in our copy of the thread, and in Slack. */
async function replaceInReplies(
  tx: Db,
  { id, workspaceId, channelId }: Pick<Conversation, 'id' | 'workspaceId' | 'channelId'>,
  changed: AppliedChange,
): Promise<Say[]> {
  if (changed.author !== 'customer') return []
  await lockLane(tx, workspaceId, channelId)
  const isReply = sql`${outbox.utterance} ->> 'kind' = 'reply'`
  const replies = await tx
    .select({ id: outbox.id, utterance: outbox.utterance, attempts: outbox.attempts, result: outbox.result })
    .from(outbox)
    .where(and(eq(outbox.conversationId, id), isReply))
    .orderBy(asc(outbox.seq))
  const says: Say[] = []
  for (const { id: outboxId, utterance, ...said } of replies) {
    if (utterance.kind !== 'reply') continue
    const text = replyAfter(utterance.text, changed)
    const quote = quoteAfter(utterance, changed)
    if (text === utterance.text && quote === utterance.quote) continue
    await tx
      .update(outbox)
      .set({ utterance: { ...utterance, text, ...(quote !== undefined && { quote }) } })
      .where(eq(outbox.id, outboxId))
    await tx.update(messages).set({ text }).where(eq(messages.outboxId, outboxId))
    says.push(...redaction(channelId, { ...said, id: outboxId }))
  }
  return says
}

/** What opens a thread quotes the start of the message that goes on there. */
const quoteAfter = ({ opens, quote }: Extract<Utterance, { kind: 'reply' }>, { ts, after }: AppliedChange) =>
  opens?.of === ts ? startOf(after?.text ?? '') : quote

/** A dead letter must not be retried with words that were taken back. A person has received it already. */
async function dropDeadLetters(tx: Db, { id }: Pick<Conversation, 'id'>, { ts, before }: AppliedChange): Promise<void> {
  const { body } = deadLetters
  const vars = sql`jsonb_build_object('ts', ${ts}::text)`
  const isOfIt = sql`jsonb_path_exists(${body}, '$.**.ts ? (@ == $ts)', ${vars})`
  const words = JSON.stringify(before.text).slice(1, -1)
  const holdsIt = words.length > 3 ? sql`strpos(${body}::text, ${words}) > 0` : sql`false`
  await tx.delete(deadLetters).where(and(eq(deadLetters.conversationId, id), sql`(${isOfIt} or ${holdsIt})`))
}

/**
 * Handles a deletion that arrives before its message. When the message arrives, or if it is waiting already, it is
 * neither kept nor answered.
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
