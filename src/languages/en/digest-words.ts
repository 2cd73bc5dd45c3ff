import type { DigestWords } from '../language/digest-words.ts'

/** What staff read in the daily line and the weekly digest in English. */
export const digestWords: DigestWords = {
  digest: {
    week: 'The last seven days',
    days: (from, to) => `from ${from} to ${to}`,
    requests: (count) => `${count} ${count === 1 ? 'request' : 'requests'}`,
    byBot: (answered, confirmed) =>
      confirmed > 0 ? `the bot answered ${answered}, ${confirmed} confirmed` : `the bot answered ${answered}`,
    byTeam: (count) => `${count} ${count === 1 ? 'ticket' : 'tickets'} solved by your team`,
    kept: (kept, of) => `${kept} of ${of} promises kept`,
    open: (count) => `${count} open`,
    oldest: (ticketId, day) => `the oldest: ${ticketId}, since ${day}`,
  },
}
