import { type Family, type Features, family, featureNumber } from '../../understanding/features.ts'
import { type NaiveBayesEntries, naiveBayesOf, trainNaiveBayes } from '../../understanding/naive-bayes.ts'
import { indexNeighbours, type NeighbourIndex, neighboursOf } from '../../understanding/nearest.ts'
import { type SoftmaxWeights, softmaxOf, trainSoftmax } from '../../understanding/softmax.ts'
import { type KnownFeatures, learnVocabulary, vocabularyOf } from '../../understanding/vocabulary.ts'
import { isUnspaced } from '../../understanding/words.ts'
import type { AddressedExample } from './examples.ts'
import { signsOf } from './signs.ts'
import { traitsOf } from './traits.ts'

/** Asks what was learned from examples of requests and talk. */
export interface Learned {
  /** The probability that a message with these traits is a request, 0–1. */
  requestProbability(traits: Features): number
  /** What a colleague said of nearly the same words, if anybody did. */
  saidBefore(traits: Features): { kind: AddressedExample['kind']; similarity: number } | undefined
  /** The share of its words that some example has, 0–1. */
  knownShare(traits: Features): number
  /** How much a word or a sign speaks for a request; below 0 it speaks for talk. */
  weightOf(name: string, kind: 'word' | 'concept'): number
}

const [talk, request] = [0, 1]
const naiveBayesShare = 0.2
// What a press of a colleague says weighs as much as so many of our own examples.
const weightOfOwn = 4
// The cosine similarity from which on two messages are nearly the same.
const nearlyTheSame = 0.75
const training = { passes: 10, learningRate: 0.25 }
// What the two together say is too timid. So much surer may they be: fitted on examples that were held back in turn, an eighth at a time.
const calibration = { offset: -0.31, slope: 1.69 }

/** What was learned: plain data, which may be learned in another thread. */
export interface LearnedAddressed {
  known: KnownFeatures
  softmax: SoftmaxWeights
  naiveBayes: NaiveBayesEntries
  /** What colleagues pressed. */
  own: AddressedExample[]
  sayings: NeighbourIndex
}

/** Learns by softmax regression and naive Bayes, as the intents are learned; takes some 0.5 s for the examples that ship. */
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

/** What was learned, ready to be asked. */
export function addressedOf({ known, own, ...learned }: LearnedAddressed): Learned {
  const { vector, dimensionOf } = vocabularyOf(known)
  const softmax = softmaxOf(learned.softmax)
  const naiveBayes = naiveBayesOf(learned.naiveBayes)
  const sayings = neighboursOf(learned.sayings)
  const has = (name: string, of: Family) => dimensionOf(featureNumber(name, of)) !== undefined
  // Of a script without spaces, pairs of characters are often new though both are well known.
  const isKnown = ({ written, stem }: Features['words'][number]) =>
    has(stem, family.word) || (isUnspaced(written) && [...written].every((character) => has(character, family.run)))
  return {
    requestProbability(traits) {
      const one = vector(traits)
      const first = softmax.probabilities(one)[request] ?? 0
      const second = naiveBayes.probabilities(one)[request] ?? 0
      return calibrated((1 - naiveBayesShare) * first + naiveBayesShare * second)
    },
    saidBefore: (traits) => nearestOf(own, sayings.similarities(vector(traits))),
    knownShare: ({ words }) => words.filter(isKnown).length / (words.length || 1),
    weightOf(name, kind) {
      const dimension = dimensionOf(featureNumber(name, family[kind]))
      return dimension === undefined ? 0 : softmax.weight(dimension, request)
    },
  }
}

function nearestOf(own: AddressedExample[], similarities: Float64Array): ReturnType<Learned['saidBefore']> {
  let nearest: ReturnType<Learned['saidBefore']>
  // Of two that are alike the later press holds.
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
