import type { Source } from '../domain/decision.ts'
import { type NoteWords, type Say, supportLane } from '../domain/utterance.ts'
import type { Situation } from './situation.ts'

/** A reply to the customer, where they look for it. */
export function reply(situation: Situation, text: string, purpose: 'answer' | 'notice', sources: Source[] = []): Say {
  const { conversation, inquiry } = situation
  const threadTs = inquiry?.threadTs ?? conversation.threadTs
  return { channel: conversation.channelId, utterance: { kind: 'reply', purpose, threadTs, text, sources } }
}

/** For the staff of a ticket. */
export const note = (ticketId: string, words: NoteWords): Say => ({
  channel: supportLane,
  utterance: { kind: 'note', ticketId, ...words },
})

/** The card of a ticket, drawn anew. */
export const card = (ticketId: string): Say => ({ channel: supportLane, utterance: { kind: 'card', ticketId } })
