import { extname } from 'node:path'
import { createThreads } from '../../base/threads.ts'
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

/** Prepares working in threads. */
export function createGapThread(): GapThread {
  const threads = createThreads<GapLesson | TrialLesson>(entry)
  return {
    group: (lesson) => threads.run({ kind: 'gaps', ...lesson }),
    try: (lesson) => threads.run({ kind: 'trial', ...lesson }),
    close: threads.close,
  }
}
