import type { Triage } from '../domain/classification.ts'
import type { Inquiry } from '../domain/inquiry.ts'
import type { Knowledge } from '../knowledge/article.ts'
import { articleConfidence } from './article-confidence.ts'
import type { Classifier } from './classifier.ts'

/** From this confidence of the search (0–1) on, a message asks what the article answers, whatever else it might be. */
const surelyAsks = 0.9

/**
 * Where the embedded model is not sure that a message is a question, the team's own articles may be: of the things that a team sells they know
 * more than examples for everybody. Then the article's confidence stands for triage's. Doubt stays where it may be trouble, where there is more
 * than one sentence, which may be about more than one thing, and within a conversation, where it needs the context.
 */
export const knowingArticles = (
  classifier: Classifier,
  { knowledge, threshold }: { knowledge: Knowledge; threshold: number },
): Classifier => ({
  classify: async (inquiry, options) => {
    const triage = await classifier.classify(inquiry, options)
    if (triage.confidence >= threshold || !mayAsk(inquiry, triage)) return triage
    const confidence = await articleConfidence(knowledge, inquiry, triage.language)
    return confidence >= surelyAsks ? { ...triage, confidence } : triage
  },
})

const mayAsk = ({ text }: Inquiry, { by, intent, sentiment, urgency }: Triage): boolean =>
  by === 'embedded model' &&
  (intent === 'faq' || intent === 'technical') &&
  sentiment !== 'negative' &&
  urgency !== 'urgent' &&
  !severalSentences.test(text)

const severalSentences = /[.!?。！？\n]\s*[^\s.!?。！？]/u
