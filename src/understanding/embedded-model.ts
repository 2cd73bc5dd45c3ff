import { addTo } from './add-to.ts'
import { type Calibration, calibrationOf, fitWeights } from './calibration.ts'
import { crossValidate, evidenceFor, likeliest } from './cross-validation.ts'
import { wordWeight } from './features.ts'
import {
  type Comparison,
  type LearnedMatcher,
  type Learning,
  learnMatcher,
  type Matcher,
  matcherOf,
  prepare,
} from './matcher.ts'
import { type EmbeddedModel, type Example, noLabel, type Prediction, type Ranking } from './prediction.ts'
import { plainReading, type Reading } from './reading.ts'

const mostWords = 5
const mostNearest = 3
const likeliestLabels = 3
const alikeOfEach = 2

export interface TrainingOptions extends Partial<Learning> {
  /** The expected share of out-of-scope messages, from 0 to 1. Confidence is calibrated for it. */
  outOfScope?: number
}

/** A learned model as plain data, so that it can be learned in another thread. */
export interface LearnedModel {
  shelves: Shelves
  matcher: LearnedMatcher
  /** See calibration.ts. */
  calibration: number[]
}

/**
 * Learns to label messages from examples, for any set of labels. Examples labelled `none` are out of scope: a message
 * like them gets another label, but with low confidence.
 */
export function learnModel(
  examples: Example[],
  { outOfScope = 0.4, frequency, reading = plainReading }: TrainingOptions = {},
): LearnedModel {
  const learning = { frequency, reading }
  const prepared = prepare(examples, reading)
  return {
    shelves: shelve(examples),
    matcher: learnMatcher(prepared, learning),
    calibration: fitWeights(crossValidate(prepared, outOfScope, learning)),
  }
}

/** Builds a model from learned data. Pass the same `reading` as for learning. */
export function modelOf({ shelves, matcher, calibration }: LearnedModel, reading = plainReading): EmbeddedModel {
  const ready = { shelves, matcher: matcherOf(matcher, reading), calibration: calibrationOf(calibration), reading }
  return { predict: (text) => predict(text, ready), rank: (text) => rankingOf(ready.matcher.match(text), ready) }
}

/** Learns a model and builds it. */
export const trainEmbeddedModel = (examples: Example[], options: TrainingOptions = {}): EmbeddedModel =>
  modelOf(learnModel(examples, options), options.reading)

/** The examples of each label, with their indexes among all examples. */
type Shelves = Map<string, { text: string; row: number }[]>

function shelve(examples: Example[]): Shelves {
  const shelves: Shelves = new Map()
  examples.forEach(({ text, label }, row) => {
    addTo(shelves, label, { text, row })
  })
  return shelves
}

interface Ready {
  shelves: Shelves
  matcher: Matcher
  calibration: Calibration
  reading: Reading
}

function predict(text: string, ready: Ready): Prediction {
  const { shelves, matcher } = ready
  const match = matcher.match(text)
  const ranking = rankingOf(match, ready)
  const { label, ranked } = ranking
  const similarities = match.similarities
  const likely = ranked.slice(0, likeliestLabels).map((each) => ({
    label: each.label,
    nearest: nearestOf(each.label, similarities, shelves),
  }))
  const reasons = {
    words: wordsFor(likeliest(matcher, match), match, ready),
    nearest: likely.find((each) => each.label === label)?.nearest ?? [],
    alike: likely.flatMap((each) =>
      each.nearest.slice(0, alikeOfEach).map(({ text }) => ({ text, label: each.label })),
    ),
  }
  return { ...ranking, reasons }
}

function rankingOf(match: Comparison, { matcher, calibration }: Ready): Ranking {
  const ranked = rank(matcher, match, calibration)
  return { label: matcher.labels[likeliest(matcher, match)] ?? noLabel, confidence: ranked[0]?.confidence ?? 0, ranked }
}

function rank({ labels }: Matcher, match: Comparison, calibration: Calibration): Ranking['ranked'] {
  const { probabilities, nearest } = match
  const likely = [...labels.keys()]
    .filter((label) => labels[label] !== noLabel)
    .sort((a, b) => (probabilities[b] ?? 0) - (probabilities[a] ?? 0))
  let atMost = 1
  return likely.map((label) => {
    const isKnown = (nearest[label] ?? 0) > 0
    atMost = Math.min(atMost, isKnown ? calibration(evidenceFor(match, label)) : 0)
    return { label: labels[label] ?? noLabel, confidence: atMost }
  })
}

function wordsFor(label: number, { features }: Comparison, { matcher, reading }: Ready): string[] {
  const weighed = features.words
    .map(({ written, stem }) => ({ written, weight: matcher.weightOf(stem, label) * wordWeight(written, reading) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
  return [...new Set(weighed.map(({ written }) => written))].slice(0, mostWords)
}

function nearestOf(label: string, similarities: Float64Array, shelves: Shelves): Prediction['reasons']['nearest'] {
  const nearest: Prediction['reasons']['nearest'] = []
  let least = 0
  for (const { text, row } of shelves.get(label) ?? []) {
    const similarity = similarities[row] ?? 0
    if (similarity <= least) continue
    nearest.push({ text, similarity })
    nearest.sort((a, b) => b.similarity - a.similarity).splice(mostNearest)
    least = nearest[mostNearest - 1]?.similarity ?? 0
  }
  return nearest
}
