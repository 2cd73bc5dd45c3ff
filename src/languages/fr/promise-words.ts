import { lastingIn } from '../language/phrases.ts'
import type { PromiseWords } from '../language/promise-words.ts'

/** What staff read about promises in French. */
export const promiseWords: PromiseWords = {
  promises: {
    kinds: { 'first reply': 'Première réponse', 'next reply': 'Prochaine réponse', resolution: 'Résolution' },
    lasting: lastingIn(
      (hours) => `${hours} h`,
      (minutes) => `${minutes} min`,
    ),
    due: (kind, left, when) => `${kind} : échéance dans ${left} (${when})`,
    overdue: (kind, late, when) => `${kind} : en retard de ${late} (depuis ${when})`,
    clockStopped: (kind, left) => `${kind} : le délai est suspendu, reste ${left}`,
    reminder: (kind, left) => `${kind} : échéance dans ${left}.`,
    broken: (kind, ticketId) => `${kind} à ${ticketId} : le délai est dépassé.`,
    repliedWithin: (median, ninetieth) => `première réponse : médiane ${median}, 90 % en ${ninetieth}`,
    nobodyActed: (kind, ticketId, late) => `${kind} à ${ticketId} : en retard de ${late}, et personne n’a réagi.`,
  },
}
