import type { Db } from '../../db/database.ts'
import type { Gap, OpenQuestion } from '../../domain/gap.ts'
import type { Served } from '../../domain/served.ts'
import type { Article } from '../../knowledge/article.ts'
import type { OwnWords } from '../../knowledge/concepts.ts'
import { listDecidedTickets } from './draft-store.ts'
import { gapOf, mostAsked } from './gap-of.ts'
import type { GapThread } from './in-thread.ts'
import { listOpenQuestions, type NotForArticles } from './open-questions.ts'

export interface GapsParts {
  db: Db
  thread: Pick<GapThread, 'group'>
  /** The articles in use. */
  articles(): Article[]
  /** The company's words. */
  own: OwnWords
  company: NotForArticles
  now: () => Date
}

/** Finds what articles lack, the most asked first. */
export type FindGaps = (workspaceId: string, served: Served) => Promise<Gap[]>

/** Prepares finding gaps. Each person sees those of the tickets that they serve. */
export function createFindGaps({ db, thread, articles, own, company, now }: GapsParts): FindGaps {
  // Several people, or one who presses twice, are answered by the same work.
  const kept = new Map<string, { texts: string; articles: Article[]; groups: Promise<number[][]> }>()

  const groupOnce = (workspaceId: string, questions: string[]) => {
    const [known, texts, inUse] = [kept.get(workspaceId), JSON.stringify(questions), articles()]
    if (known?.texts === texts && known.articles === inUse) return known.groups
    const groups = thread.group({ questions, articles: inUse, own }).then((found) => found ?? [])
    kept.set(workspaceId, { texts, articles: inUse, groups })
    groups.catch(() => kept.delete(workspaceId))
    return groups
  }
  const group = async (workspaceId: string): Promise<OpenQuestion[][]> => {
    const decided = await listDecidedTickets(db, workspaceId)
    const asked = await listOpenQuestions(db, workspaceId, now(), company)
    const questions = asked.filter(({ ticketId }) => !decided.has(ticketId))
    if (questions.length === 0) return []
    const groups = await groupOnce(
      workspaceId,
      questions.map(({ text }) => text),
    )
    return groups.map((rows) => rows.flatMap((row) => questions[row] ?? []))
  }

  return async (workspaceId, served) => {
    const groups = await group(workspaceId)
    const seen = groups.map((questions) => questions.filter((question) => isServed(question, served)))
    return seen.flatMap((questions) => gapOf(questions) ?? []).sort(mostAsked)
  }
}

/** Whether a person serves the tickets of a team. */
export const isServed = ({ team }: Pick<OpenQuestion, 'team'>, { usual, teams, apart }: Served): boolean =>
  team !== undefined && apart.includes(team) ? teams.includes(team) : usual
