import { replaceTicketId } from '../domain/ticket-id.ts'
import { findCourtesy, withoutCourtesies } from './courtesy.ts'
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

/** Whether a message that names a ticket says nothing more than thanks, or asks for news of it. */
export function addsNothing(text: string): boolean {
  const about = fewWords.map((words) => replaceTicketId(text, '', words).replace(/^[\s\p{P}]+/u, ''))
  if (about.some((rest) => isCourtesy(rest) || any.test(withoutCourtesies(rest).trim()))) return true
  return all.some(({ asking }) =>
    sentencesOf(replaceTicketId(text, asking.myTicket))
      .map((sentence) => sentence.replace(ticketTwice, ''))
      .every((sentence) => isCourtesy(sentence) || asksForTicketNews(sentence)),
  )
}

/** "for", "regarding our ticket": the words between the question or the thanks and the id. */
const fewWords = [0, 1, 2, 3]
/** "ticket TKT-…" has become "ticket my ticket". */
const ticketTwice = /(?<![\p{L}])(?:ticket|tiket|chamado|case)\s+(?=\p{L}+ )/giu

const isCourtesy = (text: string) => ['thanks', 'greeting'].includes(findCourtesy(text) ?? '')
const sentencesOf = (text: string) =>
  text.split(/(?<=[.!?…,;])\s+|(?<=[。！？、，])|\n/u).filter((part) => /[\p{L}\p{N}]/u.test(part))
