import { z } from 'zod'
import type { Cache } from '../base/cache.ts'
import { sealed } from '../base/sealed-cache.ts'
import type { Inquiry } from '../domain/inquiry.ts'
import { sameQuestion } from '../languages/same-question.ts'
import type { Case } from './department.ts'

/** The sentences that the language model chose, reused for the next customer with the same question. */
export interface KeptChoices {
  /** The numbers chosen for the same question from the same sentences. */
  find(asked: ChoiceInputs): Promise<number[] | undefined>
  /** Call it only for choices that rest on articles alone. */
  keep(asked: ChoiceInputs, numbers: number[]): Promise<void>
}

export interface ChoiceInputs {
  matter: Case
  /** The system prompt; a different one needs a different choice. */
  policy: string
  /** The numbered sentences, with their current text. */
  articles: unknown
}

export interface KeptChoicesParts {
  cache: Cache
  /** Part of the key, because another model may choose differently. */
  modelName: string
  keptMs: number
}

/**
 * Caches sealed choices under a digest of the question, its language, the articles and the policy. Personal inquiries
 * bypass the cache.
 */
export function keepChoices({ cache, modelName, keptMs }: KeptChoicesParts): KeptChoices {
  const kept = sealed(cache)
  const kind = `choice:${modelName}`
  return {
    find: async (asked) => {
      if (isPersonal(asked.matter.inquiry)) return undefined
      return keptSchema.safeParse(await kept.get(kind, questionOf(asked))).data?.numbers
    },
    keep: async (asked, numbers) => {
      if (!isPersonal(asked.matter.inquiry)) await kept.set(kind, questionOf(asked), { numbers }, keptMs)
    },
  }
}

/** Validated, because another version of Frontdesk may have written it. */
const keptSchema = z.object({ numbers: z.array(z.number()).min(1) })

/** Within a conversation, about an order or a ticket, with a file, an address or a number of four digits or more: nobody else asks that. */
const isPersonal = ({ text, transcript, attachments }: Inquiry) =>
  transcript.length > 0 || attachments.length > 0 || /\S@\S|\d{4}|\btkt-/i.test(text)

const questionOf = ({ matter: { inquiry, triage }, policy, articles }: ChoiceInputs): string =>
  JSON.stringify([inquiry.workspaceId, triage.language, sameQuestion(inquiry.text), policy, articles])
