import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { emptyDatabase, freshDatabase } from '../../test/fresh-database.ts'
import type { Database } from '../db/database.ts'
import { conversations } from '../db/schema.ts'
import { addSaid, addWritten, applyChange, transcriptOf } from './transcript.ts'

let database: Database
let place: { workspaceId: string; channelId: string; conversationId: number }
beforeAll(async () => {
  database = await freshDatabase()
})
beforeEach(async () => {
  await emptyDatabase(database.db)
  const where = { workspaceId: 'T1', channelId: 'C1' }
  const [row] = await database.db
    .insert(conversations)
    .values({ ...where, threadTs: '1.1' })
    .returning()
  place = { ...where, conversationId: row?.id ?? 0 }
})
afterAll(() => database.close())

const customer = { userId: 'U_MAYA', teamId: 'T2', name: 'Maya', company: 'Globex' }
const wrote = (ts: string, text: string) => ({
  kind: 'written' as const,
  ts,
  text,
  author: { kind: 'customer' as const, customer },
  attachments: [],
})
const lines = async () => {
  const { conversationId } = place
  const [read] = await database.db
    .select({ transcript: transcriptOf(conversationId) })
    .from(conversations)
    .where(eq(conversations.id, conversationId))
  return read?.transcript.map(({ author, text }) => `${author}: ${text}`)
}

test('what was said is read back in order, with who said it', async () => {
  await addWritten(database.db, place, [wrote('1.1', 'Hello')])
  await addSaid(database.db, place, 'Hi', randomUUID())
  await addWritten(database.db, place, [
    { ...wrote('1.2', 'I am here'), author: { kind: 'staff', userId: 'U_SAM' } },
    wrote('1.3', 'Thanks'),
  ])
  expect(await lines()).toEqual(['customer: Hello', 'bot: Hi', 'staff: I am here', 'customer: Thanks'])
})

test('a message that is there already stays as it is', async () => {
  await addWritten(database.db, place, [wrote('1.1', 'Hello')])
  await addWritten(database.db, place, [wrote('1.1', 'Hello again')])
  await addWritten(database.db, place, [])
  expect(await lines()).toEqual(['customer: Hello'])
})

test('an edit changes our copy, a deletion takes it out', async () => {
  await addWritten(database.db, place, [wrote('1.1', 'Helo'), wrote('1.2', 'secret')])
  await applyChange(database.db, place, { kind: 'edited', ts: '1.1', authorId: 'U_MAYA', text: 'Hello' })
  await applyChange(database.db, place, { kind: 'deleted', ts: '1.2', authorId: 'U_MAYA' })
  expect(await lines()).toEqual(['customer: Hello'])
})

test('of a long thread the last lines count', async () => {
  const many = Array.from({ length: 30 }, (_, index) => wrote(`1.${100 + index}`, `line ${index}`))
  await addWritten(database.db, place, many)
  expect(await lines()).toEqual(many.slice(-20).map(({ text }) => `customer: ${text}`))
})
