import type { Classification, Triage } from '../domain/classification.ts'
import type { Inquiry } from '../domain/inquiry.ts'

/** Says what a customer wants. It always answers, unless `signal` tells it to stop. */
export interface Classifier {
  classify(inquiry: Inquiry, options?: { signal?: AbortSignal }): Promise<Triage>
}

/** The embedded model alone: without a language model it is the classifier, and no fallback. */
export const createEmbeddedClassifier = (embedded: (text: string) => Classification): Classifier => ({
  classify: async ({ text }) => ({ ...embedded(text), by: 'embedded model', fallback: false }),
})
