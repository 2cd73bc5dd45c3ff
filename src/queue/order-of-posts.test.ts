import { describeOnBothDatabases } from '../../test/both-databases.ts'
import { eventually } from '../../test/eventually.ts'
import { quiet } from '../../test/quiet.ts'
import { conversations, outbox } from '../db/schema.ts'
import { type Say, supportLane } from '../domain/utterance.ts'
import { enqueue } from './enqueue.ts'
import { startOutbox } from './outbox.ts'

const card = (name: string, urgent = false): Say => ({
  channel: supportLane,
  utterance: { kind: 'card', ticketId: name },
  urgent,
})
const note = (text: string): Say => ({ channel: supportLane, utterance: { kind: 'note', text } })
const nameOf = ({ utterance }: Pick<Say, 'utterance'>) =>
  utterance.kind === 'card' ? utterance.ticketId : 'text' in utterance ? utterance.text : ''

describeOnBothDatabases((two) => {
  const db = () => two().one.db
  let count = 0
  /** A conversation with a customer, in which the bot has posts waiting. */
  const converse = async (customerUserId: string, ...says: Say[]) => {
    count += 1
    const place = { workspaceId: 'T1', channelId: 'C1', threadTs: `${count}.1`, customerUserId }
    const [row] = await db().insert(conversations).values(place).returning({ id: conversations.id })
    const from = { workspaceId: 'T1', conversationId: row?.id ?? 0 }
    await db().transaction(async (tx) => {
      for (const say of says) await enqueue(tx, from, say)
    })
  }
  /** The posts, in the order in which they go out. */
  const said = async () => {
    const total = await db().$count(outbox)
    const names: string[] = []
    const worker = await startOutbox({
      database: two().one,
      postIntervalMs: 0,
      speak: async ({ entry, channel }) => {
        names.push(nameOf(entry))
        return { kind: 'said', channelId: channel, ts: `${entry.seq}.1` }
      },
      log: quiet,
    })
    await eventually(async () => expect(names).toHaveLength(total))
    await worker.stop(1000)
    return names
  }

  test('in the support channel urgent cards come before other cards, and cards before notes', async () => {
    await converse('U_ADA', note('note of Ada'))
    await converse('U_EVE', card('card of Eve'))
    await converse('U_TOM', card('urgent card of Tom', true))
    await converse('U_KEN', note('note of Ken'))
    expect(await said()).toEqual(['urgent card of Tom', 'card of Eve', 'note of Ada', 'note of Ken'])
  })

  test('within a conversation the order stays: a note before an urgent card overtakes with it', async () => {
    await converse('U_ADA', note('note of Ada'), card('card of Ada'))
    await converse('U_EVE', card('card of Eve'))
    await converse('U_TOM', note('note of Tom'), card('urgent card of Tom', true), note('another of Tom'))
    const names = await said()
    expect(names.slice(0, 2)).toEqual(['note of Tom', 'urgent card of Tom'])
    expect(names.slice(2, 5)).toEqual(['note of Ada', 'card of Ada', 'card of Eve'])
  })

  test('one customer’s flood does not delay the first card of another', async () => {
    for (let n = 0; n < 30; n++) await converse('U_EVE', card(`Eve ${n}`, true))
    await converse('U_ADA', card('Ada'))
    const names = await said()
    expect(names.indexOf('Ada')).toBeLessThan(6)
    expect(names.filter((name) => name.startsWith('Eve'))).toEqual(Array.from({ length: 30 }, (_, n) => `Eve ${n}`))
  })

  test('customers in a channel are answered in the order of the decisions, except for a flood', async () => {
    const reply = (text: string): Say => ({
      channel: 'C1',
      utterance: { kind: 'reply', purpose: 'notice', threadTs: '1.1', text, sources: [] },
    })
    for (const name of ['Ada 1', 'Tom 1', 'Ada 2']) await converse(name.slice(0, 3), reply(name))
    for (let n = 1; n <= 5; n++) await converse('Eve', reply(`Eve ${n}`))
    await converse('Ken', reply('Ken 1'))
    expect(await said()).toEqual(['Ada 1', 'Tom 1', 'Ada 2', 'Eve 1', 'Eve 2', 'Eve 3', 'Eve 4', 'Ken 1', 'Eve 5'])
  })
})
