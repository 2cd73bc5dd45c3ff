import { lastingIn } from '../language/phrases.ts'
import type { PromiseWords } from '../language/promise-words.ts'

/** What staff read about promises in Chinese. */
export const promiseWords: PromiseWords = {
  promises: {
    kinds: { 'first reply': '首次回复', 'next reply': '下次回复', resolution: '解决' },
    lasting: lastingIn(
      (hours) => `${hours}小时`,
      (minutes) => `${minutes}分钟`,
      '',
    ),
    due: (kind, left, when) => `${kind}还剩${left}（${when}）`,
    overdue: (kind, late, when) => `${kind}已超时${late}（${when}）`,
    clockStopped: (kind, left) => `${kind}：计时已暂停，还剩${left}`,
    reminder: (kind, left) => `${kind}还剩${left}。`,
    broken: (kind, ticketId) => `${ticketId}的${kind}已超时。`,
    repliedWithin: (median, ninetieth) => `首次回复：中位数${median}，90%在${ninetieth}内`,
    nobodyActed: (kind, ticketId, late) => `${ticketId}的${kind}已超时${late}，仍无人处理。`,
  },
}
