import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { messages } from '../db/schema.ts'
import type { Change } from '../domain/burst.ts'
import type { ChangedMessage, Content } from '../domain/erasure.ts'
import type { Happening } from '../domain/message.ts'
import { readsTheSame } from '../domain/message-text.ts'

/** A message of our copy that was edited or deleted. */
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
 * Updates our copy of a message. Of a deleted message, only its time and author stay. Undefined if nothing changes;
 * `unknown message` if we have no copy.
 */
export async function applyChange(
  tx: Db,
  place: Place,
  change: Change,
): Promise<AppliedChange | 'unknown message' | undefined> {
  const [old] = await tx.select().from(messages).where(at(place, change.ts)).for('no key update')
  if (!old) return 'unknown message'
  const { id, text, attachments, author, authorId, writtenAt, deletedAt } = old
  // An edit that arrives after the deletion must not restore the words.
  if (author === 'bot' || deletedAt || (change.kind === 'edited' && readsLike(old, change))) return undefined
  const before = { text, attachments }
  const after = change.kind === 'edited' ? contentAfter(change, before) : undefined
  const set = after ? { ...after, editedAt: sql`now()` } : { text: '', attachments: [], deletedAt: sql`now()` }
  await tx.update(messages).set(set).where(eq(messages.id, id))
  return { ts: change.ts, author, authorId, writtenAt, before, after }
}

/**
 * An edit can only remove files. If the number is unchanged they are the same files, even if Slack has renamed them.
 */
function contentAfter({ ts, text, attachments }: Extract<Change, { kind: 'edited' }>, before: Content): Content {
  const isLess = attachments && attachments.length < before.attachments.length
  return { text, attachments: isLess ? attachments.map((file) => ({ ...file, messageTs: ts })) : before.attachments }
}

/** Whether an edit reads like our copy and has its files. Slack also tells of an edit when it has unfurled a link. */
const readsLike = (copy: Content, { text, attachments }: Edited): boolean =>
  readsTheSame(copy.text, text) && (!attachments || attachments.length >= copy.attachments.length)

type Edited = Extract<Happening, { kind: 'edited' }>

/** The happenings without edits that change nothing. `applyChange` looks again, when nothing can change any more. */
export async function withoutSameEdits(db: Db, place: Place, happenings: Happening[]): Promise<Happening[]> {
  const real: Happening[] = []
  for (const happening of happenings) {
    const [copy] = happening.kind === 'edited' ? await db.select().from(messages).where(at(place, happening.ts)) : []
    if (happening.kind !== 'edited' || !copy || !readsLike(copy, happening)) real.push(happening)
  }
  return real
}
