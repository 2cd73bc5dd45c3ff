import * as real from '../../src/triage/learner.ts'
import { onceDone } from './once.ts'

/** Stands for the real one in tests: see `jest.config.js`. What one thread learned, no other thread of this process learns again. */
export function createLearner(...parts: Parameters<typeof real.createLearner>): real.Learner {
  const [own] = parts
  const { articles, examples, departments, addressed, close } = real.createLearner(...parts)
  return {
    articles: (read, outOfScope, how) =>
      onceDone(['articles', read, outOfScope, own], () => articles(read, outOfScope, how)),
    examples: (lesson, how) => onceDone(['examples', lesson], () => examples(lesson, how)),
    departments: (lesson, how) => onceDone(['departments', lesson], () => departments(lesson, how)),
    addressed: (lesson, how) => onceDone(['addressed', lesson], () => addressed(lesson, how)),
    close,
  }
}
