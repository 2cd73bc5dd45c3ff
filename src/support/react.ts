import type { Person } from '../desk/person.ts'
import type { PointedAt } from '../desk/pointed-at.ts'
import type { ReactingActs } from '../desk/reacting.ts'
import { actOf, type EmojiNames } from '../domain/emoji.ts'
import { SupportError } from '../domain/errors.ts'
import type { Happening } from '../domain/message.ts'
import type { Batch } from '../queue/batches.ts'

export interface ReactParts {
  desk: ReactingActs
  emoji: EmojiNames
  /** A message as it is now. */
  findMessage?(channelId: string, ts: string): Promise<PointedAt | undefined>
  /** Tells one person something in a channel, as far as possible. */
  whisper?(userId: string, channelId: string, text: string): Promise<void>
  /** Rejects with `NotNow` if work fails because nobody can be asked. */
  patiently?<T>(work: Promise<T>): Promise<T>
}

/**
 * Does what staff mean by an emoji; what is no emoji is left alone. It may be done again if the process dies before the
 * batch is finished, so what is done already is left as it is.
 */
export function createReact({ desk, emoji, findMessage, whisper, patiently = (work) => work }: ReactParts) {
  return async ({ workspaceId }: { workspaceId: string }, happening: Happening): Promise<void> => {
    const act = happening.kind === 'reacted' ? actOf(happening.emoji, emoji) : undefined
    if (happening.kind !== 'reacted' || !act) return
    const { channelId, ts, userId } = happening
    const person: Person = { workspaceId, userId }
    try {
      await patiently(desk.react(person, { channelId, ts, act }, async () => findMessage?.(channelId, ts)))
    } catch (error) {
      if (!(error instanceof SupportError)) throw error
      await whisper?.(userId, channelId, error.message)
    }
  }
}

/** Emoji are about what was written before, so that is handled first, and they are in the next batch. */
export function beforeReactions(batch: Batch): Batch {
  const others = batch.entries.filter(({ kind }) => kind !== 'reaction')
  return others.length > 0 ? { ...batch, entries: others } : batch
}
