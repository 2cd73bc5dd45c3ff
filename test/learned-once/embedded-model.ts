import { reader } from '../../src/languages/reader.ts'
import * as real from '../../src/understanding/embedded-model.ts'
import { once } from './once.ts'

/** Small models are quickly learned, and their tests mean to learn them. */
const atLeast = 500

/** Stands for the real one in tests: see `jest.config.js`. */
export const learnModel: typeof real.learnModel = (examples, options) => {
  const learn = () => real.learnModel(examples, options)
  // Another reading may find other things in the same text, and cannot be compared.
  if (examples.length < atLeast || options?.reading !== reader.reading) return learn()
  const { reading: _, ...rest } = options
  return once(['model', examples, rest], learn)
}

export const modelOf: typeof real.modelOf = real.modelOf

/** Learns, and is ready. */
export const trainEmbeddedModel: typeof real.trainEmbeddedModel = (examples, options = {}) =>
  modelOf(learnModel(examples, options), options.reading)
