import * as real from '../../src/understanding/language-learning.ts'
import { once } from './once.ts'

export const { discriminatorFrom } = real

/** Stands for the real one in tests: see `jest.config.js`. */
export const learnLanguages: typeof real.learnLanguages = (languages) =>
  once(['languages', languages], () => real.learnLanguages(languages))
