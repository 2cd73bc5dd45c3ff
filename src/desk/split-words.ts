import { eq } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { outbox, tickets } from '../db/schema.ts'
import { type Content, type Line, noteAfter, requestAfter } from '../domain/erasure.ts'
import type { Attachment } from '../domain/message.ts'
import type { Ticket } from '../domain/ticket.ts'
import { type Say, supportLane, type Utterance } from '../domain/utterance.ts'
import { opening } from '../languages/courtesy.ts'
import { summaryOf } from '../understanding/summary.ts'
import { dropDraftsOf } from './gaps/draft-store.ts'
import { readLines } from './kept-lines.ts'
import type { QuotingNote } from './split-store.ts'
import { forgetProposedWords } from './suggestion-store.ts'
import { keepAttachments, replaceTicketWords } from './ticket-store.ts'

/** A message that leaves a ticket. */
export interface LeavingMessage extends Content {
  ts: string
  /** Where it was, until now. */
  conversationId: number
}

/** Takes a message's words and files out of a ticket, and all that was made from them. */
export async function takeOut(tx: Db, ticket: Ticket, message: LeavingMessage): Promise<void> {
  const { ts, text, attachments: files } = message
  const left = await readLines(tx, message.conversationId)
  const changed = { ts, before: { text, attachments: files } }
  const request = requestAfter(ticket.request, ticket.requestTs, changed, left)
  const attachments = ticket.attachments.filter((file) => !isOf(file, message))
  if (request !== ticket.request) {
    const { reason } = ticket
    await replaceTicketWords(tx, ticket, { request, summary: summaryOf(request, opening), attachments, reason })
    const requestTs = ticket.requestTs.filter((one) => one !== ts)
    await tx.update(tickets).set({ requestTs }).where(eq(tickets.id, ticket.id))
  } else if (attachments.length < ticket.attachments.length) await keepAttachments(tx, ticket, attachments)
  await dropDraftsOf(tx, ticket.id)
  await forgetProposedWords(tx, [ticket.id])
}

/** Files of old tickets do not record their message. */
const isOf = (file: Attachment, { ts, attachments }: LeavingMessage): boolean =>
  file.messageTs === undefined
    ? attachments.some(({ name, permalink }) => name === file.name && permalink === file.permalink)
    : file.messageTs === ts

/**
 * Notes below cards that quote a message say where it goes on instead. Returns what to redraw. Lock the lane of the support
 * channel first; see the order of locks in queue/leases.ts.
 */
export async function leaveNotes(
  tx: Db,
  notes: QuotingNote[],
  message: LeavingMessage,
  goesOnAs: string,
): Promise<Say[]> {
  const left = await readLines(tx, message.conversationId)
  const says: Say[] = []
  for (const { id, utterance: note, wasTried } of notes) {
    const utterance = noteWithout(note, message, left, goesOnAs)
    await tx.update(outbox).set({ utterance }).where(eq(outbox.id, id))
    if (wasTried) says.push({ channel: supportLane, utterance: { kind: 'redaction', outboxId: id } })
  }
  return says
}

function noteWithout(
  note: QuotingNote['utterance'],
  { ts, text, attachments }: LeavingMessage,
  left: Line[],
  goesOnAs: string,
): Utterance {
  const { quote, of = [], translation: _, ...rest } = note
  const others = of.filter((one) => one !== ts)
  if (others.length === 0 || quote === undefined) return { ...rest, text: goesOnAs }
  return { ...rest, quote: noteAfter(note, { ts, before: { text, attachments } }, left).quote ?? '', of: others }
}
