import { reader } from '../../languages/reader.ts'
import { shippedIntentModel } from '../../triage/intent-model.ts'
import { trainEmbeddedModel } from '../../understanding/embedded-model.ts'
import { detectLanguage } from '../../understanding/language.ts'
import { sentimentOf } from '../../understanding/sentiment.ts'
import type { EvalRequest } from './arguments.ts'
import type { GoldRow } from './rows.ts'

/** Labels a message. Asynchronous, so that it can be a language model. */
export type Judge = (text: string) => Verdict | Promise<Verdict>

export interface Verdict {
  label: string
  /** From 0 to 1. */
  confidence: number
  /** A language model should have judged, but failed. */
  fallback?: boolean
}

/** A judge for each task; `training` is for `faq`. */
export type Judges = Record<EvalRequest['task'], (training: GoldRow[]) => Judge>

/** The judges for each task without a language model. */
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
