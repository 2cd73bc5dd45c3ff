import type { WorkWords } from '../language/work-words.ts'

/** What staff read about issues and requests that tickets wait for in English. */
export const workWords: WorkWords = {
  work: {
    states: {
      open: 'open',
      completed: 'done',
      'not planned': 'not planned',
      merged: 'merged',
      closed: 'closed without merging',
    },
    isClosed: (what, state) => `The issue behind it is closed: ${what} (${state}).`,
  },
}
