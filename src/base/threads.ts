import { parentPort, Worker } from 'node:worker_threads'

/** Works tasks out in threads, so that messages that come meanwhile do not wait. */
export interface Threads<Task> {
  /** Resolves with undefined if stopped; rejects if the task throws. `isLarge`: in a thread of its own, whose memory goes with it. */
  run<T>(task: Task, options?: { isLarge?: boolean }): Promise<T | undefined>
  /** Stops what runs. */
  close(): Promise<void>
}

/** A new thread takes as long to begin as most tasks take, so one waits a little for the next task. */
const restMs = 10_000

/** Threads that rest, by their entry. */
const resting = new Map<string, { worker: Worker; timer: NodeJS.Timeout }>()

/** Prepares threads that begin at `entry`, which calls `answerTasks`. */
export function createThreads<Task>(entry: URL): Threads<Task> {
  const running = new Set<Worker>()
  return {
    run: async <T>(task: Task, { isLarge = false } = {}) => {
      const worker = (isLarge ? undefined : wake(entry.href)) ?? begin(entry)
      running.add(worker)
      const answer = await ask<T>(worker, task).finally(() => running.delete(worker))
      if (answer && !isLarge && !stopped.has(worker)) rest(entry.href, worker)
      else await worker.terminate()
      return answer?.result
    },
    close: async () => {
      // Its answer may be on its way: then it must not rest.
      for (const worker of running) stopped.add(worker)
      await Promise.all([...running].map((worker) => worker.terminate()))
    },
  }
}

const stopped = new WeakSet<Worker>()

function begin(entry: URL): Worker {
  const worker = new Worker(entry)
  worker.once('exit', () => {
    if (resting.get(entry.href)?.worker === worker) resting.delete(entry.href)
  })
  return worker
}

/** Undefined if the thread was stopped. */
function ask<T>(worker: Worker, task: unknown): Promise<{ result: T } | undefined> {
  return new Promise((resolve, reject) => {
    // A thread only ever posts the result of its task.
    const answered = (result: T) => settle(() => resolve({ result }))
    const failed = (error: unknown) => settle(() => reject(error))
    const ended = () => settle(() => resolve(undefined))
    // Only ours: a worker listens to itself, too, and so does who waits for its end.
    const settle = (then: () => void) => {
      worker.off('message', answered).off('error', failed).off('exit', ended)
      then()
    }
    worker.on('message', answered).on('error', failed).on('exit', ended)
    worker.postMessage(task)
  })
}

function wake(entry: string): Worker | undefined {
  const found = resting.get(entry)
  if (!found) return undefined
  resting.delete(entry)
  clearTimeout(found.timer)
  found.worker.ref()
  return found.worker
}

function rest(entry: string, worker: Worker): void {
  if (resting.has(entry)) return void worker.terminate()
  worker.unref()
  const timer = setTimeout(() => {
    resting.delete(entry)
    void worker.terminate()
  }, restMs).unref()
  resting.set(entry, { worker, timer })
}

/** In a thread: posts the answer to each task. What is thrown ends the thread, and is the answer. */
export function answerTasks<Task>(answer: (task: Task) => unknown): void {
  parentPort?.on('message', async (task: Task) => {
    const result = await answer(task)
    parentPort?.postMessage(result, buffersIn(result))
  })
}

/** Buffers to transfer instead of copying. */
function buffersIn(value: unknown): ArrayBuffer[] {
  if (ArrayBuffer.isView(value)) return value.buffer instanceof ArrayBuffer ? [value.buffer] : []
  if (typeof value !== 'object' || value === null || value instanceof Map) return []
  return Object.values(value).flatMap(buffersIn)
}
