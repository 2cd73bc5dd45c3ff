import { type Features, family, featureNumber, featuresOf } from './features.ts'
import { type NaiveBayesEntries, naiveBayesOf, trainNaiveBayes } from './naive-bayes.ts'
import { indexNeighbours, type NeighbourIndex, neighboursOf } from './nearest.ts'
import { type Example, noLabel } from './prediction.ts'
import type { Reading } from './reading.ts'
import { type SoftmaxWeights, softmaxOf, trainSoftmax } from './softmax.ts'
import { countWords, type KnownWords, spellerOf } from './spelling.ts'
import type { Vector } from './vector.ts'
import { type KnownFeatures, learnVocabulary, vocabularyOf } from './vocabulary.ts'

/** How a message compares with each label, before calibration. */
export interface Match {
  features: Features
  /** Probability of each label as if the message must belong to one, in the order of `Matcher.labels`. */
  probabilities: Float64Array
  /** Cosine similarity of the most similar example of each label. */
  nearest: Float64Array
  /** The same of the examples that belong to no label; 0 without any. */
  nearestStranger: number
  /** Cosine similarity to every example. */
  similarities: Float64Array
}

/** Compares messages with labels. */
export interface Matcher {
  labels: string[]
  match(text: string): Match
  /** How much a stem speaks for a label. */
  weightOf(stem: string, label: number): number
}

// Of the two opinions softmax regression is the better one; naive Bayes steadies it where examples are few.
const naiveBayesShare = 0.4
// Its time and memory grow with labels times words: with more labels than these, naive Bayes judges alone.
const mostForSoftmax = 150

/** An example with what it is made of, which is worked out once and learned from several times. */
export interface PreparedExample extends Example {
  features: Features
}

/** How often each label occurs in real messages, relative to the others: 1 where nothing is said. */
export type Frequency = Record<string, number>

/** How examples are learned. */
export interface Learning {
  frequency?: Frequency
  reading: Reading
}

/** Works out what examples are made of. */
export function prepare(examples: Example[], reading: Reading): PreparedExample[] {
  return examples.map((example) => ({ ...example, features: featuresOf(example.text, reading) }))
}

/** What a matcher has learned: plain data, which may be learned in another thread. */
export interface LearnedMatcher {
  labels: string[]
  /** The label of each example, by its number. */
  gold: Int32Array
  /** How often each label occurs in real messages, relative to the others. */
  frequencies: number[]
  words: KnownWords
  features: KnownFeatures
  softmax?: SoftmaxWeights
  naiveBayes: NaiveBayesEntries
  neighbours: NeighbourIndex
}

/** Learns to compare messages with labels: softmax regression and naive Bayes over the same vectors, and an index of the examples. */
export function learnMatcher(examples: PreparedExample[], { frequency = {}, reading }: Learning): LearnedMatcher {
  const labels = [...new Set(examples.map(({ label }) => label))].sort()
  const gold = Int32Array.from(examples, ({ label }) => labels.indexOf(label))
  const features = learnVocabulary(examples.map((example) => example.features))
  const { vector, size } = vocabularyOf(features)
  const vectors = examples.map((example) => vector(example.features))
  return {
    labels,
    gold,
    frequencies: labels.map((label) => frequency[label] ?? 1),
    words: countWords(
      examples.flatMap((example) => example.features.words.map(({ written }) => written)),
      reading.rightWords,
    ),
    features,
    softmax: labels.length <= mostForSoftmax ? trainSoftmax(vectors, gold, labels.length, size) : undefined,
    naiveBayes: trainNaiveBayes(vectors, gold, labels.length, size),
    neighbours: indexNeighbours(vectors, size),
  }
}

/** Compares messages with labels by what was learned. */
export function matcherOf(learned: LearnedMatcher, reading: Reading): Matcher {
  const { labels, gold, frequencies } = learned
  const strangers = labels.indexOf(noLabel)
  const speller = spellerOf(learned.words)
  const vocabulary = vocabularyOf(learned.features)
  const softmax = learned.softmax && softmaxOf(learned.softmax)
  const naiveBayes = naiveBayesOf(learned.naiveBayes)
  const neighbours = neighboursOf(learned.neighbours)
  return { labels, match, weightOf }

  function match(text: string): Match {
    const found = featuresOf(text, reading, speller)
    const vector = vocabulary.vector(found)
    const similarities = neighbours.similarities(vector)
    const nearest = nearestOfEach(similarities)
    return {
      features: found,
      probabilities: probabilitiesOf(vector),
      nearest,
      nearestStranger: nearest[strangers] ?? 0,
      similarities,
    }
  }

  function probabilitiesOf(vector: Vector): Float64Array {
    const second = naiveBayes.probabilities(vector)
    const first = softmax?.probabilities(vector) ?? second
    let total = 0
    for (let label = 0; label < first.length; label++) {
      const both = (1 - naiveBayesShare) * (first[label] ?? 0) + naiveBayesShare * (second[label] ?? 0)
      first[label] = both * (frequencies[label] ?? 1)
      total += first[label] ?? 0
    }
    for (let label = 0; label < first.length; label++) first[label] = (first[label] ?? 0) / total
    return first
  }

  function nearestOfEach(similarities: Float64Array): Float64Array {
    const nearest = new Float64Array(labels.length)
    for (let row = 0; row < similarities.length; row++) {
      const label = gold[row] ?? 0
      const similarity = similarities[row] ?? 0
      if (similarity > (nearest[label] ?? 0)) nearest[label] = similarity
    }
    return nearest
  }

  function weightOf(stem: string, label: number): number {
    const dimension = vocabulary.dimensionOf(featureNumber(stem, family.word))
    return dimension === undefined ? 0 : (softmax ?? naiveBayes).weight(dimension, label)
  }
}
