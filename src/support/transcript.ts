import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { messages } from '../db/schema.ts'
import type { Change } from '../domain/burst.ts'
import type { ChangedMessage, Content, Line } from '../domain/erasure.ts'
import type { Happening } from '../domain/message.ts'
import { readsTheSame } from '../domain/message-text.ts'

/** A message of our copy that now reads differently, or is gone. */
export interface AppliedChange extends ChangedMessage {
  author: 'customer' | 'staff'
  authorId: string | null
  writtenAt: Date
}

interface Place {
  workspaceId: string
  channelId: string
}

const at = ({ workspaceId, channelId }: Place, ts: string) =>
  and(eq(messages.workspaceId, workspaceId), eq(messages.channelId, channelId), eq(messages.ts, ts))

/**
 * Brings our copy of a message up to date: of one that was deleted nothing stays but when it was written and by whom. Undefined
 * when that changes nothing; `unknown message` when we have no copy.
 */
export async function applyChange(
  tx: Db,
  place: Place,
  change: Change,
): Promise<AppliedChange | 'unknown message' | undefined> {
  const [old] = await tx.select().from(messages).where(at(place, change.ts)).for('no key update')
  if (!old) return 'unknown message'
  const { id, text, attachments, author, authorId, writtenAt, deletedAt } = old
  const before = { text, attachments }
  const after = change.kind === 'edited' ? contentAfter(change, before) : undefined
  // An edit that its deletion has overtaken must not bring the words back.
  if (author === 'bot' || deletedAt || (after && isSame(before, after))) return undefined
  const set = after ? { ...after, editedAt: sql`now()` } : { text: '', attachments: [], deletedAt: sql`now()` }
  await tx.update(messages).set(set).where(eq(messages.id, id))
  return { ts: change.ts, author, authorId, writtenAt, before, after }
}

/** Whoever edits can only take files out. As many as before are the same, also where Slack names them otherwise now. */
function contentAfter({ ts, text, attachments }: Extract<Change, { kind: 'edited' }>, before: Content): Content {
  const isLess = attachments && attachments.length < before.attachments.length
  return { text, attachments: isLess ? attachments.map((file) => ({ ...file, messageTs: ts })) : before.attachments }
}

const isSame = (one: Content, other: Content) =>
  one.text === other.text && one.attachments.length === other.attachments.length

/** What people wrote in a conversation and is still there, in the order in which they wrote it. */
export async function readLines(tx: Db, conversationId: number): Promise<Line[]> {
  const { ts, text, attachments } = messages
  const lines = await tx
    .select({ ts, text, attachments })
    .from(messages)
    .where(and(eq(messages.conversationId, conversationId), isNull(messages.deletedAt), isNotNull(ts)))
    .orderBy(asc(messages.id))
  return lines.map((line) => ({ ...line, ts: line.ts ?? '' }))
}

/** Slack also tells of an edit when it has unfurled a link; what reads as our copy does is none. */
export async function withoutSameEdits(db: Db, place: Place, happenings: Happening[]): Promise<Happening[]> {
  const real: Happening[] = []
  for (const happening of happenings) {
    const [old] = happening.kind === 'edited' ? await db.select().from(messages).where(at(place, happening.ts)) : []
    const isSame = old && happening.kind === 'edited' && readsTheSame(old.text, happening.text)
    if (!isSame || happening.attachments) real.push(happening)
  }
  return real
}
