import { and, eq, sql } from 'drizzle-orm'
import fc from 'fast-check'
import type { Database } from '../src/db/database.ts'
import { actions, outbox } from '../src/db/schema.ts'
import { createActionActs } from '../src/desk/action-acts.ts'
import { createActionKinds } from '../src/desk/actions/action-kinds.ts'
import { reconcile } from '../src/desk/actions/reconcile.ts'
import { createChecks } from '../src/desk/checks.ts'
import { lookAtDueActions } from '../src/desk/do-actions.ts'
import { requestRefunds } from '../src/desk/request-actions.ts'
import { type Action, isUncertain } from '../src/domain/action.ts'
import { SupportError } from '../src/domain/errors.ts'
import type { Order } from '../src/domain/order.ts'
import type { Payback } from '../src/domain/refund.ts'
import type { RefundPolicy } from '../src/domain/refund-policy.ts'
import type { Ticket } from '../src/domain/ticket.ts'
import { staffWordsIn } from '../src/languages/words.ts'
import { refundsOfOrders } from '../src/orders/action-store.ts'
import { brokenLimit } from '../src/orders/refund-limits.ts'
import { allStaff, newTicket, peopleOf, priya, sam } from './desk-on.ts'
import { emptyDatabase, freshDatabase } from './fresh-database.ts'
import { quiet } from './quiet.ts'
import { createScriptedPayer, type PayerFault } from './scripted-payer.ts'
import { shopOrders } from './shop-orders.ts'

// Whatever order people press in, processes die in, and the payer fails in: never paid twice, never said wrongly, and what
// is said is what is in the books.

const words = staffWordsIn('en')
const policy: RefundPolicy = {
  automaticBelow: { USD: 1000 },
  twoApprovalsAbove: { USD: 6000 },
  perCustomer: { days: 30, amount: { USD: 12_000 } },
}
const totals: Record<string, number> = { 'ORD-1001': 9000, 'ORD-1002': 5000, 'ORD-1003': 900 }
const orderIds = Object.keys(totals)
const staff = [sam, priya]

type Fault = PayerFault | 'dies before' | 'dies after' | 'arrives late' | undefined

type Step =
  | { kind: 'ask'; order: string }
  | { kind: 'approve' | 'deny' | 'retry' | 'by hand'; who: number; which: number }
  | { kind: 'change'; who: number; which: number; cents: number }
  | { kind: 'approve at once'; which: number }
  | { kind: 'look'; laterMs: number; fault: Fault; processes: number }
  | { kind: 'zombie' }
  /** Others refund an order, in the provider's own pages, or take that back. */
  | { kind: 'elsewhere'; order: string }
  | { kind: 'arrive' }

const who = fc.nat(1)
const which = fc.nat(3)
const faults: Fault[] = [
  'fails before',
  'fails after',
  'pending',
  'refuses',
  'is away',
  'dies before',
  'dies after',
  'arrives late',
]
const aLook = fc.record({
  kind: fc.constant('look' as const),
  laterMs: fc.constantFrom(0, 3000, 61_000, 200_000, 3_600_000),
  fault: fc.option(fc.constantFrom(...faults), { nil: undefined }),
  processes: fc.constantFrom(1, 2),
})
const anAct = fc.record({ kind: fc.constantFrom('approve', 'deny', 'retry', 'by hand'), who, which })
const anApproval = fc.record({ kind: fc.constant('approve' as const), who, which })
const aStep: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: fc.record({ kind: fc.constant('ask' as const), order: fc.constantFrom(...orderIds) }), weight: 2 },
  { arbitrary: anApproval, weight: 3 },
  { arbitrary: anAct as fc.Arbitrary<Step>, weight: 3 },
  fc.record({ kind: fc.constant('change' as const), who, which, cents: fc.constantFrom(1, 500, 4000, 8999, 10_000) }),
  fc.record({ kind: fc.constant('approve at once' as const), which }),
  { arbitrary: aLook, weight: 6 },
  fc.constantFrom<Step>({ kind: 'zombie' }, { kind: 'arrive' }),
  fc.record({ kind: fc.constant('elsewhere' as const), order: fc.constantFrom(...orderIds) }),
)

/** No call lasts longer: whatever arrives later is refused. */
const longestCallMs = 60_000

let database: Database
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

/** A desk, a payer and a clock, in an empty database. */
async function openWorld() {
  await emptyDatabase(database.db)
  const { db } = database
  let clock = new Date()
  const now = () => clock
  const books = createScriptedPayer(now)
  const zombies: (() => void)[] = []
  let dying: 'dies before' | 'dies after' | 'arrives late' | undefined
  const elsewhere = new Set<string>()
  let died = () => {}
  /** Whoever calls hangs, as if its process had died; perhaps it goes on much later. */
  const hang = () =>
    new Promise<void>((wake) => {
      zombies.push(wake)
      died()
    })
  const payer = {
    ...books,
    payBack: async (payback: Payback) => {
      const [how, at] = [dying, clock.getTime()]
      dying = undefined
      const isInTime = () => clock.getTime() - at <= longestCallMs
      if (how === 'arrives late') {
        zombies.push(() => isInTime() && void books.payBack(payback))
        throw new Error('The payer did not answer')
      }
      if (how === 'dies before') await hang()
      if (!isInTime()) throw new Error('The call took too long')
      const outcome = await books.payBack(payback)
      if (how === 'dies after') await hang()
      return outcome
    },
  }
  const orderOf = (id: string): Order | undefined =>
    totals[id] === undefined
      ? undefined
      : {
          ...{
            id,
            status: elsewhere.has(id) ? 'refunded' : 'delivered',
            items: 'A lamp',
            totalCents: totals[id],
            currency: 'USD',
            placedAt: clock,
          },
          ...{ arrivesAt: clock, trackingUrl: null, refundRequested: false },
        }
  const orders = {
    ...shopOrders(async (_, id) => orderOf(id)),
    findOrder: async (_: unknown, id: string, except?: number) => {
      const order = orderOf(id)
      const { isOpen, refundedCents } = (await refundsOfOrders(db, 'T1', [id], except))(id)
      return order && { ...order, refundRequested: isOpen, refundedCents }
    },
    payer,
  }
  const kinds = createActionKinds({ orders, policy, words, now })
  const parts = { database, ...peopleOf(allStaff()), actionKinds: kinds, now, log: quiet }
  const acts = createActionActs(parts, createChecks(parts))
  const tickets: Ticket[] = []
  const all = (): Promise<Action[]> => db.select().from(actions).orderBy(actions.id)
  const pick = async (n: number) => {
    const rows = await all()
    return rows[rows.length - 1 - (n % Math.max(rows.length, 1))]
  }
  const look = () => lookAtDueActions({ database, kinds, words, now, log: quiet })

  /** As the tool does that records requests. */
  async function ask(order: string) {
    const { isOpen, refundedCents } = (await refundsOfOrders(db, 'T1', [order]))(order)
    const amountCents = (totals[order] ?? 0) - refundedCents
    if (isOpen || amountCents <= 0) return
    const refund = { amountCents, currency: 'USD', workspaceId: 'T1', customerUserId: 'U_MAYA', andRequested: true }
    if (await brokenLimit(db, policy, refund, clock)) return
    const ticket = await newTicket(database)
    tickets.push(ticket)
    await requestRefunds(db, ticket, [{ orderId: order, reason: 'It broke', amountCents, currency: 'USD' }])
    await db
      .update(actions)
      .set({ lookAt: clock })
      .where(and(eq(actions.ticketId, ticket.id), sql`look_at is not null`))
  }

  async function press(step: Exclude<Step, { kind: 'ask' | 'look' | 'zombie' | 'arrive' | 'elsewhere' }>) {
    const action = await pick(step.which)
    if (!action) return
    const person = staff['who' in step ? step.who : 0] ?? sam
    switch (step.kind) {
      case 'approve':
        return acts.approveAction(person, action)
      case 'approve at once':
        return void (await Promise.allSettled(staff.map((each) => acts.approveAction(each, action))))
      case 'deny':
        return acts.denyAction(person, action, 'No')
      case 'retry':
        return acts.retryAction(person, action)
      case 'by hand':
        return acts.recordActionDone(person, action, 'PAY-1')
      case 'change':
        return acts.changeActionAmount(person, action, (step.cents / 100).toFixed(2))
      default:
        return step satisfies never
    }
  }

  async function lookWith({ laterMs, fault, processes }: Extract<Step, { kind: 'look' }>) {
    clock = new Date(clock.getTime() + laterMs)
    if (fault === 'dies before' || fault === 'dies after' || fault === 'arrives late') dying = fault
    else if (fault) books.faults.push(fault)
    const death = new Promise<void>((resolve) => {
      died = resolve
    })
    await Promise.race([Promise.all(Array.from({ length: processes }, look)), death])
    books.faults.length = 0
    dying = undefined
  }

  async function take(step: Step): Promise<void> {
    if (step.kind === 'ask') return ask(step.order)
    if (step.kind === 'look') return lookWith(step)
    if (step.kind === 'arrive') return books.arrive()
    if (step.kind === 'elsewhere') return void (elsewhere.delete(step.order) || elsewhere.add(step.order))
    if (step.kind === 'zombie') {
      zombies.shift()?.()
      return look()
    }
    // What comes too late, or is refused, is refused in words.
    await press(step).catch((error: unknown) => {
      if (!(error instanceof SupportError)) throw error
    })
  }

  /** All goes well from now on, and time passes. */
  async function settle(): Promise<void> {
    for (let round = 0; round < 30; round++) {
      zombies.shift()?.()
      books.arrive()
      await lookWith({ kind: 'look', laterMs: 7_200_000, fault: undefined, processes: 1 })
      const rows = await all()
      if (rows.every(({ lookAt }) => lookAt === null)) return
    }
    throw new Error('Something is never settled')
  }

  const replies = async () => {
    const rows = await db.select().from(outbox).orderBy(outbox.seq)
    return rows.flatMap(({ utterance }) => (utterance.kind === 'reply' ? [utterance.text] : []))
  }
  return {
    take,
    settle,
    all,
    replies,
    books,
    reconcile: () => reconcile(db, { workspaceId: 'T1', payer, since: new Date(0) }),
  }
}

type World = Awaited<ReturnType<typeof openWorld>>

const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0)

/** What customers were told is paid, in cents by order. */
const saidIn = (replies: string[], order: string) =>
  sum(
    replies.map((text) => {
      const [, amount, id] = /^We have paid back \*\*\$([\d.,]+)\*\* for order \*\*(.+)\*\*\.$/.exec(text) ?? []
      return id === order ? Math.round(Number(amount?.replace(',', '')) * 100) : 0
    }),
  )

/** What holds at every moment. */
async function check({ all, replies, books }: World): Promise<void> {
  const [rows, said] = [await all(), await replies()]
  for (const order of orderIds) {
    const byHand = rows.filter((row) => row.subject === order && row.state === 'done' && row.decidedBy !== null)
    const paidByHand = sum(byHand.map(({ amountCents }) => amountCents ?? 0))
    const paid = (books.paid()[order] ?? 0) + paidByHand
    expect(paid).toBeLessThanOrEqual(totals[order] ?? 0)
    expect(saidIn(said, order)).toBeLessThanOrEqual(paid)
  }
  const paidKeys = [...books.books.values()]
    .filter(({ outcome }) => outcome.state !== 'refused')
    .map(({ payback }) => payback.key)
  for (const row of rows) {
    const times = paidKeys.filter((key) => key.startsWith(row.key.slice(0, 36))).length
    expect(times).toBeLessThanOrEqual(1)
    if (times > 0) expect(['denied', 'requested', 'approved once', 'by hand']).not.toContain(row.state)
    if (times > 0) mustBeApproved(row)
    if (row.state === 'failed' && !isUncertain(row)) expect(times).toBe(0)
  }
}

function mustBeApproved({ amountCents, approvedBy, secondBy }: Action): void {
  expect(approvedBy).not.toBeNull()
  if ((amountCents ?? 0) >= 1000) expect(approvedBy).not.toBe('frontdesk')
  if ((amountCents ?? 0) > 6000) expect(secondBy).not.toBeNull()
  expect(secondBy).not.toBe(approvedBy)
}

test('any order of clicks, deaths and faults: never paid twice, never said wrongly, and said is what is booked', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aStep, { minLength: 4, maxLength: 24 }), async (steps) => {
      const world = await openWorld()
      for (const step of steps) {
        await world.take(step)
        await check(world)
      }
      await world.settle()
      await check(world)
      const [rows, said] = [await world.all(), await world.replies()]
      for (const order of orderIds) {
        const done = rows.filter((row) => row.subject === order && row.state === 'done')
        const sumDone = sum(done.map(({ amountCents }) => amountCents ?? 0))
        expect(saidIn(said, order)).toBe(sumDone)
        const byHand = sum(done.filter(({ decidedBy }) => decidedBy).map(({ amountCents }) => amountCents ?? 0))
        expect(world.books.paid()[order] ?? 0).toBe(sumDone - byHand)
      }
      expect(await world.reconcile()).toMatchObject({ differences: [] })
    }),
    { numRuns: 60, endOnFailure: false },
  )
}, 300_000)

test('the steps above do pay, by one and by two people, and do meet every fault', async () => {
  const world = await openWorld()
  const steps: Step[] = [
    { kind: 'ask', order: 'ORD-1001' },
    { kind: 'ask', order: 'ORD-1003' },
    { kind: 'approve', who: 0, which: 1 },
    { kind: 'approve', who: 0, which: 1 },
    { kind: 'look', laterMs: 0, fault: 'dies after', processes: 1 },
    { kind: 'approve', who: 1, which: 1 },
    { kind: 'look', laterMs: 61_000, fault: 'fails after', processes: 2 },
    { kind: 'zombie' },
  ]
  for (const step of steps) {
    await world.take(step)
    await check(world)
  }
  await world.settle()
  expect(world.books.paid()).toEqual({ 'ORD-1001': 9000, 'ORD-1003': 900 })
  expect(await world.all()).toMatchObject([{ state: 'done', secondBy: priya.userId }, { approvedBy: 'frontdesk' }])
})
