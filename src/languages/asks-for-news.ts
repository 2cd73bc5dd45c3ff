import { replaceTicketId } from '../domain/ticket-id.ts'
import { findCourtesy, withoutCourtesies } from './courtesy.ts'
import type { Language } from './language/language.ts'
import { languages, patternOf } from './languages.ts'

const all = Object.values(languages)
const ofTicket = new RegExp(
  patternOf(all, ({ asking }) => asking.ticketNews),
  'iu',
)
/** In a ticket's thread, this is enough. */
const any = new RegExp(`^[¿\\s]*(?:${patternOf(all, ({ asking }) => asking.anyNews)})[\\s?!.？。]*$`, 'iu')

// Longer messages say more than that.
const longest = 120

/** Whether a customer asks about their ticket without naming it, in any supported language. */
export const asksForTicketNews = (text: string, { inItsThread = false } = {}): boolean =>
  text.length <= longest && (ofTicket.test(text) || (inItsThread && any.test(text.trim())))

/** What a message that names a ticket comes to, if it is no more than that. */
export function onlySays(text: string): 'thanks' | 'asks for news' | undefined {
  const about = fewWords.map((words) => replaceTicketId(text, ' ', words).replace(/^[\s\p{P}]+|\s+(?=\s)/gu, ''))
  if (about.some(isCourtesy)) return 'thanks'
  const asks = about.some((rest) => any.test(withoutCourtesies(rest).trim())) || all.some(asksOnlyAbout(text))
  return asks ? 'asks for news' : undefined
}

/** Each sentence of a text is a courtesy, or asks for news with the ticket's id in place of "my ticket". */
const asksOnlyAbout =
  (text: string) =>
  ({ asking: { myTicket } }: Language): boolean =>
    sentencesOf(replaceTicketId(text, myTicket))
      .map((sentence) => sentence.replace(ticketTwice, ''))
      .every((sentence) => isCourtesy(sentence) || isQuestionAbout(myTicket, sentence))

/** What follows the ticket in a statement is about something else: "an update on my ticket: it broke". */
const isQuestionAbout = (myTicket: string, sentence: string): boolean =>
  asksForTicketNews(sentence) &&
  (/[?？]\s*$/.test(sentence) || !/[\p{L}\p{N}]/u.test(sentence.split(myTicket)[1] ?? '') || isUnspaced.test(myTicket))

const isUnspaced = /\p{Script=Han}|\p{Script=Katakana}/u

/** "for", "regarding our ticket": the words between the question or the thanks and the id. */
const fewWords = [0, 1, 2, 3]
/** "ticket TKT-…" has become "ticket my ticket". */
const ticketTwice = /(?<![\p{L}])(?:ticket|tiket|chamado|case)\s+(?=\p{L}+ )/giu

const isCourtesy = (text: string) => ['thanks', 'greeting'].includes(findCourtesy(text) ?? '')
const sentencesOf = (text: string) =>
  text.split(/(?<=[.!?…,;])\s+|(?<=[。！？、，])|\n/u).filter((part) => /[\p{L}\p{N}]/u.test(part))
