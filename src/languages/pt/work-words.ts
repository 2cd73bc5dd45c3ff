import type { WorkWords } from '../language/work-words.ts'

/** What staff read about issues and requests that tickets wait for in Portuguese. */
export const workWords: WorkWords = {
  work: {
    states: {
      open: 'aberta',
      completed: 'concluída',
      'not planned': 'não planejada',
      merged: 'mesclada',
      closed: 'fechada sem mesclar',
    },
    isClosed: (what, state) => `A tarefa por trás dele foi fechada: ${what} (${state}).`,
  },
}
