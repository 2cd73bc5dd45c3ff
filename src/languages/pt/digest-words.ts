import type { DigestWords } from '../language/digest-words.ts'

/** What staff read in the daily line and the weekly digest in Portuguese. */
export const digestWords: DigestWords = {
  digest: {
    week: 'Os últimos sete dias',
    days: (from, to) => `de ${from} a ${to}`,
    requests: (count) => `${count} ${count === 1 ? 'pedido' : 'pedidos'}`,
    byBot: (answered, confirmed) =>
      confirmed > 0 ? `o bot respondeu ${answered}, ${confirmed} confirmados` : `o bot respondeu ${answered}`,
    byTeam: (count) => `a equipe resolveu ${count} ${count === 1 ? 'ticket' : 'tickets'}`,
    kept: (kept, of) => `promessas cumpridas: ${kept} de ${of}`,
    open: (count) => `${count} em aberto`,
    oldest: (ticketId, day) => `o mais antigo: ${ticketId}, desde ${day}`,
  },
}
