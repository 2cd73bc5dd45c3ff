import { answerWithTools, type ModelAnswersParts } from './answer-with-tools.ts'
import { chooseFromArticles } from './choose-answer.ts'
import type { ModelAnswers } from './department.ts'
import { systemToolsFor } from './model-system-tools.ts'

/** The language model's work for the departments. */
export const createModelAnswers = (parts: ModelAnswersParts): ModelAnswers => ({
  fromArticles: (matter, matches) => chooseFromArticles(parts, matter, matches),
  withTools: (work, matter) => answerWithTools(parts, work, matter),
  hasSystemTools: (category, matter) => systemToolsFor(parts.systemTools, category, matter).length > 0,
})
