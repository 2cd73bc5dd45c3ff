import { reader } from '../../languages/reader.ts'
import { shippedIntentModel } from '../../triage/intent-model.ts'
import { trainEmbeddedModel } from '../../understanding/embedded-model.ts'
import { detectLanguage } from '../../understanding/language.ts'
import { sentimentOf } from '../../understanding/sentiment.ts'
import type { EvalRequest } from './arguments.ts'
import type { GoldRow } from './rows.ts'

/** Labels a message. It may take its time: a language model can stand here as well. */
export type Judge = (text: string) => Verdict | Promise<Verdict>

export interface Verdict {
  label: string
  /** 0–1 */
  confidence: number
  /** A language model should have judged, and failed. */
  fallback?: boolean
}

/** A judge for each task; `training` is for `faq`. */
export type Judges = Record<EvalRequest['task'], (training: GoldRow[]) => Judge>

/** What is evaluated for each task when there is no language model. */
export const embeddedJudges: Judges = {
  intents: () => {
    const model = shippedIntentModel()
    return (text) => {
      const { intent, confidence } = model.classify(text)
      return { label: intent, confidence }
    }
  },
  faq: (training) => {
    const model = trainEmbeddedModel(
      training.map(({ text, gold }) => ({ text, label: gold })),
      { reading: reader.reading },
    )
    return (text) => model.predict(text)
  },
  language: () => (text) => {
    const { language, confidence } = detectLanguage(text)
    return { label: language, confidence }
  },
  sentiment: () => (text) => {
    const { sentiment, confidence } = sentimentOf(text)
    return { label: sentiment, confidence }
  },
}
