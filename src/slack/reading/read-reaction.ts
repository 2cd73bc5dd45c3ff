import { z } from 'zod'
import type { Delivery } from '../../domain/delivery.ts'
import { actOf, type EmojiNames } from '../../domain/emoji.ts'
import type { Happening } from '../../domain/message.ts'
import type { People } from '../people/people.ts'

const id = z.string().regex(/^[\w.:-]{1,80}$/)

const schema = z.object({
  type: z.literal('event_callback'),
  event_id: id,
  team_id: id.nullish(),
  authorizations: z.array(z.object({ team_id: id.nullish(), enterprise_id: id.nullish() })).nullish(),
  event: z.object({
    type: z.literal('reaction_added'),
    user: id,
    reaction: z.string().max(200),
    item: z.object({ type: z.literal('message'), channel: id, ts: z.string().regex(/^\d{1,12}\.\d{1,9}$/) }),
  }),
})

/** Reads an emoji that means something to us just far enough to store it. Our own need not be. */
export function readReaction(body: unknown, emoji: EmojiNames, botUserId?: string): Delivery | undefined {
  const { data } = schema.safeParse(body)
  const act = data && actOf(data.event.reaction, emoji)
  const workspaceId = data?.authorizations?.[0]?.team_id ?? data?.authorizations?.[0]?.enterprise_id ?? data?.team_id
  if (!data || !act || !workspaceId || data.event.user === botUserId) return undefined
  const { channel: channelId, ts } = data.event.item
  // Only this one makes sense below a message that we have not kept.
  const opens = act === 'make a ticket'
  return { workspaceId, eventId: data.event_id, kind: 'reaction', channelId, ts, ...(opens && { opens }), body: data }
}

/** Who put which emoji where. Those of bots, ours included, mean nothing. */
export async function readReacted(
  { home, people }: { home: { botUserId: string }; people: Pick<People, 'findProfile'> },
  body: unknown,
): Promise<Happening> {
  const { data } = schema.safeParse(body)
  if (!data) return { kind: 'nothing' }
  const { user: userId, reaction: emoji, item } = data.event
  if (userId === home.botUserId || (await people.findProfile(userId))?.isBot) return { kind: 'nothing' }
  return { kind: 'reacted', channelId: item.channel, ts: item.ts, userId, emoji }
}
