import type { Logger } from 'pino'
import { type Cache, createCache } from './base/cache.ts'
import { outgoing } from './base/outgoing.ts'
import type { Remembered } from './base/remembered.ts'
import type { BeginStep } from './base/traces.ts'
import type { Company } from './company/company.ts'
import { readToolReplies } from './company/tool-replies.ts'
import { type Config, readSecret } from './config.ts'
import type { Database } from './db/database.ts'
import { startRetention } from './db/retention.ts'
import { createDecideByTool } from './departments/decide-by-tool.ts'
import { createDepartments } from './departments/registry.ts'
import { createTaughtKnowledge } from './departments/taught-knowledge.ts'
import { departmentsOfTickets, departmentsToPeople } from './departments/to-people.ts'
import { createActionKinds } from './desk/actions/action-kinds.ts'
import { createToolRules } from './desk/actions/tool-rules.ts'
import { afterPosting, couldNotBeHandled } from './desk/after-posting.ts'
import { answersBy } from './desk/answers-by.ts'
import type { ArticleDesk } from './desk/article-desk.ts'
import { createDeskAtWork } from './desk/at-work/desk-at-work.ts'
import type { CardAsides } from './desk/card-asides.ts'
import { type AskParts, askContext } from './desk/context/ask-context.ts'
import { askTool } from './desk/context/ask-tool.ts'
import type { ContextParts } from './desk/context/customer-contexts.ts'
import type { Desk } from './desk/desk.ts'
import { listStoredArticles } from './desk/drafts/stored-articles.ts'
import { noteDeparture } from './desk/duty/departures.ts'
import type { IncidentDesk } from './desk/incident-desk.ts'
import { createNearness, repeatsBy } from './desk/incidents/likeness.ts'
import { readLessons } from './desk/lessons.ts'
import type { Person } from './desk/person.ts'
import type { PointedAt } from './desk/pointed-at.ts'
import { listDecided, listDismissed } from './desk/request-store.ts'
import { createTeamChoice } from './desk/team-choice.ts'
import { signedWebhooks } from './desk/webhooks/signed-webhook.ts'
import { hearOfWork } from './desk/work-news.ts'
import { usualModeOf } from './domain/channel-mode.ts'
import type { Delivery } from './domain/delivery.ts'
import type { Happening } from './domain/message.ts'
import { proseOf } from './domain/message-text.ts'
import type { OrderNumbers } from './domain/order-id.ts'
import type { Plan } from './domain/plan.ts'
import type { Served } from './domain/served.ts'
import type { Standing } from './domain/standing.ts'
import { servedUsually } from './domain/team.ts'
import type { Watch } from './domain/watched.ts'
import type { WorkNews } from './domain/work-news.ts'
import { startDaily } from './figures/digest/daily-line.ts'
import { readDigest } from './figures/digest/read-digest.ts'
import { startKeepingDays } from './figures/keep-days.ts'
import type { Knowledge, Match } from './knowledge/article.ts'
import { createKnowledge, noKnowledge } from './knowledge/knowledge.ts'
import { createMeaning } from './knowledge/meaning.ts'
import { withModelTime } from './language-model/message-time.ts'
import type { ModelFailure } from './language-model/model-failure.ts'
import type { ModelState } from './language-model/model-guard.ts'
import { asksSomething } from './languages/follow-up.ts'
import { orderNumberWords } from './languages/order-number-words.ts'
import { readerWith } from './languages/reader.ts'
import { teamIsBackBy } from './languages/team-is-back.ts'
import { staffWordsIn } from './languages/words.ts'
import { createAccountsOf } from './orders/accounts-of.ts'
import { refundsOfOrders } from './orders/action-store.ts'
import { ordersBy } from './orders/order-rules.ts'
import type { OrderSource } from './orders/orders.ts'
import { brokenLimit } from './orders/refund-limits.ts'
import { createOrderSource } from './orders/sources/order-source.ts'
import { toldInZone } from './orders/told-in-zone.ts'
import type { Said, Turn } from './queue/attempts.ts'
import type { Batch, Waiting } from './queue/batches.ts'
import type { BeginPosts } from './queue/finish-batch.ts'
import { inTime } from './queue/in-time.ts'
import { createInbox, NotNow } from './queue/inbox.ts'
import type { LaneWorker } from './queue/lane-worker.ts'
import { endLeases } from './queue/leases.ts'
import { type Attempt, startOutbox } from './queue/outbox.ts'
import { beforeReactions, createReact } from './support/react.ts'
import { createSupport, type Handled } from './support/support.ts'
import type { SystemProblem, Systems } from './systems/systems.ts'
import type { AddressedJudgement } from './triage/addressed/judge.ts'
import { createTaughtJudge } from './triage/addressed/taught.ts'
import { createClassifier, judgedAlone } from './triage/classifier.ts'
import { readExamples } from './triage/examples/examples.ts'
import type { UnderstoodMessage } from './triage/intent-model.ts'
import { createJudgeTool } from './triage/judge-tool.ts'
import { createLearner } from './triage/learner.ts'
import { isSurelyAsked } from './triage/raised.ts'
import { createTaughtDepartments } from './triage/taught-departments.ts'
import { createIntentModel } from './triage/team-intent-model.ts'
import { examplesThatDecided, wordsThatDecided } from './triage/why-intent.ts'

/** What a place where customers write (Slack, the console) provides to the core. */
export interface Edge {
  read(waiting: Waiting): Promise<Happening[]>
  /** The same for deliveries that fail to be read: only what is certain to succeed. */
  readAsStored?(waiting: Waiting): Happening[]
  /** `asides` finds what the card of a ticket shows besides. */
  speak(attempt: Attempt, asides: CardAsides): Promise<Said>
  nameOf(userId: string): Promise<string>
  /** Whether a person serves the tickets of a team; the usual ones without a team. */
  isStaff(userId: string, team?: string): Promise<boolean>
  /** The same, for whoever had a ticket. Absent: who serves none has left. */
  standingOf?(userId: string, team?: string): Promise<Standing>
  /** Whose tickets a person serves; absent: nobody serves any. */
  servedBy?(userId: string): Promise<Served>
  /** Whether somebody on duty can be reached now; absent: everybody. */
  isReachable?(userId: string): Promise<boolean>
  /** One of the staff, by a handle, an e-mail address or a user id. */
  findStaff?(named: string): Promise<string | undefined>
  /** The name of a channel; undefined if it has none for us. Rejects with `NotNow` if nobody can be asked. */
  channelNameOf?(channelId: string): Promise<string | undefined>
  /** The confirmed e-mail address of somebody of our own workspace. Rejects with `NotNow` if nobody can be asked. */
  emailOf?(userId: string): Promise<string | undefined>
  /** The channel of this name in which the bot is. */
  findChannel?(name: string): Promise<string | undefined>
  /** Called with each plan, and with how the language model failed meanwhile. */
  handled?(plan: Plan, modelFailures: ModelFailure['kind'][]): void
  /** Shows customers that they were heard; see `PlanParts`. */
  seen?(channelId: string, messageTs: string[]): boolean
  /** A message that one of the staff points at, as it is now. */
  findMessage?(channelId: string, ts: string): Promise<PointedAt | undefined>
  /** Tells one person something in a channel, as far as possible. */
  whisper?(userId: string, channelId: string, text: string): Promise<void>
  /** Rejects with `NotNow` if work fails because nobody can be asked. */
  patiently?<T>(work: Promise<T>): Promise<T>
}

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
export interface Core {
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
  /** Takes a delivery. Resolves once it is stored. */
  store(delivery: Delivery): Promise<void>
  /** Somebody left a channel, perhaps one of the staff's. Resolves once that is stored. */
  memberLeft(person: Person): Promise<void>
  /** Since when one of its workers has not looked for work; about a second, unless it hangs. */
  idleMs(): number
  /** Starts handling stored deliveries and posting what waits. */
  start(): Promise<void>
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

/**
 * More messages than a real customer writes in ten minutes. Keeps one customer's flood from spending everyone's model
 * budget.
 */
const mostByModel = 30
/** The time for handling a batch besides the language model's, mostly for lookups in Slack. */
const longestReadingMs = 60_000
/** The timeout for reading a batch that is given up. */
const readAgainMs = 20_000

/** Builds everything, in dependency order. */
export async function createCore({ config, log, database, company, edge, ...parts }: CoreParts): Promise<Core> {
  const { db } = database
  const { watch, begin } = parts
  // Nobody else has an embedded database open, so any lease in it belongs to a dead process.
  if ('dir' in config.database) await endLeases(db)

  const forStaff = staffWordsIn(company.language)
  const reader = readerWith(company.vocabulary)
  const learner = createLearner(company.vocabulary, parts.remembered)
  const lessons = await readLessons(db)
  const intentModel = await createIntentModel(company.files?.support, log, learner.examples, lessons.intents)
  const embedded = intentModel.classify
  const outOfScope = readExamples().filter(({ label }) => label === 'none')
  const now = parts.now ?? (() => new Date())
  const { fetch } = outgoing(config.proxies)
  const teamIsBack = teamIsBackBy(company.hours, now)
  const settings = config.languageModel
  // LangChain is large and slow to load, so it is loaded only if there is a model.
  const load = () => import('./assistant.ts')
  const assistant = settings && (await (await load()).openAssistant({ settings, database, forStaff, now, watch, log }))
  const cache = parts.cache ?? createCache(log)
  const embedding = assistant?.embedding
  const openKnowledge = (dir?: string) =>
    createKnowledge({
      dir,
      site: company.site,
      reader,
      log,
      outOfScope: outOfScope.map(({ text }) => text),
      learn: learner.articles,
      alsoRead: () => listStoredArticles(db),
      // Cache vectors only outside this process, where a restart does not lose them.
      meaning: embedding && createMeaning({ embedding, reader, cache: config.keyvUrl ? cache : undefined, log }),
    })
  const articles = company.files ? await openKnowledge(company.files.knowledge) : noKnowledge
  const knowledge = createTaughtKnowledge({ knowledge: articles, reader, ...lessons.articles, log })
  const openOrders = () =>
    createOrderSource(company.orders?.from ?? {}, { db, settings: config.orders, proxies: config.proxies, now, log })
  const orderSource = toldInZone(parts.orders ?? (await openOrders()), config.timeZone)
  const accountsOf = createAccountsOf({
    db,
    listed: company.accounts,
    channelNameOf: async (channelId) => edge.channelNameOf?.(channelId),
    emailOf: async (userId) => edge.emailOf?.(userId),
  })
  const orders =
    company.orders &&
    ordersBy(company.orders, {
      ...{ source: orderSource, accountsOf, around: orderNumberWords },
      refundsOf: (...which) => refundsOfOrders(db, ...which),
      isBeyondLimits: async (refund) => (await brokenLimit(db, company.refunds, refund, now())) !== undefined,
      policy: company.refunds,
    })
  const orderNumbers = orders?.numbers
  const toolReplies = async () =>
    company.files ? (await readToolReplies(company.files.replies, company.language)).replies : []
  const systems = await openSystems(company, fetch, log)
  const systemTools = systems && {
    ...{ systems, accountsOf, toolReplies },
    ...{ language: company.language, timeZone: config.timeZone, sendsCodes: orders?.sendCode !== undefined },
  }
  const judgeTool = await createJudgeTool(company, learner.departments)
  const help = parts.onlyEmbeds
    ? undefined
    : assistant?.help({ ...company, embedded, knowledge, orders, systemTools, cache })
  const { confidenceThreshold: threshold, burstWindowMs, directSilenceMs, concurrency, postIntervalMs } = config
  const { nameOf, isStaff, speak } = edge
  const standingOf =
    edge.standingOf ?? (async (...whose: Parameters<typeof isStaff>) => ((await isStaff(...whose)) ? 'serves' : 'left'))
  const hasLeft = async (...whose: Parameters<typeof isStaff>) => (await standingOf(...whose)) === 'left'
  const told = ({ plan, readyInMs }: Handled, failures: ModelFailure['kind'][] = []) => {
    edge.handled?.(plan, failures)
    return readyInMs
  }
  const departmentsBy = (model: typeof help) =>
    company.files
      ? createDepartments({
          knowledge,
          orders,
          byModel: model?.answers,
          skipConfidence: settings?.skipConfidence,
          translateTexts: model?.translateTexts,
          mayAnswer: knowledge.mayAnswer,
        })
      : departmentsToPeople
  const readDecided = async () => [...(await listDecided(db)), ...(await listDismissed(db))]
  const addressed = await createTaughtJudge({ readDecided, learn: learner.addressed, log })
  const departments = await createTaughtDepartments(company, lessons.departments, learner.departments, log)
  const departmentOf = departments.judge
  const nearness = createNearness(reader)
  const repeats = repeatsBy(nearness)
  const teams = createTeamChoice({ teams: company.teams, ...edge, log })
  const { teamFor } = teams
  const ownDepartments = new Map(company.departments.map((own) => [own.name, own]))
  let outbox: LaneWorker<Turn> | undefined
  // Until it runs, it begins nothing.
  const beginPosts: BeginPosts = async (call) => (outbox ? outbox.claimWith(call) : (await call(0)).result)
  const supportBy = (model: typeof help) =>
    createSupport({
      database,
      beginPosts,
      why: {
        words: (judged) => wordsThatDecided(intentModel, judged),
        examples: (judged) => examplesThatDecided(intentModel, judged),
        search: knowledge.search,
      },
      classifier: createClassifier({ embedded, knowledge, threshold, orders, model: model?.triage, departmentOf }),
      asksModel: model !== undefined,
      embedded,
      addressed: addressed.judge,
      surelyAsked: async (inquiry) =>
        (asksSomething(inquiry) && judgeTool(inquiry.text) !== undefined) || (await isSurelyAsked(knowledge, inquiry)),
      forStaff,
      life: company.life,
      workHosts: company.workHosts,
      teams,
      repeats,
      departments: departmentsBy(model),
      ownDepartments,
      byTool: systemTools && createDecideByTool({ ...systemTools, judge: judgeTool, threshold }),
      handingOver: departmentsOfTickets,
      usualModeOf: (channelId) => usualModeOf(company.modes, channelId, edge.channelNameOf),
      confidenceThreshold: threshold,
      orderNumbers,
      nameOf,
      seen: edge.seen,
      isStaff,
      hasLeft,
      unansweredMinutes: config.unansweredMinutes,
      teamIsBack,
      translate: model?.translate,
      now,
      watch,
      log,
    })
  const askWho = askingWho(config, { fetch, systems, accountsOf, emailOf: async (userId) => edge.emailOf?.(userId) })
  const support = supportBy(help)
  const withoutModel = help ? supportBy(undefined) : support
  const judge = (text: string) => judgedAlone({ embedded }, text)
  const timeZone = company.hours?.timeZone ?? config.timeZone
  const served = servedUsually(company.teams)
  const digestOf = (workspaceId: string, days: { from: string; to: string }) =>
    readDigest(db, { workspaceId, ...days, timeZone }, { hours: company.hours, served })
  const atWork = createDeskAtWork({
    ...edge,
    database,
    company,
    knowledge: articles,
    words: forStaff,
    hasLeft,
    standingOf,
    servedBy: async (userId) => (await edge.servedBy?.(userId)) ?? { usual: false, teams: [], apart: [] },
    findStaff: async (named) => edge.findStaff?.(named),
    findChannel: async (name) => edge.findChannel?.(name),
    channelNameOf: async (channelId) => edge.channelNameOf?.(channelId),
    teamFor,
    teamIsBack,
    orderNumbers,
    accountsOf: orders || systems ? accountsOf : undefined,
    actionKinds: createActionKinds({
      ...{ orders, policy: company.refunds, words: forStaff, now },
      tools: systemTools && createToolRules({ using: systemTools, words: forStaff }),
    }),
    sendCode: orders?.sendCode,
    findOwnOrder: orders && (async (writer, id) => orders.findOrder(await orders.ownerOf(writer), id)),
    judge,
    why: (ticket) => wordsThatDecided(intentModel, ticket),
    nearness,
    taught: () => {
      for (const each of [addressed, intentModel, departments, knowledge]) each.taught()
    },
    writeAnswer:
      help &&
      settings &&
      answersBy(db, help.writeAnswer, (about, work) => withModelTime(settings.timeoutMs, work, { about })),
    translateTexts: help?.translateOnce,
    condense: help?.condense,
    timeZone: config.timeZone,
    mcpUrl: config.mcp?.url,
    dashboard: dashboardOf(config),
    context: askWho && { ask: askWho, cache },
    readDigest: company.digest.weekly ? (workspaceId, days) => digestOf(workspaceId, days) : undefined,
    webhooks: signedWebhooks(company.webhooks, config.secrets),
    fetch,
    now,
    log,
  })
  const { desk, incidents } = atWork

  const react = createReact({ desk, emoji: company.emoji, ...edge })
  const answer = async (whole: Batch) => {
    const batch = beforeReactions(whole)
    const isFlood = batch.past.recentFromCustomer > mostByModel
    const happenings = await edge.read(batch)
    for (const happening of happenings) await react(batch.conversation, happening)
    return (isFlood ? withoutModel : support).handle(batch, happenings)
  }
  const handle = async (batch: Batch) => {
    const failures: ModelFailure['kind'][] = []
    const { id: conversationId, workspaceId } = batch.conversation
    const noted = { failures, about: { workspaceId, conversationId } }
    const handled = await (settings ? withModelTime(settings.timeoutMs, () => answer(batch), noted) : answer(batch))
    await assistant?.tellStaff(batch.conversation)
    return told(handled, failures)
  }
  // Reading may be what fails.
  const readAgain = (batch: Batch) =>
    inTime(readAgainMs, edge.read(batch)).catch((error: unknown) => {
      if (error instanceof NotNow || !edge.readAsStored) throw error
      return edge.readAsStored(batch)
    })
  const giveUp = async (batch: Batch) => told(await support.handOver(batch, await readAgain(batch)))
  const inbox = createInbox({
    database,
    burstWindowMs,
    directSilenceMs,
    concurrency,
    longestWorkMs: (settings?.timeoutMs ?? 0) + longestReadingMs,
    handle,
    giveUp,
    lastWords: couldNotBeHandled(forStaff),
    watch,
    begin,
    log,
  })
  const workers: LaneWorker[] = []
  let endRetention = async () => {}
  let endDesk = async () => {}
  let endDaily = async () => {}
  let endDays = async () => {}

  return {
    desk,
    knowledge: { search: knowledge.search, ready: articles.ready },
    articles: atWork.articles,
    incidents,
    orderNumbers,
    modelState: () => assistant?.state(),
    modelProblem: () => assistant?.problem()?.words,
    checkSystems: async () => (await systems?.check()) ?? [],
    hearOfWork: (workspaceId, news) => hearOfWork({ database, isStaff, nameOf, words: forStaff }, workspaceId, news),
    explain: async (text) => {
      const prose = proseOf(text)
      const understood = intentModel.classify(prose)
      return { understood, addressed: addressed.judge(prose), articles: await knowledge.search(prose) }
    },
    store: inbox.store,
    memberLeft: (person) => noteDeparture(db, person),
    idleMs: () => Math.max(0, ...workers.map((worker) => worker.idleMs())),
    start: async () => {
      await teams.learnAll()
      workers.push(await inbox.start())
      outbox = await startOutbox({
        database,
        postIntervalMs,
        speak: (attempt) => speak(attempt, atWork.asides),
        alsoWrite: afterPosting(forStaff),
        watch,
        begin,
        log,
      })
      workers.push(outbox)
      endDesk = atWork.start()
      const { dailyAtMinutes: minutes } = company.digest
      const { countGaps } = atWork
      const { hours } = company
      if (minutes !== undefined)
        endDaily = startDaily({ database, minutes, timeZone, hours, served, countGaps, words: forStaff, now, log })
      endDays = startKeepingDays({ db, timeZone: config.timeZone, hours, log })
      endRetention = startRetention(db, { now, log, textDays: config.textRetentionDays })
    },
    stop: async (graceMs) => {
      const deadline = Date.now() + graceMs
      const looks = Promise.all([endRetention(), endDesk(), endDaily(), endDays()])
      // If the database is away, they end with the process.
      await inTime(Math.max(1, graceMs / 2), looks).catch(() => undefined)
      // First the inbox, then the outbox, so that replies to the last messages are still posted.
      for (const worker of workers) await worker.stop(Math.max(0, deadline - Date.now()))
      await systems?.close()
      await assistant?.leave()
      addressed.close()
      departments.close()
      await atWork.close()
      await learner.close()
      await intentModel.close()
      await knowledge.close()
    },
  }
}

/** Its keys are signed by what Slack and we alone know, so that all processes accept them. */
const dashboardOf = ({ publicUrl: url, slack }: Config) =>
  url && slack.mode !== 'none' ? { url, secret: slack.botToken } : undefined

/** How the company's own system is asked who a customer is: its endpoint, else a tool; undefined if there is neither. */
function askingWho(
  { context: endpoint }: Config,
  { systems, ...parts }: { systems?: Systems } & Omit<AskParts, 'endpoint'>,
): ContextParts['ask'] | undefined {
  const tool = systems?.staffTool
  if (endpoint) return (ticket) => askContext({ ...parts, endpoint }, ticket)
  return systems && tool && ((ticket) => askTool({ ...parts, systems, tool }, ticket))
}

/** The MCP client is loaded only if there are systems. */
async function openSystems(company: Company, fetch: typeof globalThis.fetch, log: Logger) {
  if (company.systems.length === 0) return undefined
  const { createSystems } = await import('./systems/systems.ts')
  return createSystems({
    systems: company.systems,
    secretOf: readSecret,
    fetch,
    now: Date.now,
    log,
  })
}
