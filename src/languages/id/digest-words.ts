import type { DigestWords } from '../language/digest-words.ts'

/** What staff read in the daily line and the weekly digest in Indonesian. */
export const digestWords: DigestWords = {
  digest: {
    week: 'Tujuh hari terakhir',
    days: (from, to) => `${from} sampai ${to}`,
    requests: (count) => `${count} permintaan`,
    byBot: (answered, confirmed) =>
      confirmed > 0 ? `bot menjawab ${answered}, ${confirmed} dikonfirmasi` : `bot menjawab ${answered}`,
    byTeam: (count) => `${count} tiket diselesaikan tim`,
    kept: (kept, of) => `${kept} dari ${of} janji ditepati`,
    open: (count) => `${count} masih terbuka`,
    oldest: (ticketId, day) => `yang terlama: ${ticketId}, sejak ${day}`,
  },
}
