import type { WorkWords } from '../language/work-words.ts'

/** What staff read about issues and requests that tickets wait for in Spanish. */
export const workWords: WorkWords = {
  work: {
    states: {
      open: 'abierta',
      completed: 'hecha',
      'not planned': 'descartada',
      merged: 'fusionada',
      closed: 'cerrada sin fusionar',
    },
    isClosed: (what, state) => `La incidencia que había detrás está cerrada: ${what} (${state}).`,
  },
}
