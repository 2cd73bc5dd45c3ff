import type { Classification } from '../domain/classification.ts'
import { opening } from '../languages/courtesy.ts'
import { languageOfMessage } from '../languages/language-of-message.ts'
import { reader } from '../languages/reader.ts'
import { type LearnedModel, learnModel, modelOf } from '../understanding/embedded-model.ts'
import type { Example, Prediction } from '../understanding/prediction.ts'
import { sentimentOf } from '../understanding/sentiment.ts'
import { summaryOf } from '../understanding/summary.ts'
import { intentSchema } from './classification.ts'
import { readExamples } from './examples.ts'
import { urgencyOf } from './urgency.ts'

/** A classification made without a language model, and what speaks for it. */
export interface UnderstoodMessage extends Classification {
  reasons: Prediction['reasons']
}

/** Sorts messages by what customers want, in this process and at once. */
export interface IntentModel {
  classify(text: string): UnderstoodMessage
}

// There are as many examples of each intent, but far fewer customers complain or need a person than ask, are stuck or write about money.
const frequency = { billing: 1.2, complaint: 0.75, human_needed: 0.65 }
// Greetings, thanks, small talk and riddles: up to a third of what is posted in a channel.
const outOfScope = 0.3

let shipped: IntentModel | undefined

/** The intent model as it ships, without a team's own examples: learned once in a process, when it is first needed. */
export function shippedIntentModel(): IntentModel {
  shipped ??= trainIntentModel(readExamples())
  return shipped
}

/** Learns the five intents from example messages, and is ready; takes about a second for the thousands that ship. */
export const trainIntentModel = (examples: Example[]): IntentModel => intentModelOf(learnIntents(examples))

/** Learns the five intents. */
export const learnIntents = (examples: Example[]): LearnedModel =>
  learnModel(examples, { outOfScope, frequency, reading: reader.reading })

/** The intent model by what was learned. */
export function intentModelOf(learned: LearnedModel): IntentModel {
  const model = modelOf(learned, reader.reading)
  return { classify: (text) => understand(text, model.predict(text)) }
}

function understand(text: string, { label, confidence, reasons }: Prediction): UnderstoodMessage {
  const intent = intentSchema.catch('human_needed').parse(label)
  const language = languageOfMessage(text)
  const { sentiment } = sentimentOf(text, language)
  const urgency = urgencyOf(text, { intent, sentiment })
  return { intent, confidence, summary: summaryOf(text, opening), sentiment, language, urgency, reasons }
}
