import type { DigestWords } from '../language/digest-words.ts'

/** What staff read in the daily line and the weekly digest in French. */
export const digestWords: DigestWords = {
  digest: {
    week: 'Les sept derniers jours',
    days: (from, to) => `du ${from} au ${to}`,
    requests: (count) => `${count} ${count === 1 ? 'demande' : 'demandes'}`,
    byBot: (answered, confirmed) =>
      confirmed > 0
        ? `${answered} réponses du bot, dont ${confirmed} confirmées`
        : `${answered} ${answered === 1 ? 'réponse' : 'réponses'} du bot`,
    byTeam: (count) => `${count} ${count === 1 ? 'ticket résolu' : 'tickets résolus'} par l’équipe`,
    kept: (kept, of) => `engagements tenus : ${kept} sur ${of}`,
    open: (count) => `${count} en cours`,
    oldest: (ticketId, day) => `le plus ancien : ${ticketId}, depuis le ${day}`,
  },
}
