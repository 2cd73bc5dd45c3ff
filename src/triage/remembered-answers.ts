import { createHash } from 'node:crypto'
import type { Cache } from '../base/cache.ts'
import type { Classification } from '../domain/classification.ts'
import type { Inquiry } from '../domain/inquiry.ts'
import { classificationSchema } from './classification.ts'
import type { Classifier } from './classifier.ts'
import { inquiryAsData } from './inquiry-as-data.ts'

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
): Classifier => ({
  classify: async (inquiry, options) => {
    const key = `triage:${modelName}:${digestOf(inquiry)}`
    const known = await findAnswer(cache, key)
    if (known) return { ...known, by: 'language model', fallback: false }
    const { by, fallback, ...answer } = await classifier.classify(inquiry, options)
    if (by === 'language model') await cache.set(key, answer, keptMs)
    return { ...answer, by, fallback }
  },
})

/** All that the model would see, the conversation word for word; and whose desk it is. A digest, so that keys hold nobody's words. */
function digestOf(inquiry: Inquiry): string {
  const seen = inquiryAsData({ ...inquiry, text: sameMeaning(inquiry.text) })
  return createHash('sha256').update(`${inquiry.workspaceId}\n${seen}`).digest('base64url')
}

/** What does not change what a message means. Capitals do when there is nothing else: then somebody shouts. */
export function sameMeaning(text: string): string {
  const plain = text.normalize('NFKC').replace(/\s+/g, ' ').trim()
  const shouts = /\p{Lu}{4}/u.test(plain) && plain === plain.toUpperCase()
  return (shouts ? plain : plain.toLowerCase()).replace(/[.。]$/, '')
}

/** Checked, since another version of Frontdesk may have written it. */
async function findAnswer(cache: Cache, key: string): Promise<Classification | undefined> {
  const known: unknown = await cache.get(key)
  return classificationSchema.safeParse(known).data
}
