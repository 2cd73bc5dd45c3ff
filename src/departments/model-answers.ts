import { answerWithTools, type ModelAnswersParts } from './answer-with-tools.ts'
import type { ModelAnswers } from './department.ts'
import { answerFromArticles } from './grounded-answer.ts'

/** The language model's work for the departments. */
export const createModelAnswers = (parts: ModelAnswersParts): ModelAnswers => ({
  fromArticles: (matter, matches) => answerFromArticles(parts, matter, matches),
  withTools: (work, matter) => answerWithTools(parts, work, matter),
})
