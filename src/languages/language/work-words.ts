import type { WorkState } from '../../domain/work-link.ts'

/** What staff read about issues and requests that tickets wait for, in one language. */
export interface WorkWords {
  work: {
    states: Record<WorkState, string>
    /** Below the card. `what` is what people call it, `state` one of those above. */
    isClosed(what: string, state: string): string
  }
}
