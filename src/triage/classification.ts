import { z } from 'zod'
import { addressees, type Classification, intents, sentiments, urgencies } from '../domain/classification.ts'

export const intentSchema = z.enum(intents)

/** In characters. */
const longestTranslation = 1500

/** Truncates a translation without splitting a character. */
export const cutTranslation = (text: string): string =>
  text.length > longestTranslation ? `${text.slice(0, longestTranslation - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : text

const lowerCase = (value: unknown) => (typeof value === 'string' ? value.trim().toLowerCase() : value)

/** The result of triage for one inquiry, from the language model or the embedded model. */
export const classificationSchema = z.object({
  // The prompt explains each intent, once.
  intent: intentSchema,
  confidence: z.number().min(0).max(1),
  summary: z.string().trim().min(1).max(300),
  sentiment: z.enum(sentiments),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .describe('ISO 639-1; "und" if none.'),
  urgency: z.enum(urgencies),
  // The translation is optional: null, none or a non-string must not invalidate the rest of the answer.
  translation: z
    .string()
    .trim()
    .overwrite(cutTranslation)
    .optional()
    .catch(undefined)
    .describe('Of the message, into English; empty if it is English.'),
  // If it is missing or unreadable, the embedded model decides.
  addressed: z.preprocess(lowerCase, z.enum(addressees)).optional().catch(undefined),
}) satisfies z.ZodType<Classification>
