/** What a company says to customers: one wording, or one for each language (ISO 639-1). */
export type Wording = string | Record<string, string>

/** The wording in a language, or in any. */
export const wordingIn = (wording: Wording, language: string): string | undefined =>
  typeof wording === 'string' ? wording : (wording[language] ?? Object.values(wording)[0])

/** All of its wordings. */
export const wordingsOf = (wording: Wording): string[] =>
  typeof wording === 'string' ? [wording] : Object.values(wording)
