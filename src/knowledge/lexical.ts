import { addTo } from '../understanding/add-to.ts'
import type { Reader } from './grammar.ts'
import { indexTypos } from './typos.ts'

/** A text to find, in parts that count differently: a word in the title says more than one in the body. */
export interface IndexedText {
  id: string
  /** ISO 639-1. */
  language: string
  parts: { text: string; weight: number }[]
}

/** Scores texts for a question, by id: 1 is about all of its words; a text that shares no word with it has no score. */
export interface LexicalIndex {
  /** `language` is the one that the question is written in. */
  scores(question: string, language: string): Map<string, number>
}

// BM25's usual settings; texts are of similar length, so that length counts little.
const saturation = 1.2
const lengthShare = 0.3
const trustInCorrected = 0.8

/** Indexes texts by their words, in the manner of BM25 (Robertson & Zaragoza, 2009), each language by its own rules, tolerant of typos. */
export function indexTexts(texts: IndexedText[], { termsOf }: Pick<Reader, 'termsOf'>): LexicalIndex {
  const languages = [...new Set(texts.map(({ language }) => language))]
  const indexes = languages.map((language) =>
    indexLanguage(
      language,
      texts.filter((text) => text.language === language),
      termsOf,
    ),
  )
  return { scores: (question, language) => new Map(indexes.flatMap((scores) => scores(question, language))) }
}

interface Use {
  id: string
  /** How much a text is about a term, 0–1, before the term's rarity. */
  share: number
}

function indexLanguage(
  language: string,
  texts: IndexedText[],
  termsOf: Reader['termsOf'],
): (question: string, writtenIn: string) => [string, number][] {
  const counted = texts.map((text) => ({ id: text.id, counts: weightedCounts(text, termsOf) }))
  const lengths = counted.map(({ counts }) => [...counts.values()].reduce((sum, count) => sum + count, 0))
  const meanLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length)
  const uses = new Map<string, Use[]>()
  counted.forEach(({ id, counts }, i) => {
    const norm = saturation * (1 - lengthShare + (lengthShare * (lengths[i] ?? 0)) / meanLength)
    for (const [term, count] of counts) addTo(uses, term, { id, share: count / (count + norm) })
  })
  const nearestTerm = indexTypos(uses.keys())

  return (question, writtenIn) => {
    const asked = [...new Set(termsOf(question, language, writtenIn))].map(known)
    const most = asked.reduce((sum, { term }) => sum + rarity(term), 0)
    const scores = new Map<string, number>()
    for (const { term, trust } of asked)
      for (const { id, share } of uses.get(term) ?? [])
        scores.set(id, (scores.get(id) ?? 0) + (trust * rarity(term) * share) / most)
    return [...scores]
  }

  function rarity(term: string): number {
    return Math.log(1 + (texts.length + 0.5) / ((uses.get(term)?.length ?? 0) + 0.5))
  }

  function known(written: string): { term: string; trust: number } {
    if (uses.has(written)) return { term: written, trust: 1 }
    return { term: nearestTerm(written) ?? written, trust: trustInCorrected }
  }
}

function weightedCounts({ language, parts }: IndexedText, termsOf: Reader['termsOf']): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { text, weight } of parts) {
    for (const term of termsOf(text, language)) counts.set(term, (counts.get(term) ?? 0) + weight)
  }
  return counts
}
