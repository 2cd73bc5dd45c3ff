import type { DigestWords } from '../language/digest-words.ts'

/** What staff read in the daily line and the weekly digest in Japanese. */
export const digestWords: DigestWords = {
  digest: {
    week: 'この7日間',
    days: (from, to) => `${from}から${to}`,
    requests: (count) => `お問い合わせ${count}件`,
    byBot: (answered, confirmed) =>
      confirmed > 0 ? `ボットの回答${answered}件（うち確認済み${confirmed}件）` : `ボットの回答${answered}件`,
    byTeam: (count) => `チームが解決したチケット${count}件`,
    kept: (kept, of) => `約束の遵守：${of}件中${kept}件`,
    open: (count) => `未解決${count}件`,
    oldest: (ticketId, day) => `最も古いもの：${ticketId}（${day}から）`,
  },
}
