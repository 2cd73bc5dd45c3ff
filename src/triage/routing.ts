import type { Classification, Triage } from '../domain/classification.ts'
import type { DepartmentName } from '../domain/decision.ts'
import { speaks } from '../languages/languages.ts'

/**
 * Which department takes an inquiry: doubt goes to people, and so does a language that nobody here speaks; otherwise the department of the
 * intent. `threshold` is 0–1.
 */
export function route(triage: Classification & { by?: Triage['by'] }, threshold: number): DepartmentName {
  if (isUnspoken(triage)) return 'human'
  // Written as "not at least", so that a confidence which is no number at all is doubt too.
  if (!(triage.confidence >= threshold)) return 'human'
  switch (triage.intent) {
    case 'human_needed':
      return 'human'
    case 'faq':
    case 'technical':
    case 'billing':
    case 'complaint':
      return triage.intent
    default:
      return triage.intent satisfies never
  }
}

/** Whether it is in a language that the bot has no words for. A language model has, and answers in it. */
export const isUnspoken = ({ language, by }: Classification & { by?: Triage['by'] }): boolean =>
  by !== 'language model' && language !== 'und' && !speaks(language)

/**
 * From here on an article's own words answer. Confidence is calibrated: of the second part of test/fixtures/knowledge-questions.txt the
 * search is as sure of about half, and right in 96 %.
 */
export const usualSkipConfidence = 0.8
