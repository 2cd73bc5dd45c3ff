import { isUnopened } from '../../domain/conversation.ts'
import type { Utterance } from '../../domain/utterance.ts'
import type { Attempt } from '../../queue/outbox.ts'
import { openingMessage } from '../blocks/opening.ts'
import { replyMessage } from '../blocks/reply.ts'
import type { Message, Posting } from './posting.ts'

export type Reply = Extract<Utterance, { kind: 'reply' }>

/** A reply, with the link that its message shows. */
export type LinkedReply = Reply & { link?: string }

/** Where a reply goes; undefined for what opens a thread. What was said before its thread was there goes there now. */
export const threadOf = (
  { opens, threadTs }: Pick<Reply, 'opens' | 'threadTs'>,
  conversation: Pick<Attempt['conversation'], 'threadTs'>,
): string | undefined => (opens ? undefined : isUnopened(threadTs) ? conversation.threadTs : threadTs)

/** How a reply looks. */
export function messageOf(reply: LinkedReply, outboxId: string): Message {
  const { text, sources, opens, ...look } = reply
  return opens ? openingMessage(text, { ...opens, ...look }) : replyMessage(text, sources, { ...look, outboxId })
}

/** A reply with the link to what it speaks of. */
export async function linkedReply({ linkTo, linkLine }: Posting, reply: Reply): Promise<LinkedReply> {
  if (reply.opens && reply.linkTo) return { ...reply, link: await linkTo(reply.linkTo) }
  return reply.linkTo ? { ...reply, text: reply.text + (await linkLine(reply.linkTo)) } : reply
}
