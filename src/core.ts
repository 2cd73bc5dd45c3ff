import type { Logger } from 'pino'
import { type Cache, createCache } from './base/cache.ts'
import type { Remembered } from './base/remembered.ts'
import type { BeginStep } from './base/traces.ts'
import type { Company } from './company/company.ts'
import { type Config, readSecret } from './config.ts'
import { openCompanySystems } from './core/company-systems.ts'
import { openDesk } from './core/desk.ts'
import { type Edge, type Ground, layGround } from './core/ground.ts'
import { createHandling, createSupports } from './core/handling.ts'
import { learnJudges, openKnown, openLearned } from './core/learned.ts'
import { createWorkers, type Workers } from './core/workers.ts'
import type { Database } from './db/database.ts'
import type { ArticleDesk } from './desk/article-desk.ts'
import type { Desk } from './desk/desk.ts'
import { noteDeparture } from './desk/duty/departures.ts'
import type { IncidentDesk } from './desk/incident-desk.ts'
import type { Person } from './desk/person.ts'
import { hearOfWork } from './desk/work-news.ts'
import { proseOf } from './domain/message-text.ts'
import type { OrderNumbers } from './domain/order-id.ts'
import type { Watch } from './domain/watched.ts'
import type { WorkNews } from './domain/work-news.ts'
import type { Knowledge, Match } from './knowledge/article.ts'
import type { ModelState } from './language-model/model-guard.ts'
import type { OrderSource } from './orders/orders.ts'
import { beginByOutbox } from './queue/finish-batch.ts'
import { endLeases } from './queue/leases.ts'
import type { SystemProblem } from './systems/systems.ts'
import type { AddressedJudgement } from './triage/addressed/judge.ts'
import type { UnderstoodMessage } from './triage/intent-model.ts'

export interface CoreParts {
  config: Config
  log: Logger
  database: Database
  /** The company that this desk belongs to. */
  company: Company
  edge: Edge
  /** The cache for the language model's answers; in memory by default. */
  cache?: Cache
  /** The source of orders; our own table by default. */
  orders?: OrderSource
  /** Of the language model's server, only the embedding model is asked, to measure it alone. */
  onlyEmbeds?: boolean
  now?: () => Date
  /** What earlier starts have learned; nothing by default. */
  remembered?: Remembered
  /** Is told of what is worth counting. */
  watch?: Watch
  /** Records the steps of each message. */
  begin?: BeginStep
}

/** Everything except the edge, running. */
export interface Core extends Workers {
  desk: Desk
  /** The search over the company's articles. */
  knowledge: Pick<Knowledge, 'search' | 'ready'>
  articles: ArticleDesk
  incidents: IncidentDesk
  /** The company's format of order numbers; undefined without orders. */
  orderNumbers?: OrderNumbers
  /** The state of the language model; undefined without one. */
  modelState(): ModelState | undefined
  /** What is wrong with the company's own systems and their tools now, with the remedies. It reaches each of them. */
  checkSystems(): Promise<SystemProblem[]>
  /** What people have to mend of it, with the remedy. */
  modelProblem(): string | undefined
  /** Hears what became of an issue. Resolves once that, and what follows from it, is stored. */
  hearOfWork(workspaceId: string, news: WorkNews): Promise<void>
  /** Why a message is understood as it is, by what decides. */
  explain(text: string): Promise<Explained>
  /** Somebody left a channel, perhaps one of the staff's. Resolves once that is stored. */
  memberLeft(person: Person): Promise<void>
  /** Stops taking new work, finishes running work within `graceMs`, and closes what the core opened. */
  stop(graceMs: number): Promise<void>
}

/** The judgements behind a decision, with their reasons. */
export interface Explained {
  /** Whether it is for us at all, where people also talk among themselves. */
  addressed: AddressedJudgement
  understood: UnderstoodMessage
  articles: Match[]
}

/** Builds everything, in dependency order. */
export async function createCore({ config, ...parts }: CoreParts): Promise<Core> {
  const { database, company, log, cache = createCache(log) } = parts
  const { db } = database
  // Nobody else has an embedded database open, so any lease in it belongs to a dead process.
  if ('dir' in config.database) await endLeases(db)

  const ground = layGround(parts, config)
  const learned = await openLearned(ground, parts.remembered)
  const assistant = await openAssistant(ground, config)
  // Cache vectors only outside this process, where a restart does not lose them.
  const vectors = { embedding: assistant?.embedding, cache: config.keyvUrl ? cache : undefined }
  const known = await openKnown(ground, learned, vectors)
  const theirs = await openCompanySystems(ground, config, { orderSource: parts.orders, secretOf: readSecret })
  const judges = await learnJudges(ground, learned)
  const { intentModel } = learned
  const { articles, knowledge } = known
  const { orders, systems, systemTools } = theirs
  const embedded = intentModel.classify
  const helped = { ...company, embedded, knowledge, orders, systemTools, cache }
  const help = parts.onlyEmbeds ? undefined : assistant?.help(helped)
  const built = { learned, known, theirs, judges, help }
  const postsBegin = beginByOutbox()
  const supports = createSupports(ground, config, { ...built, beginPosts: postsBegin.beginPosts })
  const atWork = openDesk(ground, config, { ...built, cache, dashboard: dashboardOf(config) })
  const { desk, incidents } = atWork
  const modelTimeMs = config.languageModel?.timeoutMs
  const handling = createHandling(ground, { supports, desk, modelTimeMs, tellOfModel: assistant?.tellStaff })
  const workers = createWorkers(ground, config, { handling, atWork, postsBegin, begin: parts.begin })
  const { isStaff, nameOf } = ground.edge

  return {
    ...workers,
    desk,
    knowledge: { search: knowledge.search, ready: articles.ready },
    articles: atWork.articles,
    incidents,
    orderNumbers: orders?.numbers,
    modelState: () => assistant?.state(),
    modelProblem: () => assistant?.problem()?.words,
    checkSystems: async () => (await systems?.check()) ?? [],
    hearOfWork: (workspaceId, news) =>
      hearOfWork({ database, isStaff, nameOf, words: ground.forStaff }, workspaceId, news),
    explain: async (text) => {
      const prose = proseOf(text)
      const understood = intentModel.classify(prose)
      return { understood, addressed: judges.addressed.judge(prose), articles: await knowledge.search(prose) }
    },
    memberLeft: (person) => noteDeparture(db, person),
    stop: async (graceMs) => {
      await workers.stop(graceMs)
      await systems?.close()
      await assistant?.leave()
      judges.addressed.close()
      judges.departments.close()
      await atWork.close()
      await learned.learner.close()
      await intentModel.close()
      await knowledge.close()
    },
  }
}

/** LangChain is large and slow to load, so it is loaded only if there is a model. */
async function openAssistant({ database, forStaff, now, watch, log }: Ground, { languageModel: settings }: Config) {
  if (!settings) return undefined
  const assistant = await import('./assistant.ts')
  return assistant.openAssistant({ settings, database, forStaff, now, watch, log })
}

/** Its keys are signed by what Slack and we alone know, so that all processes accept them. */
const dashboardOf = ({ publicUrl: url, slack }: Config) =>
  url && slack.mode !== 'none' ? { url, secret: slack.botToken } : undefined
