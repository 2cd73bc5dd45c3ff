import type { PromiseKind } from '../../domain/service-levels.ts'

/** What staff read about what customers were promised, in one language. */
export interface PromiseWords {
  promises: {
    /** At the beginning of a line. */
    kinds: Record<PromiseKind, string>
    /** A length of time, at least one minute. */
    lasting(minutes: number): string
    /** On a card. `when` is a moment, `left` a length of time. */
    due(kind: string, left: string, when: string): string
    overdue(kind: string, late: string, when: string): string
    clockStopped(kind: string, left: string): string
    /** In notes. */
    reminder(kind: string, left: string): string
    broken(kind: string, ticketId: string): string
    /** In figures, after others. How long half of the customers, and nine of ten, waited for a first reply at most. */
    repliedWithin(median: string, ninetieth: string): string
    nobodyActed(kind: string, ticketId: string, late: string): string
  }
}
