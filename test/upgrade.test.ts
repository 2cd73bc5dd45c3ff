import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { sql } from 'drizzle-orm'
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

function storyOf(oldDatabase: () => Promise<Old>): void {
  let desk: HelpDesk | undefined
  afterEach(async () => {
    await desk?.close()
    await desk?.database.close()
  })

  test('a database of 0.1.0 is upgraded: waiting messages are answered, its ticket gets its card and is claimed', async () => {
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
        database = await old.openAgain()
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
