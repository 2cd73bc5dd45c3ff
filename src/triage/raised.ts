import type { Triage } from '../domain/classification.ts'
import type { Inquiry } from '../domain/inquiry.ts'
import type { Knowledge } from '../knowledge/article.ts'
import { surelyAnswers } from '../knowledge/confidence.ts'
import { asksSomething } from '../languages/follow-up.ts'
import { languageOfMessage } from '../languages/language-of-message.ts'
import { wantsLookup } from '../languages/wants-lookup.ts'
import type { Orders } from '../orders/orders.ts'
import { articleConfidence } from './article-confidence.ts'

/** From this search confidence (0–1) on, a message counts as the article's question, whatever else it might be. */
const surelyAsks = 0.9
/** The same for what is written as a question. */
const surelyAsksThat = 0.7
/** The same for what may be trouble, a complaint, or the wish for a person. */
const surelyAsksAfterAll = 0.8

interface RaisingParts {
  embedded: (text: string) => Pick<Triage, 'intent' | 'confidence'>
  knowledge: Knowledge
  /** From this confidence on (0–1), triage is sure. */
  threshold: number
}

/**
 * Uses the team's articles when the embedded model is unsure what a message is: they know the team's products better than general examples
 * do. If an article surely answers, its confidence replaces that of triage. Does not apply to emergencies, to several sentences (which may
 * be about several things), or within a conversation (which needs context).
 */
export async function raisedByArticle(parts: RaisingParts, inquiry: Inquiry, triage: Triage): Promise<Triage> {
  const { knowledge, threshold } = parts
  if (triage.confidence >= threshold || !mayAsk(inquiry, triage)) return triage
  const confidence = await articleConfidence(knowledge, inquiry, triage.language, { byMeaning: true })
  if (confidence < enoughFor(triage) || wantsPersonFirst(parts, inquiry.text)) return triage
  const intent = triage.intent === 'technical' ? 'technical' : 'faq'
  return { ...triage, intent, confidence: Math.max(confidence, threshold) }
}

/** Whether a message is certainly a question that the team's articles answer. */
export async function isSurelyAsked(knowledge: Knowledge, inquiry: Inquiry): Promise<boolean> {
  if (severalSentences.test(inquiry.text)) return false
  const enough = asksSomething(inquiry) ? surelyAsksThat : surelyAsks
  return (await articleConfidence(knowledge, inquiry, languageOfMessage(inquiry.text))) >= enough
}

const mayAsk = ({ text }: Inquiry, { by, urgency }: Triage): boolean =>
  by === 'embedded model' && urgency !== 'urgent' && !severalSentences.test(text)

/** "Please get me a person: how do I …" gets a person, whatever an article answers beside it. */
function wantsPersonFirst({ embedded, threshold }: RaisingParts, text: string): boolean {
  const clauses = text.split(betweenClauses)
  if (clauses.length === 1) return false
  return clauses.map(embedded).some(({ intent, confidence }) => intent === 'human_needed' && confidence >= threshold)
}

const betweenClauses = /\s*[,:;，、；：]\s*|\s+[-–—]\s+/u

function enoughFor({ intent, sentiment }: Triage): number {
  if (intent === 'complaint' || intent === 'human_needed' || sentiment === 'negative') return surelyAsksAfterAll
  return surelyAnswers
}

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
