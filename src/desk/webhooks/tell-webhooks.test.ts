import { sql } from 'drizzle-orm'
import { Webhook } from 'standardwebhooks'
import { describeOnBothDatabases, type Two } from '../../../test/both-databases.ts'
import { deskOn, newTicket, priya, sam } from '../../../test/desk-on.ts'
import { eventually } from '../../../test/eventually.ts'
import { quiet } from '../../../test/quiet.ts'
import { type Receiver, receiverSecret, startReceiver } from '../../../test/webhook-receiver.ts'
import { runQueue } from '../../cli/queue/command.ts'
import type { Database } from '../../db/database.ts'
import { webhookPosts } from '../../db/schema.ts'
import { ticketEvents } from '../../domain/ticket.ts'
import { addHistory } from '../ticket-store.ts'
import { signedHeaders } from './sign.ts'
import { type SignedWebhook, signedWebhooks } from './signed-webhook.ts'
import { takeLines } from './take-lines.ts'
import { startTellingWebhooks, tellWebhook } from './tell-webhooks.ts'

const hour = 3_600_000

test('a library that is not ours accepts our signatures, and nothing that was changed', () => {
  const [{ key }] = signedWebhooks(
    [{ name: 'ops', url: 'https://x.example', secret: 'SECRET_OPS', events: new Set(), texts: false }],
    { SECRET_OPS: receiverSecret },
  ) as [SignedWebhook]
  const body = JSON.stringify({ type: 'ticket.opened', data: '漢字 🎉' })
  const headers = signedHeaders(key, 'e1', new Date(), body)
  const verifier = new Webhook(receiverSecret)
  expect(verifier.verify(body, headers)).toEqual(JSON.parse(body))
  expect(() => verifier.verify(`${body} `, headers)).toThrow()
  expect(() => verifier.verify(body, { ...headers, 'webhook-id': 'e2' })).toThrow()
  const old = signedHeaders(key, 'e1', new Date(Date.now() - hour), body)
  expect(() => verifier.verify(body, old)).toThrow(/too old/)
})

test.each([
  [undefined, 'is not set'],
  ['a password', 'is not a secret for webhooks'],
  ['whsec_c2hvcnQ=', 'is not a secret for webhooks'],
])('with the secret %s Frontdesk does not start, and does not print it', (value, problem) => {
  const webhook = {
    name: 'ops',
    url: 'https://x.example',
    secret: 'SECRET_OPS',
    events: new Set<never>(),
    texts: false,
  }
  const start = () => signedWebhooks([webhook], value ? { SECRET_OPS: value } : {})
  expect(start).toThrow(`SECRET_OPS, which support.yaml names for the webhook ops, ${problem}`)
  if (value) expect(start).not.toThrow(value)
})

describeOnBothDatabases((two: () => Two) => {
  let receiver: Receiver
  beforeEach(async () => {
    receiver = await startReceiver()
  })
  afterEach(() => receiver.close())

  const hook = (more: Partial<SignedWebhook> = {}): SignedWebhook => ({
    name: 'ops',
    url: receiver.url,
    key: Buffer.from(receiverSecret.slice(6), 'base64'),
    events: new Set(ticketEvents),
    texts: false,
    ...more,
  })
  const partsOn = (database: Database, webhooks: SignedWebhook[]) => ({
    ...{ database, webhooks, fetch, log: quiet },
    now: () => new Date(),
  })
  const look = async (webhook = hook(), database = two().one) => {
    await takeLines(database.db, [webhook])
    await tellWebhook(partsOn(database, [webhook]), webhook)
  }
  /** As if its pause were over. */
  const due = () => two().one.db.update(webhookPosts).set({ retryAt: sql`now()` })
  const told = () => receiver.received.map(({ data }) => data.event)
  const desk = () => deskOn(two().one, new Set([sam.userId, priya.userId]))

  test('what happens to a ticket is told once each, in order, with the ticket and without a word of its customer', async () => {
    const ticket = await newTicket(two().one)
    await desk().claim(sam, ticket.id)
    await desk().setPriority(sam, ticket.id, 'high')
    await desk().resolve(sam, ticket.id)
    await Promise.all([look(), look(hook(), two().other)])
    await look()
    expect(told()).toEqual(['opened', 'claimed', 'priority changed', 'resolved'])
    const [, claimed, changed] = receiver.received
    expect(claimed).toMatchObject({ type: 'ticket.claimed', data: { actor: sam.userId, ticket: { id: ticket.id } } })
    expect(changed?.data).toMatchObject({ detail: 'high', ticket: { status: 'resolved', owner: sam.userId } })
    const raw = receiver.attempts.map((attempt) => attempt.raw).join()
    for (const word of ['sync', 'article', 'Maya', 'Globex']) expect(raw).not.toContain(word)
    expect(new Set(receiver.received.map(({ id }) => id)).size).toBe(4)
  })

  test('who asks for texts gets them, and who asks for some events gets no others', async () => {
    const ticket = await newTicket(two().one)
    await addHistory(two().one.db, ticket, 'note', sam.userId, 'Ask the vendor')
    await desk().claim(sam, ticket.id)
    await look(hook({ texts: true, events: new Set(['note']) }))
    expect(told()).toEqual(['note'])
    const [noted] = receiver.received
    expect(noted?.data).toMatchObject({
      detail: 'Ask the vendor',
      ticket: { request: 'The sync fails', company: 'Globex', customer_name: 'Maya' },
    })
  })

  test('what a receiver refuses is sent again under the same id, and what follows of that ticket waits for it', async () => {
    const [first, second] = [await newTicket(two().one), await newTicket(two().one)]
    await desk().claim(sam, first.id)
    const refused: string[] = []
    receiver.answerWith(() => {
      const { raw } = receiver.attempts.at(-1) ?? { raw: '' }
      const isFirst = raw.includes(first.id)
      if (isFirst && refused.length < 2) {
        refused.push(receiver.attempts.at(-1)?.id ?? '')
        return { status: 503 }
      }
      return { status: 200 }
    })
    await look()
    expect(receiver.received.map(({ data }) => data.ticket.id)).toEqual([second.id])
    await look() // not yet due
    expect(receiver.attempts).toHaveLength(2)
    await due()
    await look()
    await due()
    await look()
    expect(told()).toEqual(['opened', 'opened', 'claimed'])
    expect(refused).toEqual([receiver.received[1]?.id, receiver.received[1]?.id])
  })

  test('redirects are not followed, and a receiver may say when it wants to hear again', async () => {
    await newTicket(two().one)
    receiver.answerWith(() => ({ status: 307, headers: { location: `${receiver.url}/elsewhere` } }))
    await look()
    await due()
    receiver.answerWith(() => ({ status: 429, headers: { 'retry-after': '1800' } }))
    await look()
    expect(receiver.attempts.map(({ path }) => path)).toEqual(['/tickets', '/tickets'])
    const [post] = await two().one.db.select().from(webhookPosts)
    expect(post?.error).toBe('it answered 429')
    expect((post?.retryAt.getTime() ?? 0) - Date.now()).toBeGreaterThan(25 * 60_000)
  })

  test('after a day it is a dead letter, what waited behind it goes on, and staff may have it sent again', async () => {
    const ticket = await newTicket(two().one)
    await desk().claim(sam, ticket.id)
    receiver.answerWith(() => ({ status: 500 }))
    await look()
    await two().one.db.update(webhookPosts).set({ since: sql`now() - interval '25 hours'` }).where(sql`attempts = 1`)
    await due()
    receiver.answerWith((attempt) => ({ status: attempt === 2 ? 500 : 204 }))
    await look()
    await look()
    expect(told()).toEqual(['claimed'])
    const { db } = two().one
    const lines = await runQueue(db, { kind: 'list' })
    expect(lines[1]).toMatch(/webhook +ops: ticket\.opened +C1 .* 2 +it answered 500$/)
    expect(await runQueue(db, { kind: 'retry', which: 'all' })).toEqual([expect.stringMatching(/^1 put back/)])
    await look()
    expect(told()).toEqual(['claimed', 'opened'])
    expect(receiver.received[1]?.id).toBe(receiver.attempts[0]?.id)
    expect(await runQueue(db, { kind: 'list' })).toEqual(['Nothing was given up.'])
  })

  test('a receiver that is away is tried for a few tickets, however many wait', async () => {
    for (let n = 0; n < 20; n++) await newTicket(two().one)
    receiver.answerWith(() => ({ status: 502 }))
    await takeLines(two().one.db, [hook()])
    expect(await tellWebhook(partsOn(two().one, [hook()]), hook())).toBe(false)
    expect(receiver.attempts).toHaveLength(8)
    receiver.answerWith(() => ({ status: 200 }))
    await due()
    expect(await tellWebhook(partsOn(two().one, [hook()]), hook())).toBe(true)
    expect(told()).toHaveLength(20)
  })

  test('an attempt that was cut off is made again, and fifty looks at once make each attempt once', async () => {
    const ticket = await newTicket(two().one)
    await desk().claim(sam, ticket.id)
    await takeLines(two().one.db, [hook()])
    await two().one.db.update(webhookPosts).set({ attempts: 1, retryAt: sql`now() + interval '1 second'` })
    await look()
    expect(receiver.attempts).toEqual([])
    await due()
    const { one, other } = two()
    await Promise.all(Array.from({ length: 50 }, (_, at) => look(hook(), at % 2 ? one : other)))
    expect(told()).toEqual(['opened', 'claimed'])
  })

  test('a webhook that hangs keeps no other waiting, and one that left support.yaml is told nothing', async () => {
    const slow = await startReceiver()
    slow.answerWith(() => 'nothing')
    await newTicket(two().one)
    await takeLines(two().one.db, [hook({ name: 'gone' })])
    await newTicket(two().one)
    const webhooks = [hook({ name: 'slow', url: slow.url }), hook()]
    const stop = startTellingWebhooks(partsOn(two().one, webhooks))
    await eventually(() => expect(told()).toEqual(['opened']))
    await newTicket(two().one)
    await eventually(() => expect(told()).toEqual(['opened', 'opened']))
    expect(slow.attempts.length).toBeGreaterThan(0)
    await slow.close() // ends what hangs
    await stop()
    expect(await two().one.db.$count(webhookPosts, sql`webhook = 'gone'`)).toBe(0)
  })
})
