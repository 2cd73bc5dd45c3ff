import { type Family, type Features, family, featureNumber } from '../../understanding/features.ts'
import { type NaiveBayesEntries, naiveBayesOf, trainNaiveBayes } from '../../understanding/naive-bayes.ts'
import { indexNeighbours, type NeighbourIndex, neighboursOf } from '../../understanding/nearest.ts'
import { type SoftmaxWeights, softmaxOf, trainSoftmax } from '../../understanding/softmax.ts'
import { type KnownFeatures, learnVocabulary, vocabularyOf } from '../../understanding/vocabulary.ts'
import { isUnspaced } from '../../understanding/words.ts'
import type { AddressedExample } from './examples.ts'
import { signsOf } from './signs.ts'
import { traitsOf } from './traits.ts'

/** Queries for what was learned from examples of requests and talk. */
export interface Learned {
  /** The probability (0–1) that a message with these traits is a request. */
  requestProbability(traits: Features): number
  /** A colleague's decision about nearly the same message, if there is one. */
  saidBefore(traits: Features): { kind: AddressedExample['kind']; similarity: number } | undefined
  /** The share of words (0–1) that occur in some example. */
  knownShare(traits: Features): number
  /** How strongly a word or sign indicates a request; negative for talk. */
  weightOf(name: string, kind: 'word' | 'concept'): number
}

const [talk, request] = [0, 1]
const naiveBayesShare = 0.2
// A colleague's decision weighs as much as this many of our own examples.
const weightOfOwn = 4
// From this cosine similarity on, two messages are nearly the same.
const nearlyTheSame = 0.75
const training = { passes: 10, learningRate: 0.25 }
// The combined model is underconfident. These values correct it, fitted by cross-validation.
const calibration = { offset: -0.31, slope: 1.69 }

/** Learned data as plain data, so that it can be learned in another thread. */
export interface LearnedAddressed {
  known: KnownFeatures
  softmax: SoftmaxWeights
  naiveBayes: NaiveBayesEntries
  /** Decisions by colleagues. */
  own: AddressedExample[]
  sayings: NeighbourIndex
}

/** Learns by softmax regression and naive Bayes, like the intents. */
export function learnAddressed(ours: AddressedExample[], own: AddressedExample[] = []): LearnedAddressed {
  const examples = [...ours, ...Array.from({ length: weightOfOwn }, () => own).flat()]
  const traits = examples.map(traitsOfExample)
  const known = learnVocabulary(traits)
  const { size, vector } = vocabularyOf(known)
  const vectors = traits.map(vector)
  const gold = Int32Array.from(examples, ({ kind }) => (kind === 'request' ? request : talk))
  return {
    known,
    softmax: trainSoftmax(vectors, gold, 2, size, training),
    naiveBayes: trainNaiveBayes(vectors, gold, 2, size),
    own,
    sayings: indexNeighbours(own.map(traitsOfExample).map(vector), size),
  }
}

const traitsOfExample = ({ text }: AddressedExample) => traitsOf(text, signsOf(text))

/** Prepares learned data for queries. */
export function addressedOf({ known, own, ...learned }: LearnedAddressed): Learned {
  const { vector, dimensionOf } = vocabularyOf(known)
  const softmax = softmaxOf(learned.softmax)
  const naiveBayes = naiveBayesOf(learned.naiveBayes)
  const sayings = neighboursOf(learned.sayings)
  const has = (name: string, of: Family) => dimensionOf(featureNumber(name, of)) >= 0
  // In scripts without spaces, pairs of characters are often new although both characters are known.
  const isKnown = ({ written, stem }: Features['words'][number]) =>
    has(stem, family.word) || (isUnspaced(written) && [...written].every((character) => has(character, family.run)))
  return {
    requestProbability(traits) {
      const one = vector(traits)
      const first = softmax.probabilities(one)[request] ?? 0
      const second = naiveBayes.probabilities(one)[request] ?? 0
      return calibrated((1 - naiveBayesShare) * first + naiveBayesShare * second)
    },
    saidBefore: (traits) => (own.length > 0 ? nearestOf(own, sayings.similarities(vector(traits))) : undefined),
    knownShare: ({ words }) => words.filter(isKnown).length / (words.length || 1),
    weightOf(name, kind) {
      const dimension = dimensionOf(featureNumber(name, family[kind]))
      return dimension < 0 ? 0 : softmax.weight(dimension, request)
    },
  }
}

function nearestOf(own: AddressedExample[], similarities: Float64Array): ReturnType<Learned['saidBefore']> {
  let nearest: ReturnType<Learned['saidBefore']>
  // For similar messages, the latest decision wins.
  own.forEach(({ kind }, i) => {
    const similarity = similarities[i] ?? 0
    if (similarity >= Math.max(nearlyTheSame, nearest?.similarity ?? 0)) nearest = { kind, similarity }
  })
  return nearest
}

function calibrated(probability: number): number {
  const within = Math.min(0.9999, Math.max(0.0001, probability))
  return 1 / (1 + Math.exp(-calibration.offset - calibration.slope * Math.log(within / (1 - within))))
}
