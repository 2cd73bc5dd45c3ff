import type { Triage } from '../domain/classification.ts'
import type { LanguageCode } from '../domain/spoken-language.ts'

/** The message in the team's language, as translated by the language model; undefined if that adds nothing. */
export function findTranslation(
  { by, language, translation }: Triage,
  text: string,
  teamLanguage: LanguageCode,
): string | undefined {
  if (by !== 'language model' || language === teamLanguage || !translation) return undefined
  return isNew(translation, text) ? translation : undefined
}

/**
 * Translates a message that triage has not seen. Undefined for messages in the team's language, or if the language
 * model fails.
 */
export type Translate = (text: string) => Promise<string | undefined>

/**
 * In characters. Triage does not translate longer messages: its answer would outgrow the limit, and be lost. They are
 * translated by a question of their own, once a person needs it.
 */
export const longestTriaged = 600

/** Whether a translation differs from the text. */
export const isNew = (translation: string, text: string) =>
  translation !== '' && sameWords(translation) !== sameWords(text)

const sameWords = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase()
