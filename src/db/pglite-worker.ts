import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Exchange } from './pglite-link.ts'
import type { ThreadAnswer, ThreadData } from './pglite-thread.ts'

/** An embedded database in a thread of its own, so that neither it nor the rest of the process waits for the other. */
export interface DatabaseThread {
  exchange: Exchange
  close(): Promise<void>
}

/**
 * Opens the database in `dir` in a new thread. If the thread ends, as it does when the database panics, the next
 * exchange starts another, which recovers it. Rejects if the database cannot be opened.
 */
export async function startDatabaseThread(dir: string): Promise<DatabaseThread> {
  let running: Promise<DatabaseThread> | undefined
  const thread = () => {
    const started = running ?? start(dir)
    running = started
    return started
  }
  const exchange: Exchange = async (messages) => {
    const started = thread()
    try {
      return await (await started).exchange(messages)
    } catch (error) {
      if (running === started) running = undefined
      throw error
    }
  }
  await thread()
  return { exchange, close: async () => (await running)?.close() }
}

// Beside this file, with the same extension whether compiled or not.
const entry = new URL(`./pglite-thread${extname(import.meta.url)}`, import.meta.url)

async function start(dir: string): Promise<DatabaseThread> {
  const workerData: ThreadData = { dir }
  const worker = new Worker(entry, { workerData })
  const pending: { resolve(answer: Uint8Array): void; reject(error: Error): void }[] = []
  let stopped: Error | undefined
  const end = (cause?: unknown) => {
    stopped ??= new Error('The embedded database has stopped', { cause })
    for (const { reject } of pending.splice(0)) reject(stopped)
  }
  const next = () =>
    new Promise<Uint8Array>((resolve, reject) => {
      if (stopped) return reject(stopped)
      // The process may end while nothing is asked, and not before an answer.
      worker.ref()
      pending.push({ resolve, reject })
    })
  worker.on('message', (answer: ThreadAnswer) => {
    pending.shift()?.resolve(answer)
    if (pending.length === 0) worker.unref()
  })
  const gone = new Promise<void>((exited) => worker.once('exit', () => exited()))
  worker.on('error', end).on('exit', () => end())
  await next()
  return {
    exchange: (messages) => {
      const own = Uint8Array.from(messages)
      const answer = next()
      worker.postMessage(own, [own.buffer])
      return answer
    },
    close: () => {
      worker.ref()
      worker.postMessage('close')
      return gone
    },
  }
}
