import { type Frontdesk, startFrontdesk } from '../../../src/app.ts'
import { describeError } from '../../../src/base/log.ts'
import { databaseProblem } from '../../../src/db/database-problem.ts'
import { SupportError } from '../../../src/domain/errors.ts'
import { readOrders } from '../../../src/orders/read-orders.ts'
import { saveOrders } from '../../../src/orders/table-orders.ts'
import { setAhead } from './clock.ts'
import { lookInside } from './inside.ts'
import { openLog } from './kept-log.ts'
import { cutOffHost } from './network.ts'
import type { Ask, BotOrders, FromBot, ToBot } from './protocol.ts'
import { serveRoutes } from './serve-routes.ts'
import { countUp } from './tally.ts'

/*
 * The whole bot in a process of its own, so that the sandbox can kill it. It is started as src/main.ts starts it. Around
 * it are a clock and a network that the sandbox can disturb, and a window into its database.
 */

let frontdesk: Frontdesk | undefined

process.on('message', (order: ToBot) => void obey(order).catch(giveUp)) // only the sandbox has this channel
// Without the sandbox there is no Slack. Ctrl+C reaches both processes, and the sandbox says when to stop.
process.on('disconnect', () => void stop())
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {})

async function obey(order: ToBot): Promise<void> {
  switch (order.kind) {
    case 'start':
      return start(order)
    case 'clock':
      return setAhead(order.aheadMs)
    case 'cut off':
      return cutOffHost(order.host)
    case 'ask':
      return answer(order)
    case 'stop':
      return stop()
    default:
      return order satisfies never
  }
}

async function start({ config, aheadMs, logFile, orders }: BotOrders): Promise<void> {
  setAhead(aheadMs)
  const log = openLog(logFile, config.logLevel)
  process.on('unhandledRejection', (reason) => log.error({ err: reason }, 'Unhandled promise rejection'))
  let listening: Promise<number> | undefined
  frontdesk = await startFrontdesk(config, log, {
    serve: (routes) => {
      listening = serveRoutes(routes)
    },
  })
  const { workspaceId, database } = frontdesk
  await saveOrders(database.db, readOrders(orders.file, workspaceId, orders.customers, new Date()))
  tell({ kind: 'ready', port: (await listening) ?? 0 })
}

async function answer(asked: Ask): Promise<void> {
  const { id } = asked
  try {
    tell({ kind: 'answer', id, answer: await look(asked) })
  } catch (error) {
    tell({ kind: 'no answer', id, problem: error instanceof Error ? error.message : 'unknown' })
  }
}

async function look(asked: Ask): Promise<unknown> {
  if (!frontdesk) throw new Error('The bot is not ready.')
  const { db } = frontdesk.database
  return asked.about === 'inside' ? lookInside(db, asked.question) : countUp(db, asked.question)
}

async function stop(): Promise<void> {
  await frontdesk?.stop()
  process.exit(0)
}

function giveUp(error: unknown): void {
  const words = error instanceof SupportError ? error.message : (databaseProblem(error) ?? inShort(error))
  process.send?.({ kind: 'failed', words } satisfies FromBot, () => process.exit(1))
}

const inShort = (error: unknown): string => JSON.stringify(describeError(error))

function tell(news: FromBot): void {
  if (process.connected) process.send?.(news)
}
