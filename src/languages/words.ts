import type { Words } from './language/language.ts'
import { languages, speaks } from './languages.ts'
import { politeLines } from './polite-lines.ts'

/** The bot's words in a language (ISO 639-1), in English where it has none. */
export const wordsIn = (language: string): Words => languages[speaks(language) ? language : 'en'].words

/** For whom the bot answers in English: one sentence in their language that says so, where it has one. */
export const politeLine = (language: string): string | undefined => politeLines[language]
