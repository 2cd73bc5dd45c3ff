import { sql } from 'drizzle-orm'
import { readCompany } from '../src/company/company.ts'
import { loadConfig } from '../src/config.ts'
import type { Edge } from '../src/core/ground.ts'
import { createCore } from '../src/core.ts'
import type { Database } from '../src/db/database.ts'
import { deadLetters, tickets } from '../src/db/schema.ts'
import { readAsStored } from '../src/slack/reading/read-as-stored.ts'
import { readDelivery } from '../src/slack/reading/read-delivery.ts'
import { eventually } from './eventually.ts'
import { freshDatabase } from './fresh-database.ts'
import { quiet } from './quiet.ts'
import { shopDir } from './shop-reader.ts'

let database: Database
beforeEach(async () => {
  database = await freshDatabase()
})
afterEach(() => database.close())

const envelope = (text: string) => ({
  type: 'event_callback',
  event_id: 'Ev1',
  team_id: 'T_THEIRS',
  authorizations: [{ team_id: 'T_OURS' }],
  event: { type: 'message', channel: 'C1', user: 'U_MAYA', team: 'T_THEIRS', ts: '1700000000.000100', text },
})

/** Somebody writes where nothing can be read; resolves when a person has it, with what was said. */
async function giveUp(read: Edge['read'], text: string): Promise<string[]> {
  const said: string[] = []
  const core = await createCore({
    config: { ...loadConfig({}), burstWindowMs: 0, postIntervalMs: 0 },
    log: quiet,
    database,
    company: await readCompany(shopDir),
    edge: {
      read,
      readAsStored: ({ entries }) => entries.map(readAsStored),
      speak: async ({ entry, channel }) => {
        said.push(`${channel}: ${entry.utterance.kind}`)
        return { kind: 'said', channelId: channel, ts: `${entry.seq}.1` }
      },
      nameOf: async () => 'Sam',
      isStaff: async () => false,
    },
  })
  const delivery = readDelivery(envelope(text))
  if (!delivery) throw new Error('Nothing to store')
  await core.store(delivery)
  await core.start()
  await eventually(async () => {
    await database.db.execute(sql`update conversations set ready_at = now() where ready_at is not null`)
    database.wake('inbox')
    expect(said).toHaveLength(2)
  }, 60_000)
  await core.stop(1000)
  return said
}

test('a delivery that cannot be read reaches a person as it was stored, and is kept as a dead letter', async () => {
  const said = await giveUp(
    () => Promise.reject(new Error('A profile that nobody can read')),
    'Where is &lt;my&gt; parcel?',
  )
  expect(said).toEqual(['support: card', 'C1: reply'])
  expect(await database.db.select().from(tickets)).toMatchObject([
    { request: 'Where is <my> parcel?', customerUserId: 'U_MAYA', priority: 'high', threadTs: '1700000000.000100' },
  ])
  const error = 'A profile that nobody can read'
  expect(await database.db.select().from(deadLetters)).toMatchObject([{ queue: 'inbox', attempts: 4, error }])
})
