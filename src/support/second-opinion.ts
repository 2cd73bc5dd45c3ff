import type { Addressed, Triage } from '../domain/classification.ts'
import { proseOf, withoutQuotes } from '../domain/message-text.ts'
import { questionsIn } from '../domain/several-questions.ts'
import { isQuestion } from '../languages/follow-up.ts'
import type { Address } from './addressed.ts'
import type { PlanParts } from './plan-parts.ts'
import type { Situation } from './situation.ts'
import type { Act } from './table.ts'

/** What the language model says about a message that may be talk. Its classification serves for the decision, too. */
export interface SecondOpinion {
  address: Address
  triage: Triage
}

/** What is done about messages that may be talk after all. */
const inDoubt: Act[] = ['ask staff', 'decide', 'open a ticket']

/**
 * Asks the language model whether a message is meant for us, in the call that classifies it. What is surely talk, or
 * surely said to us, costs no call; nor do several questions, which are sorted without it.
 */
export async function secondOpinion(
  { classifier, asksModel }: Pick<PlanParts, 'classifier' | 'asksModel'>,
  { inquiry }: Situation,
  address: Address | undefined,
  act: Act,
): Promise<SecondOpinion | undefined> {
  if (!asksModel || !inquiry || !address || address.spokenTo || address.certain || !inDoubt.includes(act))
    return undefined
  if (questionsIn(proseOf(withoutQuotes(inquiry.text)), isQuestion).length > 0) return undefined
  const triage = await classifier.classify({ ...inquiry, text: proseOf(inquiry.text) })
  const said = triage.by === 'language model' ? triage.addressed : undefined
  return { triage, address: said ? { ...address, kind: together(address.kind, said) } : address }
}

/** No request is dropped because one of two judges takes it for talk: then staff decide. */
function together(embedded: Addressed, model: Addressed): Addressed {
  if (embedded === 'unclear') return model
  return model === 'talk' ? 'unclear' : embedded
}
