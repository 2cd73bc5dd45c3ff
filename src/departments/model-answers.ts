import type { BaseChatModel } from '@langchain/core/language_models/chat_models'
import type { Logger } from 'pino'
import type { Knowledge } from '../knowledge/article.ts'
import type { Orders } from '../orders/orders.ts'
import { answerWithTools } from './answer-with-tools.ts'
import type { ModelAnswers } from './department.ts'
import { answerFromArticles } from './grounded-answer.ts'
import type { KeptReplies } from './kept-replies.ts'

export interface ModelAnswersParts {
  model: BaseChatModel
  modelTimeoutMs: number
  knowledge: Knowledge
  orders: Orders
  /** Where the model's answers are kept for the next who asks the same; absent: nowhere. */
  keptReplies?: KeptReplies
  log: Logger
}

/** What the language model does in the departments. */
export const createModelAnswers = (parts: ModelAnswersParts): ModelAnswers => ({
  fromArticles: (matter, matches) => answerFromArticles(parts, matter, matches),
  withTools: (work, matter) => answerWithTools(parts, work, matter),
})
