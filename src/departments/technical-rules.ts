import { answerFrom, findArticles, isSure } from './article-answer.ts'
import type { Case } from './department.ts'
import type { Draft } from './draft.ts'
import type { ToolContext } from './tools/tool.ts'

/**
 * Technical help without a language model: the article's steps, or a person if it is urgent, there are no steps, or
 * they did not help.
 */
export async function decideTechnical(matter: Case, { knowledge }: ToolContext): Promise<Draft> {
  const { triage, words, forStaff } = matter
  const isUrgent = triage.urgency === 'urgent'
  const [match] = await findArticles(knowledge, matter)
  if (isSure(match) && !isUrgent) return answerFrom(match, { before: words.steps, after: words.stillStuck })
  return {
    kind: 'handoff',
    reply: isUrgent ? words.personComing : words.noAnswer,
    category: 'technical',
    priority: triage.urgency === 'low' ? 'normal' : triage.urgency,
    reason: isUrgent ? forStaff.reasons.urgent : forStaff.reasons.noArticleSolves,
  }
}
