import { type SQL, sql } from 'drizzle-orm'
import type { Logger } from 'pino'
import { type Sandbox, type SandboxOptions, startSandbox } from '../sandbox/slack.ts'
import type { Message } from '../sandbox/workspace/message.ts'
import { type Frontdesk, startFrontdesk } from '../src/app.ts'
import { type Config, loadConfig } from '../src/config.ts'
import type { Database } from '../src/db/database.ts'
import { rowsOf as readRows } from '../src/db/rows-of.ts'
import type { OrderSource } from '../src/orders/orders.ts'
import { saveOrders } from '../src/orders/table-orders.ts'
import { eventually } from './eventually.ts'
import { emptyDatabase, freshDatabase } from './fresh-database.ts'
import { quiet } from './quiet.ts'
import { sampleOrders } from './sample-orders.ts'
import { type ScriptedOpenAI, startScriptedOpenAI } from './scripted-openai.ts'
import { type asClassifier, isTriage, type RecordedRequest, type Script, type says } from './scripted-replies.ts'
import { shopDir } from './shop-reader.ts'

/** All of Frontdesk, running in a pretend Slack, for journeys. */
export interface HelpDesk {
  slack: Sandbox
  database: Database
  frontdesk: Frontdesk
  model?: ScriptedOpenAI
  config: Config
  /** Somebody writes in a channel, a DM, or a thread. */
  write: Sandbox['post']
  /** The bot's next words below a message, after the first `after` of them. */
  answer(to: Message, after?: number): Promise<string>
  /** Everything the bot has said below a message. */
  answers(to: Message): string[]
  /** The card of the ticket that a message led to. */
  card(to: Message): Promise<Card>
  /** Resolves when nothing is waiting to be handled or said. */
  settled(): Promise<void>
  /** Somebody changes what they wrote; resolves when the bot has heard of it. */
  edit(message: Message, text: string): Promise<void>
  /** Resolves when the bot has heard these messages, has handled them, and has said what it has to say. */
  handled(...messages: Message[]): Promise<void>
  /** What only this person sees after an act of theirs. */
  whisper(userId: string, act: () => Promise<unknown>): Promise<string>
  /** Stops the bot and starts it again on the same database. */
  restart(options?: { alreadyStopped?: boolean }): Promise<void>
  close(): Promise<void>
}

export interface Card {
  ticketId: string
  message: Message
  /** All words on the card. */
  text: string
  buttons: string[]
}

export interface HelpDeskOptions {
  /** What the language model says; absent: no language model. */
  model?: Script
  /** Changes how the language model is asked. */
  languageModel?: Partial<NonNullable<Config['languageModel']>>
  config?: Partial<Config>
  sandbox?: SandboxOptions
  /** HTTP delivery instead of Socket Mode. */
  http?: boolean
  database?: Database
  log?: Logger
  now?: () => Date
  /** Where orders come from; our own table unless told. */
  orders?: OrderSource
  /** Changes the pretend Slack before the bot connects to it. */
  arrange?(slack: Sandbox): Promise<void>
}

/** Earlier and more often than Slack's, so that a machine that is busy for some seconds loses nothing. */
const retryDelaysMs = [0, 200, 500, 1000, 3000, 5000, 5000]

/** The bot's own emoji are tried in seen.test.ts, and are no part of other stories. */
const missingScopes = ['reactions:write']

/** Starts Slack, the bot and sample orders. Everything is as in production, only faster. */
export async function openHelpDesk(options: HelpDeskOptions = {}): Promise<HelpDesk> {
  const slack = await startSandbox({ retryDelaysMs, missingScopes, ...options.sandbox })
  await options.arrange?.(slack)
  const model = options.model === undefined ? undefined : await startScriptedOpenAI()
  if (model && options.model) model.always(options.model)
  const database = options.database ?? (await freshDatabase())
  const config = configFor(slack, model, options)
  const serve = options.http ? undefined : slack.mount
  const start = () =>
    startFrontdesk(config, options.log ?? quiet, { database, serve, now: options.now, orders: options.orders })
  const desk = { frontdesk: await start() }
  if (options.http) slack.deliverTo(`http://127.0.0.1:${config.port}/slack/events`)
  const { maya, tomas, ken } = slack.cast.users
  await saveOrders(
    database.db,
    sampleOrders(slack.cast.teams.acme, { first: maya, second: tomas, third: ken }, new Date()),
  )

  const answers = (to: Message) => botLines(slack, to).map(({ text }) => text)
  return {
    slack,
    database,
    model,
    config,
    get frontdesk() {
      return desk.frontdesk
    },
    write: slack.post,
    answers,
    answer: (to, after = 0) => slack.until(() => answers(to)[after], 30_000),
    card: (to) => slack.until(() => findCard(slack, to), 30_000),
    settled: () => settled(database),
    edit: async (message, text) => {
      const heardOf = await editsHeard(database)
      await slack.edit(message.user ?? '', channelOf(slack, message), message.ts, text)
      await untilRow(
        database,
        sql`select 1 from inbox where kind = 'edit' having count(*) > ${heardOf}`,
        'The bot has not heard of an edit',
      )
    },
    handled: async (...messages) => {
      for (const message of messages) await heard(database, `${channelOf(slack, message)}:${message.ts}`)
      await settled(database)
    },
    whisper: async (userId, act) => {
      const before = slack.ephemerals(userId).length
      await act()
      const whisper = await slack.until(() => slack.ephemerals(userId)[before])
      const isText = whisper.blocks.every(({ type }) => type === 'rich_text')
      return isText ? whisper.text : wordsOf(whisper.blocks)
    },
    restart: async ({ alreadyStopped = false } = {}) => {
      if (!alreadyStopped) await desk.frontdesk.stop()
      desk.frontdesk = await start()
    },
    close: async () => {
      await desk.frontdesk.stop()
      await slack.close()
      await model?.close()
      if (!options.database) await database.close()
    },
  }
}

/** Resets a help desk that the tests of a file share, as if nobody had written yet. */
export async function clearDesk({ database, slack }: HelpDesk): Promise<void> {
  // Unfinished work of the last test must not fail the next one.
  await settled(database).catch(() => undefined)
  await emptyDatabase(database.db)
  const { maya, tomas, ken } = slack.cast.users
  await saveOrders(
    database.db,
    sampleOrders(slack.cast.teams.acme, { first: maya, second: tomas, third: ken }, new Date()),
  )
}

function configFor(slack: Sandbox, model: ScriptedOpenAI | undefined, options: HelpDeskOptions): Config {
  const { botToken, appToken, signingSecret } = slack
  return {
    ...loadConfig({}),
    companyDir: shopDir,
    slack: options.http ? { mode: 'http', botToken, signingSecret } : { mode: 'socket', botToken, appToken },
    slackApiUrl: slack.apiUrl,
    publicUrl: options.http ? undefined : slack.url,
    burstWindowMs: 40,
    postIntervalMs: 0,
    timeZone: 'UTC',
    ...(model && {
      languageModel: {
        apiKey: 'scripted',
        baseUrl: model.url,
        model: 'scripted',
        timeoutMs: 5000,
        ...options.languageModel,
      },
    }),
    ...options.config,
  }
}

function botLines(slack: Sandbox, to: Message): Message[] {
  return slack.messages(channelOf(slack, to), to.thread_ts ?? to.ts).filter((message) => message.bot_id)
}

/** Messages do not carry their channel. */
export function channelOf(slack: Sandbox, { ts, user }: Message): string {
  const { channels, dms, groupDms } = slack.cast
  const found = [channels, dms, groupDms]
    .flatMap((places) => Object.values<string>(places))
    .find((channel) => slack.messages(channel, ts).some((message) => message.ts === ts && message.user === user))
  if (!found) throw new Error(`No channel has the message ${ts}`)
  return found
}

function findCard(slack: Sandbox, to: Message): Card | undefined {
  const ticketId = botLines(slack, to)
    .map(({ text }) => /TKT-[0-9A-F]{8}/.exec(text)?.[0])
    .find(Boolean)
  return ticketId ? cardOf(slack, ticketId) : undefined
}

/** The card of a ticket as it is now. */
export function cardOf(slack: Sandbox, ticketId: string): Card | undefined {
  const message = slack
    .messages(slack.cast.channels.support)
    .find(({ blocks, bot_id }) => bot_id && JSON.stringify(blocks?.[0]).includes(ticketId))
  return message && { ticketId, message, text: wordsOf(message.blocks), buttons: buttonsOf(message.blocks) }
}

/** All words in some blocks. */
export const wordsOf = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? Object.entries(value)
        .map(([key, inner]) => (key === 'text' && typeof inner === 'string' ? inner : wordsOf(inner)))
        .filter(Boolean)
        .join('\n')
    : ''

const buttonsOf = (blocks: Message['blocks']): string[] =>
  [...JSON.stringify(blocks ?? []).matchAll(/"action_id":"([^"]+)"/g)].flatMap(([, id]) => id ?? [])

const settled = (database: Database) =>
  untilRow(
    database,
    sql`select 1 where not exists (select 1 from inbox where handled_at is null)
      and not exists (select 1 from outbox where finished_at is null)`,
    'Something is still waiting',
  )

const heard = (database: Database, messageKey: string) =>
  untilRow(
    database,
    sql`select 1 from inbox where message_key = ${messageKey}`,
    `The bot has not heard of ${messageKey}`,
  )

async function editsHeard(database: Database): Promise<number> {
  const [row] = await rowsOf<{ count: number | string }>(database, sql`select count(*) from inbox where kind = 'edit'`)
  return Number(row?.count)
}

/** Waits until the query finds something. */
export const untilRow = (database: Database, query: SQL, problem = 'No such row came'): Promise<void> =>
  eventually(
    async () => {
      if ((await rowsOf(database, query)).length === 0) throw new Error(problem)
    },
    undefined,
    25,
  )

/** What is in the database, for what no person sees. */
export const rowsOf = <Row>({ db }: Database, query: SQL): Promise<Row[]> => readRows<Row>(db, query)

/** A model that classifies by rules and gives departments the answer that `answers` finds for a request. */
export const modelThat =
  (
    classifier: ReturnType<typeof asClassifier>,
    answers: (request: RecordedRequest) => ReturnType<typeof says>,
  ): Script =>
  (request) =>
    isTriage(request) ? classifier(request) : answers(request)
