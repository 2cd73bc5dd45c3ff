import type { Cache } from '../base/cache.ts'
import { type CertainQuestionsParts, sparingCertainQuestions } from './certain-questions.ts'
import type { Classifier } from './classifier.ts'
import { rememberingAnswers } from './remembered-answers.ts'

/** `model`: its name. `skipConfidence`: from there on, questions that an article answers are not put to it. `answersKeptMs`: how long an answer is kept. */
interface Thrift {
  model: string
  skipConfidence?: number
  answersKeptMs?: number
}
type Parts = Omit<CertainQuestionsParts, 'confidence'> & { cache: Cache }

/** A classifier that asks the language model only for what is neither certain without it nor known from before. */
export function thrifty(asked: Classifier, settings: Thrift, { cache, ...parts }: Parts): Classifier {
  const { model: modelName, skipConfidence: confidence = 1, answersKeptMs: keptMs } = settings
  const remembered = keptMs ? rememberingAnswers(asked, { cache, modelName, keptMs }) : asked
  return sparingCertainQuestions(remembered, { ...parts, confidence })
}
