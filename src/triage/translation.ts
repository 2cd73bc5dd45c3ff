import type { Triage } from '../domain/classification.ts'

/** The language of the team: what is written in it needs no translation. */
export const teamLanguage = 'en'

/** What a message says in the team's language, by the language model; undefined where that says nothing new. */
export function findTranslation({ by, language, translation }: Triage, text: string): string | undefined {
  if (by !== 'language model' || language === teamLanguage || !translation) return undefined
  return isNew(translation, text) ? translation : undefined
}

/** Translates for staff what no triage has read: undefined for the team's own language, or when the language model fails. */
export type Translate = (text: string) => Promise<string | undefined>

/** Longer messages were not seen whole by triage, which is asked in few tokens. */
export const longestTriaged = 300

/** Whether a translation says anything that the text does not. */
export const isNew = (translation: string, text: string) =>
  translation !== '' && sameWords(translation) !== sameWords(text)

const sameWords = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase()
