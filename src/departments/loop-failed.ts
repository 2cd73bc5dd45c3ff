import type { ModelFailure } from '../language-model/model-failure.ts'

/** Why the model gave no reply that could be shown. */
export type LoopFailure =
  | 'too_many_steps'
  | 'too_many_calls'
  | 'timed_out'
  | 'stopped'
  | 'invented_tool'
  | 'tool_failed'
  | 'empty_answer'
  | 'cut_off'
  | 'too_long'
  | 'provider_failed'

/** The tool loop ended without a reply; the department goes on by its written rules. */
export class LoopFailed extends Error {
  override readonly name = 'LoopFailed'
  /** Set when the provider is to blame. */
  readonly provider?: ModelFailure

  constructor(
    readonly code: LoopFailure,
    message: string,
    options: ErrorOptions & { provider?: ModelFailure } = {},
  ) {
    super(message, options)
    this.provider = options.provider
  }
}
