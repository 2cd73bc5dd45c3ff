import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { type SQL, sql } from 'drizzle-orm'
import { drizzle as drizzlePostgres } from 'drizzle-orm/node-postgres'
import { migrate as migratePostgres } from 'drizzle-orm/node-postgres/migrator'
import { drizzle as drizzlePglite } from 'drizzle-orm/pglite'
import { migrate as migratePglite } from 'drizzle-orm/pglite/migrator'
import pg from 'pg'
import type { Sandbox } from '../sandbox/slack.ts'
import type { Message } from '../sandbox/workspace/message.ts'
import type { Database, Db } from '../src/db/database.ts'
import { migrationsFolder } from '../src/db/migrations.ts'
import { openPostgres } from '../src/db/postgres.ts'
import { eventually } from './eventually.ts'
import { fromClient } from './fresh-database.ts'
import { cardOf, type HelpDesk, openHelpDesk, rowsOf } from './help-desk.ts'
import { describeWithPostgres, newDatabase } from './postgres.ts'
import { quiet } from './quiet.ts'

/** A database as version 0.1.0 left it, which today's code opens. */
interface Old {
  db: Db
  openAgain(): Promise<Database>
}

const lastMigration = '0004_refunds_ticket'
const ticketId = 'TKT-0A1B2C3D'
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'frontdesk-0.1.0-'))
  cpSync(migrationsFolder, folder, { recursive: true })
  const journal = JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8'))
  const count = journal.entries.findIndex(({ tag }: { tag: string }) => tag === lastMigration) + 1
  const entries = journal.entries.slice(0, count)
  writeFileSync(join(folder, 'meta/_journal.json'), JSON.stringify({ ...journal, entries }))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Takes a delivery with the function that 0.1.0 calls. */
async function store(db: Db, { cast }: Sandbox, { ts, user, text }: Message): Promise<void> {
  const { acme, globex } = cast.teams
  const body = {
    type: 'event_callback',
    event_id: `Ev${ts}`,
    team_id: globex,
    authorizations: [{ team_id: acme }],
    event: { type: 'message', channel: cast.channels.globex, channel_type: 'channel', user, text, ts, team: globex },
  }
  await db.execute(sql`select store_delivery(${acme}, ${body.event_id}, 'message', ${body.event.channel}, ${user}, ${ts}, null,
    ${JSON.stringify(body)}::jsonb, true, 0, 0, 600000)`)
}

/** A ticket whose card has not been drawn, with the function that 0.1.0 calls. */
async function openTicket(db: Db, { cast }: Sandbox, { ts, user, text }: Message): Promise<void> {
  const customer = JSON.stringify({ userId: user, teamId: cast.teams.globex, name: 'Maya', company: 'Globex' })
  const triage = JSON.stringify({
    intent: 'human_needed',
    confidence: 0.9,
    summary: text,
    sentiment: 'neutral',
    language: 'en',
    urgency: 'high',
    by: 'embedded model',
    fallback: false,
  })
  const id = sql`(select id from conversations where thread_ts = ${ts})`
  await db.execute(sql`insert into conversations (workspace_id, channel_id, thread_ts, customer, customer_user_id, department)
    values (${cast.teams.acme}, ${cast.channels.globex}, ${ts}, ${customer}::jsonb, ${user}, 'human')`)
  await db.execute(sql`insert into tickets (id, workspace_id, conversation_id, channel_id, thread_ts, customer, customer_user_id,
      category, priority, summary, request, triage, reason)
    values (${ticketId}, ${cast.teams.acme}, ${id}, ${cast.channels.globex}, ${ts}, ${customer}::jsonb, ${user},
      'human_needed', 'high', ${text}, ${text}, ${triage}::jsonb, 'The customer asked for a person.')`)
  const card = JSON.stringify({ kind: 'card', ticketId })
  await db.execute(sql`select enqueue(gen_random_uuid(), ${cast.teams.acme}, ${id}, 'support', ${card}::jsonb)`)
}

/** What a desk that has worked for a while has besides: at least one row in every table, finished work included. */
async function fillTheRest(db: Db, { cast }: Sandbox, { ts, user }: Message): Promise<void> {
  const { acme } = cast.teams
  const { globex, support } = cast.channels
  const thread = sql`(select id from conversations where thread_ts = ${ts})`
  const lane = sql`(select id from outbox_lanes where channel = 'support')`
  const done = JSON.stringify({ kind: 'reply', text: 'A person looks after it.', purpose: 'handoff' })
  const rows = [
    sql`insert into messages (workspace_id, conversation_id, channel_id, ts, author, author_id, text, edited_at)
      values (${acme}, ${thread}, ${globex}, ${ts}, 'customer', ${user}, 'I want to speak to a manager!', now())`,
    sql`insert into messages (workspace_id, conversation_id, channel_id, outbox_id, author, text)
      values (${acme}, ${thread}, ${globex}, gen_random_uuid(), 'bot', 'A person looks after it.')`,
    sql`insert into inbox (workspace_id, event_id, message_key, kind, channel_id, author_id, top_level, conversation_id, body, handled_at, outcome)
      values (${acme}, 'EvHandled', ${`${globex}:${ts}`}, 'message', ${globex}, ${user}, true, ${thread}, null, now(), 'human: handoff')`,
    sql`insert into outbox (id, workspace_id, lane_id, conversation_id, utterance, attempts, finished_at, result)
      values (gen_random_uuid(), ${acme}, ${lane}, ${thread}, ${done}::jsonb, 1, now(), 'said')`,
    sql`insert into ticket_history (workspace_id, ticket_id, event, actor, detail)
      values (${acme}, ${ticketId}, 'opened', 'frontdesk', 'The customer asked for a person.')`,
    sql`insert into orders (workspace_id, id, customer_user_id, status, items, total_cents, currency, placed_at, arrives_at)
      values (${acme}, 'ORD-90001', ${user}, 'shipped', 'Walnut shelf', 8000, 'USD', now() - interval '2 days', now() + interval '2 days'),
        (${acme}, 'ORD-90002', ${user}, 'delivered', 'Brass hook', 3000, 'USD', now() - interval '5 days', null)`,
    sql`insert into refunds (workspace_id, order_id, ticket_id, customer_user_id, reason)
      values (${acme}, 'ORD-90002', ${ticketId}, ${user}, 'It is bent')`,
    sql`insert into model_news (workspace_id, given_up) values (${acme}, false)`,
    sql`insert into model_tokens (day, tokens) values ('2026-01-31', 1234)`,
    sql`insert into model_given_up (process_id) values ('a process of 0.1.0')`,
    sql`update outbox_lanes set not_before = now() where channel = ${support}`,
  ]
  for (const row of rows) await db.execute(row)
}

/** Every row of every table, by the table. */
async function allRows(db: Db): Promise<Map<string, Record<string, unknown>[]>> {
  const read = async <Row>(query: SQL) => ((await db.execute(query)) as unknown as { rows: Row[] }).rows // both drivers answer with rows
  const tables = await read<{ name: string }>(
    sql`select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  )
  const all = new Map<string, Record<string, unknown>[]>()
  for (const { name } of tables) {
    const rows = await read<{ row: Record<string, unknown> }>(
      sql`select to_jsonb(t) as row from ${sql.identifier(name)} t`,
    )
    all.set(
      name,
      rows.map(({ row }) => row),
    )
  }
  return all
}

/** Each has become an action, which is what staff decide on today. */
const becameSomethingElse = ['refunds']

/** Whatever stood in a table stands there as it was, whatever columns it has got since. */
async function expectAllKept(before: Map<string, Record<string, unknown>[]>, db: Db): Promise<void> {
  const after = await allRows(db)
  for (const [name, rows] of before)
    if (!becameSomethingElse.includes(name))
      for (const row of rows)
        expect([name, after.get(name)]).toEqual([name, expect.arrayContaining([expect.objectContaining(row)])])
  expect(after.get('actions')).toMatchObject([
    {
      kind: 'refund',
      subject: 'ORD-90002',
      amount_cents: 3000,
      reason: 'It is bent',
      state: 'requested',
      ticket_id: ticketId,
    },
  ])
}

function storyOf(oldDatabase: () => Promise<Old>): void {
  let desk: HelpDesk | undefined
  afterEach(async () => {
    await desk?.close()
    await desk?.database.close()
  })

  test('a database of 0.1.0 with rows in every table is upgraded: all are kept, waiting messages are answered, its ticket gets its card, its refund is decided', async () => {
    const old = await oldDatabase()
    const written: Message[] = []
    let database: Database | undefined
    desk = await openHelpDesk({
      // Slack sends nothing again, so every answer comes from the old database.
      sandbox: { retryDelaysMs: [], ackTimeoutMs: 50 },
      arrange: async (slack) => {
        for (const text of ['What are your shipping rates?', 'I want to speak to a manager!', 'Do you ship to Canada?'])
          written.push(await slack.post(slack.cast.users.maya, slack.cast.channels.globex, text))
        await store(old.db, slack, written[0] as Message)
        await openTicket(old.db, slack, written[1] as Message)
        await fillTheRest(old.db, slack, written[1] as Message)
        const before = await allRows(old.db)
        // A table that this test does not know would be upgraded empty.
        expect([...before].filter(([, rows]) => rows.length === 0).map(([name]) => name)).toEqual([])
        database = await old.openAgain()
        await expectAllKept(before, database.db)
      },
      get database() {
        return database
      },
    })
    const [question] = written as [Message]
    expect(await desk.answer(question)).toContain('$50')
    const { slack } = desk
    const card = await slack.until(() => cardOf(slack, ticketId))
    await slack.click(slack.cast.users.sam, slack.cast.channels.support, card.message.ts, 'claim_ticket')
    await slack.until(() => cardOf(slack, ticketId)?.text.includes(`<@${slack.cast.users.sam}> has it`))
    expect(await rowsOf(desk.database, sql`select status from tickets`)).toEqual([{ status: 'claimed' }])

    // Its orders are told, its refund is decided on the card, and its history can be read.
    const { users, channels } = slack.cast
    expect(cardOf(slack, ticketId)?.text).toMatch(/Refund of \$30\.00 for ORD-90002/)
    await slack.click(users.sam, channels.support, card.message.ts, 'approve_action')
    await slack.until(() => /Approved by|approved by/.test(cardOf(slack, ticketId)?.text ?? ''))
    // This Slack waits for an acknowledgement so shortly that a busy machine may be too late for it.
    await eventually(async () => {
      const asks = () => slack.command(users.sam, channels.support, '/ticket', ticketId)
      expect(await desk?.whisper(users.sam, asks)).toMatch(/manager[\s\S]*opened[\s\S]*claimed/)
    })
    const where = await slack.post(users.maya, channels.globex, 'Where is my order ORD-90001?')
    await store(old.db, slack, where)
    expect(await desk.answer(where)).toMatch(/ORD-90001[\s\S]*on its way/)

    // A process of 0.1.0 may go on beside the new one for a while.
    await store(old.db, slack, written[2] as Message)
    expect(await desk.answer(written[2] as Message)).toContain('Canada')
  })
}

describe('on PGlite', () => {
  storyOf(async () => {
    const client = await PGlite.create()
    const db = drizzlePglite(client)
    await migratePglite(db, { migrationsFolder: folder })
    return { db, openAgain: () => fromClient(client) }
  })
})

describeWithPostgres('on Postgres', () => {
  let client: pg.Client
  afterAll(() => client.end())
  storyOf(async () => {
    const url = await newDatabase()
    client = new pg.Client({ connectionString: url })
    await client.connect()
    await migratePostgres(drizzlePostgres(client), { migrationsFolder: folder })
    return { db: drizzlePostgres(client), openAgain: () => openPostgres({ url, connections: 8 }, quiet) }
  })
})
