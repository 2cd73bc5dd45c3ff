import { termsOf } from './terms.ts'
import { nearestTerm } from './typos.ts'

/** A text to find, in parts that count differently: a word in the title says more than one in the body. */
export interface IndexedText {
  id: string
  parts: { text: string; weight: number }[]
}

/** Scores every indexed text for a question: 0 shares no word with it, 1 is about all of its words. */
export interface LexicalIndex {
  scores(question: string): Map<string, number>
}

// BM25's usual settings; texts are of similar length, so that length counts little.
const saturation = 1.2
const lengthShare = 0.3

/** Indexes texts by their words, in the manner of BM25 (Robertson & Zaragoza, 2009), tolerant of typos. */
export function indexTexts(texts: IndexedText[]): LexicalIndex {
  const counted = texts.map((text) => ({ id: text.id, counts: weightedCounts(text) }))
  const lengths = counted.map(({ counts }) => [...counts.values()].reduce((sum, count) => sum + count, 0))
  const meanLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length)
  const usedIn = documentCounts(counted.map(({ counts }) => counts))
  const rarity = (term: string) => Math.log(1 + (texts.length + 0.5) / ((usedIn.get(term) ?? 0) + 0.5))
  const vocabulary = [...usedIn.keys()]

  return { scores }

  function scores(question: string): Map<string, number> {
    const asked = [...new Set(termsOf(question))].map(known)
    const most = asked.reduce((sum, { term }) => sum + rarity(term), 0)
    return new Map(counted.map(({ id, counts }, i) => [id, most ? found(asked, counts, lengths[i] ?? 0) / most : 0]))
  }

  function known(written: string): { term: string; trust: number } {
    if (usedIn.has(written)) return { term: written, trust: 1 }
    return { term: nearestTerm(written, vocabulary) ?? written, trust: 0.8 }
  }

  function found(asked: { term: string; trust: number }[], counts: Map<string, number>, length: number): number {
    const norm = saturation * (1 - lengthShare + (lengthShare * length) / meanLength)
    return asked.reduce((sum, { term, trust }) => {
      const count = counts.get(term) ?? 0
      return sum + (trust * rarity(term) * count) / (count + norm)
    }, 0)
  }
}

function weightedCounts({ parts }: IndexedText): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { text, weight } of parts) {
    for (const term of termsOf(text)) counts.set(term, (counts.get(term) ?? 0) + weight)
  }
  return counts
}

function documentCounts(documents: Map<string, number>[]): Map<string, number> {
  const usedIn = new Map<string, number>()
  for (const counts of documents) for (const term of counts.keys()) usedIn.set(term, (usedIn.get(term) ?? 0) + 1)
  return usedIn
}
