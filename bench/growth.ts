import { join } from 'node:path'
import pino from 'pino'
import { projectRoot } from '../src/base/project-root.ts'
import { readCompany } from '../src/company/company.ts'
import { loadConfig } from '../src/config.ts'
import { createCore } from '../src/core.ts'
import { openDatabase } from '../src/db/open-database.ts'
import { createKnowledge } from '../src/knowledge/knowledge.ts'
import { reader, shopDir } from '../test/shop-reader.ts'
import { ticketIdOf, ticketsUpTo } from './many-tickets.ts'
import { digits, percentile, printTable } from './measuring/figures.ts'
import { query, startPostgresServer } from './postgres-server.ts'

const silent = pino({ level: 'silent' })
const sizes = (process.env.BENCH_TICKETS ?? '1000,10000,100000,1000000').split(',').map(Number)
const rounds = 60
const staff = { workspaceId: 'T1', userId: 'UPRIYA' }
const place = { workspaceId: 'T1', channelId: 'CNEW' }
const questions = ['What are your shipping rates?', 'Can I send it back?', 'My order hasn’t arrived', 'opening hours?']
const customer = { userId: 'UNEW', teamId: 'T2', name: 'Ken', company: 'Initech' }

/** Times as the number of tickets grows, on Postgres: medians in milliseconds. */
export async function benchGrowth(): Promise<void> {
  const postgres = await startPostgresServer()
  if (!postgres) return
  const url = await postgres.newDatabase()
  const desk = await openDeskOn(url)
  const columns: number[][] = []
  let before = 0
  for (const size of sizes) {
    await query(url, ticketsUpTo(before, size))
    await query(url, 'vacuum analyze')
    before = size
    columns.push([...(await measure(desk, size)), await megabytes(url)])
  }
  await desk.close()
  await postgres.close()
  const names = [
    '/ticket TKT-… (staff)',
    '/ticket (open list)',
    '/ticket (customer)',
    'search of the articles',
    'a new message',
    'all tables and indexes, MB',
  ]
  const rows = names.map((name, at) => [name, ...columns.map((column) => digits(column[at] ?? Number.NaN))])
  const headings = ['', ...sizes.map((size) => `${size.toLocaleString('en')} tickets`)]
  printTable('Growth: ms (median) as tickets grow in one workspace, one in twenty of them open', headings, rows)
}

async function megabytes(url: string): Promise<number> {
  const [row] = await query(url, 'select sum(pg_total_relation_size(relid)) / 1e6 as mb from pg_stat_user_tables')
  return Number(row?.mb)
}

type DeskUnderTest = Awaited<ReturnType<typeof openDeskOn>>

/** All of Frontdesk except Slack, whose part does not depend on tickets. */
async function openDeskOn(url: string) {
  const config = { url, connections: 8 }
  const database = await openDatabase(config, silent)
  const waiting = new Map<number, () => void>()
  const core = await createCore({
    config: { ...loadConfig({}), database: config, burstWindowMs: 0, postIntervalMs: 0 },
    log: silent,
    database,
    company: await readCompany(shopDir),
    edge: {
      read: async ({ entries }) =>
        entries.map(({ body }) => ({
          kind: 'written',
          ts: String(body),
          author: { kind: 'customer', customer },
          text: 'What are your shipping rates?',
          attachments: [],
        })),
      speak: async ({ entry }) => {
        const { utterance } = entry
        if (utterance.kind === 'reply') waiting.get(Number(utterance.threadTs))?.()
        return { kind: 'said', channelId: place.channelId, ts: `${entry.seq}.000001` }
      },
      nameOf: async () => 'Priya',
      isStaff: async (userId) => userId === staff.userId,
    },
  })
  await core.start()
  const knowledge = await createKnowledge({ reader, dir: join(projectRoot, 'samples/shop/knowledge'), log: silent })
  let number = 0
  return {
    desk: core.desk,
    search: knowledge.search,
    /** Resolves when the answer is being posted. */
    writes: async () => {
      const ts = `${1_900_000_000 + ++number}.000100`
      const answered = new Promise<void>((resolve) => waiting.set(Number(ts), resolve))
      const delivery = { ...place, eventId: `EvNew${number}`, kind: 'message' as const, authorId: customer.userId, ts }
      await core.store({ ...delivery, body: ts })
      await answered
    },
    close: async () => {
      await knowledge.close()
      await core.stop(5000)
      await database.close()
    },
  }
}

async function measure({ desk, search, writes }: DeskUnderTest, size: number): Promise<number[]> {
  return [
    await median((round) => desk.show(staff, ticketIdOf((round * 7919) % size))),
    await median(() => desk.list(staff, { kind: 'usual' })),
    await median((round) => desk.list({ workspaceId: 'T1', userId: `U${round % 100}` }, { kind: 'usual' })),
    await median((round) => search(questions[round % questions.length] ?? '')),
    await median(writes),
  ]
}

async function median(act: (round: number) => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const startedAt = performance.now()
    await act(round)
    times.push(performance.now() - startedAt)
  }
  return percentile(times, 0.5)
}
