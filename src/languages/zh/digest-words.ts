import type { DigestWords } from '../language/digest-words.ts'

/** What staff read in the daily line and the weekly digest in Chinese. */
export const digestWords: DigestWords = {
  digest: {
    week: '最近七天',
    days: (from, to) => `${from}至${to}`,
    requests: (count) => `${count}个请求`,
    byBot: (answered, confirmed) =>
      confirmed > 0 ? `机器人回答了${answered}个，其中${confirmed}个已确认` : `机器人回答了${answered}个`,
    byTeam: (count) => `团队解决了${count}个工单`,
    kept: (kept, of) => `兑现承诺：${kept}/${of}`,
    open: (count) => `${count}个未解决`,
    oldest: (ticketId, day) => `最早的：${ticketId}（自${day}）`,
  },
}
