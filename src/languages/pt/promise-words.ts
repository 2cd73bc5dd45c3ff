import { lastingIn } from '../language/phrases.ts'
import type { PromiseWords } from '../language/promise-words.ts'

/** What staff read about promises in Portuguese. */
export const promiseWords: PromiseWords = {
  promises: {
    kinds: { 'first reply': 'Primeira resposta', 'next reply': 'Próxima resposta', resolution: 'Solução' },
    lasting: lastingIn(
      (hours) => `${hours} h`,
      (minutes) => `${minutes} min`,
    ),
    due: (kind, left, when) => `${kind}: vence em ${left} (${when})`,
    overdue: (kind, late, when) => `${kind}: atrasada há ${late} (${when})`,
    clockStopped: (kind, left) => `${kind}: o relógio está parado, faltam ${left}`,
    reminder: (kind, left) => `${kind}: vence em ${left}.`,
    broken: (kind, ticketId) => `${kind} a ${ticketId}: o prazo passou.`,
    repliedWithin: (median, ninetieth) => `primeira resposta: mediana ${median}, 90% em ${ninetieth}`,
    nobodyActed: (kind, ticketId, late) => `${kind} a ${ticketId}: atrasada há ${late}, e ninguém agiu.`,
  },
}
