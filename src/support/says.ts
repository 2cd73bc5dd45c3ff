import type { Source } from '../domain/decision.ts'
import { type NoteWords, type Say, supportLane } from '../domain/utterance.ts'
import type { Situation } from './situation.ts'

/** A reply in the thread where the customer expects it. */
export function reply(situation: Situation, text: string, purpose: 'answer' | 'notice', sources: Source[] = []): Say {
  const { conversation, inquiry } = situation
  const threadTs = inquiry?.threadTs ?? conversation.threadTs
  return { channel: conversation.channelId, utterance: { kind: 'reply', purpose, threadTs, text, sources } }
}

/** A note for the staff of a ticket. */
export const note = (ticketId: string, words: NoteWords): Say => ({
  channel: supportLane,
  utterance: { kind: 'note', ticketId, ...words },
})

/** Redraws the card of a ticket. */
export const card = (ticketId: string): Say => ({ channel: supportLane, utterance: { kind: 'card', ticketId } })

/** The line that asks staff whether a message is a request. */
export const possibleRequest = (requestId: number): Say => ({
  channel: supportLane,
  utterance: { kind: 'possible request', requestId },
})
