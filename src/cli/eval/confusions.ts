import { addTo } from '../../understanding/add-to.ts'
import { isRight, type Judgement } from './measures.ts'

/** Pairs of confused labels, most frequent first. */
export interface Confusion {
  gold: string
  label: string
  rows: number
  /** The most confident examples. */
  examples: { text: string; confidence: number }[]
}

const mostConfusions = 8
const mostExamples = 2

/** Counts wrong predictions by pair of labels. */
export function confusionsIn(judgements: Judgement[]): Confusion[] {
  const pairs = new Map<string, Judgement[]>()
  for (const each of judgements.filter((judgement) => !isRight(judgement))) {
    addTo(pairs, `${each.gold} → ${each.label}`, each)
  }
  return [...pairs.values()]
    .sort((a, b) => b.length - a.length)
    .slice(0, mostConfusions)
    .map((wrong) => ({
      gold: wrong[0]?.gold ?? '',
      label: wrong[0]?.label ?? '',
      rows: wrong.length,
      examples: [...wrong]
        .sort((a, b) => b.confidence - a.confidence)
        .slice(0, mostExamples)
        .map(({ text, confidence }) => ({ text, confidence })),
    }))
}
