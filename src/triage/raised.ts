import type { Triage } from '../domain/classification.ts'
import type { Inquiry } from '../domain/inquiry.ts'
import type { Knowledge } from '../knowledge/article.ts'
import { languageOfMessage } from '../languages/language-of-message.ts'
import { wantsLookup } from '../languages/wants-lookup.ts'
import type { Orders } from '../orders/orders.ts'
import { articleConfidence } from './article-confidence.ts'

/** From this search confidence (0–1) on, a message counts as the article's question, whatever else it might be. */
const surelyAsks = 0.9

/**
 * Uses the team's articles when the embedded model is unsure whether a message is a question: they know the team's
 * products better than general examples do. The article's confidence then replaces that of triage. Does not apply to
 * possible trouble, to several sentences (which may be about several things), or within a conversation (which needs
 * context).
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

/** Whether a message is certainly a question that the team's articles answer. */
export async function isSurelyAsked(knowledge: Knowledge, inquiry: Inquiry): Promise<boolean> {
  if (severalSentences.test(inquiry.text)) return false
  return (await articleConfidence(knowledge, inquiry, languageOfMessage(inquiry.text))) >= surelyAsks
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
 * Uses order numbers, which say more than the embedded model can read in them. A message with little else wants a
 * lookup, and a general question that names an order is about that order. Both go to billing.
 */
export function raisedByOrder(orders: OrderWords | undefined, { text }: Inquiry, triage: Triage): Triage {
  if (!orders) return triage
  const { numbers, goods } = orders
  if (triage.by !== 'embedded model' || numbers.find(text).length === 0) return triage
  if (wantsLookup(numbers.without(text), goods)) return { ...triage, intent: 'billing', confidence: 1 }
  return triage.intent === 'faq' ? { ...triage, intent: 'billing' } : triage
}
