import type { Reading } from '../understanding/reading.ts'

/** What the search must know of one language. It is handed in, since languages stand on a higher floor. */
export interface Grammar {
  /** Takes a lower-case word without accents to the form that it shares with its inflections; it need not be a word. */
  withoutEnding(word: string): string
  /** Words that carry grammar, politeness or the bare wish rather than a topic; without accents, as `normalise` leaves them. */
  grammarWords: ReadonlySet<string>
  /** Polite endings of questions, which most questions share: they would make strangers look alike. */
  politeEndings?: RegExp[]
  /** All nouns are written like names. */
  nounsAreCapitalised?: boolean
}

/** By language (ISO 639-1). */
export type Grammars = Readonly<Record<string, Grammar>>

/** Reads questions and articles, whatever language they are in. */
export interface Reader {
  grammars: Grammars
  /** How the embedded model reads. */
  reading: Reading
  /** The things a text is about, named in English whatever its language: there a question and an article meet. */
  conceptsOf(text: string): string[]
  /** The wording under which questions and articles are compared: what was written, without politeness, and what it is about. */
  comparable(text: string): string
  /**
   * The words of a text that carry a topic, in order, for matching one text with another: without the grammar of `language` (ISO 639-1) and
   * of the language it is `writtenIn`, and without endings as in `language`, in which the other text stands.
   */
  termsOf(text: string, language?: string, writtenIn?: string): string[]
}
