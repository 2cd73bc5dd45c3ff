import type { Judged, LabelEvidence } from './calibration.ts'
import {
  type Comparison,
  type Learning,
  learnMatcher,
  type Matcher,
  matcherOf,
  type PreparedExample,
} from './matcher.ts'
import { noLabel } from './prediction.ts'

/** The evidence for a label. */
export function evidenceFor({ probabilities, nearest, nearestStranger }: Comparison, label: number): LabelEvidence {
  const probability = Math.min(0.9999, Math.max(1e-4, probabilities[label] ?? 0))
  const known = nearest[label] ?? 0
  // Being closer to an out-of-scope example than to a known one counts against the label.
  const likeness = known - Math.max(0, nearestStranger - known)
  return [Math.log(probability), Math.log(probability / (1 - probability)), Math.log(Math.max(0.01, likeness))]
}

/** The number of the most likely label other than `none`, or -1 if there is none. */
export function likeliest({ labels }: Matcher, { probabilities }: Comparison): number {
  return labels.reduce(
    (best, label, i) =>
      label !== noLabel && (best < 0 || (probabilities[i] ?? 0) > (probabilities[best] ?? 0)) ? i : best,
    -1,
  )
}

/**
 * Judges the examples as unseen messages, some of them out of scope. The matcher that judges a fold has seen neither
 * its examples nor any example of some labels, whose examples thus become strangers. `strangers` is their share of the
 * total weight.
 */
export function crossValidate(examples: PreparedExample[], strangers: number, learning: Learning): Judged[] {
  const { folds, judgedFolds } = foldsFor(examples.length)
  const numbers = numberLabels(examples)
  const leaveLabels = !examples.some(({ label }) => label === noLabel) && numbers.size >= folds
  const isStranger = (label: string, fold: number) =>
    label === noLabel || (leaveLabels && (numbers.get(label) ?? 0) % folds === fold)
  const all = Array.from({ length: judgedFolds }, (_, fold) => judgeFold(fold)).flat()
  return weighted(all, strangers)

  function judgeFold(fold: number): (Judged & { stranger: boolean })[] {
    const left = (i: number) => i % folds === fold
    const learned = examples.filter((each, i) => !left(i) && !(leaveLabels && isStranger(each.label, fold)))
    const asked = someOf(examples.filter((each, i) => left(i) || (leaveLabels && isStranger(each.label, fold))))
    const matcher = matcherOf(learnMatcher(learned, learning), learning.reading)
    return asked.flatMap(({ text, label }) => {
      const match = matcher.match(text)
      const best = likeliest(matcher, match)
      const stranger = isStranger(label, fold)
      return best < 0
        ? []
        : [{ evidence: evidenceFor(match, best), right: matcher.labels[best] === label, weight: 1, stranger }]
    })
  }
}

// More examples take longer without improving the fit.
const mostAsked = 1000

function someOf<T>(items: T[]): T[] {
  const step = Math.max(1, items.length / mostAsked)
  return items.filter((_, i) => Math.floor((i + 1) / step) > Math.floor(i / step))
}

/** With more examples, fewer folds are enough, and each takes longer. */
function foldsFor(examples: number): { folds: number; judgedFolds: number } {
  if (examples > 1000) return { folds: 8, judgedFolds: 1 }
  return { folds: 5, judgedFolds: examples > 450 ? 3 : 5 }
}

function numberLabels(examples: PreparedExample[]): Map<string, number> {
  return new Map([...new Set(examples.map(({ label }) => label))].map((label, i) => [label, i]))
}

function weighted(judged: (Judged & { stranger: boolean })[], strangers: number): Judged[] {
  const strange = judged.filter(({ stranger }) => stranger).length
  const known = judged.length - strange
  if (strange === 0 || known === 0) return judged
  const odds = strangers / (1 - strangers)
  return judged.map((each) => ({ ...each, weight: each.stranger ? (known / strange) * odds : 1 }))
}
