import type { OwnWords } from '../knowledge/concepts.ts'
import type { Reader } from '../knowledge/grammar.ts'
import { createReader } from '../knowledge/reader.ts'
import { functionWords } from './en/grammar.ts'
import { languages } from './languages.ts'

const grammars = Object.fromEntries(Object.values(languages).map(({ code, grammar }) => [code, grammar]))

/** Reads questions and articles in the languages that the bot speaks, with a company's own words for what it is asked. */
export const readerWith = (own: OwnWords): Reader => createReader(grammars, functionWords, own)

/** The same for whoever knows no company. */
export const reader = readerWith({ concepts: '', countries: false })
