import * as real from '../../src/understanding/embedded-model.ts'
import { once } from './once.ts'

/** Small models are quickly learned, and their tests mean to learn them. */
const atLeast = 500

/** Stands for the real one in tests: see `jest.config.js`. */
export const trainEmbeddedModel: typeof real.trainEmbeddedModel = (examples, options) => {
  const learn = () => real.trainEmbeddedModel(examples, options)
  return examples.length < atLeast ? learn() : once(['model', examples, options], learn)
}
