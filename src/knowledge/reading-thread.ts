import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { OwnAddress } from './addresses.ts'
import type { FileReading, Site } from './folder.ts'

/** Files to read in a thread. */
export interface ReadingTask {
  dir: string
  names: string[]
  /** What all files of the folder say of their addresses. */
  owns: ReadonlyMap<string, OwnAddress>
  site: Site
}

// Beside this file, with the same extension whether compiled or not.
const entry = new URL(`./reading-worker${extname(import.meta.url)}`, import.meta.url)
/** Some files take a second on a busy machine. */
const longestFileMs = 20_000

/**
 * Reads files in a thread, so that nobody waits, and hands over each. A file that takes too long, or more memory than
 * there is, is unreadable; the thread begins anew behind it. Ends early when `signal` is aborted.
 */
export async function readInThread(
  task: ReadingTask,
  take: (reading: FileReading) => void,
  signal: AbortSignal,
): Promise<void> {
  let { names } = task
  while (names.length > 0 && !signal.aborted) {
    const read = await readUntilStuck({ ...task, names }, take, signal)
    const [stuck] = names.slice(read)
    if (stuck !== undefined && !signal.aborted)
      take({ name: stuck, kind: 'unreadable', why: 'reading it takes too long' })
    names = names.slice(read + 1)
  }
}

/** How many files were read until the thread ended. */
function readUntilStuck(task: ReadingTask, take: (reading: FileReading) => void, signal: AbortSignal): Promise<number> {
  return new Promise((resolve) => {
    let read = 0
    const worker = new Worker(entry, { workerData: task, resourceLimits: { maxYoungGenerationSizeMb: 48 } })
    const end = () => void worker.terminate()
    let watchdog = setTimeout(end, longestFileMs)
    signal.addEventListener('abort', end, { once: true })
    worker.on('message', (reading: FileReading) => {
      clearTimeout(watchdog)
      watchdog = setTimeout(end, longestFileMs)
      read++
      take(reading)
    })
    // Out of memory, mostly. The file that it was at is to blame.
    worker.on('error', () => {})
    worker.once('exit', () => {
      clearTimeout(watchdog)
      signal.removeEventListener('abort', end)
      resolve(read)
    })
  })
}
