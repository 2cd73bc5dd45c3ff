import type { ModelFailure } from '../language-model/model-failure.ts'

/** Why the model gave no usable reply. */
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

/** The tool loop ended without a reply, so the department continues with its written rules. */
export class LoopFailed extends Error {
  override readonly name = 'LoopFailed'
  /** Set if the provider failed. */
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
