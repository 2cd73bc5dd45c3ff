import { step } from '../base/traces.ts'
import type { Classification, Triage } from '../domain/classification.ts'
import type { Inquiry } from '../domain/inquiry.ts'
import type { Knowledge } from '../knowledge/article.ts'
import { articleConfidence } from './article-confidence.ts'
import type { KeptTriage } from './kept-triage.ts'
import type { JudgeDepartment } from './own-departments.ts'
import { type OrderWords, raisedByArticle, raisedByBills, raisedByOrder } from './raised.ts'

/** Classifies what a customer wants. It always answers, unless `signal` aborts it. */
export interface Classifier {
  classify(inquiry: Inquiry, options?: { signal?: AbortSignal }): Promise<Triage>
}

export interface ClassifierParts {
  embedded: (text: string) => Classification
  knowledge: Knowledge
  /** From this confidence on (0–1), the classification counts as certain. */
  threshold: number
  /** Absent: there are no orders at all. */
  orders?: OrderWords
  /** Absent: the embedded model judges alone. */
  model?: ModelTriage
  /** The company's own department of a text, by the embedded model; absent: it has none. */
  departmentOf?: JudgeDepartment
}

/** How the language model is asked. */
export interface ModelTriage {
  /** Asks the language model, and falls back to the embedded model. */
  asked: Classifier
  /**
   * How sure (0–1) the embedded model must be of a general question, and search of its article, to skip the language
   * model; 1 by default.
   */
  skipConfidence?: number
  /** Earlier answers. If absent, the model is asked each time. */
  kept?: KeptTriage
}

/** Goes from certain answers to those that the model must give, then applies what we know of orders and articles. */
export function createClassifier(parts: ClassifierParts): Classifier {
  return { classify: (inquiry, options) => step('classify', () => classify(inquiry, options)) }

  async function classify(inquiry: Inquiry, options?: { signal?: AbortSignal }): Promise<Triage> {
    const alone = judgedAlone(parts, inquiry.text)
    const triage = await judge(parts, inquiry, alone, options)
    const byOrder = raisedByOrder(parts.orders, inquiry, await raisedByArticle(parts, inquiry, triage))
    const raised = raisedByBills(parts.orders, inquiry, byOrder)
    return withDepartment(parts, inquiry, raised)
  }
}

/** Whoever judged also says which of the company's own departments it belongs to. */
function withDepartment({ departmentOf }: ClassifierParts, { text }: Inquiry, triage: Triage): Triage {
  if (triage.by === 'language model' || !departmentOf || triage.intent === 'human_needed') return triage
  return { ...triage, department: departmentOf(text) }
}

/** The embedded model's classification when the language model is not asked; not a fallback. */
export const judgedAlone = ({ embedded }: Pick<ClassifierParts, 'embedded'>, text: string): Triage => ({
  ...embedded(text),
  by: 'embedded model',
  fallback: false,
})

async function judge(
  { model, knowledge }: ClassifierParts,
  inquiry: Inquiry,
  alone: Triage,
  options?: { signal?: AbortSignal },
): Promise<Triage> {
  if (!model || (await isCertain(knowledge, inquiry, alone, model.skipConfidence))) return alone
  const known = await model.kept?.find(inquiry)
  if (known) return known
  const triage = await model.asked.classify(inquiry, options)
  await model.kept?.keep(inquiry, triage)
  return triage
}

/** A general question that an article certainly answers. Never within a conversation, which needs context. */
async function isCertain(
  knowledge: Knowledge,
  inquiry: Inquiry,
  { intent, confidence, language }: Triage,
  enough = 1,
): Promise<boolean> {
  if (intent !== 'faq' || confidence < enough) return false
  // 0 is never certain, whatever the setting.
  const byArticle = await articleConfidence(knowledge, inquiry, language)
  return byArticle > 0 && byArticle >= enough
}
