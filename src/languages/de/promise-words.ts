import { lastingIn } from '../language/phrases.ts'
import type { PromiseWords } from '../language/promise-words.ts'

/** What staff read about promises in German. */
export const promiseWords: PromiseWords = {
  promises: {
    kinds: { 'first reply': 'Erste Antwort', 'next reply': 'Nächste Antwort', resolution: 'Lösung' },
    lasting: lastingIn(
      (hours) => `${hours} Std.`,
      (minutes) => `${minutes} Min.`,
    ),
    due: (kind, left, when) => `${kind} fällig in ${left} (${when})`,
    overdue: (kind, late, when) => `${kind} überfällig seit ${late} (${when})`,
    clockStopped: (kind, left) => `${kind}: Die Uhr steht, noch ${left}`,
    reminder: (kind, left) => `${kind} fällig in ${left}.`,
    broken: (kind, ticketId) => `${kind} zu ${ticketId} ist überfällig.`,
    repliedWithin: (median, ninetieth) => `erste Antwort: Median ${median}, 90 % in ${ninetieth}`,
    nobodyActed: (kind, ticketId, late) =>
      `${kind} zu ${ticketId} ist seit ${late} überfällig, und niemand hat etwas getan.`,
  },
}
