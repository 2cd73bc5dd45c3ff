import { writeFileSync } from 'node:fs'
import type { EvalRequest } from './arguments.ts'
import { embeddedJudges, type Judge } from './judges.ts'
import { adviseThreshold, type Judgement, measure, outOfScope } from './measures.ts'
import { createProgress } from './progress.ts'
import { drawReport, type Report } from './report.ts'
import { type GoldRow, readJsonl, readSentences } from './rows.ts'
import { measureScope } from './scope-measures.ts'

/** Reads what is asked for, judges every row and returns what to print; writes the predictions when they are wanted. */
export async function evaluate(request: EvalRequest, judges = embeddedJudges): Promise<string> {
  const startedAt = performance.now()
  const { training, rows } = readRows(request)
  const judgements = await judgeAll(rows, judges[request.task](training))
  if (request.predictions) writePredictions(request.predictions, judgements)
  const report = reportOn(request, judgements, performance.now() - startedAt)
  return request.json ? `${JSON.stringify(summary(report), null, 2)}\n` : drawReport(report)
}

function readRows(request: EvalRequest): { training: GoldRow[]; rows: GoldRow[] } {
  if (request.task !== 'faq') return { training: [], rows: readJsonl(request.file, request.task) }
  const training = readSentences(request.train)
  const known = new Set(training.map(({ gold }) => gold))
  const rows = readSentences(request.test).map(({ text, gold }) => ({
    text,
    gold: known.has(gold) ? gold : outOfScope,
  }))
  return { training, rows }
}

async function judgeAll(rows: GoldRow[], judge: Judge): Promise<Judgement[]> {
  const progress = createProgress(rows.length, process.stderr)
  const judgements: Judgement[] = []
  for (const { text, gold } of rows) {
    const { label, confidence } = await judge(text)
    judgements.push({ text, gold, label, confidence })
    progress(judgements.length)
  }
  return judgements
}

function writePredictions(path: string, judgements: Judgement[]): void {
  writeFileSync(path, judgements.map(({ label, confidence }) => `${JSON.stringify({ label, confidence })}\n`).join(''))
}

function reportOn(request: EvalRequest, judgements: Judgement[], tookMs: number): Report {
  const { task, precision } = request
  const title = task === 'faq' ? `faq, ${request.test}` : `${task}, ${request.file}`
  const scope = task === 'faq' ? measureScope(judgements) : undefined
  return {
    title,
    measures: measure(judgements),
    scope,
    judgements,
    precision,
    advised: adviseThreshold(judgements, precision),
    tookMs,
  }
}

function summary({ title, measures, scope, precision, advised, tookMs }: Report) {
  return { title, ...measures, scope, advice: { wantedPrecision: precision, ...advised }, tookMs: Math.round(tookMs) }
}
