import type { Inquiry } from '../inquiry.ts'
import type { Knowledge } from '../knowledge/article.ts'
import type { Classification } from './classification.ts'
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
  const isCertain = async ({ text, transcript, attachments }: Inquiry, triage: Classification): Promise<boolean> => {
    if (transcript.length > 0 || attachments.length > 0) return false
    if (triage.intent !== 'faq' || triage.confidence < confidence) return false
    const [best] = await knowledge.search(text, { language: triage.language, limit: 1, wordsAlone: true })
    return best !== undefined && best.confidence >= confidence
  }

  return {
    classify: async (inquiry, options) => {
      const triage = embedded(inquiry.text)
      if (await isCertain(inquiry, triage)) return { ...triage, by: 'embedded model', fallback: false }
      return classifier.classify(inquiry, options)
    },
  }
}
