import * as real from '../../src/triage/learner.ts'
import { onceDone } from './once.ts'

/** Stands for the real one in tests: see `jest.config.js`. What one thread learned, no other thread of this process learns again. */
export function createLearner(own: Parameters<typeof real.createLearner>[0]): real.Learner {
  const { articles, examples, departments, addressed, close } = real.createLearner(own)
  return {
    articles: (...lesson) => onceDone(['articles', lesson, own], () => articles(...lesson)),
    examples: (...lesson) => onceDone(['examples', lesson], () => examples(...lesson)),
    departments: (...lesson) => onceDone(['departments', lesson], () => departments(...lesson)),
    addressed: (...lesson) => onceDone(['addressed', lesson], () => addressed(...lesson)),
    close,
  }
}
