import { lastingIn } from '../language/phrases.ts'
import type { PromiseWords } from '../language/promise-words.ts'

/** What staff read about promises in English. */
export const promiseWords: PromiseWords = {
  promises: {
    kinds: { 'first reply': 'First reply', 'next reply': 'Next reply', resolution: 'Solution' },
    lasting: lastingIn(
      (hours) => `${hours} h`,
      (minutes) => `${minutes} min`,
    ),
    due: (kind, left, when) => `${kind} due in ${left} (${when})`,
    overdue: (kind, late, when) => `${kind} overdue by ${late} (since ${when})`,
    clockStopped: (kind, left) => `${kind}: the clock is stopped, ${left} left`,
    reminder: (kind, left) => `${kind} due in ${left}.`,
    broken: (kind, ticketId) => `${kind} to ${ticketId} is overdue.`,
    repliedWithin: (median, ninetieth) => `first reply: median ${median}, 90% within ${ninetieth}`,
    nobodyActed: (kind, ticketId, late) => `${kind} to ${ticketId} has been overdue for ${late}, and nobody has acted.`,
  },
}
