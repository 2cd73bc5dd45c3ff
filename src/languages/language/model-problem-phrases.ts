import type { ModelProblem, ProblemKind } from '../../language-model/model-problem.ts'

/** What is wrong, as one sentence with its remedy. */
export type ProblemPhrases = Record<ProblemKind | 'noKey', (what: ProblemFacts) => string>

interface ProblemFacts {
  address: string
  model: string
  /** What the server or the network said: a number or a code. */
  found: string
}

/** Says what is wrong with a language model in one language. */
export const modelProblemIn =
  (phrases: ProblemPhrases) =>
  ({ kind, server: { address, model, hasKey }, found }: ModelProblem): string =>
    phrases[kind === 'key' && !hasKey ? 'noKey' : kind]({ address, model, found })
