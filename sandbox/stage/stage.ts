import type { Config } from '../../src/config.ts'
import { SupportError } from '../../src/domain/errors.ts'
import { type Sandbox, startSandbox } from '../slack.ts'
import type { PageNotes, StageState } from '../workspace/page-state.ts'
import type { Workspace } from '../workspace/workspace.ts'
import type { Bot } from './bot.ts'
import { botOrders, hostOfModel } from './bot-orders.ts'
import { firstCompany, listCompanies, type SandboxCompany } from './companies.ts'
import { createBotKeeper } from './keep-bot.ts'
import { createPlaces } from './places.ts'

/** A pretend Slack, a company in it, and the bot's process, with which all can be done that the page offers. */
export interface Stage {
  slack: Sandbox
  company(): SandboxCompany
  workspace(): Workspace
  /** Throws while it is starting. */
  bot(): Bot
  /** The port of the bot's own routes while it runs. */
  botPort(): number | undefined
  /** The bot's log of this company. */
  logFile(): string
  /** Shows another company: its own workspace, its own data. */
  show(companyId: string): Promise<void>
  /** Takes away all that was said and done at this company. */
  reset(): Promise<void>
  /** Lets time pass, for Slack and the bot alike. */
  pass(ms: number): void
  /** Ends the bot's process with kill -9, and starts another. */
  killBot(): Promise<void>
  /** Cuts the bot off from its language model, or connects it again. */
  cutOffModel(isCutOff: boolean): void
  /** Says on the page what was done to the bot or to its deliveries. */
  note(what: string): void
  /** Has the page draw again what `also` says. */
  tell(): void
  also(more: () => Partial<StageState>): void
  stop(): Promise<void>
}

/** Slack waits for a minute, then for five; whoever watches here is less patient. */
const retryDelaysMs = [0, 3000, 5000, 10_000, 20_000, 60_000]
const mostHappened = 12

/** Starts the pretend Slack and the bot. Rejects with the remedy if the bot cannot start. */
export async function openStage(config: Config, notes: Omit<PageNotes, 'examples' | 'stage'>): Promise<Stage> {
  const companies = listCompanies(config)
  const places = createPlaces(config.dataDir)
  const modelHost = hostOfModel(config)
  const happened: StageState['happened'] = []
  let company = firstCompany(companies, config, places.shown())
  let aheadMs = 0
  let isModelCutOff = false
  let more = (): Partial<StageState> => ({})
  const now = (): number => Date.now() + aheadMs
  const slack = await startSandbox({ port: config.port, retryDelaysMs, now })
  const place = () => places.placeOf(company.id)
  let workspace: Workspace

  const keeper = createBotKeeper({
    orders: () => botOrders(config, { slack, company, place: place(), aheadMs }),
    changed: () => tell(),
    diedByItself: () => note('The bot’s process has ended by itself. Another one starts.'),
  })

  const tell = (): void =>
    slack.note({
      ...notes,
      examples: company.story.examples,
      stage: {
        companies: companies.map(({ id, story: { name, about } }) => ({ id, name, about })),
        company: company.id,
        bot: keeper.state(),
        aheadMs,
        model: modelHost ? { name: config.languageModel?.model ?? modelHost, isCutOff: isModelCutOff } : undefined,
        happened: [...happened],
        tour: { steps: [], done: 0, isRunning: false },
        ...more(),
      },
    })

  const note = (what: string): void => {
    happened.unshift({ at: now(), what })
    happened.splice(mostHappened)
    tell()
  }

  /** Its workspace and its clock are as they were left. */
  const enter = ({ isNew = false } = {}): void => {
    places.show(company.id)
    workspace = slack.openWorkspace(place().workspace, { names: company.story.cast, isNew })
    aheadMs = workspace.aheadMs ?? 0
    happened.length = 0
    tell()
  }

  const start = async (): Promise<void> => {
    const starting = keeper.start()
    if (isModelCutOff) keeper.find()?.cutOff(modelHost)
    await starting
  }

  const stop = async (): Promise<void> => {
    await keeper.end('stop')
    await slack.close()
  }

  enter()
  await start().catch(async (error: Error) => {
    await stop()
    throw new SupportError('bad_settings', error.message, { cause: error })
  })

  return {
    slack,
    company: () => company,
    workspace: () => workspace,
    bot: keeper.get,
    botPort: keeper.port,
    logFile: () => place().log,
    show: async (id) => {
      const next = companies.find((one) => one.id === id)
      if (!next || next === company) return
      await keeper.end('stop')
      company = next
      enter()
      await start()
    },
    reset: async () => {
      await keeper.end('kill')
      places.clear(company.id)
      enter({ isNew: true })
      await start()
    },
    pass: (ms) => {
      aheadMs += Math.max(0, ms)
      workspace.aheadMs = aheadMs
      keeper.find()?.setAhead(aheadMs)
      tell()
    },
    killBot: async () => {
      const { pid } = keeper.get()
      await keeper.end('kill')
      note(`kill -9 ${pid}: the bot’s process is dead. Another one starts.`)
      await start()
      const state = keeper.state()
      if (state.kind === 'running') note(`The bot is back after ${(state.readyMs / 1000).toFixed(1)} s.`)
    },
    cutOffModel: (isCutOff) => {
      isModelCutOff = isCutOff
      keeper.find()?.cutOff(isCutOff ? modelHost : undefined)
      note(isCutOff ? 'The language model is down.' : 'The language model is back.')
    },
    note,
    tell,
    also: (next) => {
      more = next
      tell()
    },
    stop,
  }
}
