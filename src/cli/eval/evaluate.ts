import { writeFileSync } from 'node:fs'
import type { EvalRequest } from './arguments.ts'
import { BadInput } from './bad-input.ts'
import { confusionsIn } from './confusions.ts'
import { embeddedJudges, type Judge, type Judges } from './judges.ts'
import { adviseThreshold, type Judgement, measure, outOfScope } from './measures.ts'
import { createProgress } from './progress.ts'
import { drawReport, type Report } from './report.ts'
import { type GoldRow, readJsonl, readSentences } from './rows.ts'
import { measureScope } from './scope-measures.ts'

/**
 * Evaluates every row and returns the report; writes predictions if requested. If a file cannot be used, throws
 * BadInput before evaluating anything. Shows progress on `terminal`.
 */
export async function evaluate(
  request: EvalRequest,
  judges: Judges = embeddedJudges,
  terminal: NodeJS.WriteStream = process.stderr,
): Promise<string> {
  const startedAt = performance.now()
  const { training, rows } = readRows(request)
  if (request.predictions) writePredictions(request.predictions, [])
  const judgements = await judgeAll(rows, judges[request.task](training), createProgress(rows.length, terminal))
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

interface JudgedRow extends Judgement {
  fallback: boolean
}

/** Several rows in parallel, since most of the time is spent waiting for the language model. */
async function judgeAll(rows: GoldRow[], judge: Judge, progress: (done: number) => void): Promise<JudgedRow[]> {
  const judged: JudgedRow[] = []
  let next = 0
  let done = 0
  const judgeInTurn = async () => {
    for (let row = rows[next]; row; row = rows[next]) {
      const at = next++
      const { label, confidence, fallback = false } = await judge(row.text)
      judged[at] = { ...row, label, confidence, fallback }
      progress(++done)
    }
  }
  await Promise.all(Array.from({ length: atATime }, judgeInTurn))
  return judged
}

const atATime = 8

function writePredictions(path: string, judgements: Judgement[]): void {
  const lines = judgements.map(({ label, confidence }) => `${JSON.stringify({ label, confidence })}\n`)
  try {
    writeFileSync(path, lines.join(''))
  } catch {
    throw new BadInput(`${path} cannot be written. Does its folder exist, and may you write there?`)
  }
}

function reportOn(request: EvalRequest, judgements: JudgedRow[], tookMs: number): Report {
  const { task, precision } = request
  const title = `${task === 'faq' ? `faq, ${request.test}` : `${task}, ${request.file}`}${request.withModel ? ', with the language model' : ''}`
  const hasOutOfScope = judgements.some(({ gold }) => gold === outOfScope)
  return {
    title,
    measures: measure(judgements),
    scope: task === 'faq' || hasOutOfScope ? measureScope(judgements) : undefined,
    confusions: confusionsIn(judgements),
    fallbacks: judgements.filter(({ fallback }) => fallback).length,
    precision,
    advised: adviseThreshold(judgements, precision),
    tookMs,
  }
}

function summary({ title, measures, scope, confusions, fallbacks, precision, advised, tookMs }: Report) {
  const advice = { wantedPrecision: precision, ...advised }
  return { title, ...measures, scope, confusions, fallbacks, advice, tookMs: Math.round(tookMs) }
}
