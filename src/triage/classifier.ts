import type { Classification, Triage } from '../domain/classification.ts'
import type { Inquiry } from '../domain/inquiry.ts'
import type { Knowledge } from '../knowledge/article.ts'
import { articleConfidence } from './article-confidence.ts'
import type { KeptTriage } from './kept-triage.ts'
import { type OrderWords, raisedByArticle, raisedByOrder } from './raised.ts'

/** Says what a customer wants. It always answers, unless `signal` tells it to stop. */
export interface Classifier {
  classify(inquiry: Inquiry, options?: { signal?: AbortSignal }): Promise<Triage>
}

export interface ClassifierParts {
  embedded: (text: string) => Classification
  knowledge: Knowledge
  /** From this confidence on (0–1) triage is sure. */
  threshold: number
  /** Absent: there are no orders at all. */
  orders?: OrderWords
  /** Absent: the embedded model judges alone. */
  model?: ModelTriage
}

/** How a language model is asked. */
export interface ModelTriage {
  /** Asks it, and the embedded model where it fails. */
  asked: Classifier
  /** How sure the embedded model must be of a general question, and the search of its article, so that it is not asked (0–1); 1 unless told. */
  skipConfidence?: number
  /** What it said before; absent: it is asked each time. */
  kept?: KeptTriage
}

/** From what is certain to what must be asked; then what we know of orders and articles has its say. */
export function createClassifier(parts: ClassifierParts): Classifier {
  return {
    classify: async (inquiry, options) => {
      const alone = judgedAlone(parts, inquiry.text)
      const triage = await judge(parts, inquiry, alone, options)
      return raisedByOrder(parts.orders, inquiry, await raisedByArticle(parts, inquiry, triage))
    },
  }
}

/** What the embedded model says where the language model is not asked, which makes it no fallback. */
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

/** A general question that an article surely answers. Within a conversation none is: it needs the context. */
async function isCertain(
  knowledge: Knowledge,
  inquiry: Inquiry,
  { intent, confidence, language }: Triage,
  enough = 1,
): Promise<boolean> {
  if (intent !== 'faq' || confidence < enough) return false
  // 0 is no certainty, not even where the setting asks for none.
  const byArticle = await articleConfidence(knowledge, inquiry, language)
  return byArticle > 0 && byArticle >= enough
}
