import { SupportError } from '../domain/errors.ts'
import type { Gap } from '../domain/gap.ts'
import type { Served } from '../domain/served.ts'
import type { StaffWords } from '../languages/language/staff-words.ts'
import type { FindGaps } from './gaps/gaps.ts'

/** Somebody who pressed, submitted or typed something. */
interface Person {
  workspaceId: string
  userId: string
}

export interface ArticleDeskParts {
  findGaps: FindGaps
  /** Whose tickets a person serves. Asked for each action. */
  servedBy(userId: string): Promise<Served>
  /** In the team's language. */
  words: StaffWords
}

/** What staff do about articles: permissions are checked here, wherever the request came from. */
export interface ArticleDesk {
  /** What articles lack, the most asked first. Each person sees what they serve. */
  gaps(person: Person): Promise<Gap[]>
}

export function createArticleDesk({ findGaps, servedBy, words }: ArticleDeskParts): ArticleDesk {
  const servedByStaff = async ({ userId }: Person): Promise<Served> => {
    const served = await servedBy(userId)
    if (!served.usual && served.departments.length === 0) throw new SupportError('not_staff', words.errors.notStaff)
    return served
  }
  return {
    gaps: async (person) => findGaps(person.workspaceId, await servedByStaff(person)),
  }
}
