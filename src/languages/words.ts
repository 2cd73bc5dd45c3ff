import type { LanguageCode } from '../domain/spoken-language.ts'
import type { Words } from './language/language.ts'
import type { StaffWords } from './language/staff-words.ts'
import { languages, speaks } from './languages.ts'
import { politeLines } from './polite-lines.ts'

/** The bot's words in a language (ISO 639-1), or in English if it does not speak it. */
export const wordsIn = (language: string): Words => languages[speaks(language) ? language : 'en'].words

/** What staff read in the language of their team. */
export const staffWordsIn = (language: LanguageCode): StaffWords => languages[language].staffWords

/** A sentence in the customer's language that says that the bot answers in English, if there is one. */
export const politeLine = (language: string): string | undefined => politeLines[language]

/** The name of a language (ISO 639-1) in another. */
export const languageName = (language: string, inLanguage: string): string =>
  new Intl.DisplayNames(inLanguage, { type: 'language', fallback: 'code' }).of(language) ?? language
