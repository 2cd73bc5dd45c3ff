import { lastingIn } from '../language/phrases.ts'
import type { PromiseWords } from '../language/promise-words.ts'

/** What staff read about promises in Japanese. */
export const promiseWords: PromiseWords = {
  promises: {
    kinds: { 'first reply': '最初の返信', 'next reply': '次の返信', resolution: '解決' },
    lasting: lastingIn(
      (hours) => `${hours}時間`,
      (minutes) => `${minutes}分`,
      '',
    ),
    due: (kind, left, when) => `${kind}の期限まで${left}（${when}）`,
    overdue: (kind, late, when) => `${kind}の期限を${late}過ぎています（${when}）`,
    clockStopped: (kind, left) => `${kind}：時計は停止中、残り${left}`,
    reminder: (kind, left) => `${kind}の期限まで${left}です。`,
    broken: (kind, ticketId) => `${ticketId}の${kind}の期限を過ぎました。`,
    repliedWithin: (median, ninetieth) => `最初の返信：中央値${median}、90%は${ninetieth}以内`,
    nobodyActed: (kind, ticketId, late) =>
      `${ticketId}の${kind}の期限を${late}過ぎていますが、まだ誰も対応していません。`,
  },
}
