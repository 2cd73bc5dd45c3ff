/** The evidence that an article answers a question. */
export interface ArticleEvidence {
  /** The embedded model's confidence, 0–1. */
  model: number
  /** How much of the question is covered by the article's words, from 0 to 1. */
  words: number
  /** The lead over the next article; negative for an article behind the best. */
  lead: number
  /** Whether the question names a topic that customers ask about. */
  topical: boolean
}

/** How well an article fits a question relative to others. Only the order is meaningful. */
export function fitOf({ model, words }: Pick<ArticleEvidence, 'model' | 'words'>): number {
  return model + 0.5 * words
}

// Logistic regression on the first part of test/fixtures/knowledge-questions.txt; the second part verifies it.
const weights = { bias: -3.7, model: 2.25, words: 2.95, lead: 2.65, topical: 0.35 }

/** The probability that an article answers a question. */
export function confidenceOf({ model, words, lead, topical }: ArticleEvidence): number {
  const sum =
    weights.bias + weights.model * model + weights.words * words + weights.lead * lead + (topical ? weights.topical : 0)
  return 1 / (1 + Math.exp(-sum))
}

/**
 * From this confidence on, the article's own words are the answer. The threshold was chosen on
 * test/fixtures/knowledge-questions.txt.
 */
export const usualSkipConfidence = 0.8
