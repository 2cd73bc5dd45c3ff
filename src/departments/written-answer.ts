import { z } from 'zod'
import type { Source } from '../domain/decision.ts'
import { saidBefore } from '../domain/inquiry.ts'
import type { Match } from '../knowledge/article.ts'
import { detectLanguage } from '../understanding/language.ts'
import type { Case } from './department.ts'
import type { Passage } from './grounding/grounding.ts'

/** What a language model writes for a customer: its answer, and the sentences of articles that it rests on. */
export const answerFields = {
  answer: z.string().max(2000).describe("The answer, in the customer's language; empty if there is none."),
  quotes: z
    .array(z.string().max(600))
    .max(6)
    .describe('Whole sentences of the articles, copied word for word, on which the answer rests.'),
}

/** A part of an article that may be quoted; `updated` is an ISO date. */
export interface Quotable extends Passage {
  updated: string
}

export const quotable = ({ article: { title, updated, language }, passage }: Match): Quotable => ({
  title,
  updated,
  language,
  text: passage,
})

/** What the customer said and is called, which may be said back. */
export function askedIn({ inquiry }: Case): string {
  const { customer, text } = inquiry
  return [customer.name, customer.company, ...saidBefore(inquiry), text].join('\n')
}

/** In which languages (ISO 639-1) the customer may be answered: what triage says, and what the message surely is. */
export function languagesOf({ inquiry, triage }: Case): string[] {
  const { language, confidence } = detectLanguage(inquiry.text)
  return confidence >= sureOfLanguage ? [triage.language, language] : [triage.language]
}

const sureOfLanguage = 0.8

/** Where an answer comes from, for the customer: each article once. */
export function sourcesOf(passages: Quotable[]): Source[] {
  const byTitle = new Map(passages.map(({ title, updated }) => [title, { title, updated }]))
  return [...byTitle.values()]
}
