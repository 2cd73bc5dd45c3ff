import * as real from '../../src/triage/learner.ts'
import { once } from './once.ts'

/** Stands for the real one in tests: see `jest.config.js`. What a thread learned once, no other thread of this process learns again. */
export function createLearner(): real.Learner {
  const { articles, examples, close } = real.createLearner()
  return {
    articles: (...lesson) => once(['articles', lesson], () => articles(...lesson)),
    examples: (...lesson) => once(['examples', lesson], () => examples(...lesson)),
    close,
  }
}
