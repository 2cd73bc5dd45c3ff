import { z } from 'zod'
import type { Source } from '../domain/decision.ts'
import { saidBefore } from '../domain/inquiry.ts'
import type { Match } from '../knowledge/article.ts'
import { detectLanguage } from '../understanding/language.ts'
import type { Case } from './department.ts'
import type { Passage } from './grounding/grounding.ts'

/** The language model's answer to a customer, and the article sentences that support it. */
export const answerFields = {
  answer: z.string().max(2000).describe("The answer, in the customer's language; empty if there is none."),
  quotes: z
    .array(z.string().max(600))
    .max(6)
    .describe('Whole sentences of the articles, copied word for word, on which the answer rests.'),
}

/** A quotable part of an article. `updated` is an ISO date. */
export interface Quotable extends Passage {
  updated: string
}

export const quotable = ({ article: { title, updated, language }, passage }: Match): Quotable => ({
  title,
  updated,
  language,
  text: passage,
})

/** The customer's words and name, which an answer may repeat. */
export function askedIn({ inquiry }: Case): string {
  const { customer, text } = inquiry
  return [customer.name, customer.company, ...saidBefore(inquiry), text].join('\n')
}

/** The languages (ISO 639-1) in which to answer: the one from triage, and the detected one if certain. */
export function languagesOf({ inquiry, triage }: Case): string[] {
  const { language, confidence } = detectLanguage(inquiry.text)
  return confidence >= sureOfLanguage ? [triage.language, language] : [triage.language]
}

const sureOfLanguage = 0.8

/** The sources of an answer, each article once. */
export function sourcesOf(passages: Quotable[]): Source[] {
  const byTitle = new Map(passages.map(({ title, updated }) => [title, { title, updated }]))
  return [...byTitle.values()]
}
