import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { isNull } from 'drizzle-orm'
import type { Logger } from 'pino'
import { readCompany } from '../../company/company.ts'
import type { Config } from '../../config.ts'
import { createCore } from '../../core.ts'
import type { Database } from '../../db/database.ts'
import { outbox } from '../../db/schema.ts'
import { maxInquiryLength } from '../../domain/inquiry.ts'
import type { Happening } from '../../domain/message.ts'
import type { Plan } from '../../domain/plan.ts'
import { readOrders } from '../../orders/read-orders.ts'
import { saveOrders } from '../../orders/table-orders.ts'
import type { OutboxEntry, Said } from '../../queue/attempts.ts'
import type { Waiting } from '../../queue/batches.ts'
import { describePlan, describeReply } from './describe.ts'

const place = { workspaceId: 'console', channelId: 'console' }
const customer = { userId: 'you', teamId: 'console', name: 'You', company: 'Console' }

/** A customer's side of a conversation, as text. */
export interface Console {
  /** Says something as the customer, and returns the response. */
  say(text: string): Promise<string>
  stop(): Promise<void>
}

/** Runs the whole bot behind a console: the same inbox, decisions and outbox, with the console in place of Slack. */
export async function startConsole(config: Config, log: Logger, database: Database): Promise<Console> {
  const heard: string[] = []
  let settle: (plan: Plan) => void = () => {}
  let count = 0
  const nextTs = () => `${Math.floor(Date.now() / 1000)}.${String(++count).padStart(6, '0')}`
  let threadTs = nextTs()

  const company = await readCompany(config.companyDir)
  const core = await createCore({
    company,
    config: { ...config, burstWindowMs: 0, postIntervalMs: 0 },
    log,
    database,
    edge: {
      read: async (batch) => batch.entries.map((entry) => readLine(batch, entry.body)),
      speak: async ({ entry }) => hear(entry, heard, nextTs()),
      nameOf: async () => 'Somebody',
      isStaff: async () => false,
      handled: (plan) => settle(plan),
    },
  })
  const orders = company.files?.orders
  if (orders)
    await saveOrders(database.db, readOrders(orders, place.workspaceId, { first: customer.userId }, new Date()))
  await core.start()

  return {
    say: async (text) => {
      if (/^new$/i.test(text)) {
        threadTs = nextTs()
        return '  (a new conversation)'
      }
      heard.length = 0
      const decided = new Promise<Plan>((resolve) => {
        settle = resolve
      })
      const ts = nextTs()
      const body = { ts, text: text.slice(0, maxInquiryLength * 10) }
      await core.store({
        ...place,
        eventId: randomUUID(),
        kind: 'message',
        authorId: customer.userId,
        ts,
        threadTs,
        body,
      })
      const plan = await decided
      await allSaid(database)
      // People take over a conversation that has a ticket, so the next line starts a new one.
      if (plan.kind === 'decided' && plan.decision.kind === 'handoff') threadTs = nextTs()
      return [describePlan(plan), ...heard].join('\n')
    },
    stop: () => core.stop(5000),
  }
}

function readLine({ conversation }: Waiting, body: unknown): Happening {
  const { ts, text } = body as { ts: string; text: string } // written above, by `say`
  const author = { kind: 'customer', customer } as const
  return { kind: 'written', ts, threadTs: conversation.threadTs, text, author, toUs: true, attachments: [] }
}

async function hear(entry: OutboxEntry, heard: string[], ts: string): Promise<Said> {
  const line = describeReply(entry.utterance)
  if (line) heard.push(line)
  return { kind: 'said', channelId: place.channelId, ts }
}

async function allSaid({ db }: Database): Promise<void> {
  while ((await db.$count(outbox, isNull(outbox.finishedAt))) > 0) await sleep(5)
}
