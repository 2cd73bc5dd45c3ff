import { z } from 'zod'
import type { Cache } from '../base/cache.ts'
import { sealed } from '../base/sealed-cache.ts'
import type { Decision } from '../domain/decision.ts'
import type { Inquiry } from '../domain/inquiry.ts'
import { sameMeaning } from '../language-model/same-meaning.ts'
import { withoutCourtesies } from '../languages/courtesy.ts'
import type { Case } from './department.ts'

/** Answers of the language model, reused for the next customer with the same question. */
export interface KeptReplies {
  /**
   * The cached answer to the same question from the same articles. Otherwise calls `ask`, and caches an answer that
   * comes from articles.
   */
  reuse(asked: ReplyInputs, ask: () => Promise<Decision | undefined>): Promise<Decision | undefined>
}

export interface ReplyInputs {
  matter: Case
  /** The system prompt; a different one needs a different answer. */
  policy: string
  /** The articles found, with their current text. */
  articles: unknown
  /** Whether the model saw any of this customer's own data. */
  sawPersonal?(): boolean
}

export interface KeptRepliesParts {
  cache: Cache
  /** Part of the key, because another model may answer differently. */
  modelName: string
  keptMs: number
}

/**
 * Caches sealed answers under a digest of the question, its language, the articles and the policy. Personal inquiries
 * bypass the cache.
 */
export const keepReplies = ({ cache, modelName, keptMs }: KeptRepliesParts): KeptReplies => ({
  reuse: async (asked, ask) => {
    if (isPersonal(asked.matter.inquiry)) return ask()
    const kept = sealed(cache)
    const [kind, question] = [`reply:${modelName}`, questionOf(asked)]
    const known = keptSchema.safeParse(await kept.get(kind, question)).data
    if (known) return { kind: 'answer', ...known }
    const decision = await ask()
    if (decision?.kind === 'answer' && !asked.sawPersonal?.() && isForEverybody(decision, asked.matter))
      await kept.set(kind, question, { reply: decision.reply, sources: decision.sources }, keptMs)
    return decision
  },
})

/** Validated, because another version of Frontdesk may have written it. */
const keptSchema = z.object({
  reply: z.string().min(1),
  sources: z.array(z.object({ title: z.string(), updated: z.string() })).min(1),
})

/** Within a conversation, about an order or a ticket, with a file, an address or a number of four digits or more: nobody else asks that. */
const isPersonal = ({ text, transcript, attachments }: Inquiry) =>
  transcript.length > 0 || attachments.length > 0 || /\S@\S|\d{4}|\btkt-/i.test(text)

/** Answers from articles only that do not address anybody by name. */
const isForEverybody = ({ reply, sources }: Extract<Decision, { kind: 'answer' }>, { inquiry: { customer } }: Case) =>
  sources.length > 0 &&
  ![customer.name, customer.company].some((name) => name !== '' && reply.toLowerCase().includes(name.toLowerCase()))

const questionOf = ({ matter: { inquiry, triage }, policy, articles }: ReplyInputs): string =>
  JSON.stringify([inquiry.workspaceId, triage.language, sameQuestion(inquiry.text), policy, articles])

/** A question without what does not change its meaning: spaces, capitals, greetings, thanks and final punctuation. */
export const sameQuestion = (text: string): string =>
  withoutCourtesies(sameMeaning(text).toLowerCase()).replace(/[\s.!?。！？¿¡]+$|^[\s¿¡]+/gu, '')
