import { lastingIn } from '../language/phrases.ts'
import type { PromiseWords } from '../language/promise-words.ts'

/** What staff read about promises in Spanish. */
export const promiseWords: PromiseWords = {
  promises: {
    kinds: { 'first reply': 'Primera respuesta', 'next reply': 'Siguiente respuesta', resolution: 'Solución' },
    lasting: lastingIn(
      (hours) => `${hours} h`,
      (minutes) => `${minutes} min`,
    ),
    due: (kind, left, when) => `${kind}: vence en ${left} (${when})`,
    overdue: (kind, late, when) => `${kind}: vencida hace ${late} (${when})`,
    clockStopped: (kind, left) => `${kind}: el reloj está parado, quedan ${left}`,
    reminder: (kind, left) => `${kind}: vence en ${left}.`,
    broken: (kind, ticketId) => `${kind} a ${ticketId}: ha vencido.`,
    repliedWithin: (median, ninetieth) => `primera respuesta: mediana ${median}, 90 % en ${ninetieth}`,
    nobodyActed: (kind, ticketId, late) => `${kind} a ${ticketId}: venció hace ${late} y nadie ha hecho nada.`,
  },
}
