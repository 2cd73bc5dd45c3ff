import type { Triage } from '../domain/classification.ts'
import { findOrderIds } from '../domain/order-id.ts'
import { wantsLookup } from '../languages/wants-lookup.ts'
import type { Classifier } from './classifier.ts'

/**
 * An order's number says more than the embedded model reads in it. A message of little else wants the order looked up, and a general question
 * that names an order is about that order: both are billing's.
 */
export const knowingOrders = (classifier: Classifier): Classifier => ({
  classify: async (inquiry, options) => {
    const triage = await classifier.classify(inquiry, options)
    return triage.by === 'embedded model' && findOrderIds(inquiry.text).length > 0 ? read(inquiry.text, triage) : triage
  },
})

function read(text: string, triage: Triage): Triage {
  if (wantsLookup(text)) return { ...triage, intent: 'billing', confidence: 1 }
  return triage.intent === 'faq' ? { ...triage, intent: 'billing' } : triage
}
