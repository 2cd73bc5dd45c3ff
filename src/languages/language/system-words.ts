import type { Failure } from '../../systems/system-answer.ts'

/** What customers are told of the company's own systems, in one language. Markdown. */
export interface SystemWords {
  /** Introduces what a system found. */
  found: string
  /** The same where several accounts are told of. */
  foundFor(account: string): string
  nothing: string
  /** Entries that are not listed. */
  more(count: number): string
  yes: string
  no: string
  /** It could not be looked up, and a person does it. */
  failed: string
  /** They are linked to no account. */
  notLinked: string
  /** Their account may not use it. */
  notForAccount: string
  /** Passed on to people, who decide. */
  requested: string
  /** What became of that. `why`: what staff say to them. */
  done: string
  pending: string
  notDone: string
  denied(why?: string): string
}

/** What staff read about the company's own systems, in one language. Plain text. */
export interface StaffSystemWords {
  systems: {
    /** A system cannot be used. `problem` is in English, for whoever runs the bot. */
    problem(system: string, problem: string): string
    /** Why a person is needed; `about`: what the tool does. */
    reasons: {
      failed(about: string): string
      /** Nobody knows whether it was done. */
      mayHaveRun(about: string): string
      untold(about: string): string
      notLinked(about: string): string
      notForAccount(about: string): string
      severalAccounts(about: string): string
      notSaid(about: string): string
      needsApproval(about: string): string
    }
    /** Why what was approved may not be done. */
    obstacles: { gone: string; notTheirs: string }
    failures: Record<Failure, string>
  }
}
