import { saidBefore } from '../domain/inquiry.ts'
import type { Knowledge, Match } from '../knowledge/article.ts'
import { surelyAnswers } from '../knowledge/confidence.ts'
import { readFollowUp } from '../languages/follow-up.ts'
import type { Case } from './department.ts'
import type { QuotedAnswer } from './draft.ts'
import { quoteOf } from './quoting/quote.ts'

// From this confidence on, a possible follow-up counts as a new question, since it names its own topic.
const namesItsTopic = 0.99
// Two messages read together are never certain. A language model, if there is one, reads the thread.
const mostTogether = 0.75
const mostTimesSaid = 2

/**
 * Articles that may answer, best first. A follow-up such as "And to Canada?" is read together with the previous
 * question. Passages already given in the thread are not repeated, except for a follow-up that they answer.
 */
export async function findArticles(knowledge: Knowledge, matter: Case): Promise<Match[]> {
  const { inquiry, triage } = matter
  const language = triage.language
  if (inquiry.awaiting === 'details') return fresh(await findForProblem(knowledge, matter), matter)
  const direct = fresh(await knowledge.search(inquiry.text, { language }), matter)
  const followUp = readFollowUp(inquiry)
  if (!followUp) return direct
  const { before, saysSo, pointsBack } = followUp
  const confidence = direct[0]?.confidence ?? 0
  const standsAlone = confidence >= (saysSo ? namesItsTopic : surelyAnswers)
  if (standsAlone && !pointsBack) return direct
  const found = (await knowledge.search(inquiry.text, { language, after: before })).map(lessCertain)
  const together = saysSo ? found.filter((match) => timesSaid(match, matter) < mostTimesSaid) : fresh(found, matter)
  // A message without a predecessor must be certain by itself.
  return isSure(together[0]) ? together : direct
}

/** An answer such as "2.4.1" says nothing without the problem that it belongs to. */
async function findForProblem(knowledge: Knowledge, { inquiry, triage: { language } }: Case): Promise<Match[]> {
  const problem = saidBefore(inquiry).at(-1) ?? ''
  const found = [
    ...(await knowledge.search(problem, { language })),
    ...(await knowledge.search(inquiry.text, { language, after: problem })),
  ]
  const first = new Map(found.toReversed().map((match) => [match.article, lessCertain(match)]))
  return [...first.values()].sort((a, b) => b.confidence - a.confidence)
}

/** Whether an article certainly answers. */
export const isSure = (match: Match | undefined): match is Match => (match?.confidence ?? 0) >= surelyAnswers

const lessCertain = (match: Match): Match => ({ ...match, confidence: Math.min(match.confidence, mostTogether) })

const fresh = (matches: Match[], matter: Case) => matches.filter((match) => timesSaid(match, matter) === 0)

const timesSaid = ({ also: _, ...match }: Match, { inquiry }: Case): number => {
  const pieces = quoteOf(match).flatMap((section) => section.pieces)
  const said = ({ text }: { text: string }) => pieces.every((piece) => text.includes(piece.text))
  return inquiry.transcript.filter((line) => line.author === 'bot' && said(line)).length
}

/** An answer with the section as it is. */
export const answerFrom = (match: Match, around: Pick<QuotedAnswer, 'before' | 'after'> = {}): QuotedAnswer => ({
  kind: 'quoted',
  quote: quoteOf(match),
  ...around,
})
