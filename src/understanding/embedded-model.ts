import { type Calibration, fitCalibration } from './calibration.ts'
import { crossValidate, evidenceFor, likeliest } from './cross-validation.ts'
import { wordWeight } from './features.ts'
import { type EmbeddedModel, type Example, noLabel, type Prediction } from './labels.ts'
import { type Frequency, learnMatcher, type Match, type Matcher, prepare } from './matcher.ts'

const mostWords = 5
const mostNearest = 3
const likeliestLabels = 3
const alikeOfEach = 2

export interface TrainingOptions {
  /** The share of messages, 0–1, that is expected to fit no label: confidence is calibrated for it. */
  outOfScope?: number
  frequency?: Frequency
}

/**
 * Learns to label messages from examples: intents, articles or any other label set. Examples labelled `none` say what belongs nowhere:
 * a message like them gets another label, but with low confidence.
 */
export function trainEmbeddedModel(
  examples: Example[],
  { outOfScope = 0.4, frequency }: TrainingOptions = {},
): EmbeddedModel {
  const prepared = prepare(examples)
  const matcher = learnMatcher(prepared, frequency)
  const calibration = fitCalibration(crossValidate(prepared, outOfScope, frequency))
  return { predict: (text) => predict(text, examples, matcher, calibration) }
}

function predict(text: string, examples: Example[], matcher: Matcher, calibration: Calibration): Prediction {
  const match = matcher.match(text)
  const best = likeliest(matcher, match)
  const label = matcher.labels[best] ?? noLabel
  const ranked = rank(matcher, match, calibration)
  const reasons = {
    words: wordsFor(best, match, matcher),
    nearest: nearestOf(label, match, examples),
    alike: ranked.slice(0, likeliestLabels).flatMap(({ label }) => alikeOf(label, match, examples)),
  }
  return { label, confidence: ranked[0]?.confidence ?? 0, ranked, reasons }
}

function rank(matcher: Matcher, match: Match, calibration: Calibration): Prediction['ranked'] {
  const likely = matcher.labels
    .map((label, i) => ({
      label,
      probability: match.probabilities[i] ?? 0,
      known: match.nearest[i] ?? 0,
      evidence: evidenceFor(match, i),
    }))
    .filter(({ label }) => label !== noLabel)
    .sort((a, b) => b.probability - a.probability)
  let atMost = 1
  return likely.map(({ label, known, evidence }) => {
    atMost = Math.min(atMost, known > 0 ? calibration(evidence) : 0)
    return { label, confidence: atMost }
  })
}

function wordsFor(label: number, { features }: Match, matcher: Matcher): string[] {
  const weighed = features.words
    .map(({ written, stem }) => ({ written, weight: matcher.weightOf(stem, label) * wordWeight(written) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
  return [...new Set(weighed.map(({ written }) => written))].slice(0, mostWords)
}

const alikeOf = (label: string, match: Match, examples: Example[]): Prediction['reasons']['alike'] =>
  nearestOf(label, match, examples)
    .slice(0, alikeOfEach)
    .map(({ text }) => ({ text, label }))

function nearestOf(label: string, { similarities }: Match, examples: Example[]): Prediction['reasons']['nearest'] {
  const nearest: Prediction['reasons']['nearest'] = []
  examples.forEach((example, row) => {
    const similarity = similarities[row] ?? 0
    if (example.label !== label || similarity <= (nearest[mostNearest - 1]?.similarity ?? 0)) return
    nearest.push({ text: example.text, similarity })
    nearest.sort((a, b) => b.similarity - a.similarity).splice(mostNearest)
  })
  return nearest
}
