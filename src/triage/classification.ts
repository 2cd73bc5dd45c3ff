import { z } from 'zod'
import { addressees, type Classification, intents, sentiments, urgencies } from '../domain/classification.ts'
import {
  readAddressee,
  readConfidence,
  readIntent,
  readLanguage,
  readNameOf,
  readSentiment,
  readUrgency,
} from './read-fields.ts'

export const intentSchema = z.enum(intents)

/** In characters. */
const longestTranslation = 1500
const longestSummary = 300

/** Truncates a translation without splitting a character. */
export const cutTranslation = (text: string): string => cut(text, longestTranslation)

const cut = (text: string, longest: number): string =>
  text.length > longest ? `${text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : text

/**
 * A field as a model is asked for it, read by `read` however the model writes it. What stays unreadable gets a safe
 * default, so that one field never spoils the others.
 */
const tolerant = <T extends z.ZodType>(field: T, read: (value: unknown) => unknown, otherwise: z.output<T>) =>
  z.preprocess(read, field).catch(otherwise)

const shortText = z.string().trim()
const unread = ''

/** What a language model says of an inquiry. Only without an intent is it unusable. */
export const classificationSchema = z.object({
  // The prompt explains each intent, once.
  intent: z.preprocess(readIntent, intentSchema),
  // What it does not state is doubt.
  confidence: tolerant(z.number(), readConfidence, 0),
  summary: tolerant(
    shortText.overwrite((text) => cut(text, longestSummary)),
    (value) => value,
    unread,
  ),
  sentiment: tolerant(z.enum(sentiments), readSentiment, 'neutral'),
  language: tolerant(z.string(), readLanguage, unread).describe('ISO 639-1; "und" if none.'),
  urgency: tolerant(z.enum(urgencies), readUrgency, 'normal'),
  translation: shortText
    .overwrite(cutTranslation)
    .optional()
    .catch(undefined)
    .describe('Of the message, into the language of the summary; empty if it is in that.'),
  // If it is missing or unreadable, the embedded model decides.
  addressed: z.preprocess(readAddressee, z.enum(addressees)).optional().catch(undefined),
}) satisfies z.ZodType<Classification>

/** The same for a company that has departments of its own. */
export const classificationSchemaWith = (departments: string[]) =>
  departments.length === 0
    ? classificationSchema
    : classificationSchema.extend({
        department: z
          .preprocess((value) => readNameOf(departments, value), z.enum(departments))
          .optional()
          .catch(undefined),
      })

/** Completes what a model did not say or nobody can read, by what the embedded model says. */
export const completed = (read: Classification, { summary, language }: Classification): Classification => ({
  ...read,
  summary: read.summary || summary,
  language: read.language || language,
})
