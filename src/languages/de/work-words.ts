import type { WorkWords } from '../language/work-words.ts'

/** What staff read about issues and requests that tickets wait for in German. */
export const workWords: WorkWords = {
  work: {
    states: {
      open: 'offen',
      completed: 'erledigt',
      'not planned': 'nicht geplant',
      merged: 'gemergt',
      closed: 'ohne Merge geschlossen',
    },
    isClosed: (what, state) => `Das Issue dahinter ist geschlossen: ${what} (${state}).`,
  },
}
