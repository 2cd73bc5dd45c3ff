import { deletedByCustomer, erased } from '../domain/erasure.ts'
import type { Ticket } from '../domain/ticket.ts'
import { reader } from '../languages/reader.ts'
import type { IntentModel } from './intent-model.ts'

const mostWords = 4

/** The words that decided, if the embedded model did and would still say so. Found anew, so none are kept. */
export function wordsThatDecided(
  { classify }: IntentModel,
  { triage, request }: Pick<Ticket, 'triage' | 'request'>,
): string[] {
  if (triage.by !== 'embedded model' || triage.correctedBy) return []
  if (request === erased || request === deletedByCustomer) return []
  const { intent, reasons } = classify(request)
  // "I" and "my" may weigh, too, but tell nobody anything.
  const telling = reasons.words.filter((word) => !reader.reading.functionWords.has(word))
  return intent === triage.intent ? telling.slice(0, mostWords) : []
}
