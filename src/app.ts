import type { Server } from 'node:http'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { closeCache, openCache } from './base/cache.ts'
import { examineMachine } from './base/examine-machine.ts'
import { readMachine } from './base/machine.ts'
import { outgoing } from './base/outgoing.ts'
import { version } from './base/project-root.ts'
import { rememberIn } from './base/remembered.ts'
import type { Routes } from './base/routes.ts'
import { type Company, readCompany } from './company/company.ts'
import { readSavedReplies } from './company/saved-replies.ts'
import { readToolReplies } from './company/tool-replies.ts'
import type { Config } from './config.ts'
import { type Core, type CoreParts, createCore } from './core.ts'
import type { Database } from './db/database.ts'
import { openDatabase } from './db/open-database.ts'
import { listStoredArticles } from './desk/drafts/stored-articles.ts'
import { whoIsOnDuty } from './desk/duty-acts.ts'
import { redrawDeleted, tellOfArchive } from './desk/slack-changes.ts'
import { SupportError } from './domain/errors.ts'
import { namesOfSecrets } from './domain/system.ts'
import { startDailyImports } from './knowledge/importing/daily-imports.ts'
import type { StaffWords } from './languages/language/staff-words.ts'
import { staffWordsIn } from './languages/words.ts'
import { inTime } from './queue/in-time.ts'
import { createEdge } from './slack/edge/edge.ts'
import { examineClock, examineScopes } from './slack/examine-slack.ts'
import { tellOfMissing } from './slack/people/missing-company.ts'
import { tellStaff } from './slack/people/tell-staff.ts'
import type { ChannelArchived } from './slack/reading/channel-archived.ts'
import { connectWorkspace, createSlackApp, type Workspace } from './slack/slack.ts'
import { escapeSlack } from './slack/text/mrkdwn.ts'
import { dashboardRoutes } from './web/dashboard/dashboard-routes.tsx'
import { healthRoutes, serveRoutes } from './web/health.ts'
import { mcpRoutes } from './web/mcp/mcp-route.ts'
import type { Metrics } from './web/metrics/metrics.ts'
import { createState, queueFacts, type State } from './web/state.ts'
import { webhookRoutes } from './web/webhooks/webhook-routes.ts'

/** A connected and running Frontdesk. */
export interface Frontdesk {
  database: Database
  /** Our own workspace. */
  workspaceId: string
  /** Stops taking new work, finishes running work within `graceMs`, and closes everything in reverse order. */
  stop(graceMs?: number): Promise<void>
}

/** What the sandbox and tests provide. */
export interface Overrides extends Pick<CoreParts, 'orders' | 'now'> {
  /** An open database, which stays open on stop. */
  database?: Database
  /** Serves the health routes, instead of a server on `config.port`. */
  serve?(routes: Routes): void
}

/** Of a problem that staff are told; the log has it whole. */
const longestProblem = 1500
/** Below the 10 seconds after which containers are killed. */
const stopGraceMs = 8_000

/** Connects to Slack and starts. Throws `SupportError('bad_settings')` with the remedy. */
export async function startFrontdesk(config: Config, log: Logger, overrides: Overrides = {}): Promise<Frontdesk> {
  const { slack } = config
  if (slack.mode === 'none') throw noTokens()
  const company = await readCompany(config.companyDir)
  const secrets = namesOfSecrets(company.systems)
  for (const warning of config.warnings) if (!secrets.some((name) => warning.startsWith(`${name} `))) log.warn(warning)
  const metrics = config.metrics && (await import('./web/metrics/metrics.ts')).createMetrics()
  const tracing = config.tracing ? (await import('./web/tracing/tracing.ts')).startTracing(version, log) : undefined
  const watch = metrics?.watch
  const database = overrides.database ?? (await openDatabase(config.database, log))
  const cache = await openCache(config.keyvUrl, log)
  const words = staffWordsIn(company.language)
  const workspace = await connectWorkspace(config, slack, {
    cache,
    db: database.db,
    teams: company.teams,
    words,
    watch,
    log,
  })
  const { client, home, people } = workspace
  const edge = createEdge(config, { workspace, botToken: slack.botToken, db: database.db, company, words, log })
  const hasStored = company.files !== undefined && (await listStoredArticles(database.db)).length > 0
  // Accepted articles may be all that it has, where the folder cannot be written.
  const lacking = hasStored ? undefined : company.missing
  const remembered = overrides.database ? undefined : rememberIn(join(config.dataDir, 'learned'), import.meta.dirname)
  const core = await createCore({
    config,
    log,
    database,
    cache,
    company,
    edge,
    remembered,
    watch,
    begin: tracing?.begin,
    ...overrides,
  })

  const slackHeldBack = countWarnings(log, 'Slack is withholding events: more than 30,000 an hour in this workspace')
  const now = overrides.now ?? (() => new Date())
  const routes = createRoutes({
    ...{ config, company, database, core, workspace, metrics, words, now, log },
    ...{ lacking, slackHeldBack, isConnected: () => hears() },
  })
  const { store, orderNumbers } = core
  const workspaceId = home.teamId
  const { emoji } = company
  const deliveries = {
    store,
    orderNumbers,
    emoji,
    botUserId: home.botUserId,
    rateLimited: slackHeldBack.warn,
    channels: workspace.supportChannel,
    memberLeft: ({ userId }: { userId: string }) => core.memberLeft({ workspaceId, userId }),
    channelArchived: (archived: ChannelArchived) => tellOfArchive(database, { workspaceId, ...archived }, words),
    ownPostDeleted: (gone: { channelId: string; ts: string }) => redrawDeleted(database, { workspaceId, ...gone }),
    log,
  }
  const { desk, articles, incidents } = core
  const { timeZone } = config
  const savedReplies = repliesOf(company)
  for (const problem of [...(await savedReplies()).problems, ...(await toolReplyProblems(company))]) log.warn(problem)
  const listening = {
    config,
    slack,
    workspace,
    findMessage: edge.findMessage,
    desk,
    articles,
    incidents,
    savedReplies,
    words,
    timeZone,
    now,
    deliveries,
    routes,
    watch,
    log,
  }
  const { app, hears } = createSlackApp(listening)
  overrides.serve?.(routes)
  const server = slack.mode === 'socket' && !overrides.serve ? await serveRoutes(routes, config.port) : undefined
  await core.start()
  const endWatch = workspace.channelWatch.start()
  await app.start()
  void lookBriefly(config, workspace.scopes, log)
  if (lacking) log.warn(lacking)
  const endings: (() => void)[] = []
  if (lacking) {
    const missing = company.files ? words.notes.noArticles(join(config.companyDir, 'knowledge')) : lacking
    endings.push(tellOfMissing({ client, people, log }, missing))
  }
  // Nobody waits for it: the bot starts whether they are there or not.
  let isStopping = false
  void core.checkSystems().then((problems) => {
    if (isStopping) return
    for (const { system, problem } of problems) {
      log.warn({ system }, problem)
      const text = words.systems.problem(escapeSlack(system), escapeSlack(problem.slice(0, longestProblem)))
      endings.push(tellStaff({ client, people, log }, { kind: 'frontdesk_system', about: { system, problem }, text }))
    }
  })
  const endImports = startDailyImports({
    db: database.db,
    workspaceId: home.teamId,
    imports: company.imports,
    timeZone,
    fetch: outgoing(config.proxies).fetch,
    now,
    log,
    failed: (source, problem) => {
      const text = words.notes.importFailed(escapeSlack(source), escapeSlack(problem.slice(0, longestProblem)))
      endings.push(tellStaff({ client, people, log }, { kind: 'frontdesk_import', about: { source, problem }, text }))
    },
  })

  return {
    database,
    workspaceId: home.teamId,
    stop: async (graceMs = stopGraceMs) => {
      const startedAt = Date.now()
      isStopping = true
      for (const end of endings) end()
      await endImports()
      await inTime(Math.max(1, graceMs / 4), endWatch()).catch(() => undefined)
      await app.stop()
      await core.stop(Math.max(0, graceMs - (Date.now() - startedAt)))
      await closeServer(server)
      await closeCache(cache)
      await inTime(Math.max(1, graceMs / 8), tracing?.stop() ?? Promise.resolve()).catch(() => undefined)
      if (!overrides.database) await database.close()
    },
  }
}

interface RouteParts {
  config: Config
  company: Company
  database: Database
  core: Core
  workspace: Workspace
  metrics?: Metrics
  /** What staff read, in the team's language. */
  words: StaffWords
  now: () => Date
  log: Logger
  /** Whether Slack reaches us. */
  isConnected(): boolean
  /** How often Slack said that it withholds events. */
  slackHeldBack: { count: number }
  /** What the company lacks, for probes. */
  lacking?: string
}

/** All that is served over HTTP besides Slack's own requests. */
function createRoutes({
  config,
  company,
  database,
  core,
  workspace,
  isConnected,
  now,
  log,
  ...parts
}: RouteParts): Routes {
  const { db } = database
  const { desk } = core
  const { home, people } = workspace
  const { nameOf, servedBy, findStaff, findChannelName } = people
  const workspaceId = home.teamId
  const state = createState({ db, workspaceId, stuckAfterMs: config.stuckAfterMs })
  const connected = async () => {
    if (!isConnected()) throw new Error('Not connected')
  }
  const checks = {
    database: database.ping,
    slack: connected,
    work: () => atWork(core),
    ...(config.readyQueueMs > 0 && { queue: () => notLate(state, config.readyQueueMs) }),
  }
  const facts = () => ({
    app_rate_limited: parts.slackHeldBack.count,
    language_model: core.modelState(),
    language_model_problem: core.modelProblem(),
    company: parts.lacking,
  })
  const health = healthRoutes(checks, facts, async () => queueFacts(await state.queues()))
  const scraped = parts.metrics?.route({
    token: config.metrics?.token,
    version,
    readShared: state.shared,
    standing: () => ({
      isConnected: isConnected(),
      modelState: core.modelState(),
      stalledSeconds: core.idleMs() / 1000,
    }),
  })
  const webhooks = webhookRoutes({
    secrets: config.webhookSecrets,
    hosts: company.workHosts,
    hear: (news) => core.hearOfWork(workspaceId, news),
    log,
  })
  const mcp = mcpRoutes(
    config.mcp && {
      desk,
      personOfToken: desk.personOfToken,
      address: config.mcp.url,
      command: config.ticketCommand,
      signingSecret: config.mcp.signingSecret,
      workspaceId,
      findStaff,
      nameOf,
      url: home.url,
      words: parts.words,
      now,
      log,
    },
  )
  const dashboard = dashboardRoutes({
    publicUrl: config.publicUrl,
    command: config.ticketCommand,
    timeZone: config.timeZone,
    confidenceThreshold: config.confidenceThreshold,
    modelPrices: company.modelPrices,
    db,
    desk,
    articles: core.articles,
    onDuty: () => whoIsOnDuty(db, servedBy, workspaceId),
    workspaceId,
    slackUrl: home.url,
    hours: company.hours,
    words: staffWordsIn('en'),
    channelNameOf: findChannelName,
    nameOf,
    now,
    log,
  })
  return { ...health, ...(scraped && { '/metrics': scraped }), ...webhooks, ...mcp, ...dashboard }
}

/** A worker that has not looked for work for so long hangs. */
const longestIdleMs = 60_000

async function atWork({ idleMs }: Core): Promise<void> {
  if (idleMs() > longestIdleMs) throw new Error('A worker hangs')
}

async function notLate({ queues }: State, mostMs: number): Promise<void> {
  if ((await queues()).inbox.lateSeconds * 1000 > mostMs) throw new Error('Messages wait for too long')
}

/** Read whenever somebody replies, so that a changed file counts at once. */
const repliesOf =
  ({ files, language }: Company) =>
  async () =>
    files ? readSavedReplies({ dir: files.replies, language }) : { replies: [], problems: [] }

const toolReplyProblems = async ({ files, language }: Company): Promise<string[]> =>
  files ? (await readToolReplies(files.replies, language)).problems : []

const noTokens = () =>
  new SupportError(
    'bad_settings',
    'No Slack tokens are set. Set them in .env (docs/tutorial/workspace.md), or try the sandbox with npm start.',
  )

function countWarnings(log: Logger, words: string) {
  const counted = {
    count: 0,
    warn: () => {
      counted.count += 1
      log.warn(words)
    },
  }
  return counted
}

/** What `npm run doctor` would say of this machine and the app, without asking much. Nobody waits for it. */
async function lookBriefly(config: Config, scopes: string[], log: Logger): Promise<void> {
  try {
    const machine = examineMachine(await readMachine(config.dataDir))
    const app = examineScopes(scopes).filter(({ state }) => state === 'failed')
    for (const { state, words, remedy } of [...machine, ...app, await examineClock(config, Date.now)])
      if (state === 'warning' || state === 'failed') log.warn({ remedy, more: 'npm run doctor' }, words)
    log.debug('This installation was looked at')
  } catch (err) {
    log.debug({ err }, 'This machine could not be examined')
  }
}

const closeServer = (server: Server | undefined) =>
  new Promise<void>((done) => {
    if (!server) return done()
    server.close(() => done())
    server.closeAllConnections()
  })
