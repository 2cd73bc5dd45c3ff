import type { Classification } from '../domain/classification.ts'
import { opening } from '../languages/courtesy.ts'
import { languageOfMessage } from '../languages/language-of-message.ts'
import { reader } from '../languages/reader.ts'
import { type LearnedModel, learnModel, modelOf } from '../understanding/embedded-model.ts'
import { lastFew } from '../understanding/last-few.ts'
import type { Example, Prediction } from '../understanding/prediction.ts'
import { sentimentOf } from '../understanding/sentiment.ts'
import { summaryOf } from '../understanding/summary.ts'
import { intentSchema } from './classification.ts'
import { readExamples } from './examples/examples.ts'
import { urgencyOf } from './urgency.ts'

/** A classification by the embedded model, with its reasons. */
export interface UnderstoodMessage extends Classification {
  reasons: Prediction['reasons']
}

/** Classifies messages by intent, synchronously and in this process. */
export interface IntentModel {
  classify(text: string): UnderstoodMessage
}

// Every intent has as many examples, but in practice few customers complain or need a person.
const frequency = { billing: 1.2, complaint: 0.75, human_needed: 0.65 }
// Greetings, thanks, small talk and riddles, which are common in channels.
const outOfScope = 0.3

let shipped: IntentModel | undefined

/** The shipped intent model without a team's own examples. Learned once per process, on first use. */
export function shippedIntentModel(): IntentModel {
  shipped ??= trainIntentModel(readExamples())
  return shipped
}

/** Learns the five intents from examples and builds the model, which takes about a second. */
export const trainIntentModel = (examples: Example[]): IntentModel => intentModelOf(learnIntents(examples))

/** Learns the five intents from examples. */
export const learnIntents = (examples: Example[]): LearnedModel =>
  learnModel(examples, { outOfScope, frequency, reading: reader.reading })

/** Builds the intent model from learned data. */
export function intentModelOf(learned: LearnedModel): IntentModel {
  const model = modelOf(learned, reader.reading)
  return { classify: lastFew((text) => understand(text, model.predict(text))) }
}

function understand(text: string, { label, confidence, reasons }: Prediction): UnderstoodMessage {
  const intent = intentSchema.catch('human_needed').parse(label)
  const language = languageOfMessage(text)
  const { sentiment } = sentimentOf(text, language)
  const urgency = urgencyOf(text, { intent, sentiment })
  return { intent, confidence, summary: summaryOf(text, opening), sentiment, language, urgency, reasons }
}
