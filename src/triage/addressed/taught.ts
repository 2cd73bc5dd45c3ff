import type { Logger } from 'pino'
import { type KeptLearning, keepLearning } from '../../base/keep-learning.ts'
import { addressedBy, createAddressed } from './addressed.ts'
import type { AddressedExample } from './examples.ts'
import type { JudgeAddressed } from './judge.ts'
import type { LearnedAddressed } from './learned.ts'

export interface TaughtParts {
  /** What staff have decided so far. */
  readDecided(): Promise<AddressedExample[]>
  /** Learns in the background; undefined if stopped. */
  learn(own: AddressedExample[], how?: { isOurs?: boolean }): Promise<LearnedAddressed | undefined>
  log: Logger
}

/** Judges whether messages are meant for us, and learns what staff decide about them while it goes on judging. */
export interface TaughtJudge extends KeptLearning {
  judge: JudgeAddressed
}

/** Learns from the shipped examples and what staff have decided, and goes on learning. */
export async function createTaughtJudge({ readDecided, learn, log }: TaughtParts): Promise<TaughtJudge> {
  const known = await readDecided()
  const learned = await learn(known, { isOurs: known.length === 0 })
  let judge = learned ? addressedBy(learned) : createAddressed(known)
  const learnAnew = async (decided: AddressedExample[]) => {
    const anew = await learn(decided)
    if (anew) judge = addressedBy(anew)
  }
  const learning = keepLearning({ read: readDecided, known, learn: learnAnew, log })
  return { judge: (text, hearing) => judge(text, hearing), ...learning }
}
