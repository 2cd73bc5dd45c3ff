import type { Source } from '../domain/decision.ts'
import { saidBefore } from '../domain/inquiry.ts'
import type { OrderChoice } from '../domain/order-choice.ts'
import type { Told, ToldText } from '../domain/told.ts'
import { type NoteWords, type Say, supportLane } from '../domain/utterance.ts'
import { findCourtesy } from '../languages/courtesy.ts'
import type { Situation } from './situation.ts'

/** A reply in the thread where the customer expects it. */
export function reply(situation: Situation, text: string, purpose: 'answer' | 'notice', sources: Source[] = []): Say {
  const { conversation, inquiry } = situation
  const threadTs = inquiry?.threadTs ?? conversation.threadTs
  return { channel: conversation.channelId, utterance: { kind: 'reply', purpose, threadTs, text, sources } }
}

/** What articles tell in a reply to the current messages; undefined if they tell nothing. */
export function toldBy(
  { burst: { fromCustomer }, inquiry }: Situation,
  language: string,
  texts: ToldText[] = [],
): Told | undefined {
  if (!inquiry || texts.length === 0) return undefined
  const once = new Map(texts.map((text) => [text.articleId, text]))
  return {
    texts: [...once.values()],
    language,
    toldBy: 'frontdesk',
    questionTs: fromCustomer.map(({ ts }) => ts),
    standsAlone: saidBefore(inquiry).every((text) => findCourtesy(text) !== undefined),
  }
}

/** The same reply, with what articles tell in it recorded. `verdict`: whether the customer is asked if it helps. */
export const telling = (say: Say, told: Told | undefined, verdict?: 'asked'): Say =>
  told && say.utterance.kind === 'reply'
    ? { ...say, utterance: { ...say.utterance, told, ...(verdict && { verdict }) } }
    : say

/** The same reply, of which the customer is asked whether it helps although no article tells it. */
export function judgedBy({ burst: { fromCustomer }, inquiry }: Situation, language: string, say: Say): Say {
  const { utterance } = say
  if (utterance.kind !== 'reply' || utterance.verdict || !inquiry) return say
  const judged = { language, questionTs: fromCustomer.map(({ ts }) => ts) }
  return { ...say, utterance: { ...utterance, verdict: 'asked', judged } }
}

/** The same reply, with what the customer may do about it: choose an order, or link themselves to their account. */
export const offering = (say: Say, language: string, { choices, linking }: Offering): Say =>
  say.utterance.kind === 'reply'
    ? {
        ...say,
        utterance: {
          ...say.utterance,
          ...(choices && { choices: { language, offered: choices } }),
          ...(linking && { linking: { language } }),
        },
      }
    : say

interface Offering {
  choices?: OrderChoice[]
  linking?: true
}

/** Draws a weekly note again. */
export const weeklyNote = (noteId: number): Say => ({
  channel: supportLane,
  utterance: { kind: 'weekly note', noteId },
})

/** A note for the staff of a ticket. */
export const note = (ticketId: string, words: NoteWords): Say => ({
  channel: supportLane,
  utterance: { kind: 'note', ticketId, ...words },
})

/** The line that asks staff whether a message is a request. */
export const possibleRequest = (requestId: number): Say => ({
  channel: supportLane,
  utterance: { kind: 'possible request', requestId },
})
