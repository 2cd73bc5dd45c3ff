import { answerWithTools, type ModelAnswersParts } from './answer-with-tools.ts'
import { chooseFromArticles } from './choose-answer.ts'
import type { ModelAnswers } from './department.ts'

/** The language model's work for the departments. */
export const createModelAnswers = (parts: ModelAnswersParts): ModelAnswers => ({
  fromArticles: (matter, matches) => chooseFromArticles(parts, matter, matches),
  withTools: (work, matter) => answerWithTools(parts, work, matter),
})
