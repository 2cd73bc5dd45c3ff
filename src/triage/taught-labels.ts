import { sameQuestion } from '../languages/same-question.ts'
import type { Example } from '../understanding/prediction.ts'

/** One example among thousands must count. More would make it a rule for what is only alike. */
const timesCounted = 3

/** What people taught, as examples to learn from beside those that ship. */
export const asExamples = (taught: Example[]): Example[] => taught.flatMap((one) => Array(timesCounted).fill(one))

/** The label that people gave to the same message; the last, if they differ. */
export function createTaughtLabels(taught: Example[]): (text: string) => string | undefined {
  const labels = new Map(taught.map(({ text, label }) => [sameQuestion(text), label]))
  return (text) => (labels.size > 0 ? labels.get(sameQuestion(text)) : undefined)
}
