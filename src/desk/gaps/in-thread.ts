import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { GapLesson, TrialLesson, TrialResult } from './gap-lesson.ts'

/** Works out in a thread what would hold up the messages that come meanwhile. */
export interface GapThread {
  /** Resolves with undefined if stopped. */
  group(lesson: Omit<GapLesson, 'kind'>): Promise<number[][] | undefined>
  try(lesson: Omit<TrialLesson, 'kind'>): Promise<TrialResult | undefined>
  /** Stops what runs. */
  close(): Promise<void>
}

// Beside this file, with the same extension whether compiled or not.
const entry = new URL(`./thread-entry${extname(import.meta.url)}`, import.meta.url)

/** Prepares working in threads. One runs only while there is something to do. */
export function createGapThread(): GapThread {
  const running = new Set<Worker>()
  const workOut = <T>(lesson: GapLesson | TrialLesson): Promise<T | undefined> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(entry, { workerData: lesson })
      running.add(worker)
      // The worker only ever posts the result of its lesson.
      worker.once('message', (result: T) => resolve(result))
      worker.once('error', reject)
      worker.once('exit', () => {
        running.delete(worker)
        resolve(undefined)
      })
    })
  return {
    group: (lesson) => workOut({ kind: 'gaps', ...lesson }),
    try: (lesson) => workOut({ kind: 'trial', ...lesson }),
    close: async () => void (await Promise.all([...running].map((worker) => worker.terminate()))),
  }
}
