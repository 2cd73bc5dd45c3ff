import { z } from 'zod'
import type { Cache } from '../base/cache.ts'
import { sealed } from '../base/sealed-cache.ts'
import type { Triage } from '../domain/classification.ts'
import type { Inquiry } from '../domain/inquiry.ts'
import { inquiryAsData } from '../language-model/inquiry-as-data.ts'
import { sameMeaning } from '../language-model/same-meaning.ts'
import { classificationSchema } from './classification.ts'

/** The language model's classifications, reused for the same message after the same conversation. */
export interface KeptTriage {
  find(inquiry: Inquiry): Promise<Triage | undefined>
  /**
   * Stores a classification by the language model. Fallback classifications are not stored, so that the next message
   * asks the model again.
   */
  keep(inquiry: Inquiry, triage: Triage): Promise<void>
}

export interface KeptTriageParts {
  cache: Cache
  /** Part of the key, because another model may answer differently. */
  modelName: string
  /** The team's language, in which it answers. */
  language: string
  keptMs: number
}

const keptSchema = classificationSchema.extend({ department: z.string().optional() })

/** Keeps classifications in a cache. */
export function keepTriage({ cache, modelName, language, keptMs }: KeptTriageParts): KeptTriage {
  const kept = sealed(cache)
  const kind = `triage:${modelName}:${language}`
  return {
    find: async (inquiry) => {
      // Validated, because another version of Frontdesk may have written it.
      const { data } = keptSchema.safeParse(await kept.get(kind, seenBy(inquiry)))
      return data && { ...data, by: 'language model', fallback: false }
    },
    keep: async (inquiry, { by, fallback: _, ...said }) => {
      if (by === 'language model') await kept.set(kind, seenBy(inquiry), said, keptMs)
    },
  }
}

/**
 * Everything that the model sees, including the whole conversation, and the workspace. The entry is sealed with it,
 * since the answer repeats it.
 */
const seenBy = (inquiry: Inquiry): string =>
  `${inquiry.workspaceId}\n${inquiryAsData({ ...inquiry, text: sameMeaning(inquiry.text) })}`
