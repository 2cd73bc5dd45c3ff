import { reader } from '../../src/languages/reader.ts'
import * as real from '../../src/understanding/embedded-model.ts'
import { once } from './once.ts'

/** Small models are learned quickly, and their tests want to learn them. */
const atLeast = 500

/** Stands for the real one in tests: see `jest.config.js`. */
export const learnModel: typeof real.learnModel = (examples, options) => {
  const learn = () => real.learnModel(examples, options)
  // Another reader may find other features in the same text, so the results differ.
  if (examples.length < atLeast || options?.reading !== reader.reading) return learn()
  const { reading: _, ...rest } = options
  return once(['model', examples, rest], learn)
}

export const modelOf: typeof real.modelOf = real.modelOf

/** Learns, and is ready. */
export const trainEmbeddedModel: typeof real.trainEmbeddedModel = (examples, options = {}) =>
  modelOf(learnModel(examples, options), options.reading)
