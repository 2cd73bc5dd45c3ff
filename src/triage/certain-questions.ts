import type { Classification } from '../domain/classification.ts'
import type { Inquiry } from '../domain/inquiry.ts'
import type { Knowledge } from '../knowledge/article.ts'
import { articleConfidence } from './article-confidence.ts'
import type { Classifier } from './classifier.ts'

export interface CertainQuestionsParts {
  embedded: (text: string) => Classification
  knowledge: Knowledge
  /** How sure the embedded model must be that it is a question, and the search that an article answers it; 0 to 1. */
  confidence: number
}

/** Spares the language model general questions that are certain without it. Within a conversation nothing is: it needs the context. */
export function sparingCertainQuestions(
  classifier: Classifier,
  { embedded, knowledge, confidence }: CertainQuestionsParts,
): Classifier {
  const isCertain = async (inquiry: Inquiry, triage: Classification): Promise<boolean> => {
    if (triage.intent !== 'faq' || triage.confidence < confidence) return false
    // 0 is no certainty, not even where the setting asks for none.
    const byArticle = await articleConfidence(knowledge, inquiry, triage.language)
    return byArticle > 0 && byArticle >= confidence
  }

  return {
    classify: async (inquiry, options) => {
      const triage = embedded(inquiry.text)
      if (await isCertain(inquiry, triage)) return { ...triage, by: 'embedded model', fallback: false }
      return classifier.classify(inquiry, options)
    },
  }
}
