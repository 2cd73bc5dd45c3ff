/**
 * The languages (ISO 639-1) that the bot speaks, with customers and with staff. A new one needs its code here, a folder
 * in `languages/`, and a line in `languages/languages.ts`.
 */
export const languageCodes = ['en', 'es', 'pt', 'fr', 'de', 'id', 'ja', 'zh'] as const
export type LanguageCode = (typeof languageCodes)[number]
