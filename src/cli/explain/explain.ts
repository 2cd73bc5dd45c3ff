import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { isNull } from 'drizzle-orm'
import type { Logger } from 'pino'
import { readCompany } from '../../company/company.ts'
import type { Config } from '../../config.ts'
import { createCore, type Explained } from '../../core.ts'
import type { Database } from '../../db/database.ts'
import { outbox } from '../../db/schema.ts'
import { setMode } from '../../desk/mode-store.ts'
import type { ChannelMode } from '../../domain/channel-mode.ts'
import type { Happening } from '../../domain/message.ts'
import type { Plan } from '../../domain/plan.ts'
import type { Utterance } from '../../domain/utterance.ts'
import { readOrders } from '../../orders/read-orders.ts'
import { saveOrders } from '../../orders/table-orders.ts'
import type { Waiting } from '../../queue/batches.ts'

export const places = ['channel', 'dm', 'thread'] as const
export type PlaceName = (typeof places)[number]

/** Where somebody writes, and how. */
export interface Scene {
  where: PlaceName
  /** Absent: what the company has set. */
  mode?: ChannelMode
  /** The bot is mentioned by name. */
  mention: boolean
}

/** How a message is understood, and what becomes of it. */
export interface Explanation extends Explained {
  plan: Plan
  /** What the bot would post, and where: to the customer or for staff. */
  says: Utterance[]
}

/** Explains messages, each as the first of a customer. */
export interface Explainer {
  explain(text: string): Promise<Explanation>
  close(): Promise<void>
}

const workspaceId = 'explain'
const customer = { userId: 'customer', teamId: 'customer', name: 'Somebody', company: 'A customer' }

/**
 * Runs the whole bot on an empty database, with this scene in place of Slack: the same inbox, table, departments and outbox as
 * in production. Nothing is sent anywhere, except to the language model if there is one.
 */
export async function createExplainer(
  config: Config,
  { database, log, where, mode, mention }: Scene & { database: Database; log: Logger },
): Promise<Explainer> {
  const company = await readCompany(config.companyDir)
  const says: Utterance[] = []
  let settle: (plan: Plan) => void = () => {}
  let count = 0
  const nextTs = () => `${Math.floor(Date.now() / 1000)}.${String(++count).padStart(6, '0')}`
  const read = async ({ entries }: Waiting): Promise<Happening[]> =>
    entries.map(({ body }) => ({
      ...(body as Pick<Extract<Happening, { kind: 'written' }>, 'ts' | 'threadTs' | 'text'>), // written below
      ...{ kind: 'written', author: { kind: 'customer', customer }, attachments: [], toUs: mention },
    }))
  const core = await createCore({
    company,
    config: { ...config, burstWindowMs: 0, postIntervalMs: 0, database: { dir: '' } },
    log,
    database,
    edge: {
      read,
      speak: async ({ entry }) => {
        says.push(entry.utterance)
        return { kind: 'said', channelId: entry.workspaceId, ts: nextTs() }
      },
      nameOf: async () => customer.name,
      isStaff: async () => false,
      handled: (plan) => settle(plan),
    },
  })
  const orders = company.files?.orders
  if (orders) await saveOrders(database.db, readOrders(orders, workspaceId, { first: customer.userId }, new Date()))
  await core.knowledge.ready?.()
  await core.start()

  return {
    explain: async (text) => {
      says.length = 0
      // Each in a place of its own, so that none is understood by the one before.
      const channelId = `${where}-${randomUUID()}`
      if (mode) await setMode(database.db, { workspaceId, channelId }, mode, 'explain')
      const ts = nextTs()
      const threadTs = where === 'thread' ? nextTs() : undefined
      const planned = new Promise<Plan>((resolve) => {
        settle = resolve
      })
      const delivery = { workspaceId, channelId, ts, threadTs, authorId: customer.userId, isDirect: where === 'dm' }
      await core.store({ ...delivery, eventId: randomUUID(), kind: 'message', body: { ts, threadTs, text } })
      const plan = await planned
      while ((await database.db.$count(outbox, isNull(outbox.finishedAt))) > 0) await sleep(5)
      return { plan, says: [...says], ...(await core.explain(text)) }
    },
    close: () => core.stop(5000),
  }
}
