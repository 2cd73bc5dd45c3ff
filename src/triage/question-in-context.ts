import type { Inquiry } from '../domain/inquiry.ts'
import { sentencesOf } from '../knowledge/wording.ts'
import { findCourtesy } from '../languages/courtesy.ts'
import { asksSomething, goesOnFrom, refersBack } from '../languages/follow-up.ts'
import { signsOf } from './addressed/signs.ts'

/** What a message asks, and the sentences that only lead to it. */
export interface AskedInContext {
  question: string
  context: string[]
  /** The question means nothing without its context: "Is that normal?" */
  pointsBack: boolean
}

/** In characters. A longer text is a story, which a person should read whole. */
const longestRead = 600

/**
 * Finds the one question of a message that tells something beside it. A single sentence is what it asks. Undefined if the message asks
 * several things, or nothing, or wants something else as well.
 */
export function askedInContext(inquiry: Inquiry): AskedInContext | undefined {
  const { text } = inquiry
  const sentences = sentencesOf(text).filter((sentence) => !findCourtesy(sentence))
  if (sentences.length < 2) return { question: text, context: [], pointsBack: false }
  if (text.length > longestRead) return undefined
  const [question, ...more] = sentences.filter((sentence) => asksSomething({ ...inquiry, text: sentence }))
  if (!question || more.length > 0) return undefined
  const context = sentences.filter((sentence) => sentence !== question)
  if (context.some((sentence) => wants(sentence) || goesOnFrom(sentence, inquiry))) return undefined
  return { question, context, pointsBack: refersBack(question, inquiry) }
}

/** "Please cancel my order" beside a question is another request. */
function wants(sentence: string): boolean {
  const signs = signsOf(sentence)
  return signs.has('please') || signs.has('wish')
}
