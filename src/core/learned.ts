import type { Cache } from '../base/cache.ts'
import type { Remembered } from '../base/remembered.ts'
import { createTaughtKnowledge, type TaughtKnowledge } from '../departments/taught-knowledge.ts'
import { listStoredArticles } from '../desk/drafts/stored-articles.ts'
import { createNearness, type Nearness } from '../desk/incidents/likeness.ts'
import { type Lessons, readLessons } from '../desk/lessons.ts'
import { listDecided, listDismissed } from '../desk/request-store.ts'
import type { KnownArticles } from '../knowledge/article.ts'
import type { Reader } from '../knowledge/grammar.ts'
import { createKnowledge, noKnowledge } from '../knowledge/knowledge.ts'
import { createMeaning } from '../knowledge/meaning.ts'
import type { Embedding } from '../language-model/embeddings.ts'
import { readerWith } from '../languages/reader.ts'
import { createTaughtJudge, type TaughtJudge } from '../triage/addressed/taught.ts'
import { readExamples } from '../triage/examples/examples.ts'
import { createJudgeTool, type JudgeTool } from '../triage/judge-tool.ts'
import { createLearner, type Learner } from '../triage/learner.ts'
import { createTaughtDepartments, type TaughtDepartments } from '../triage/taught-departments.ts'
import { createIntentModel, type TeamIntentModel } from '../triage/team-intent-model.ts'
import type { Ground } from './ground.ts'

/** How messages are understood, and what it was learned with. */
export interface Learned {
  /** Reads texts, with the company's own words. */
  reader: Reader
  learner: Learner
  /** What people have taught. */
  lessons: Lessons
  intentModel: TeamIntentModel
  /** How near a ticket is to an incident. */
  nearness: Nearness
}

/** Learns to understand messages. `remembered`: what earlier starts have learned. */
export async function openLearned({ database, company, log }: Ground, remembered?: Remembered): Promise<Learned> {
  const reader = readerWith(company.vocabulary)
  const learner = createLearner(company.vocabulary, remembered)
  const lessons = await readLessons(database.db)
  const intentModel = await createIntentModel(company.files?.support, log, learner.examples, lessons.intents)
  return { reader, learner, lessons, intentModel, nearness: createNearness(reader) }
}

/** The company's articles. */
export interface Known {
  articles: KnownArticles
  /** The same, without those that did not help. Closing it closes both. */
  knowledge: TaughtKnowledge
}

/** Reads the company's articles, and what people said of them. Without `embedding`, they are found by their words only. */
export async function openKnown(
  { database, company, log }: Ground,
  { reader, learner, lessons }: Learned,
  { embedding, cache }: { embedding?: Embedding; cache?: Cache },
): Promise<Known> {
  const outOfScope = readExamples().filter(({ label }) => label === 'none')
  const openArticles = (dir?: string) =>
    createKnowledge({
      dir,
      site: company.site,
      reader,
      log,
      outOfScope: outOfScope.map(({ text }) => text),
      learn: learner.articles,
      alsoRead: () => listStoredArticles(database.db),
      meaning: embedding && createMeaning({ embedding, reader, cache, log }),
    })
  const articles = company.files ? await openArticles(company.files.knowledge) : noKnowledge
  return { articles, knowledge: createTaughtKnowledge({ knowledge: articles, reader, ...lessons.articles, log }) }
}

/** Who judges what a message is for. */
export interface Judges {
  /** Which tool of the company's systems. */
  tool: JudgeTool
  /** Whether for us at all. */
  addressed: TaughtJudge
  /** Which of the company's own departments. */
  departments: TaughtDepartments
}

/** Learns to judge what messages are for. */
export async function learnJudges(
  { database: { db }, company, log }: Ground,
  { learner, lessons }: Learned,
): Promise<Judges> {
  const readDecided = async () => [...(await listDecided(db)), ...(await listDismissed(db))]
  return {
    tool: await createJudgeTool(company, learner.departments),
    addressed: await createTaughtJudge({ readDecided, learn: learner.addressed, log }),
    departments: await createTaughtDepartments(company, lessons.departments, learner.departments, log),
  }
}
