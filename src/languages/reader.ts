import { createReader } from '../knowledge/reader.ts'
import { functionWords } from './en/grammar.ts'
import { languages } from './languages.ts'

const grammars = Object.fromEntries(Object.values(languages).map(({ code, grammar }) => [code, grammar]))

/** Reads questions and articles in the languages that the bot speaks. */
export const reader = createReader(grammars, functionWords)
