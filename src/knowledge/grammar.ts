import type { Reading } from '../understanding/reading.ts'

/** What search needs to know about a language. Passed in, because languages/ is on a higher floor. */
export interface Grammar {
  /** Reduces a lower-case word without accents to a stem shared by its inflections. The stem need not be a word. */
  withoutEnding(word: string): string
  /** Words of grammar, politeness or request without a topic, without accents, as after `normalise`. */
  grammarWords: ReadonlySet<string>
  /** Polite endings of questions. Most questions share them, so they would make unrelated questions look alike. */
  politeEndings?: RegExp[]
  /** All nouns are capitalized, as in German. */
  nounsAreCapitalised?: boolean
}

/** By language (ISO 639-1). */
export type Grammars = Readonly<Record<string, Grammar>>

/** Reads questions and articles in any language. */
export interface Reader {
  grammars: Grammars
  /** How the embedded model reads text. */
  reading: Reading
  /**
   * The topics of a text, named in English whatever its language, so that a question can match an article in another
   * language.
   */
  conceptsOf(text: string): string[]
  /** The topics of a text, and what people do in it, named as articles name it: "turn on" is "enable". */
  meaningsOf(text: string): string[]
  /** The form in which questions and articles are compared: the text without politeness, plus its meanings. */
  comparable(text: string): string
  /**
   * The topic words of a text, in order, for matching it with another text. Omits the grammar words of `language` (ISO
   * 639-1) and of `writtenIn`, the text's own language, and removes endings by the rules of `language`, that of the
   * other text.
   */
  termsOf(text: string, language?: string, writtenIn?: string): string[]
}
