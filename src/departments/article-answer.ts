import type { Decision } from '../domain/decision.ts'
import type { Knowledge, Match } from '../knowledge/article.ts'
import { readFollowUp } from '../languages/follow-up.ts'
import type { Case } from './department.ts'

/** Below this, an article does not answer the question and a person does. Precision matters more than reach. */
export const surelyAnswers = 0.6

// From here on a question that could be a follow-up is about something new, which it names.
const namesItsTopic = 0.97
// What two messages say together is never certain: a language model, if there is one, reads the thread.
const mostTogether = 0.75
const mostTimesSaid = 2

/**
 * Articles that may answer, best first. "And to Canada?" is read together with the question before it. What was said in this thread already
 * is not said again, but for a follow-up whose answer stands in it.
 */
export async function findArticles(knowledge: Knowledge, matter: Case): Promise<Match[]> {
  const { inquiry, triage } = matter
  const language = triage.language
  const direct = fresh(await knowledge.search(inquiry.text, { language }), matter)
  const followUp = readFollowUp(inquiry)
  if (!followUp) return direct
  const { before, saysSo, pointsBack } = followUp
  const confidence = direct[0]?.confidence ?? 0
  const standsAlone = confidence >= (saysSo ? namesItsTopic : surelyAnswers)
  if (standsAlone && !pointsBack) return direct
  const found = (await knowledge.search(inquiry.text, { language, after: before })).map(lessCertain)
  const together = saysSo ? found.filter((match) => timesSaid(match, matter) < mostTimesSaid) : fresh(found, matter)
  // What goes on from nothing is sure by itself, or not at all.
  return isSure(together[0]) ? together : direct
}

/** Whether an article surely answers. */
export const isSure = (match: Match | undefined): match is Match => (match?.confidence ?? 0) >= surelyAnswers

const lessCertain = (match: Match): Match => ({ ...match, confidence: Math.min(match.confidence, mostTogether) })

const fresh = (matches: Match[], matter: Case) => matches.filter((match) => timesSaid(match, matter) === 0)

const timesSaid = ({ passage }: Match, { inquiry }: Case): number =>
  inquiry.transcript.filter(({ author, text }) => author === 'bot' && text.includes(passage)).length

/** The passage itself, naming its source: nothing is added to what the article says. */
export function answerFrom({ article, passage }: Match, around: { before?: string; after?: string } = {}): Decision {
  const reply = [around.before, passage, around.after].filter(Boolean).join('\n\n')
  return { kind: 'answer', reply, sources: [{ title: article.title, updated: article.updated }] }
}
