import { type Features, family, featureNumber, featuresOf } from './features.ts'
import { type NaiveBayesEntries, naiveBayesOf, trainNaiveBayes } from './naive-bayes.ts'
import { indexNeighbours, type NeighbourIndex, neighboursOf } from './nearest.ts'
import { type Example, noLabel } from './prediction.ts'
import type { Reading } from './reading.ts'
import { type SoftmaxWeights, softmaxOf, trainSoftmax } from './softmax.ts'
import { countWords, type KnownWords, spellerOf } from './spelling.ts'
import type { Vector } from './vector.ts'
import { type KnownFeatures, learnVocabulary, vocabularyOf } from './vocabulary.ts'

/** A message compared with each label, before calibration. */
export interface Comparison {
  features: Features
  /** The probability of each label if the message must have one, in the order of `Matcher.labels`. */
  probabilities: Float64Array
  /** The cosine similarity of each label's most similar example. */
  nearest: Float64Array
  /** The highest similarity to an out-of-scope example; 0 if there are none. */
  nearestStranger: number
  /** The cosine similarity to every example. */
  similarities: Float64Array
}

/** Compares messages with labels. */
export interface Matcher {
  labels: string[]
  match(text: string): Comparison
  /** How strongly a stem indicates a label. */
  weightOf(stem: string, label: number): number
}

// Softmax regression is more accurate; naive Bayes stabilizes it when examples are few.
const naiveBayesShare = 0.4
// Softmax needs time and memory proportional to labels times words. Above this number of labels, naive Bayes is used
// alone.
const mostForSoftmax = 150

/** An example with its features, which are computed once for several rounds of training. */
export interface PreparedExample extends Example {
  features: Features
}

/** The relative frequency of each label in real messages; 1 by default. */
export type Frequency = Record<string, number>

/** Training options. */
export interface Learning {
  frequency?: Frequency
  reading: Reading
}

/** Computes the features of examples. */
export function prepare(examples: Example[], reading: Reading): PreparedExample[] {
  return examples.map((example) => ({ ...example, features: featuresOf(example.text, reading) }))
}

/** A learned matcher as plain data, so that it can be learned in another thread. */
export interface LearnedMatcher {
  labels: string[]
  /** The label number of each example. */
  gold: Int32Array
  /** The relative frequency of each label in real messages. */
  frequencies: number[]
  words: KnownWords
  features: KnownFeatures
  softmax?: SoftmaxWeights
  naiveBayes: NaiveBayesEntries
  neighbours: NeighbourIndex
}

/**
 * Learns to compare messages with labels: softmax regression and naive Bayes on the same vectors, and an index of the
 * examples.
 */
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

/** Builds a matcher from learned data. */
export function matcherOf(learned: LearnedMatcher, reading: Reading): Matcher {
  const { labels, gold, frequencies } = learned
  const strangers = labels.indexOf(noLabel)
  const speller = spellerOf(learned.words)
  const vocabulary = vocabularyOf(learned.features)
  const softmax = learned.softmax && softmaxOf(learned.softmax)
  const naiveBayes = naiveBayesOf(learned.naiveBayes)
  const neighbours = neighboursOf(learned.neighbours)
  return { labels, match, weightOf }

  function match(text: string): Comparison {
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
    return dimension < 0 ? 0 : (softmax ?? naiveBayes).weight(dimension, label)
  }
}
