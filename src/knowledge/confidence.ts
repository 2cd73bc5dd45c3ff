/** The evidence that an article answers a question. */
export interface ArticleEvidence {
  /** The embedded model's confidence, 0–1. */
  model: number
  /** How much of the question is covered by the article's words, from 0 to 1. */
  words: number
  /** The lead over the next article; negative for an article behind the best. */
  lead: number
  /** The share (0–1) of the question's words that what would be shown has, or the title; see known-share.ts. */
  known: number
}

/** How well an article fits a question relative to others. Only the order is meaningful. */
export function fitOf({ model, words }: Pick<ArticleEvidence, 'model' | 'words'>): number {
  return model + 0.75 * words
}

// Logistic regression on the questions to four companies, each with the same weight. Whether an answer is right says what is shown, not
// only the article. Unanswered questions count 2.5 times: customers ask more of them than people who write questions. See docs/accuracy.md.
const weights = { bias: -4.1, model: 2.9, words: 1.2, lead: 1.95, known: 2.4 }

/** The probability that what is shown of an article answers a question. */
export function confidenceOf({ model, words, lead, known }: ArticleEvidence): number {
  const sum = weights.bias + weights.model * model + weights.words * words + weights.lead * lead + weights.known * known
  return 1 / (1 + Math.exp(-sum))
}

/** Below this confidence, a person answers instead of an article. Precision matters more than coverage. */
export const surelyAnswers = 0.6

/**
 * From this confidence on, the article's own words are the answer. The threshold was chosen on
 * test/fixtures/knowledge-questions.txt.
 */
export const usualSkipConfidence = 0.8
