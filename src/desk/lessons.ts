import type { Db } from '../db/database.ts'
import type { Example } from '../understanding/prediction.ts'
import { noLabel } from '../understanding/prediction.ts'
import { type CorrectedExample, listCorrections } from './correction-store.ts'
import { type JudgedArticle, listJudged } from './verdict-store.ts'

/** What people taught: at the start, and how to read it again. */
export interface Lesson<T> {
  known: T[]
  read(): Promise<T[]>
}

/** What people taught about intents, the company's own departments, and articles. */
export interface Lessons {
  intents: Lesson<Example>
  departments: Lesson<Example>
  articles: Lesson<JudgedArticle>
}

/** Reads what people have taught so far. */
export async function readLessons(db: Db): Promise<Lessons> {
  const [corrections, judged] = [await listCorrections(db), await listJudged(db)]
  const anew = async (as: (all: CorrectedExample[]) => Example[]) => as(await listCorrections(db))
  return {
    intents: { known: intentsIn(corrections), read: () => anew(intentsIn) },
    departments: { known: departmentsIn(corrections), read: () => anew(departmentsIn) },
    articles: { known: judged, read: () => listJudged(db) },
  }
}

/** Who says to which department something belongs says nothing about its intent. */
const intentsIn = (corrections: CorrectedExample[]): Example[] =>
  corrections.flatMap(({ text, intent, department }) => (department === undefined ? [{ text, label: intent }] : []))

/** An intent says that it belongs to none of the company's own. */
const departmentsIn = (corrections: CorrectedExample[]): Example[] =>
  corrections.map(({ text, department = noLabel }) => ({ text, label: department }))
