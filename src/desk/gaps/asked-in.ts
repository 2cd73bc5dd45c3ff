import { deletedByCustomer, editedByCustomer, erased } from '../../domain/erasure.ts'
import { proseOf, withoutQuotes } from '../../domain/message-text.ts'
import { sentencesOf } from '../../knowledge/wording.ts'
import { opening, withoutCourtesies } from '../../languages/courtesy.ts'
import { isQuestion } from '../../languages/follow-up.ts'
import { summaryOf } from '../../understanding/summary.ts'

const longest = 400
/** "Any idea?" is a question, and says nothing. */
const leastLength = 12

/** What stands in place of words that are gone. */
const gone = [deletedByCustomer, editedByCustomer, erased]

/** What a customer asks, without greetings and the story around it; empty if nothing is left of it. */
export function askedIn(request: string): string {
  const left = gone.reduce((text, words) => text.replaceAll(words, ''), request)
  const prose = proseOf(withoutQuotes(left)).trim()
  if (!/\p{L}{2}/u.test(prose)) return ''
  const questions = sentencesOf(prose)
    .filter(isQuestion)
    .map((sentence) => withoutCourtesies(sentence).trim())
    .filter(({ length }) => length >= leastLength)
  const asked = questions.length > 0 ? questions.join(' ') : summaryOf(prose, opening)
  return asked.replace(/\s+/g, ' ').slice(0, longest).trim()
}
