/** The gold label of rows without a known label. */
export const outOfScope = '(out of scope)'

/** A prediction for a row, and the correct label. */
export interface Judgement {
  text: string
  gold: string
  label: string
  /** From 0 to 1. */
  confidence: number
}

export interface LabelMeasures {
  label: string
  rows: number
  precision: number
  recall: number
  f1: number
}

export interface Bin {
  /** The lower bound of the bin, which is 0.1 wide. */
  from: number
  rows: number
  confidence: number
  accuracy: number
}

export interface AtThreshold {
  threshold: number
  /** The share of rows whose confidence reaches the threshold. */
  coverage: number
  /** The share of those that are right; null if there are none. */
  precision: number | null
}

export interface Measures {
  rows: number
  accuracy: number
  macroF1: number
  calibrationError: number
  labels: LabelMeasures[]
  bins: Bin[]
  thresholds: AtThreshold[]
}

/**
 * Accuracy, macro-F1 over the gold labels, calibration (expected calibration error over ten bins), and the effect of
 * each threshold.
 */
export function measure(judgements: Judgement[]): Measures {
  const labels = [...new Set(judgements.map(({ gold }) => gold))]
    .filter((label) => label !== outOfScope)
    .sort()
    .map((label) => measureLabel(label, judgements))
  const bins = binned(judgements)
  return {
    rows: judgements.length,
    accuracy: shareOf(judgements, isRight),
    macroF1: mean(labels.map(({ f1 }) => f1)),
    calibrationError: bins.reduce(
      (sum, bin) => sum + (bin.rows / judgements.length) * Math.abs(bin.accuracy - bin.confidence),
      0,
    ),
    labels,
    bins,
    thresholds: tenths.map((threshold) => ({ threshold, ...atThreshold(judgements, threshold) })),
  }
}

/** The threshold, in hundredths, that keeps the most rows at the wanted precision; undefined if there is none. */
export function adviseThreshold(judgements: Judgement[], wanted: number): AtThreshold | undefined {
  const all = Array.from({ length: 100 }, (_, i) => ({ threshold: i / 100, ...atThreshold(judgements, i / 100) }))
  return all.find(({ precision }) => precision !== null && precision >= wanted)
}

/** 0.1 … 0.9 */
export const tenths = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]

export function isRight({ gold, label }: Judgement): boolean {
  return gold === label
}

/** The share of items (0–1) for which a condition holds; 0 for an empty list. */
export function shareOf<T>(items: T[], holds: (item: T) => boolean): number {
  return items.length ? items.filter(holds).length / items.length : 0
}

function measureLabel(label: string, judgements: Judgement[]): LabelMeasures {
  const ofLabel = judgements.filter(({ gold }) => gold === label)
  const predicted = judgements.filter((each) => each.label === label)
  const precision = shareOf(predicted, isRight)
  const recall = shareOf(ofLabel, isRight)
  const f1 = precision + recall ? (2 * precision * recall) / (precision + recall) : 0
  return { label, rows: ofLabel.length, precision, recall, f1 }
}

function binned(judgements: Judgement[]): Bin[] {
  return Array.from({ length: 10 }, (_, i) => {
    const inside = judgements.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === i)
    const confidence = mean(inside.map((each) => each.confidence))
    return { from: i / 10, rows: inside.length, confidence, accuracy: shareOf(inside, isRight) }
  }).filter(({ rows }) => rows > 0)
}

function atThreshold(judgements: Judgement[], threshold: number): { coverage: number; precision: number | null } {
  const kept = judgements.filter(({ confidence }) => confidence >= threshold)
  return { coverage: kept.length / judgements.length, precision: kept.length ? shareOf(kept, isRight) : null }
}

function mean(values: number[]): number {
  return values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : 0
}
