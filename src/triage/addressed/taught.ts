import type { Logger } from 'pino'
import { addressedBy, createAddressed } from './addressed.ts'
import type { AddressedExample } from './examples.ts'
import type { JudgeAddressed } from './judge.ts'
import type { LearnedAddressed } from './learned.ts'

export interface TaughtParts {
  /** What staff have decided so far. */
  readDecided(): Promise<AddressedExample[]>
  /** Learns in the background; undefined if stopped. */
  learn(own: AddressedExample[]): Promise<LearnedAddressed | undefined>
  log: Logger
}

/** Judges whether messages are meant for us, and learns what staff decide about them while it goes on judging. */
export interface TaughtJudge {
  judge: JudgeAddressed
  /** Learns what staff have decided in the meantime, if anything. */
  taught(): void
  close(): void
}

/** How often to look for decisions made in other processes, and for words that were erased. */
const lookEveryMs = 60_000

/** Learns from the shipped examples and what staff have decided, and goes on learning. */
export async function createTaughtJudge({ readDecided, learn, log }: TaughtParts): Promise<TaughtJudge> {
  const known = await readDecided()
  const learned = await learn(known)
  let judge = learned ? addressedBy(learned) : createAddressed(known)
  let learnedFrom = JSON.stringify(known)
  let learning = Promise.resolve()

  const learnAnew = async () => {
    const decided = await readDecided()
    const from = JSON.stringify(decided)
    if (from === learnedFrom) return
    const learned = await learn(decided)
    if (!learned) return
    judge = addressedBy(learned)
    learnedFrom = from
  }
  const taught = () => {
    learning = learning.then(learnAnew).catch((err) => log.warn({ err }, 'Could not learn what staff decided yet'))
  }
  const look = setInterval(taught, lookEveryMs).unref()
  return { judge: (text, hearing) => judge(text, hearing), taught, close: () => clearInterval(look) }
}
