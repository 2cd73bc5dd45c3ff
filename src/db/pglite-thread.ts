import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { exchangeWith } from './pglite-link.ts'

/** What a thread is told: where the database is. */
export interface ThreadData {
  dir: string
}

/** What a thread is asked: an exchange, or to close the database and end. */
export type ThreadQuestion = Uint8Array | 'close'

/** What it says: nothing when the database is open, then the answer to each exchange, in order. */
export type ThreadAnswer = Uint8Array

// The entry of a thread with an embedded database; see pglite-worker.ts. An error ends it.
const { dir } = workerData as ThreadData
const database = await PGlite.create({
  dataDir: dir,
  // Saves memory at no cost in speed for tables of this size.
  startParams: [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB'],
})
/** The type of an error. Source: Postgres, "Message Formats". */
const errorResponse = 'E'.charCodeAt(0)
const exchange = exchangeWith(database)
let last: Promise<void> = Promise.resolve()
parentPort?.on('message', (question: ThreadQuestion) => {
  last = last.then(() => (question === 'close' ? close() : answer(question)))
})
say(new Uint8Array())

async function answer(messages: Uint8Array): Promise<void> {
  const answer = Uint8Array.from(await exchange(messages))
  // It would fail each query from now on, and a new one recovers it.
  if (tellsOfPanic(Buffer.from(answer.buffer))) throw new Error('The database has panicked')
  say(answer)
}

async function close(): Promise<void> {
  await database.close()
  parentPort?.close()
}

/** Whether one of the messages of an answer is an error of the severity PANIC. */
function tellsOfPanic(answer: Buffer): boolean {
  for (let at = 0; at < answer.length; ) {
    const end = at + 1 + answer.readInt32BE(at + 1)
    if (answer[at] === errorResponse && answer.subarray(at, end).includes('VPANIC\0')) return true
    at = end
  }
  return false
}

function say(answer: Uint8Array<ArrayBuffer>): void {
  parentPort?.postMessage(answer satisfies ThreadAnswer, [answer.buffer])
}
