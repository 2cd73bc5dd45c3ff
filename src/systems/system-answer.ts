/** What an argument of a tool may be. */
export type ArgumentValue = string | number | boolean

/** What became of a call. */
export type SystemAnswer =
  | { kind: 'result'; result: Record<string, unknown>; fields: Field[] }
  /** `mayHaveRun`: it was sent, and nobody knows what became of it. */
  | { kind: 'failed'; why: Failure; mayHaveRun: boolean }

/**
 * `unset`: a secret is missing. `away`: it cannot be reached, or is being left alone for a while. `late`: no answer in time.
 * `refused`: it says that it could not do it. `unusable`: the tool, or what it answers, is not as declared.
 */
export type Failure = 'unset' | 'away' | 'late' | 'refused' | 'unusable'

/** A field of a result as its system declares it. */
export interface Field {
  name: string
  label: string
  /** Of an object, or of each in a list. */
  fields?: Field[]
}

/** An expected failure inside of this floor. Its message is for whoever runs the bot. */
export class SystemFailed extends Error {
  readonly why: Failure
  readonly mayHaveRun: boolean
  constructor(
    why: Failure,
    message: string,
    { mayHaveRun = false, ...options }: ErrorOptions & { mayHaveRun?: boolean } = {},
  ) {
    super(message, options)
    this.name = 'SystemFailed'
    this.why = why
    this.mayHaveRun = mayHaveRun
  }
}
