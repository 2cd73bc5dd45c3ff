import type { Question } from '../company/support-file.ts'
import type { Decision } from '../domain/decision.ts'
import { wordingIn, wordingsOf } from '../domain/wording.ts'
import type { Case } from './department.ts'

/** The company's questions that a language model may have asked, in the customer's language if it has them in that. */
export function questionsLeft(questions: Question[], { inquiry, words }: Case): string[] {
  const said = inquiry.transcript.filter(({ author }) => author === 'bot').map(({ text }) => text)
  // Each is asked once a conversation.
  const isNew = (question: Question) => !wordingsOf(question).some((words) => said.some((line) => line.includes(words)))
  return questions.filter(isNew).flatMap((question) => wordingIn(question, words.language) ?? [])
}

/** The questions as a language model sees them: under the numbers by which it picks one. */
export const numbered = (questions: string[]): Record<number, string> =>
  Object.fromEntries(questions.map((question, i) => [i + 1, question]))

/** Asks the question that a language model picked. Undefined if there is none of that number. */
export function askingBack(questions: string[], picked: number | undefined): Decision | undefined {
  const reply = picked === undefined ? undefined : questions[picked - 1]
  return reply === undefined ? undefined : { kind: 'ask', reply, awaiting: 'details' }
}

/** What a language model is told where it may ask back. */
export const howToAsk = `
may_ask holds questions, each with a number. If you cannot tell which sentences answer before the customer says more, choose no sentence and set ask to the number of one question.`
