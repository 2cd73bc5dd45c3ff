import type { Classification, Triage } from '../domain/classification.ts'
import type { LanguageCode } from '../domain/spoken-language.ts'
import { de } from './de/de.ts'
import { en } from './en/en.ts'
import { es } from './es/es.ts'
import { fr } from './fr/fr.ts'
import { id } from './id/id.ts'
import { ja } from './ja/ja.ts'
import type { Language } from './language/language.ts'
import { withoutCaptures } from './language/patterns.ts'
import { pt } from './pt/pt.ts'
import { zh } from './zh/zh.ts'

/** The languages that the bot speaks. */
export const languages: Readonly<Record<LanguageCode, Language>> = { en, id, es, pt, fr, de, ja, zh }

/** Their codes, ISO 639-1. */
export const supportedLanguages: readonly string[] = Object.keys(languages)

/** Whether the bot has its own words in a language (ISO 639-1). */
export const speaks = (language: string): language is LanguageCode => Object.hasOwn(languages, language)

/** The languages with and without spaces between words. Words of the latter can occur anywhere in a text. */
export const spacedLanguages = Object.values(languages).filter(({ spaced }) => spaced)
export const unspacedLanguages = Object.values(languages).filter(({ spaced }) => !spaced)

/** One pattern for several languages; empty if none of them has any. */
export const patternOf = (among: Language[], say: (language: Language) => string | undefined): string =>
  withoutCaptures(among.flatMap((language) => say(language) || []).join('|'))

/** Whether the bot has no words in this language. A language model can still answer in it. */
export const isUnspoken = ({ language, by }: Classification & { by?: Triage['by'] }): boolean =>
  by !== 'language model' && language !== 'und' && !speaks(language)
