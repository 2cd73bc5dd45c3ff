import type { Reader } from '../../src/knowledge/grammar.ts'
import * as real from '../../src/languages/reader.ts'

/** The same for whoever knows no company. */
export const { reader } = real

const ownWords = new WeakMap<Reader, unknown>()
const readers = new Map<string, Reader>()

/** Stands for the real one in tests (see `jest.config.js`), made once, and remembers whose words a reader knows. */
export const readerWith: typeof real.readerWith = (own) => {
  const key = JSON.stringify(own)
  const reader = readers.get(key) ?? real.readerWith(own)
  readers.set(key, reader)
  ownWords.set(reader, own)
  return reader
}

/** The company's own words that a reader knows; undefined if it was made elsewhere. */
export const ownWordsOf = (reader: Reader): unknown => ownWords.get(reader)
