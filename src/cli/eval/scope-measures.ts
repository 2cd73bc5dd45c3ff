import { isRight, type Judgement, outOfScope, shareOf, tenths } from './measures.ts'

export interface AtScopeThreshold {
  threshold: number
  /** The share of in-scope rows that get their label with enough confidence. */
  inScopeAccuracy: number
  /** The share of out-of-scope rows that are rejected. */
  outOfScopeRecall: number
  /** Matthews correlation, with rejection as one more label. */
  mcc: number
}

export interface ScopeMeasures {
  /** The share of in-scope rows that get their label, at any confidence. */
  inScopeAccuracy: number
  thresholds: AtScopeThreshold[]
  bestMcc: AtScopeThreshold
  /**
   * How well confidence separates in-scope from out-of-scope rows: 0.5 is chance, 1 is perfect. Null without both
   * kinds.
   */
  auroc: number | null
}

/**
 * The measures of Arora et al. 2020 (HINT3) for matching with rejection: a prediction below the threshold is a
 * rejection.
 */
export function measureScope(judgements: Judgement[]): ScopeMeasures {
  const thresholds = tenths.map((threshold) => atThreshold(judgements, threshold))
  const bestMcc = thresholds.reduce((best, each) => (each.mcc > best.mcc ? each : best))
  return {
    inScopeAccuracy: shareOf(judgements.filter(isInScope), isRight),
    thresholds,
    bestMcc,
    auroc: auroc(judgements),
  }
}

function atThreshold(judgements: Judgement[], threshold: number): AtScopeThreshold {
  const cut = judgements.map((each) => (each.confidence >= threshold ? each : { ...each, label: outOfScope }))
  return {
    threshold,
    inScopeAccuracy: shareOf(cut.filter(isInScope), isRight),
    outOfScopeRecall: shareOf(
      cut.filter((each) => !isInScope(each)),
      isRight,
    ),
    mcc: matthews(cut),
  }
}

function isInScope({ gold }: Judgement): boolean {
  return gold !== outOfScope
}

/** Matthews correlation coefficient for several labels (Gorodkin 2004). */
function matthews(judgements: Judgement[]): number {
  const n = judgements.length
  const right = judgements.filter(isRight).length
  const gold = countBy(judgements.map((each) => each.gold))
  const predicted = countBy(judgements.map((each) => each.label))
  const product = (a: Map<string, number>, b: Map<string, number>) =>
    [...a].reduce((sum, [label, count]) => sum + count * (b.get(label) ?? 0), 0)
  const spread = Math.sqrt((n * n - product(gold, gold)) * (n * n - product(predicted, predicted)))
  return spread ? (right * n - product(gold, predicted)) / spread : 0
}

/** Area under the ROC curve by ranks (Mann & Whitney), ties counting half. */
function auroc(judgements: Judgement[]): number | null {
  const inside = judgements.filter(isInScope).map(({ confidence }) => confidence)
  const outside = judgements.filter((each) => !isInScope(each)).map(({ confidence }) => confidence)
  if (!inside.length || !outside.length) return null
  const wins = inside.reduce((sum, a) => sum + outside.reduce((won, b) => won + (a > b ? 1 : a === b ? 0.5 : 0), 0), 0)
  return wins / (inside.length * outside.length)
}

function countBy(labels: string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  return counts
}
