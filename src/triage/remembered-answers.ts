import type { Cache } from '../base/cache.ts'
import { type SealedCache, sealed } from '../base/sealed-cache.ts'
import type { Classification } from '../domain/classification.ts'
import type { Inquiry } from '../domain/inquiry.ts'
import { inquiryAsData } from '../language-model/inquiry-as-data.ts'
import { sameMeaning } from '../language-model/same-meaning.ts'
import { classificationSchema } from './classification.ts'
import type { Classifier } from './classifier.ts'

export interface RememberedAnswersParts {
  cache: Cache
  /** Another model may answer otherwise. */
  modelName: string
  keptMs: number
}

/**
 * Gives the language model's answer again to the same message after the same conversation. What the embedded model says in its place is
 * not kept: the next customer may be luckier.
 */
export const rememberingAnswers = (
  classifier: Classifier,
  { cache, modelName, keptMs }: RememberedAnswersParts,
): Classifier => {
  const kept = sealed(cache)
  return {
    classify: async (inquiry, options) => {
      const seen = seenBy(inquiry)
      const known = await findAnswer(kept, modelName, seen)
      if (known) return { ...known, by: 'language model', fallback: false }
      const { by, fallback, ...answer } = await classifier.classify(inquiry, options)
      if (by === 'language model') await kept.set(kindOf(modelName), seen, answer, keptMs)
      return { ...answer, by, fallback }
    },
  }
}

const kindOf = (modelName: string) => `triage:${modelName}`

/** All that the model would see, the conversation word for word; and whose desk it is. The answer repeats it, so it is sealed with it. */
const seenBy = (inquiry: Inquiry): string =>
  `${inquiry.workspaceId}\n${inquiryAsData({ ...inquiry, text: sameMeaning(inquiry.text) })}`

/** Checked, since another version of Frontdesk may have written it. */
async function findAnswer(kept: SealedCache, modelName: string, seen: string): Promise<Classification | undefined> {
  return classificationSchema.safeParse(await kept.get(kindOf(modelName), seen)).data
}
