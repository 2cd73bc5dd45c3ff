import type { Gap, OpenQuestion } from '../../domain/gap.ts'

/** The gap that some questions make, the oldest first; undefined without any. */
export function gapOf(questions: OpenQuestion[]): Gap | undefined {
  const [first] = questions
  const last = questions.at(-1)
  if (!first || !last) return undefined
  const customers = new Set(questions.map(({ customerUserId }) => customerUserId)).size
  return { questions, customers, firstAt: first.askedAt, lastAt: last.askedAt }
}

/** The most asked first. */
export const mostAsked = (a: Gap, b: Gap): number =>
  b.questions.length - a.questions.length ||
  b.customers - a.customers ||
  b.lastAt.getTime() - a.lastAt.getTime() ||
  (a.questions[0]?.ticketId ?? '').localeCompare(b.questions[0]?.ticketId ?? '')
