import type { Decision } from '../inquiry.ts'
import type { Knowledge, Match } from '../knowledge/article.ts'
import type { Case } from './department.ts'

/** Below this, an article does not answer the question and a person does. Precision matters more than reach. */
export const surelyAnswers = 0.5

/** Articles that may answer, best first, without what was said in this thread already. */
export async function findArticles(knowledge: Knowledge, matter: Case): Promise<Match[]> {
  const { inquiry, triage } = matter
  const options = { language: triage.language }
  const direct = fresh(await knowledge.search(inquiry.text, options), matter)
  if (isSure(direct[0])) return direct
  const before = inquiry.transcript.findLast(({ author }) => author === 'customer')?.text
  if (!before) return direct
  // "And to Canada?" means something only together with the question before it.
  const together = fresh(await knowledge.search(`${before}\n${inquiry.text}`, options), matter)
  return isSure(together[0]) ? together : direct
}

/** Whether an article surely answers. */
export const isSure = (match: Match | undefined): match is Match => (match?.confidence ?? 0) >= surelyAnswers

const fresh = (matches: Match[], { inquiry }: Case) =>
  matches.filter(
    ({ passage }) => !inquiry.transcript.some(({ author, text }) => author === 'bot' && text.includes(passage)),
  )

/** The passage itself, naming its source: nothing is added to what the article says. */
export function answerFrom({ article, passage }: Match, around: { before?: string; after?: string } = {}): Decision {
  const reply = [around.before, passage, around.after].filter(Boolean).join('\n\n')
  return { kind: 'answer', reply, sources: [{ title: article.title, updated: article.updated }] }
}
