import type { DigestWords } from '../language/digest-words.ts'

/** What staff read in the daily line and the weekly digest in German. */
export const digestWords: DigestWords = {
  digest: {
    week: 'Die letzten sieben Tage',
    days: (from, to) => `${from} bis ${to}`,
    requests: (count) => `${count} Anliegen`,
    byBot: (answered, confirmed) =>
      confirmed > 0
        ? `der Bot hat ${answered} beantwortet, ${confirmed} bestätigt`
        : `der Bot hat ${answered} beantwortet`,
    byTeam: (count) => `${count} ${count === 1 ? 'Ticket' : 'Tickets'} vom Team gelöst`,
    kept: (kept, of) => `${kept} von ${of} Zusagen eingehalten`,
    open: (count) => `${count} offen`,
    oldest: (ticketId, day) => `am ältesten: ${ticketId}, seit ${day}`,
  },
}
