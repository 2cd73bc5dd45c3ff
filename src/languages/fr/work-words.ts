import type { WorkWords } from '../language/work-words.ts'

/** What staff read about issues and requests that tickets wait for in French. */
export const workWords: WorkWords = {
  work: {
    states: {
      open: 'ouverte',
      completed: 'terminée',
      'not planned': 'non prévue',
      merged: 'fusionnée',
      closed: 'fermée sans fusion',
    },
    isClosed: (what, state) => `La tâche dont il dépend est fermée : ${what} (${state}).`,
  },
}
