import type { Triage } from './classification.ts'

/** The language of the team: what is written in it needs no translation. */
const teamLanguage = 'en'

/** What a message says in the team's language, by the language model; undefined where that says nothing new. */
export function findTranslation({ by, language, translation }: Triage, text: string): string | undefined {
  if (by !== 'language model' || language === teamLanguage || !translation) return undefined
  return sameWords(translation) === sameWords(text) ? undefined : translation
}

const sameWords = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase()
