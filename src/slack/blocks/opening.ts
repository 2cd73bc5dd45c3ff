import type { KnownBlock } from '@slack/types'
import { escapeSlack, mrkdwn, plainMrkdwn } from '../text/mrkdwn.ts'
import { replyMessage } from './reply.ts'

interface Head {
  /** Whose matter goes on in the thread. */
  userId: string
  /** The start of what they wrote, and where it stands. */
  quote?: string
  link?: string
}

/** The first post of a thread that the bot opens: whose it is, what it is about, and what happens with it. */
export function openingMessage(text: string, { userId, quote, link }: Head): { text: string; blocks: KnownBlock[] } {
  const head = [
    `<@${userId}>`,
    ...(quote ? [plainMrkdwn(quote).replace(/^/gm, '> ')] : []),
    ...(link ? [`<${escapeSlack(link)}>`] : []),
  ].join('\n')
  const reply = replyMessage(text, [])
  return { text: `${head}\n${reply.text}`, blocks: [{ type: 'section', text: mrkdwn(head) }, ...reply.blocks] }
}
