import { SandboxError } from '../workspace/errors.ts'
import type { BotState } from '../workspace/page-state.ts'
import type { BotOrders } from './bot/protocol.ts'
import { type Bot, startBot } from './bot.ts'

/** Keeps one bot running, as an orchestrator would. */
export interface BotKeeper {
  /** Starts it. Resolves once it is connected; rejects with why it cannot start. */
  start(): Promise<void>
  /** Ends it, by kill -9 or in peace. */
  end(how: 'kill' | 'stop'): Promise<void>
  state(): BotState
  /** Throws while it is starting. */
  get(): Bot
  find(): Bot | undefined
  /** The port of its own routes while it runs. */
  port(): number | undefined
}

interface KeeperParts {
  orders(): BotOrders
  /** Something is different now. */
  changed(): void
  /** It has ended though nobody wanted it to. */
  diedByItself(): void
}

const restartMs = 1000
const mostRestarts = 3

/** Starts a bot again that ends by itself, unless it never gets anywhere. */
export function createBotKeeper({ orders, changed, diedByItself }: KeeperParts): BotKeeper {
  let bot: Bot | undefined
  let port: number | undefined
  let state: BotState = { kind: 'starting' }
  let restarts = 0

  const be = (next: BotState): void => {
    state = next
    changed()
  }

  const start = async (): Promise<void> => {
    const startedAt = performance.now()
    const started = startBot(orders())
    bot = started
    be({ kind: 'starting' })
    void started.ended.then(() => bot === started && ended())
    const ready = await started.ready
    if (bot !== started) return
    port = ready
    restarts = 0
    be({ kind: 'running', pid: started.pid, readyMs: Math.round(performance.now() - startedAt) })
  }

  const ended = (): void => {
    const wasRunning = state.kind === 'running'
    bot = undefined
    port = undefined
    if (!wasRunning) return
    be({ kind: 'starting' })
    diedByItself()
    startSoon()
  }

  const startSoon = (): void => {
    setTimeout(() => {
      if (bot || state.kind !== 'starting') return
      restarts += 1
      start().catch((error: Error) => {
        if (restarts < mostRestarts) startSoon()
        else be({ kind: 'stopped', problem: error.message })
      })
    }, restartMs).unref()
  }

  return {
    start,
    end: async (how) => {
      const ending = bot
      bot = undefined
      port = undefined
      be({ kind: 'stopped', problem: 'It was stopped.' })
      await ending?.[how]()
    },
    state: () => state,
    get: () => {
      if (!bot || port === undefined) throw new SandboxError('The bot is starting.')
      return bot
    },
    find: () => bot,
    port: () => port,
  }
}
