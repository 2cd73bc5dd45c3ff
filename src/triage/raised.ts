import type { Intent, Triage } from '../domain/classification.ts'
import type { Inquiry } from '../domain/inquiry.ts'
import type { Knowledge } from '../knowledge/article.ts'
import { surelyAnswers } from '../knowledge/confidence.ts'
import { billsAskedFor } from '../languages/bills-asked-for.ts'
import { asksSomething } from '../languages/follow-up.ts'
import { languageOfMessage } from '../languages/language-of-message.ts'
import { wantsLookup } from '../languages/wants-lookup.ts'
import type { Orders } from '../orders/orders.ts'
import { likeliestArticle } from './article-confidence.ts'
import { type AskedInContext, askedInContext } from './question-in-context.ts'

/** From this search confidence (0–1) on, a message counts as the article's question, whatever else it might be. */
const surelyAsks = 0.9
/** The same for what is written as a question, alone or after what leads to it. */
const surelyAsksThat = 0.7
/** The same for what may be trouble, a complaint, or the wish for a person. */
const surelyAsksAfterAll = 0.8
/** No article answers what an unhappy customer only points at: "It came broken. Who pays for that?" */
const never = Number.POSITIVE_INFINITY

interface RaisingParts {
  embedded: (text: string) => Pick<Triage, 'intent' | 'confidence'>
  knowledge: Knowledge
  /** From this confidence on (0–1), triage is sure. */
  threshold: number
}

/**
 * Uses the team's articles when the embedded model is unsure what a message is: they know the team's products better than general examples
 * do. If an article surely answers what is asked, its confidence replaces that of triage. Does not apply to emergencies, to several
 * questions, or within a conversation (which needs context).
 */
export async function raisedByArticle(parts: RaisingParts, inquiry: Inquiry, triage: Triage): Promise<Triage> {
  const { knowledge, threshold } = parts
  const asked = triage.by === 'embedded model' && triage.urgency !== 'urgent' ? askedInContext(inquiry) : undefined
  if (triage.confidence >= threshold || !asked) return triage
  const confidence = await answeredConfidence(knowledge, inquiry, asked, triage.language, { byMeaning: true })
  if (confidence < enoughFor(inquiry, asked, triage) || wantsPersonFirst(parts, asked, inquiry.text)) return triage
  const intent = triage.intent === 'technical' ? 'technical' : 'faq'
  return { ...triage, intent, confidence: Math.max(confidence, threshold) }
}

/** Whether a message is certainly a question that the team's articles answer. */
export async function isSurelyAsked(knowledge: Knowledge, inquiry: Inquiry): Promise<boolean> {
  const asked = askedInContext(inquiry)
  if (!asked) return false
  const enough = asksSomething(inquiry) || asked.context.length > 0 ? surelyAsksThat : surelyAsks
  return (await answeredConfidence(knowledge, inquiry, asked, languageOfMessage(inquiry.text))) >= enough
}

/** The confidence (0–1) that an article answers what is asked, and not only what is told beside it. */
async function answeredConfidence(
  knowledge: Knowledge,
  inquiry: Inquiry,
  { question, context, pointsBack }: AskedInContext,
  language: string,
  by = { byMeaning: false },
): Promise<number> {
  const whole = await likeliestArticle(knowledge, inquiry, language, by)
  if (!whole || context.length === 0) return whole?.confidence ?? 0
  if (pointsBack) return whole.confidence >= surelyAsks ? whole.confidence : 0
  const alone = await likeliestArticle(knowledge, { ...inquiry, text: question }, language, by)
  return alone?.article === whole.article ? Math.min(whole.confidence, alone.confidence) : 0
}

/** "Please get me a person: how do I …" gets a person, whatever an article answers beside it. */
function wantsPersonFirst({ embedded, threshold }: RaisingParts, { context }: AskedInContext, text: string): boolean {
  const clauses = text.split(betweenClauses)
  const surely = (said: string, ...intents: Intent[]) => {
    const { intent, confidence } = embedded(said)
    return intents.includes(intent) && confidence >= threshold
  }
  if (context.some((sentence) => surely(sentence, 'human_needed', 'complaint'))) return true
  return clauses.length > 1 && clauses.some((clause) => surely(clause, 'human_needed'))
}

const betweenClauses = /\s*[,:;，、；：]\s*|\s+[-–—]\s+/u

function enoughFor(inquiry: Inquiry, { context, pointsBack }: AskedInContext, { intent, sentiment }: Triage): number {
  const isUnhappy = sentiment === 'negative'
  if (pointsBack && isUnhappy) return never
  if (intent === 'complaint' || intent === 'human_needed') return surelyAsksAfterAll
  // "How do we stop …?" sounds unhappy, but asks how.
  if (isUnhappy && (context.length > 0 || !asksSomething(inquiry))) return surelyAsksAfterAll
  return context.length > 0 ? surelyAsksThat : surelyAnswers
}

/** How customers of the company write of orders. */
export type OrderWords = Pick<Orders, 'numbers' | 'goods' | 'invoices' | 'subscriptions'>

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

/** Who asks for their own invoice or subscription wants it looked up, where the company's system has such. */
export function raisedByBills(orders: OrderWords | undefined, { text }: Inquiry, triage: Triage): Triage {
  const isGeneral = triage.intent === 'faq' || triage.intent === 'billing'
  if (!orders || triage.by !== 'embedded model' || !isGeneral) return triage
  const has = { invoice: orders.invoices, subscription: orders.subscriptions }
  if (!has.invoice && !has.subscription) return triage
  return billsAskedFor(text).some((which) => has[which]) ? { ...triage, intent: 'billing', confidence: 1 } : triage
}
