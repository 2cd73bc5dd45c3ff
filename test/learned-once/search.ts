import * as real from '../../src/knowledge/search.ts'
import { once } from './once.ts'
import { ownWordsOf } from './reader.ts'

export const { createSearch, searchBy } = real

/** Stands for the real one in tests: see `jest.config.js`. */
export const learnArticles: typeof real.learnArticles = (articles, reader, outOfScope) => {
  const learn = () => real.learnArticles(articles, reader, outOfScope)
  const own = ownWordsOf(reader)
  return own === undefined ? learn() : once(['articles', articles, own, outOfScope], learn)
}
