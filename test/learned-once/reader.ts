import type { Reader } from '../../src/knowledge/grammar.ts'
import * as real from '../../src/languages/reader.ts'

const ownWords = new WeakMap<Reader, unknown>()

/** Stands for the real one in tests (see `jest.config.js`), and remembers whose words a reader knows. */
export const readerWith: typeof real.readerWith = (own) => {
  const reader = real.readerWith(own)
  ownWords.set(reader, own)
  return reader
}

/** The company's own words that a reader knows; undefined if it was made elsewhere. */
export const ownWordsOf = (reader: Reader): unknown => ownWords.get(reader)
