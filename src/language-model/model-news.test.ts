import { sql } from 'drizzle-orm'
import pino from 'pino'
import { emptyDatabase, freshDatabase } from '../../test/fresh-database.ts'
import { rowsOf } from '../../test/help-desk.ts'
import type { Database } from '../db/database.ts'
import { conversations } from '../db/schema.ts'
import { staffWords } from '../languages/en/staff-words.ts'
import type { ModelState } from './model-guard.ts'
import { createModelNews } from './model-news.ts'
import type { ModelProblem } from './model-problem.ts'
import { addModelTokens } from './model-store.ts'

let clock = new Date()
const silent = pino({ level: 'silent' })
let database: Database
beforeAll(async () => {
  database = await freshDatabase()
})
beforeEach(() => emptyDatabase(database.db))
afterAll(() => database.close())

/** One of several processes that share a database. */
function startProcess() {
  const seen: { state: ModelState; answers?: boolean; problem?: ModelProblem } = { state: 'ok' }
  const guard = { state: () => seen.state, answers: () => seen.answers, problem: () => seen.problem }
  const { tell, leave } = createModelNews({
    database,
    guard,
    words: staffWords.modelNews,
    now: () => clock,
    log: silent,
  })
  return {
    tell,
    leave,
    givesUp: (state: ModelState = 'resting') => Object.assign(seen, { state, answers: false }),
    finds: (kind: ModelProblem['kind'], state: ModelState = 'ok') =>
      Object.assign(seen, { state, answers: false, problem: { kind, words: `Mend the ${kind}.` } }),
    hearsAnswer: () => Object.assign(seen, { state: 'ok', answers: true, problem: undefined }),
  }
}

async function conversationIn(workspaceId: string) {
  const place = { workspaceId, channelId: 'C1', threadTs: '1' }
  const [row] = await database.db.insert(conversations).values(place).returning()
  if (!row) throw new Error('An insert returned no row')
  return row
}

const notes = async () => {
  const rows = await rowsOf<{ text: string }>(database, sql`select utterance->>'text' as text from outbox order by seq`)
  return rows.map(({ text }) => {
    const [, kind] = /^Mend the (\w+)\./.exec(text) ?? []
    return kind ?? (/answers again/.test(text) ? 'back' : /used up/.test(text) ? 'spent' : 'failing')
  })
}

test('several processes lose the model and find it again: staff are told once each way', async () => {
  const conversation = await conversationIn('T1')
  const processes = [startProcess(), startProcess(), startProcess()]
  const all = () => Promise.all(processes.flatMap(({ tell }) => [tell(conversation), tell(conversation)]))
  await all()
  expect(await notes()).toEqual([])
  for (const process of processes) process.givesUp()
  await all()
  expect(await notes()).toEqual(['failing'])
  for (const process of processes) process.hearsAnswer()
  await all()
  expect(await notes()).toEqual(['failing', 'back'])
})

test('the model answers one process while another has given it up: staff hear that it is back when both reach it', async () => {
  const conversation = await conversationIn('T1')
  const [unlucky, lucky] = [startProcess(), startProcess()]
  unlucky.givesUp()
  await unlucky.tell(conversation)
  lucky.hearsAnswer()
  await lucky.tell(conversation)
  await lucky.tell(conversation)
  expect(await notes()).toEqual(['failing'])
  unlucky.hearsAnswer()
  await unlucky.tell(conversation)
  expect(await notes()).toEqual(['failing', 'back'])
})

test('the last process that had given it up stops: another tells staff that the model is back', async () => {
  const conversation = await conversationIn('T1')
  const [stopping, going] = [startProcess(), startProcess()]
  stopping.givesUp()
  await stopping.tell(conversation)
  going.hearsAnswer()
  await going.tell(conversation)
  await stopping.leave()
  await going.tell(conversation)
  expect(await notes()).toEqual(['failing', 'back'])
})

test('the last process is killed instead: ten minutes later another tells staff', async () => {
  const conversation = await conversationIn('T1')
  const [killed, going] = [startProcess(), startProcess()]
  going.hearsAnswer()
  await going.tell(conversation)
  killed.givesUp()
  await killed.tell(conversation)
  clock = new Date(clock.getTime() + 60_000)
  await going.tell(conversation)
  expect(await notes()).toEqual(['failing'])
  await database.db.execute(sql`update model_given_up set at = at - interval '11 minutes'`)
  await going.tell(conversation)
  expect(await notes()).toEqual(['failing', 'back'])
})

test('a model that fails again after it was back is news again', async () => {
  const conversation = await conversationIn('T1')
  const process = startProcess()
  for (const _ of ['morning', 'evening']) {
    process.givesUp()
    await process.tell(conversation)
    process.hearsAnswer()
    await process.tell(conversation)
  }
  expect(await notes()).toEqual(['failing', 'back', 'failing', 'back'])
})

test('a process that starts while the model is down does not repeat the news, and tells staff when it is back', async () => {
  const conversation = await conversationIn('T1')
  const first = startProcess()
  first.givesUp('budget spent')
  await first.tell(conversation)
  const second = startProcess()
  await second.tell(conversation)
  second.givesUp('budget spent')
  await second.tell(conversation)
  expect(await notes()).toEqual(['spent'])
  await Promise.all([first.leave(), second.leave()])
  const third = startProcess()
  third.hearsAnswer()
  await third.tell(conversation)
  expect(await notes()).toEqual(['spent', 'back'])
})

test('a model that answers from the start causes no news', async () => {
  const process = startProcess()
  process.hearsAnswer()
  await process.tell(await conversationIn('T1'))
  expect(await notes()).toEqual([])
})

test('what people have to mend is said at once, again only if it is something else, and not again when the model rests', async () => {
  const conversation = await conversationIn('T1')
  const [one, other] = [startProcess(), startProcess()]
  for (const process of [one, other]) process.finds('key')
  await Promise.all([one, other].flatMap(({ tell }) => [tell(conversation), tell(conversation)]))
  one.finds('key', 'resting')
  await one.tell(conversation)
  expect(await notes()).toEqual(['key'])
  one.finds('model')
  await one.tell(conversation)
  // The other process still has the old settings.
  clock = new Date(clock.getTime() + 120_000)
  await other.tell(conversation)
  clock = new Date(clock.getTime() + 120_000)
  await one.tell(conversation)
  expect(await notes()).toEqual(['key', 'model'])
  for (const process of [one, other]) process.hearsAnswer()
  await one.tell(conversation)
  await other.tell(conversation)
  expect(await notes()).toEqual(['key', 'model', 'back'])
  one.finds('key')
  await one.tell(conversation)
  expect(await notes()).toEqual(['key', 'model', 'back', 'key'])
})

test('a server that is unreachable, fails and is unreachable again is one piece of news', async () => {
  const conversation = await conversationIn('T1')
  const process = startProcess()
  process.finds('unreachable', 'resting')
  await process.tell(conversation)
  process.givesUp()
  await process.tell(conversation)
  expect(await notes()).toEqual(['unreachable'])
})

test('each workspace has its own staff', async () => {
  const process = startProcess()
  process.givesUp()
  await process.tell(await conversationIn('T1'))
  await process.tell(await conversationIn('T2'))
  expect(await notes()).toEqual(['failing', 'failing'])
})

test('tokens that processes count at the same time all add up', async () => {
  const sums = await Promise.all(Array.from({ length: 20 }, () => addModelTokens(database.db, '2026-03-02', 7)))
  expect(Math.max(...sums)).toBe(140)
  expect(await addModelTokens(database.db, '2026-03-03', 7)).toBe(7)
})
