/** The evidence that what is shown of an article answers a question. */
export interface AnswerEvidence {
  /** The embedded model's confidence, 0–1. */
  model: number
  /** The lead over the next article; negative for an article behind the best. */
  lead: number
  /** The share (0–1) of the question's words that what is shown has, or a question that people say it answers; see shown-words.ts. */
  shown: number
  /** How many of the question's words neither that nor the title has. */
  missing: number
}

/** How well an article fits a question relative to others, by the model and by the share of the question's words. Only the order is meaningful. */
export const fitOf = ({ model, words }: { model: number; words: number }): number => model + 0.75 * words

// Logistic regression on the questions to four companies, each with the same weight. Whether an answer is right says what is shown, not
// the article: words that stand elsewhere in it count for nothing, and the model's confidence counts as far as what is shown has the words.
// Unanswered questions count 2.5 times: customers ask more of them than people who write questions. A long question is more than its words,
// so a missing one counts less. See docs/explanation/accuracy.md.
const weights = { bias: -3.55, lead: 2.52, shown: 1.39, modelOfShown: 5.36, missing: 0.11 }
const mostMissing = 8

/** The probability that what is shown of an article answers a question. */
export function confidenceOf({ model, lead, shown, missing }: AnswerEvidence): number {
  const sum =
    weights.bias +
    weights.lead * lead +
    weights.shown * shown +
    weights.modelOfShown * model * shown +
    weights.missing * Math.min(missing, mostMissing)
  return 1 / (1 + Math.exp(-sum))
}

/** Below this confidence, a person answers instead of an article. Precision matters more than coverage. */
export const surelyAnswers = 0.6

/**
 * From this confidence on, the article's own words are the answer. The threshold was chosen on
 * test/fixtures/knowledge-questions.txt.
 */
export const usualSkipConfidence = 0.8
