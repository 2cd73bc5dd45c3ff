import type { Cache } from '../base/cache.ts'
import { sealed } from '../base/sealed-cache.ts'
import type { Triage } from '../domain/classification.ts'
import type { Inquiry } from '../domain/inquiry.ts'
import { inquiryAsData } from '../language-model/inquiry-as-data.ts'
import { sameMeaning } from '../language-model/same-meaning.ts'
import { classificationSchema } from './classification.ts'

/** What a language model said of messages: the same again for the same message after the same conversation. */
export interface KeptTriage {
  find(inquiry: Inquiry): Promise<Triage | undefined>
  /** Keeps what the language model said. What the embedded one says in its place is not kept: the next customer may be luckier. */
  keep(inquiry: Inquiry, triage: Triage): Promise<void>
}

export interface KeptTriageParts {
  cache: Cache
  /** Another model may answer otherwise. */
  modelName: string
  keptMs: number
}

/** Keeps triage in a cache. */
export function keepTriage({ cache, modelName, keptMs }: KeptTriageParts): KeptTriage {
  const kept = sealed(cache)
  const kind = `triage:${modelName}`
  return {
    find: async (inquiry) => {
      // Checked, since another version of Frontdesk may have written it.
      const { data } = classificationSchema.safeParse(await kept.get(kind, seenBy(inquiry)))
      return data && { ...data, by: 'language model', fallback: false }
    },
    keep: async (inquiry, { by, fallback: _, ...said }) => {
      if (by === 'language model') await kept.set(kind, seenBy(inquiry), said, keptMs)
    },
  }
}

/** All that the model would see, the conversation word for word; and whose desk it is. The answer repeats it, so it is sealed with it. */
const seenBy = (inquiry: Inquiry): string =>
  `${inquiry.workspaceId}\n${inquiryAsData({ ...inquiry, text: sameMeaning(inquiry.text) })}`
