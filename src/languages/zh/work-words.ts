import type { WorkWords } from '../language/work-words.ts'

/** What staff read about issues and requests that tickets wait for in Chinese. */
export const workWords: WorkWords = {
  work: {
    states: {
      open: '未完成',
      completed: '已完成',
      'not planned': '不计划处理',
      merged: '已合并',
      closed: '未合并即关闭',
    },
    isClosed: (what, state) => `背后的问题已关闭：${what}（${state}）。`,
  },
}
