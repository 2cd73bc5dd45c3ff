import { eq, sql } from 'drizzle-orm'
import { describeOnBothDatabases } from '../../test/both-databases.ts'
import { historyOf, newTicket } from '../../test/desk-on.ts'
import { quiet } from '../../test/quiet.ts'
import { createScriptedPayer, type ScriptedPayer } from '../../test/scripted-payer.ts'
import { shopOrders } from '../../test/shop-orders.ts'
import { actions, outbox, refunds } from '../db/schema.ts'
import type { Action } from '../domain/action.ts'
import type { Order } from '../domain/order.ts'
import { type RefundPolicy, usualRefundPolicy } from '../domain/refund-policy.ts'
import type { Ticket } from '../domain/ticket.ts'
import { staffWordsIn } from '../languages/words.ts'
import { changeAction, refundsOfOrders } from '../orders/action-store.ts'
import { createActionKinds } from './actions/action-kinds.ts'
import { lookAtDueActions } from './do-actions.ts'
import { actionsOf, requestRefunds } from './request-actions.ts'

const words = staffWordsIn('en')

describeOnBothDatabases((two) => {
  let clock: Date
  let payer: ScriptedPayer
  let order: Order
  let ticket: Ticket
  let policy: RefundPolicy
  const now = () => clock
  const db = () => two().one.db

  beforeEach(async () => {
    clock = new Date()
    policy = usualRefundPolicy
    payer = createScriptedPayer(now)
    order = {
      ...{ id: 'ORD-12346', status: 'delivered', items: 'A lamp', totalCents: 6490, currency: 'USD' },
      ...{ placedAt: clock, arrivesAt: clock, trackingUrl: null, refundRequested: false },
    }
    ticket = await newTicket(two().one)
    await requestRefunds(db(), ticket, [{ orderId: order.id, reason: 'It broke', amountCents: 6490, currency: 'USD' }])
    await look()
  })

  const kinds = (pays: ScriptedPayer | undefined = payer) => {
    const orders = shopOrders(async () => order)
    return createActionKinds({ orders: { ...orders, payer: pays }, policy, words, now })
  }
  /** Some process looks, perhaps much later. */
  const look = async (laterMs = 0, database = two().one) => {
    clock = new Date(clock.getTime() + laterMs)
    await lookAtDueActions({ database, kinds: kinds(), words, now, log: quiet })
  }
  const action = async (): Promise<Action> => (await actionsOf(db(), ticket.id))[0] as Action
  const approve = async () => {
    const { id } = await action()
    await changeAction(db(), { id }, ['requested'], { state: 'approved', approvedBy: 'U_SAM', lookAt: clock })
  }
  /** What the customer was told, in order. */
  const told = async () =>
    (await db().select().from(outbox).where(eq(outbox.conversationId, ticket.conversationId)).orderBy(outbox.seq))
      .map(({ utterance }) => utterance)
      .flatMap((said) => (said.kind === 'reply' ? [said.text] : []))
  const paid = 'We have paid back **$64.90** for order **ORD-12346**.'

  test('nothing is paid before somebody approves it', async () => {
    await look(3_600_000)
    expect(await action()).toMatchObject({ state: 'requested', lookAt: null, amountCents: 6490 })
    expect(payer.asked).toEqual([])
    expect(await told()).toEqual([])
  })

  test('what is approved is paid, written down with its reference, and told', async () => {
    await approve()
    await look()
    expect(await action()).toMatchObject({ state: 'done', reference: 're_1', attempts: 1, answers: 1 })
    expect(await historyOf(two().one, ticket)).toContain('action done frontdesk Refund of $64.90 for ORD-12346 · re_1')
    expect(await told()).toEqual([paid])
    await look(3_600_000)
    expect([payer.asked.length, payer.paid(), await told()]).toEqual([1, { 'ORD-12346': 6490 }, [paid]])
  })

  test('two processes that look at the same moment pay once and say so once', async () => {
    await approve()
    await Promise.all([look(), look(0, two().other), look(), look(0, two().other)])
    expect(payer.asked).toHaveLength(1)
    expect(await told()).toEqual([paid])
  })

  test.each(['fails before', 'fails after'] as const)(
    'a payer that %s it pays leaves it unknown, which nobody announces; it is looked up, and paid once',
    async (fault) => {
      payer.faults.push(fault)
      await approve()
      await look()
      expect(await action()).toMatchObject({ state: 'unknown', attempts: 1, answers: 0 })
      expect(await told()).toEqual([])
      payer.faults.push('is away')
      await look(3000)
      expect(await action()).toMatchObject({ state: 'unknown' })
      await look(60_000)
      expect(await action()).toMatchObject({ state: 'done', reference: 're_1' })
      expect([payer.books.size, new Set(payer.asked).size, await told()]).toEqual([1, 1, [paid]])
    },
  )

  test('a process dies in the middle: the next one looks it up before it tries again', async () => {
    await approve()
    // It has written down that it tries, and asked the payer, and nothing more.
    const { id, key } = await action()
    await changeAction(db(), { id }, ['approved'], { state: 'running', attempts: 1, triedAt: clock, lookAt: clock })
    const payback = { orderId: order.id, amountCents: 6490, currency: 'USD', reason: ticket.id, key }
    await payer.payBack(payback)
    await look(61_000)
    expect(await action()).toMatchObject({ state: 'done', reference: 're_1' })
    expect([payer.asked, await told()]).toEqual([[key], [paid]])
  })

  test('what is on its way is told as such, and again when it has arrived', async () => {
    payer.faults.push('pending')
    await approve()
    await look()
    expect(await told()).toEqual([expect.stringContaining('It is not complete yet')])
    await look(600_000)
    expect(await told()).toHaveLength(1)
    payer.arrive()
    await look(3_600_000)
    expect((await told()).at(-1)).toBe(paid)
    await look(3_600_000)
    expect(await told()).toHaveLength(2)
  })

  test('what the payer refuses stays visible as failed, and is never said to be paid', async () => {
    payer.faults.push('refuses')
    await approve()
    await look()
    expect(await action()).toMatchObject({
      ...{ state: 'failed', problem: 'The provider refuses it (card expired).', lookAt: null, answers: 1 },
    })
    expect(await told()).toEqual([expect.stringContaining('did not work, so nothing has been paid back')])
  })

  test.each<[string, Partial<Order>, string]>([
    ['was refunded meanwhile', { status: 'refunded' }, 'paid back already'],
    ['was paid back in part by others', { refundedCents: 100 }, 'more than can be paid back: $63.90'],
    ['is in another currency by now', { currency: 'EUR' }, 'was paid in EUR'],
  ])('an approved refund of an order that %s is not paid', async (_, change, why) => {
    order = { ...order, ...change }
    await approve()
    await look()
    expect(await action()).toMatchObject({ state: 'failed', problem: expect.stringContaining(why) })
    expect(payer.asked).toEqual([])
  })

  test('what may still be on its way is not called failed because the order has changed meanwhile', async () => {
    payer.faults.push('fails before')
    await approve()
    await look()
    const { key } = await action()
    order = { ...order, status: 'refunded' }
    await look(3000)
    expect(await action()).toMatchObject({ state: 'unknown' })
    expect(await told()).toEqual([])
    // It arrives after all.
    await payer.payBack({ orderId: order.id, amountCents: 6490, currency: 'USD', reason: ticket.id, key })
    await look(60_000)
    expect([(await action()).state, await told()]).toEqual(['done', [paid]])
  })

  test('an open refund, and what was paid, is known of the order, wherever orders come from', async () => {
    const known = async () => (await refundsOfOrders(db(), 'T1', [order.id]))(order.id)
    expect(await known()).toEqual({ isOpen: true, refundedCents: 0 })
    await approve()
    await look()
    expect(await known()).toEqual({ isOpen: false, refundedCents: 6490 })
  })

  test('a refund that a process of the version before records becomes an action', async () => {
    const asked = { workspaceId: 'T1', orderId: 'ORD-7', ticketId: ticket.id, customerUserId: 'U_MAYA', reason: 'Old' }
    await db().insert(refunds).values(asked)
    expect(await db().$count(refunds)).toBe(0)
    const [, old] = await db().select().from(actions).orderBy(actions.id)
    expect(old).toMatchObject({ kind: 'refund', subject: 'ORD-7', about: 'refund ORD-7', state: 'requested' })
    await db().execute(sql`insert into refunds (workspace_id, order_id, ticket_id, customer_user_id, reason)
      values ('T1', 'ORD-7', ${ticket.id}, 'U_MAYA', 'Again')`)
    expect(await db().$count(actions)).toBe(2)
  })
})
