import { quiet } from '../../../test/quiet.ts'
import {
  listOf,
  payIn,
  type Recorded,
  type StripeServer,
  startEmulatedStripe,
  startRecordedStripe,
} from '../../../test/stripe-servers.ts'
import type { OrderSource, Owner } from '../orders.ts'
import { OrdersAway } from '../orders-away.ts'
import { createStripeOrders, type StripeOrderParts } from './stripe-orders.ts'

const opened = (apiUrl: string, more: Partial<StripeOrderParts> = {}): OrderSource =>
  createStripeOrders({ secretKey: 'sk_test_frontdesk', apiUrl, fetch, now: () => new Date(), log: quiet, ...more })

const ownerOf = (...accounts: string[]): Owner => ({ workspaceId: 'T1', accounts: ['U1', ...accounts] })

describe('a Stripe that we did not write', () => {
  let stripe: StripeServer
  let source: OrderSource
  let maya: { id: string }
  let tomas: { id: string }
  beforeAll(async () => {
    stripe = await startEmulatedStripe()
    source = opened(stripe.url)
    maya = await stripe.call('customers', { email: 'maya@globex.example' })
    tomas = await stripe.call('customers', { email: 'tomas@initech.example' })
  })
  afterAll(() => stripe.close())

  const pay = (customer: string, amount: string, description: string) =>
    payIn(stripe, { customer, amount, description, currency: 'usd' })

  test('a payment is found by its own id and by its charge’s, for whoever has the customer’s address', async () => {
    const { payment, charge } = await pay(maya.id, '4990', 'Grow plan')
    const found = await source.findOrder(ownerOf('maya@globex.example'), payment)
    expect(found).toMatchObject({ id: payment, status: 'paid', items: 'Grow plan', totalCents: 4990, currency: 'USD' })
    expect(await source.findOrder(ownerOf('maya@globex.example'), charge)).toEqual(found)
    expect(await source.findOrder(ownerOf(maya.id), payment)).toEqual(found)
  })

  test('somebody else’s payment looks like one that does not exist', async () => {
    const { payment, charge } = await pay(tomas.id, '100', 'Somebody else’s')
    const owner = ownerOf('maya@globex.example')
    expect(await source.findOrder(owner, payment)).toBeUndefined()
    expect(await source.findOrder(owner, charge)).toBeUndefined()
    expect(await source.findOrder(owner, 'pi_doesnotexist123456')).toBeUndefined()
    expect(await source.findOrder(owner, 'ch_doesnotexist123456')).toBeUndefined()
    expect(await source.findOrder(ownerOf(), payment)).toBeUndefined()
  })

  test('a payment that has not succeeded is no order, and one without a customer is nobody’s', async () => {
    const open = await stripe.call<{ id: string }>('payment_intents', {
      amount: '7',
      currency: 'usd',
      customer: maya.id,
    })
    expect(await source.findOrder(ownerOf(maya.id), open.id)).toBeUndefined()
    const guest = await payIn(stripe, { amount: '7' })
    expect(await source.findOrder(ownerOf(maya.id), guest.payment)).toBeUndefined()
  })

  test('the latest payments of all customers of an address are listed', async () => {
    const again = await stripe.call<{ id: string }>('customers', { email: 'two@globex.example' })
    const twin = await stripe.call<{ id: string }>('customers', { email: 'two@globex.example' })
    const ids = [await pay(again.id, '100', 'a'), await pay(twin.id, '200', 'b')].map(({ payment }) => payment)
    const listed = await source.recentOrders(ownerOf('two@globex.example'), 5)
    expect(listed.map(({ id }) => id).sort()).toEqual(ids.sort())
    expect(await source.hasOrders(ownerOf('two@globex.example'))).toBe(true)
    expect(await source.hasOrders(ownerOf('nobody@globex.example'))).toBe(false)
  })
})

describe('what Stripe’s documentation shows', () => {
  const servers: StripeServer[] = []
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.close()
  })
  async function recorded(answer: (path: string, asked: Recorded) => [number, object] | 'hangs up') {
    const server = await startRecordedStripe((asked) => answer(asked.path.replace('/v1/', ''), asked))
    servers.push(server)
    return server
  }
  const customer = {
    id: 'cus_NffrFeUfNV2Hib',
    object: 'customer',
    email: 'jenny@example.com',
    metadata: { account: 'globex' },
  }
  const charge = {
    ...{ id: 'ch_3MmlLrLkdIwHu7ix0snN0B15', object: 'charge', amount: 1099, amount_captured: 1099, amount_refunded: 0 },
    ...{ calculated_statement_descriptor: 'Stripe', created: 1_679_090_539, currency: 'usd', customer: customer.id },
    ...{ description: null, payment_intent: 'pi_3MmlLrLkdIwHu7ix0ABCDEFG', refunded: false, status: 'succeeded' },
  }
  const invoice = {
    ...{ id: 'in_1MtHbELkdIwHu7ixl4OzzPMv', object: 'invoice', number: '8A1B2C3D-0001', status: 'open', total: 5000 },
    ...{ customer: customer.id, currency: 'eur', created: 1_680_644_467, due_date: 1_681_000_000 },
    hosted_invoice_url: 'https://invoice.stripe.com/i/acct_1/test_1?s=ap',
  }
  const account = ownerOf('globex')
  const findsCustomer = (path: string): [number, object] | undefined =>
    path.startsWith('customers/search')
      ? [200, { object: 'search_result', has_more: false, data: [customer] }]
      : undefined

  test('accounts are found in the metadata of customers, and compared again', async () => {
    const server = await recorded((path) => findsCustomer(path) ?? [200, listOf(charge)])
    const source = opened(server.url, { accountMetadata: 'account' })
    expect(await source.findOrder(account, charge.payment_intent)).toMatchObject({
      ...{ id: charge.payment_intent, totalCents: 1099, items: 'Stripe', placedAt: new Date('2023-03-17T22:02:19Z') },
    })
    const queries = server.asked.map(({ path }) => new URL(path, server.url).searchParams.get('query')).filter(Boolean)
    expect(queries).toEqual(["metadata['account']:'U1'", "metadata['account']:'globex'"])
    expect(await source.findOrder(ownerOf("x' OR metadata['account']:'globex"), charge.payment_intent)).toBeUndefined()
    const last = new URL(server.asked.at(-1)?.path ?? '', server.url).searchParams.get('query')
    expect(last).toBe("metadata['account']:'x\\' OR metadata[\\'account\\']:\\'globex'")
  })

  test('the number of a paid invoice leads to its payment', async () => {
    const server = await recorded((path) => {
      if (path.startsWith('invoices')) return [200, listOf({ ...invoice, status: 'paid' })]
      if (!path.startsWith('invoice_payments')) return findsCustomer(path) ?? [200, listOf(charge)]
      const payment = { type: 'payment_intent', payment_intent: charge.payment_intent }
      return [200, listOf({ id: 'inpay_1M3USa2eZvKYlo2CBjuwbq0N', object: 'invoice_payment', status: 'paid', payment })]
    })
    const source = opened(server.url, { accountMetadata: 'account' })
    expect(await source.findOrder(account, '8A1B2C3D-0001')).toMatchObject({ id: charge.payment_intent })
    expect(await source.findOrder(account, '8A1B2C3D-0002')).toBeUndefined()
  })

  test('invoices are told with their state; one past its day is overdue, and a draft is none', async () => {
    const late = { ...invoice, due_date: 1_600_000_000 }
    const server = await recorded(
      (path) =>
        findsCustomer(path) ?? [
          200,
          listOf({ ...invoice, due_date: 4_000_000_000 }, late, { ...invoice, status: 'draft', number: null }),
        ],
    )
    const invoices = await opened(server.url, { accountMetadata: 'account' }).invoices?.(account, 5)
    expect(invoices?.map(({ status }) => status)).toEqual(['open', 'overdue'])
    expect(invoices?.[0]).toMatchObject({
      number: '8A1B2C3D-0001',
      totalCents: 5000,
      currency: 'EUR',
      url: invoice.hosted_invoice_url,
    })
  })

  test.each([
    ['active', {}, { status: 'active', renewsAt: new Date(1_900_000_000_000), endsAt: null }],
    ['trialing', {}, { status: 'trial' }],
    ['past_due', {}, { status: 'overdue' }],
    [
      'active',
      { cancel_at_period_end: true },
      { status: 'active', renewsAt: null, endsAt: new Date(1_900_000_000_000) },
    ],
    ['canceled', { ended_at: 1_700_000_000 }, { status: 'ended', renewsAt: null, endsAt: new Date(1_700_000_000_000) }],
  ])('a subscription that is %s %j', async (status, more, expected) => {
    const price = { id: 'price_1', nickname: null, product: 'prod_1', unit_amount: 1000 }
    const items = { object: 'list', data: [{ id: 'si_1', price, quantity: 2, current_period_end: 1_900_000_000 }] }
    const subscription = {
      id: 'sub_1',
      object: 'subscription',
      customer: customer.id,
      currency: 'usd',
      status,
      items,
      ...more,
    }
    const server = await recorded((path) => {
      if (path.startsWith('products')) return [200, { id: 'prod_1', object: 'product', name: 'Gold Plan' }]
      return findsCustomer(path) ?? [200, listOf(subscription, { ...subscription, customer: 'cus_other' })]
    })
    const found = await opened(server.url, { accountMetadata: 'account' }).subscriptions?.(account, 5)
    expect(found).toHaveLength(1)
    expect(found?.[0]).toMatchObject({ plan: 'Gold Plan', amountCents: 2000, currency: 'USD', ...expected })
  })

  const stripeError = (type: string, more: object = {}) => ({
    error: { type, message: 'Sorry, jenny@example.com', ...more },
  })

  test.each([
    ['a wrong key', 401, stripeError('invalid_request_error')],
    ['a key that may not read', 403, stripeError('invalid_request_error', { code: 'more_permissions_required' })],
    ['too many requests', 429, stripeError('invalid_request_error', { code: 'rate_limit' })],
    ['a fault of its own', 500, stripeError('api_error')],
    ['another shape', 200, { object: 'list', url: '/', has_more: false, data: [{ id: 'ch_1' }] }],
  ])('%s: nobody knows, which is no "not found"', async (_, status, body) => {
    const server = await recorded(() => [status, body])
    const error: unknown = await opened(server.url)
      .recentOrders(ownerOf('cus_1'), 3)
      .catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(OrdersAway)
    expect(String(error)).not.toContain('jenny')
  })

  test('no answer at all: nobody knows', async () => {
    const server = await recorded(() => 'hangs up')
    await expect(opened(server.url).recentOrders(ownerOf('cus_1'), 3)).rejects.toThrow(/cannot be reached/)
  })
})
