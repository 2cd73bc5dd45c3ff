import type { Source } from '../../../domain/decision.ts'
import type { Plan } from '../../../domain/plan.ts'
import type { Match } from '../../../knowledge/article.ts'
import type { ModelFailure } from '../../../language-model/model-failure.ts'
import type { AskedRow } from './read-rows.ts'

/** What the bot decided about a question, and how the language model failed meanwhile. */
export interface HandledQuestion {
  plan: Plan
  modelFailures: ModelFailure['kind'][]
}

/** What the bot did about a question. */
export interface Told extends HandledQuestion {
  /** What the search found, best first, with the text that would be shown. */
  found: (Match & { text: string })[]
}

export const verdicts = [
  'right',
  'wrong part',
  'wrong',
  'handed over',
  'staff asked',
  'silent',
  'bluffed',
  'model failed',
] as const
export type Verdict = (typeof verdicts)[number]

/** A question, what became of it, and how good the search was. */
export interface Outcome {
  text: string
  /** Whether an article answers it. */
  isAnswerable: boolean
  verdict: Verdict
  /** How the language model failed. What was said instead tells nothing about it. */
  modelFailure?: ModelFailure['kind']
  /** The articles that were shown, or else the best one found. */
  from: string[]
  /** The beginning of what the customer read; empty without an answer. */
  said: string
  /** The place of the first right article among those found, from 0; -1 if it is not there. Absent if none is expected. */
  place?: number
  /** The confidence (0–1) of the best article. */
  confidence: number
  /** Whether what the search would show is right. */
  wouldBeRight: boolean
}

/** Compares what the bot did about a question with what is right. */
export function outcomeOf(row: AskedRow, { plan, found, modelFailures: [modelFailure] }: Told): Outcome {
  const { text, expected, must } = row
  const isAnswerable = expected?.length !== 0
  const [best] = found
  const answer = plan.kind === 'decided' && plan.decision.kind === 'answer' ? plan.decision : undefined
  const isExpected = (id: string) => isAnswerable && (expected?.includes(id) ?? true)
  const sources = answer?.sources.map((source) => idOf(source, found)) ?? []
  return {
    text,
    isAnswerable,
    ...(modelFailure && { modelFailure }),
    verdict: modelFailure
      ? 'model failed'
      : answer
        ? verdictOf(row, sources.some(isExpected), answer.reply)
        : notAnswered(plan),
    from: answer ? sources : found.slice(0, 1).map(({ article }) => article.id),
    said: answer?.reply ?? '',
    ...(expected?.length && { place: found.findIndex(({ article }) => expected.includes(article.id)) }),
    confidence: best?.confidence ?? 0,
    wouldBeRight: best !== undefined && isExpected(best.article.id) && (must?.test(best.text) ?? true),
  }
}

function verdictOf({ expected, must }: AskedRow, isFromExpected: boolean, reply: string): Verdict {
  if (expected?.length === 0) return 'bluffed'
  if (!isFromExpected) return 'wrong'
  return (must?.test(reply) ?? true) ? 'right' : 'wrong part'
}

function notAnswered(plan: Plan): Verdict {
  if (plan.kind === 'possible request') return 'staff asked'
  return plan.kind === 'decided' || plan.kind === 'remind' ? 'handed over' : 'silent'
}

const idOf = ({ title }: Source, found: Match[]): string =>
  found.find(({ article }) => article.title === title)?.article.id ?? title
