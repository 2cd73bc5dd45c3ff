import type { WorkWords } from '../language/work-words.ts'

/** What staff read about issues and requests that tickets wait for in Indonesian. */
export const workWords: WorkWords = {
  work: {
    states: {
      open: 'terbuka',
      completed: 'selesai',
      'not planned': 'tidak direncanakan',
      merged: 'digabungkan',
      closed: 'ditutup tanpa digabungkan',
    },
    isClosed: (what, state) => `Isu di baliknya sudah ditutup: ${what} (${state}).`,
  },
}
