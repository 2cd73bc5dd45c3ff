import type { WorkWords } from '../language/work-words.ts'

/** What staff read about issues and requests that tickets wait for in Japanese. */
export const workWords: WorkWords = {
  work: {
    states: {
      open: 'オープン',
      completed: '完了',
      'not planned': '対応予定なし',
      merged: 'マージ済み',
      closed: 'マージせずクローズ',
    },
    isClosed: (what, state) => `関連する課題がクローズされました：${what}（${state}）。`,
  },
}
