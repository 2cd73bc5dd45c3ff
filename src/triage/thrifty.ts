import type { Cache } from '../cache.ts'
import type { Config } from '../config.ts'
import { type CertainQuestionsParts, sparingCertainQuestions } from './certain-questions.ts'
import type { Classifier } from './classifier.ts'
import { rememberingAnswers } from './remembered-answers.ts'

type Thrift = Pick<NonNullable<Config['languageModel']>, 'model' | 'skipConfidence' | 'answersKeptMs'>
type Parts = Omit<CertainQuestionsParts, 'confidence'> & { cache: Cache }

/** A classifier that asks the language model only for what is neither certain without it nor known from before. */
export function thrifty(asked: Classifier, settings: Thrift, { cache, ...parts }: Parts): Classifier {
  const { model: modelName, skipConfidence: confidence = 1, answersKeptMs: keptMs } = settings
  const remembered = keptMs ? rememberingAnswers(asked, { cache, modelName, keptMs }) : asked
  return sparingCertainQuestions(remembered, { ...parts, confidence })
}
