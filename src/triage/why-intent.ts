import { deletedByCustomer, erased } from '../domain/erasure.ts'
import type { Ticket } from '../domain/ticket.ts'
import { reader } from '../languages/reader.ts'
import type { Prediction } from '../understanding/prediction.ts'
import { readExamples } from './examples/examples.ts'
import type { IntentModel } from './intent-model.ts'

const mostWords = 4

/** A message and what was understood of it. */
type Judged = Pick<Ticket, 'triage' | 'request'>

/** The words that decided, if the embedded model did and would still say so. Found anew, so none are kept. */
export function wordsThatDecided(model: IntentModel, judged: Judged): string[] {
  const words = reasonsFor(model, judged)?.words ?? []
  // "I" and "my" may weigh, too, but tell nobody anything.
  return words.filter((word) => !reader.reading.functionWords.has(word)).slice(0, mostWords)
}

/** The examples that a message is most like. */
export interface ExamplesThatDecided {
  /** Of those that ship. */
  shipped: Prediction['reasons']['nearest']
  /** How many more are a company's own, or what customers wrote and staff corrected. Their words are nobody else's to read. */
  own: number
}

/** The examples that decided, if the embedded model did and would still say so. */
export function examplesThatDecided(model: IntentModel, judged: Judged): ExamplesThatDecided | undefined {
  const nearest = reasonsFor(model, judged)?.nearest
  if (!nearest) return undefined
  shippedTexts ??= new Set(readExamples().map(({ text }) => text))
  const shipped = nearest.filter(({ text }) => shippedTexts?.has(text))
  return { shipped, own: nearest.length - shipped.length }
}

let shippedTexts: Set<string> | undefined

function reasonsFor({ classify }: IntentModel, { triage, request }: Judged): Prediction['reasons'] | undefined {
  if (triage.by !== 'embedded model' || triage.correctedBy) return undefined
  if (request === erased || request === deletedByCustomer) return undefined
  const { intent, reasons } = classify(request)
  return intent === triage.intent ? reasons : undefined
}
