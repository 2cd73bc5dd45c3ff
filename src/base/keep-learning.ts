import type { Logger } from 'pino'

export interface KeepLearningParts<T> {
  /** What people have taught so far. */
  read(): Promise<T>
  /** What was learned at the start. */
  known: T
  /** Learns it, and puts it to use. */
  learn(taught: T): Promise<void>
  log: Logger
}

/** Learning that goes on while a process runs. */
export interface KeptLearning {
  /** Learns what people have taught in the meantime, if anything. */
  taught(): void
  close(): void
}

/** How often to look for what was taught in other processes, and for words that were erased. */
const lookEveryMs = 60_000

/** Learns anew whenever something was taught, one after another. */
export function keepLearning<T>({ read, known, learn, log }: KeepLearningParts<T>): KeptLearning {
  let learnedFrom = JSON.stringify(known)
  let learning = Promise.resolve()
  const learnAnew = async () => {
    const now = await read()
    const from = JSON.stringify(now)
    if (from === learnedFrom) return
    await learn(now)
    learnedFrom = from
  }
  const taught = () => {
    learning = learning.then(learnAnew).catch((err) => log.warn({ err }, 'Could not learn what people taught yet'))
  }
  const look = setInterval(taught, lookEveryMs).unref()
  return { taught, close: () => clearInterval(look) }
}
