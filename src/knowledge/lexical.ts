import { addTo } from '../understanding/add-to.ts'
import type { Reader } from './grammar.ts'
import { indexTypos, nearestTermIn, type TermsByRun } from './typos.ts'

/** A text to search, in weighted parts: a word in the title counts more than one in the body. */
export interface IndexedText {
  id: string
  /** ISO 639-1. */
  language: string
  parts: { text: string; weight: number }[]
}

/**
 * Scores texts for a question, by id. A score of 1 means all of its words; texts without a shared word have no score.
 */
export interface LexicalIndex {
  /** `language` is the question's language. */
  scores(question: string, language: string): Map<string, number>
}

// BM25's usual settings. Texts are of similar length, so length counts little.
const saturation = 1.2
const lengthShare = 0.3
const trustInCorrected = 0.8

/** The texts of one language indexed by term, as plain data that can be learned in another thread. */
export interface LanguageIndex {
  language: string
  ids: string[]
  /** The number of each term. */
  terms: Map<string, number>
  /**
   * The texts with term t are at [starts[t]] to [starts[t + 1]]: their numbers, and their weights (0–1) before rarity.
   */
  starts: Int32Array
  texts: Int32Array
  shares: Float64Array
  typos: TermsByRun
}

/**
 * Indexes texts by their words with BM25 (Robertson & Zaragoza, 2009), by the rules of each language and tolerant of
 * typos.
 */
export const indexTexts = (texts: IndexedText[], reader: TermReader): LexicalIndex =>
  lexicalIndexOf(learnTexts(texts, reader), reader)

type TermReader = Pick<Reader, 'termsOf'>

/** Learns the terms of the texts. */
export function learnTexts(texts: IndexedText[], { termsOf }: TermReader): LanguageIndex[] {
  const languages = [...new Set(texts.map(({ language }) => language))]
  return languages.map((language) =>
    learnLanguage(
      language,
      texts.filter((text) => text.language === language),
      termsOf,
    ),
  )
}

/** Builds the index from learned data. */
export function lexicalIndexOf(learned: LanguageIndex[], { termsOf }: TermReader): LexicalIndex {
  const indexes = learned.map((index) => scoring(index, termsOf))
  return { scores: (question, language) => new Map(indexes.flatMap((scores) => scores(question, language))) }
}

/** A word of a question as the articles have it, and how much it tells: rare words tell more. */
export interface AskedTerm {
  term: string
  weight: number
}

/** Prepares reading the words of a question as the texts of a language have them. `writtenIn` is the question's language. */
export function askedTermsOf(
  learned: LanguageIndex[],
  reader: TermReader,
): (question: string, language: string, writtenIn: string) => AskedTerm[] {
  const byLanguage = new Map(learned.map((index) => [index.language, readingTerms(index, reader.termsOf)]))
  return (question, language, writtenIn) => byLanguage.get(language)?.(question, writtenIn) ?? []
}

interface Use {
  text: number
  share: number
}

function learnLanguage(language: string, texts: IndexedText[], termsOf: Reader['termsOf']): LanguageIndex {
  const counted = texts.map((text) => weightedCounts(text, termsOf))
  const lengths = counted.map((counts) => [...counts.values()].reduce((sum, count) => sum + count, 0))
  const meanLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length)
  const uses = new Map<string, Use[]>()
  counted.forEach((counts, text) => {
    const norm = saturation * (1 - lengthShare + (lengthShare * (lengths[text] ?? 0)) / meanLength)
    for (const [term, count] of counts) addTo(uses, term, { text, share: count / (count + norm) })
  })
  const all = [...uses.values()]
  const starts = Int32Array.from([0, ...all.map(({ length }) => length)])
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0)
  return {
    language,
    ids: texts.map(({ id }) => id),
    terms: new Map([...uses.keys()].map((term, i) => [term, i])),
    starts,
    texts: Int32Array.from(all.flat(), ({ text }) => text),
    shares: Float64Array.from(all.flat(), ({ share }) => share),
    typos: indexTypos(uses.keys()),
  }
}

function scoring(
  index: LanguageIndex,
  termsOf: Reader['termsOf'],
): (question: string, writtenIn: string) => [string, number][] {
  const { ids, texts, shares } = index
  const read = readingTerms(index, termsOf)
  return (question, writtenIn) => {
    const asked = read(question, writtenIn)
    const most = asked.reduce((sum, { term }) => sum + rarity(index, term), 0)
    const scores = new Map<string, number>()
    for (const { term, weight } of asked) {
      const [from, to] = usesOf(index, term)
      for (let at = from; at < to; at++) {
        const id = ids[texts[at] ?? 0] ?? ''
        scores.set(id, (scores.get(id) ?? 0) + (weight * (shares[at] ?? 0)) / most)
      }
    }
    return [...scores]
  }
}

function readingTerms(
  index: LanguageIndex,
  termsOf: Reader['termsOf'],
): (question: string, writtenIn: string) => AskedTerm[] {
  const nearestTerm = nearestTermIn(index.typos)
  return (question, writtenIn) => [...new Set(termsOf(question, index.language, writtenIn))].map(known)

  function known(written: string): AskedTerm {
    if (index.terms.has(written)) return { term: written, weight: rarity(index, written) }
    const term = nearestTerm(written) ?? written
    return { term, weight: trustInCorrected * rarity(index, term) }
  }
}

function usesOf({ terms, starts }: LanguageIndex, term: string): [from: number, to: number] {
  const number = terms.get(term)
  return number === undefined ? [0, 0] : [starts[number] ?? 0, starts[number + 1] ?? 0]
}

function rarity(index: LanguageIndex, term: string): number {
  const [from, to] = usesOf(index, term)
  return Math.log(1 + (index.ids.length + 0.5) / (to - from + 0.5))
}

function weightedCounts({ language, parts }: IndexedText, termsOf: Reader['termsOf']): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { text, weight } of parts) {
    for (const term of termsOf(text, language)) counts.set(term, (counts.get(term) ?? 0) + weight)
  }
  return counts
}
