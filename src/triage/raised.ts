import type { Triage } from '../domain/classification.ts'
import type { Inquiry } from '../domain/inquiry.ts'
import type { Knowledge } from '../knowledge/article.ts'
import { wantsLookup } from '../languages/wants-lookup.ts'
import type { Orders } from '../orders/orders.ts'
import { articleConfidence } from './article-confidence.ts'

/** From this confidence of the search (0–1) on, a message asks what the article answers, whatever else it might be. */
const surelyAsks = 0.9

/**
 * Where the embedded model is not sure that a message is a question, the team's own articles may be: of the things that a team sells they know
 * more than examples for everybody. Then the article's confidence stands for triage's. Doubt stays where it may be trouble, where there is more
 * than one sentence, which may be about more than one thing, and within a conversation, where it needs the context.
 */
export async function raisedByArticle(
  { knowledge, threshold }: { knowledge: Knowledge; threshold: number },
  inquiry: Inquiry,
  triage: Triage,
): Promise<Triage> {
  if (triage.confidence >= threshold || !mayAsk(inquiry, triage)) return triage
  const confidence = await articleConfidence(knowledge, inquiry, triage.language)
  return confidence >= surelyAsks ? { ...triage, confidence } : triage
}

const mayAsk = ({ text }: Inquiry, { by, intent, sentiment, urgency }: Triage): boolean =>
  by === 'embedded model' &&
  (intent === 'faq' || intent === 'technical') &&
  sentiment !== 'negative' &&
  urgency !== 'urgent' &&
  !severalSentences.test(text)

const severalSentences = /[.!?。！？\n]\s*[^\s.!?。！？]/u

/** How customers of the company write of orders. */
export type OrderWords = Pick<Orders, 'numbers' | 'goods'>

/**
 * An order's number says more than the embedded model reads in it. A message of little else wants the order looked up, and a general question
 * that names an order is about that order: both are billing's.
 */
export function raisedByOrder(orders: OrderWords | undefined, { text }: Inquiry, triage: Triage): Triage {
  if (!orders) return triage
  const { numbers, goods } = orders
  if (triage.by !== 'embedded model' || numbers.find(text).length === 0) return triage
  if (wantsLookup(numbers.without(text), goods)) return { ...triage, intent: 'billing', confidence: 1 }
  return triage.intent === 'faq' ? { ...triage, intent: 'billing' } : triage
}
