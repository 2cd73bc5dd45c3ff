import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { populate } from 'dotenv'
import { z } from 'zod'
import { type KnownNames, readEnvFile } from './base/env-file.ts'
import type { ProxySettings } from './base/outgoing.ts'
import { projectRoot } from './base/project-root.ts'
import {
  address,
  databaseAddress,
  meant,
  proxy,
  setting,
  share,
  timeZone,
  token,
  wholeNumber,
} from './base/setting-kinds.ts'
import { misspeltSettings, unknownSettings } from './base/unknown-settings.ts'
import { isCompany, usualCompanyDir } from './company/company.ts'
import type { DatabaseSettings } from './db/database.ts'
import { SupportError } from './domain/errors.ts'
import type { WorkProvider } from './domain/work-link.ts'
import { usualSkipConfidence } from './knowledge/confidence.ts'
import type { LanguageModelSettings } from './language-model/language-model.ts'
import { noKey, problemOfAddress } from './language-model/wire/address.ts'
import type { OrderSettings } from './orders/sources/order-source.ts'
import type { SlackConnection, SlackSettings } from './slack/slack-settings.ts'

/** Shared with another system, which knows us by it or which we know by it. */
const sharedSecret = setting(
  z.string().min(12, 'is too short to keep others out; use at least 12 characters').optional(),
)

/** Every setting, under its name in the environment. `.env.example` explains each. */
export const settingsSchema = z.object({
  SLACK_BOT_TOKEN: token('xoxb-', 'OAuth & Permissions → Bot User OAuth Token'),
  SLACK_APP_TOKEN: token('xapp-', 'Basic Information → App-Level Tokens'),
  SLACK_SIGNING_SECRET: setting(
    z.string().min(16, 'is too short (find it under Basic Information → Signing Secret)').optional(),
  ),
  SLACK_API_URL: setting(address('http', 'https').default('https://slack.com/api/')),
  PORT: wholeNumber(0, 65_535, 3000),
  SUPPORT_CHANNEL: setting(z.string().default('#support-humans')),
  TICKET_COMMAND: setting(
    z
      .string()
      .regex(/^\/[a-z0-9_-]{1,31}$/, 'must look like /ticket: a slash and lower-case letters')
      .default('/ticket'),
  ),
  CUSTOMERS: setting(z.enum(['external', 'everyone'], 'must be external or everyone').default('external')),
  WORKFLOW_REQUESTS: setting(z.enum(['on', 'off'], 'must be on or off').default('on')),
  GITHUB_WEBHOOK_SECRET: sharedSecret,
  GITLAB_WEBHOOK_TOKEN: sharedSecret,
  LINEAR_WEBHOOK_SECRET: sharedSecret,
  JIRA_WEBHOOK_SECRET: sharedSecret,
  ORDERS_TOKEN: sharedSecret,
  MCP_URL: setting(address('http', 'https').optional()),
  PUBLIC_URL: setting(
    address('http', 'https')
      .refine(isOrigin, 'must end after the host, as https://support.example.com does')
      .optional(),
  ),
  CONTEXT_URL: setting(address('http', 'https').optional()),
  CONTEXT_TOKEN: sharedSecret,
  STRIPE_SECRET_KEY: setting(
    z
      .string()
      .regex(/^(sk|rk)_/, 'must start with rk_ or sk_ (find it in Stripe under Developers → API keys)')
      .optional(),
  ),
  STRIPE_API_URL: setting(address('http', 'https').optional()),
  OPENAI_API_KEY: setting(z.string().optional()),
  OPENAI_BASE_URL: setting(address('http', 'https').superRefine(sayProblem).optional()),
  OPENAI_MODEL: setting(z.string().default('gpt-4o-mini')),
  OPENAI_EMBEDDING_MODEL: setting(z.string().optional()),
  MODEL_TIMEOUT_MS: wholeNumber(100, 120_000, 20_000),
  MODEL_SKIP_CONFIDENCE: share(usualSkipConfidence),
  MODEL_DAILY_TOKENS: wholeNumber(0, 1_000_000_000_000, 0),
  CONFIDENCE_THRESHOLD: share(0.7),
  DATABASE_URL: setting(databaseAddress('postgres', 'postgresql').optional()),
  DATA_DIR: setting(z.string().default('./data')),
  COMPANY_DIR: setting(z.string().default(usualCompanyDir)),
  KEYV_URL: setting(databaseAddress('redis', 'rediss', 'postgres', 'postgresql').optional()),
  HTTPS_PROXY: proxy,
  HTTP_PROXY: proxy,
  NO_PROXY: setting(z.string().optional()),
  BURST_WINDOW_MS: wholeNumber(0, 60_000, 1500),
  DIRECT_SILENCE_HOURS: wholeNumber(0, 8760, 12),
  POST_INTERVAL_MS: wholeNumber(0, 60_000, 1000),
  DATABASE_CONNECTIONS: wholeNumber(4, 200, 8),
  UNANSWERED_MINUTES: wholeNumber(0, 10_080, 30),
  TEXT_RETENTION_DAYS: wholeNumber(0, 36_500, 0),
  CONCURRENCY: wholeNumber(1, 256, 8),
  METRICS: setting(z.enum(['on', 'off'], 'must be on or off').default('on')),
  METRICS_TOKEN: sharedSecret,
  STUCK_MINUTES: wholeNumber(1, 1440, 10),
  READY_QUEUE_SECONDS: wholeNumber(0, 86_400, 0),
  OTEL_EXPORTER_OTLP_ENDPOINT: setting(address('http', 'https').optional()),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: setting(address('http', 'https').optional()),
  OTEL_TRACES_EXPORTER: setting(z.string().optional()),
  OTEL_SDK_DISABLED: setting(z.string().optional()),
  TIME_ZONE: timeZone,
  LOG_LEVEL: setting(
    z.enum(['debug', 'info', 'warn', 'error', 'silent'], 'must be debug, info, warn, error or silent').default('info'),
  ),
})
/** Nothing follows the host: each route has its own path. */
function isOrigin(given: string): boolean {
  if (!URL.canParse(given)) return true // which is said already
  const { pathname, search, hash } = new URL(given)
  return pathname + search + hash === '/'
}

function sayProblem(given: string, context: z.RefinementCtx): void {
  const message = problemOfAddress(given)
  if (message) context.addIssue({ code: 'custom', message })
}

type Settings = z.infer<typeof settingsSchema>

export interface Config extends SlackSettings {
  slack: SlackConnection
  customers: 'external' | 'everyone'
  /** Whether posts by other companies' workflows in shared channels are requests. */
  workflowRequests: boolean
  /** If absent, only the embedded model is used. */
  languageModel?: LanguageModelSettings & {
    /** If absent, articles are found by their words only. */
    embeddingModel?: string
    /** No limit if absent. */
    dailyTokens?: number
    /**
     * From this confidence on, an article answers a question and the model is not asked; if absent, it classifies every
     * message.
     */
    skipConfidence?: number
    /** How long its answers may be reused for the same message; not at all if absent. */
    answersKeptMs?: number
  }
  /** The secret of each provider of issues that may tell us of them. */
  webhookSecrets: Partial<Record<WorkProvider, string>>
  /** The company's endpoint that says who a customer is, and what it knows us by. */
  context?: { url: string; token: string }
  /** Where assistants of staff reach us, if they may, and the secret by which Slack signs what its own assistant asks. */
  mcp?: { url: string; signingSecret?: string }
  /** The address at which browsers reach us, without a slash at its end; absent: there is no dashboard. */
  publicUrl?: string
  /** Whatever the environment calls `SECRET_…`; support.yaml refers to them by name. */
  secrets: Readonly<Record<string, string>>
  /** How to reach the systems with orders that support.yaml names. */
  orders: OrderSettings
  confidenceThreshold: number
  database: DatabaseSettings
  dataDir: string
  /** The IANA time zone in which dates are shown. */
  timeZone: string
  /** The company's folder, which need not exist. */
  companyDir: string
  keyvUrl?: string
  burstWindowMs: number
  /** After this much silence, a direct message begins a new conversation. */
  directSilenceMs: number
  postIntervalMs: number
  /** How long people have to answer a customer where the bot is silent; 0 for no limit. */
  unansweredMinutes: number
  /** Texts are erased after this many days without activity in their conversation; 0 for never. */
  textRetentionDays: number
  /** How many conversations one process handles in parallel. */
  concurrency: number
  /** What Prometheus may read, and by what it is known; absent: nothing. */
  metrics?: { token?: string }
  /** Whether the steps of messages are sent as traces. OpenTelemetry reads its other settings by itself. */
  tracing: boolean
  /** From then on, a conversation or channel in which something waits is said to be stuck. */
  stuckAfterMs: number
  /** If the most overdue message could have been handled so long ago, this process is not ready; 0 for never. */
  readyQueueMs: number
  logLevel: Settings['LOG_LEVEL']
  /** Warnings about settings that work anyway. */
  warnings: string[]
}

/**
 * Reads the environment, and `.env` in the current folder for what it does not set. Throws one
 * `SupportError('bad_settings')` that lists every problem with its remedy, and never a value.
 */
export function loadConfig(env?: NodeJS.ProcessEnv): Config {
  if (env) return readConfig(env, [])
  const file = readEnvFile('.env', knownNames)
  const fromFile = Object.keys(file.values)
  const tooLate = readAtStart.filter((name) => fromFile.includes(name) && process.env[name] === undefined)
  const warnings = [
    ...file.warnings,
    ...unknownSettings(fromFile, knownNames.names),
    ...misspeltSettings(Object.keys(process.env), knownNames.names),
    ...tooLate.map(isTooLate),
  ]
  populate(process.env, file.values)
  for (const name of sendingTextsAway) delete process.env[name]
  return readConfig(process.env, warnings)
}

/** What a settings file and the environment say, as it stands. Throws SupportError `bad_settings` for an unreadable file. */
export const readRawSettings = (file: string): Record<string, string | undefined> => ({
  ...readEnvFile(file, knownNames).values,
  ...process.env,
})

/** Applies `--company <folder>` from the command line, which overrides the setting. Throws SupportError `bad_settings`. */
export function withCompanyArgument(config: Config, args: string[]): Config {
  const company = companyIn(args)
  if (company === undefined) return config
  if (isCompany(company)) return { ...config, companyDir: company }
  throw new SupportError(
    'bad_settings',
    `${company} is not a company's folder: it has neither support.yaml nor knowledge/. See docs/how-to/company.md.`,
  )
}

/** Falls back to a made-up shop, for the sandbox and the console. */
export const withSomeCompany = (config: Config): Config =>
  isCompany(config.companyDir) ? config : { ...config, companyDir: join(projectRoot, 'samples', 'shop') }

function companyIn(args: string[]): string | undefined {
  try {
    return parseArgs({ args, options: { company: { type: 'string' } } }).values.company
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message : String(cause)
    throw new SupportError('bad_settings', `${problem}\nUse --company <folder>, such as --company samples/shop.`, {
      cause,
    })
  }
}

/** The names that a settings file may set. */
export const knownNames: KnownNames = {
  names: new Set(Object.keys(settingsSchema.shape)),
  hashed: new Set(['SUPPORT_CHANNEL']),
}

/**
 * A secret that support.yaml names, from the environment or `.env`. Frontdesk's own settings are nobody else's: they count as
 * not set.
 */
export function readSecret(name: string): string | undefined {
  const value = knownNames.names.has(name) ? undefined : meant(process.env[name])
  return typeof value === 'string' ? value : undefined
}

/** Node.js reads these before any program does. */
const readAtStart = ['NODE_OPTIONS', 'NODE_EXTRA_CA_CERTS']
const isTooLate = (name: string) =>
  `${name} has no effect in .env, which is read after Node.js has started. Set it in the environment instead.`

function readConfig(given: NodeJS.ProcessEnv, warnings: string[]): Config {
  const env = { ...given, ...lowerCaseProxies(given) }
  const parsed = settingsSchema.safeParse(env)
  const wrong = parsed.error?.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`) ?? []
  const problems = [...wrong, ...missingPartners(env)]
  if (!parsed.success || problems.length > 0) throw badSettings(problems)
  return { ...toConfig(parsed.data), secrets: secretsIn(env), warnings }
}

/** With these, LangChain uploads or prints every text it sees. Customers' texts must go to the language model only. */
const sendingTextsAway = [
  'LANGSMITH_TRACING',
  'LANGSMITH_TRACING_V2',
  'LANGCHAIN_TRACING',
  'LANGCHAIN_TRACING_V2',
  'LANGCHAIN_VERBOSE',
]

/** The lower-case names are older and more common. If both are set, lower case wins, as in curl. */
function lowerCaseProxies(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const names = ['HTTPS_PROXY', 'HTTP_PROXY', 'NO_PROXY']
  return Object.fromEntries(
    names.map((name) => [name, meant(env[name.toLowerCase()]) ? env[name.toLowerCase()] : env[name]]),
  )
}

function badSettings(problems: string[]): SupportError {
  const lines = problems.map((problem) => `  - ${problem}`).join('\n')
  return new SupportError(
    'bad_settings',
    `Frontdesk cannot start with these settings:\n${lines}\nFix them in .env or in the environment; .env.example explains each.`,
  )
}

function missingPartners(env: NodeJS.ProcessEnv): string[] {
  const bot = meant(env.SLACK_BOT_TOKEN)
  const app = meant(env.SLACK_APP_TOKEN)
  const secret = meant(env.SLACK_SIGNING_SECRET)
  return [...missingOfSlack(bot, app, secret), ...missingOfContext(env)]
}

/** Who a customer is is asked by nobody whom the endpoint does not know. */
function missingOfContext(env: NodeJS.ProcessEnv): string[] {
  const [url, token] = [meant(env.CONTEXT_URL), meant(env.CONTEXT_TOKEN)]
  if (Boolean(url) === Boolean(token)) return []
  return [
    url
      ? 'CONTEXT_TOKEN is missing beside CONTEXT_URL: set it too'
      : 'CONTEXT_URL is missing beside CONTEXT_TOKEN: set it too',
  ]
}

function missingOfSlack(bot: unknown, app: unknown, secret: unknown): string[] {
  if (bot && !app && !secret)
    return ['SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) is missing beside SLACK_BOT_TOKEN: set one']
  if (!bot && (app || secret))
    return [`SLACK_BOT_TOKEN is missing beside ${app ? 'SLACK_APP_TOKEN' : 'SLACK_SIGNING_SECRET'}: set it too`]
  return []
}

/** A company names what it needs as it likes, below one prefix. */
const secretsIn = (env: NodeJS.ProcessEnv): Config['secrets'] =>
  Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => {
      const secret = meant(value)
      return name.startsWith('SECRET_') && typeof secret === 'string' ? [[name, secret]] : []
    }),
  )

function toConfig(settings: Settings): Omit<Config, 'warnings' | 'secrets'> {
  return {
    slack: slackConnection(settings),
    slackApiUrl: settings.SLACK_API_URL.replace(/\/*$/, '/'),
    port: settings.PORT,
    supportChannel: settings.SUPPORT_CHANNEL,
    ticketCommand: settings.TICKET_COMMAND,
    customers: settings.CUSTOMERS,
    workflowRequests: settings.WORKFLOW_REQUESTS === 'on',
    languageModel: languageModel(settings),
    proxies: proxies(settings),
    webhookSecrets: webhookSecrets(settings),
    orders: {
      token: settings.ORDERS_TOKEN,
      stripe: { secretKey: settings.STRIPE_SECRET_KEY, apiUrl: settings.STRIPE_API_URL },
    },
    context: contextEndpoint(settings),
    mcp: settings.MCP_URL ? { url: settings.MCP_URL, signingSecret: settings.SLACK_SIGNING_SECRET } : undefined,
    publicUrl: settings.PUBLIC_URL && new URL(settings.PUBLIC_URL).origin,
    confidenceThreshold: settings.CONFIDENCE_THRESHOLD,
    database: settings.DATABASE_URL
      ? { url: settings.DATABASE_URL, connections: settings.DATABASE_CONNECTIONS }
      : { dir: join(settings.DATA_DIR, 'pglite') },
    dataDir: settings.DATA_DIR,
    timeZone: settings.TIME_ZONE,
    companyDir: settings.COMPANY_DIR,
    keyvUrl: settings.KEYV_URL,
    burstWindowMs: settings.BURST_WINDOW_MS,
    directSilenceMs: settings.DIRECT_SILENCE_HOURS * 3_600_000,
    postIntervalMs: settings.POST_INTERVAL_MS,
    unansweredMinutes: settings.UNANSWERED_MINUTES,
    textRetentionDays: settings.TEXT_RETENTION_DAYS,
    concurrency: settings.CONCURRENCY,
    metrics: settings.METRICS === 'on' ? { token: settings.METRICS_TOKEN } : undefined,
    tracing: wantsTraces(settings),
    stuckAfterMs: settings.STUCK_MINUTES * 60_000,
    readyQueueMs: settings.READY_QUEUE_SECONDS * 1000,
    logLevel: settings.LOG_LEVEL,
  }
}

/** With both an app token and a signing secret, Socket Mode wins, because it needs no public address. */
function slackConnection(settings: Settings): SlackConnection {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = settings
  if (botToken && appToken) return { mode: 'socket', botToken, appToken }
  if (botToken && signingSecret) return { mode: 'http', botToken, signingSecret }
  return { mode: 'none' }
}

function contextEndpoint({ CONTEXT_URL: url, CONTEXT_TOKEN: token }: Settings): Config['context'] {
  return url && token ? { url, token } : undefined
}

/** As OpenTelemetry means its variables. */
const wantsTraces = (settings: Settings): boolean =>
  (settings.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT ?? settings.OTEL_EXPORTER_OTLP_ENDPOINT) !== undefined &&
  settings.OTEL_SDK_DISABLED?.toLowerCase() !== 'true' &&
  settings.OTEL_TRACES_EXPORTER !== 'none'

const webhookSecrets = (settings: Settings): Config['webhookSecrets'] => ({
  github: settings.GITHUB_WEBHOOK_SECRET,
  gitlab: settings.GITLAB_WEBHOOK_TOKEN,
  linear: settings.LINEAR_WEBHOOK_SECRET,
  jira: settings.JIRA_WEBHOOK_SECRET,
})

function proxies(settings: Settings): ProxySettings | undefined {
  const { HTTPS_PROXY: https, HTTP_PROXY: http, NO_PROXY: none } = settings
  return https || http ? { https, http, none } : undefined
}

/** Long enough for questions that many ask at once, short enough for a changed prompt to take effect soon. */
const modelAnswersKeptMs = 60 * 60_000

/** A base URL is enough: Ollama and vLLM need no key, but the client requires one. */
function languageModel(settings: Settings): Config['languageModel'] {
  if (!settings.OPENAI_API_KEY && !settings.OPENAI_BASE_URL) return undefined
  return {
    apiKey: settings.OPENAI_API_KEY ?? noKey,
    baseUrl: settings.OPENAI_BASE_URL,
    model: settings.OPENAI_MODEL,
    proxies: proxies(settings),
    embeddingModel: settings.OPENAI_EMBEDDING_MODEL,
    timeoutMs: settings.MODEL_TIMEOUT_MS,
    skipConfidence: settings.MODEL_SKIP_CONFIDENCE,
    answersKeptMs: modelAnswersKeptMs,
    dailyTokens: settings.MODEL_DAILY_TOKENS || undefined,
  }
}
