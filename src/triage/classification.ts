import { z } from 'zod'
import { type Classification, intents, sentiments, urgencies } from '../domain/classification.ts'

export const intentSchema = z.enum(intents)

/** In characters. */
const longestTranslation = 1500

/** No translation is longer, and none ends in half a character. */
export const cutTranslation = (text: string): string =>
  text.length > longestTranslation ? `${text.slice(0, longestTranslation - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : text

/** What triage says about one inquiry, whoever said it: the language model or the embedded one. */
export const classificationSchema = z.object({
  // What each means stands in the prompt, once.
  intent: intentSchema,
  confidence: z.number().min(0).max(1),
  summary: z.string().trim().min(1).max(300),
  sentiment: z.enum(sentiments),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .describe('ISO 639-1; "und" if none.'),
  urgency: z.enum(urgencies),
  // The last and the least: null, none, or something that is no text must not cost us the rest of the answer.
  translation: z
    .string()
    .trim()
    .overwrite(cutTranslation)
    .optional()
    .catch(undefined)
    .describe('Of the message, into English; empty if it is English.'),
}) satisfies z.ZodType<Classification>
