import type { DigestWords } from '../language/digest-words.ts'

/** What staff read in the daily line and the weekly digest in Spanish. */
export const digestWords: DigestWords = {
  digest: {
    week: 'Los últimos siete días',
    days: (from, to) => `del ${from} al ${to}`,
    requests: (count) => `${count} ${count === 1 ? 'petición' : 'peticiones'}`,
    byBot: (answered, confirmed) =>
      confirmed > 0 ? `el bot respondió ${answered}, ${confirmed} confirmadas` : `el bot respondió ${answered}`,
    byTeam: (count) => `el equipo resolvió ${count} ${count === 1 ? 'ticket' : 'tickets'}`,
    kept: (kept, of) => `compromisos cumplidos: ${kept} de ${of}`,
    open: (count) => `${count} sin cerrar`,
    oldest: (ticketId, day) => `el más antiguo: ${ticketId}, desde el ${day}`,
  },
}
