import type { Confusion } from './confusions.ts'
import type { AtThreshold, Bin, LabelMeasures, Measures } from './measures.ts'
import type { ScopeMeasures } from './scope-measures.ts'

export interface Report {
  title: string
  measures: Measures
  scope?: ScopeMeasures
  confusions: Confusion[]
  /** Rows where the language model failed and the embedded model was used. */
  fallbacks: number
  precision: number
  advised?: AtThreshold
  tookMs: number
}

const mostLabels = 40
const longestExample = 70

/** The whole report as text for a terminal, about 100 columns wide. */
export function drawReport(report: Report): string {
  const { title, measures, confusions } = report
  const sections = [
    `${title}: ${measures.rows} rows in ${(report.tookMs / 1000).toFixed(1)} s`,
    `${drawAccuracy(report)} · macro-F1 ${three(measures.macroF1)} · calibration error ${three(measures.calibrationError)}`,
    report.fallbacks > 0 && `The language model failed at ${report.fallbacks} rows; the embedded model judged these.`,
    report.scope && drawScope(report.scope),
    drawLabels(measures.labels),
    drawConfusions(confusions),
    drawCalibration(measures.bins),
    drawThresholds(measures.thresholds),
    drawAdvice(report),
  ]
  return `${sections.filter(Boolean).join('\n\n')}\n`
}

function drawAccuracy({ measures, scope }: Report): string {
  return scope ? `in-scope accuracy ${percent(scope.inScopeAccuracy)}` : `accuracy ${percent(measures.accuracy)}`
}

function drawScope({ thresholds, bestMcc, auroc }: ScopeMeasures): string {
  const rows = thresholds.map((at) => [
    at.threshold.toFixed(1),
    percent(at.inScopeAccuracy),
    percent(at.outOfScopeRecall),
    three(at.mcc),
  ])
  return [
    `in scope or not: AUROC ${auroc === null ? '–' : three(auroc)} · best MCC ${three(bestMcc.mcc)} at ${bestMcc.threshold}`,
    ...table(['threshold', 'in-scope accuracy', 'out-of-scope recall', 'MCC'], rows),
  ].join('\n')
}

function drawLabels(labels: LabelMeasures[]): string {
  const shown = [...labels].sort((a, b) => b.rows - a.rows).slice(0, mostLabels)
  const rows = shown.map((at) => [at.label, `${at.rows}`, percent(at.precision), percent(at.recall), three(at.f1)])
  const rest = labels.length - shown.length
  return [...table(['label', 'rows', 'precision', 'recall', 'F1'], rows), ...(rest ? [`… and ${rest} more`] : [])].join(
    '\n',
  )
}

function drawConfusions(confusions: Confusion[]): string {
  if (!confusions.length) return 'confusions: none'
  return ['confusions (right → said), the surest of each:', ...confusions.flatMap(drawConfusion)].join('\n')
}

function drawConfusion({ gold, label, rows, examples }: Confusion): string[] {
  return [`${`${rows}`.padStart(5)}  ${gold} → ${label}`, ...examples.map(drawExample)]
}

function drawExample({ text, confidence }: Confusion['examples'][number]): string {
  const line = text.replace(/\s+/g, ' ').slice(0, longestExample)
  return `         ${confidence.toFixed(2)} "${line}${text.length > longestExample ? '…' : ''}"`
}

/** One line per confidence bin: the share that is right (#), and the mean confidence (|). */
function drawCalibration(bins: Bin[]): string {
  const lines = bins.map(({ from, rows, confidence, accuracy }) => {
    const bar = '#'
      .repeat(Math.round(accuracy * 40))
      .padEnd(41)
      .split('')
    bar[Math.round(confidence * 40)] = '|'
    return `  ${from.toFixed(1)}–${(from + 0.1).toFixed(1)}  ${bar.join('')} ${percent(accuracy).padStart(6)} right of ${rows}`
  })
  return ['calibration (# share that is right, | mean confidence):', ...lines].join('\n')
}

function drawThresholds(thresholds: AtThreshold[]): string {
  const rows = thresholds.map(({ threshold, coverage, precision }) => [
    threshold.toFixed(1),
    percent(coverage),
    precision === null ? '–' : percent(precision),
  ])
  return table(['threshold', 'coverage', 'precision'], rows).join('\n')
}

function drawAdvice({ precision, advised }: Report): string {
  if (!advised) return `No threshold reaches a precision of ${percent(precision)} on these rows.`
  return (
    `For a precision of ${percent(precision)} set the threshold to ${advised.threshold.toFixed(2)}: ` +
    `it keeps ${percent(advised.coverage)} of the messages, and ${percent(advised.precision ?? 0)} of those are right.`
  )
}

function table(header: string[], rows: string[][]): string[] {
  const widths = header.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]?.length ?? 0)))
  const pad = (cell: string, i: number) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))
  return [header, ...rows].map((row) => `  ${row.map(pad).join('  ')}`)
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}

function three(value: number): string {
  return value.toFixed(3)
}
