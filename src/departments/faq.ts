import type { Match } from '../knowledge/article.ts'
import { usualSkipConfidence } from '../knowledge/confidence.ts'
import { answerFrom, findArticles, isSure } from './article-answer.ts'
import type { Case, DepartmentParts, Drafting } from './department.ts'

const system = 'You help a customer with a question about the company or about their account.'

/** General questions: an article's own words, chosen by the search or by the language model, or a person. */
export const createFaq =
  ({ knowledge, byModel, skipConfidence = usualSkipConfidence }: DepartmentParts): Drafting =>
  async (matter) => {
    const matches = await findArticles(knowledge, matter)
    const [best] = matches
    if (best && best.confidence >= skipConfidence && inTheirLanguage(best, matter)) return answerFrom(best)
    const chosen = byModel?.hasSystemTools('faq', matter)
      ? await byModel.withTools({ category: 'faq', system }, matter)
      : await byModel?.fromArticles(matter, matches)
    if (chosen) return chosen
    if (isSure(best)) return answerFrom(best)
    return {
      kind: 'handoff',
      reply: matter.words.noAnswer,
      category: 'faq',
      priority: 'normal',
      reason: matter.forStaff.reasons.noArticleAnswers,
    }
  }

const inTheirLanguage = ({ article }: Match, { triage }: Case) =>
  article.language === triage.language || triage.language === 'und'
