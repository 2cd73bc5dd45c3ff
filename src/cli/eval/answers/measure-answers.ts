import { measure, shareOf } from '../measures.ts'
import type { Outcome, Verdict } from './outcome.ts'

/** How well questions are answered. Shares are from 0 to 1. */
export interface AnswerMeasures {
  /** Questions at which the language model failed, by what failed. All else leaves them out. */
  modelFailed: number
  modelFailures: Record<string, number>
  answerable: number
  unanswerable: number
  /** Of the answerable ones. */
  answered: number
  right: number
  wrongPart: number
  wrong: number
  handedOver: number
  staffAsked: number
  silent: number
  /** Of the unanswerable ones. */
  bluffed: number
  /** Of the questions with a known article: how often it was found first, and among the three best. */
  first: number
  amongThree: number
  /** The confidence that was shown, by tenths, and how often what would have been shown was right. */
  reliability: { from: number; rows: number; confidence: number; right: number }[]
  calibrationError: number
}

/** Measures the outcomes of a file of questions. */
export function measureAnswers(asked: Outcome[]): AnswerMeasures {
  const outcomes = asked.filter(({ modelFailure }) => !modelFailure)
  const answerable = outcomes.filter(({ isAnswerable }) => isAnswerable)
  const unanswerable = outcomes.filter(({ isAnswerable }) => !isAnswerable)
  const places = answerable.flatMap(({ place }) => place ?? [])
  const share = (...wanted: Verdict[]) => shareOf(answerable, ({ verdict }) => wanted.includes(verdict))
  const { bins, calibrationError } = measure(outcomes.map(asJudgement))
  return {
    modelFailed: asked.length - outcomes.length,
    modelFailures: countFailures(asked),
    answerable: answerable.length,
    unanswerable: unanswerable.length,
    answered: share('right', 'wrong part', 'wrong'),
    right: share('right'),
    wrongPart: share('wrong part'),
    wrong: share('wrong'),
    handedOver: share('handed over'),
    staffAsked: share('staff asked'),
    silent: share('silent'),
    bluffed: shareOf(unanswerable, ({ verdict }) => verdict === 'bluffed'),
    first: shareOf(places, (place) => place === 0),
    amongThree: shareOf(places, (place) => place >= 0 && place < 3),
    reliability: bins.map(({ from, rows, confidence, accuracy }) => ({ from, rows, confidence, right: accuracy })),
    calibrationError,
  }
}

function countFailures(asked: Outcome[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { modelFailure } of asked) if (modelFailure) counts[modelFailure] = (counts[modelFailure] ?? 0) + 1
  return counts
}

const asJudgement = ({ text, confidence, wouldBeRight }: Outcome) => ({
  text,
  gold: wouldBeRight ? 'right' : 'not right',
  label: 'right',
  confidence,
})
