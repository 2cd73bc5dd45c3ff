import { quiet } from '../../../test/quiet.ts'
import {
  listOf,
  type Recorded,
  type StripeServer,
  startRecordedStripe,
  startStatefulStripe,
} from '../../../test/stripe-servers.ts'
import type { Payback } from '../../domain/refund.ts'
import type { Payer } from '../orders.ts'
import { OrdersAway } from '../orders-away.ts'
import { createStripeOrders } from './stripe-orders.ts'

function opened(apiUrl: string): Payer {
  const { payer } = createStripeOrders({
    secretKey: 'sk_test_frontdesk',
    apiUrl,
    fetch,
    now: () => new Date(),
    log: quiet,
  })
  if (!payer) throw new Error('Stripe can pay back')
  return payer
}

async function booksOf(payer: Payer) {
  const booked = []
  for await (const each of payer.listPaybacks(new Date(0))) booked.push(each)
  return booked
}

describe('a Stripe that we did not write', () => {
  let stripe: StripeServer
  let payer: Payer
  beforeAll(async () => {
    stripe = await startStatefulStripe()
    payer = opened(stripe.url)
  })
  afterAll(() => stripe.close())

  async function paid(amount: number): Promise<Payback> {
    const { id } = await stripe.call<{ id: string }>('charges', {
      amount: `${amount}`,
      currency: 'usd',
      source: 'tok_visa',
    })
    return { orderId: id, amountCents: amount, currency: 'USD', reason: 'broken', key: `key-${id}` }
  }

  test('a whole payment is paid back once, however often it is asked for', async () => {
    const payback = await paid(4990)
    expect(await payer.lookUpPayback(payback)).toBeUndefined()
    const outcome = await payer.payBack(payback)
    expect(outcome).toMatchObject({
      state: 'paid',
      amountCents: 4990,
      currency: 'USD',
      reference: expect.stringMatching(/^re_/),
    })
    expect(await payer.payBack(payback)).toEqual(outcome)
    expect(await payer.lookUpPayback(payback)).toEqual(outcome)
    expect((await booksOf(payer)).filter(({ orderId }) => orderId === payback.orderId)).toMatchObject([
      { key: payback.key, amountCents: 4990, currency: 'USD' },
    ])
  })

  test('two who ask at the same moment pay once', async () => {
    const payback = { ...(await paid(4990)), amountCents: 1000 }
    await Promise.allSettled([payer.payBack(payback), payer.payBack(payback), payer.payBack(payback)])
    const booked = (await booksOf(payer)).filter(({ orderId }) => orderId === payback.orderId)
    expect(booked).toMatchObject([{ amountCents: 1000 }])
  })

  test('a payment is paid back in parts, and never more than is left', async () => {
    const payback = await paid(4990)
    expect(await payer.payBack({ ...payback, amountCents: 990, key: `${payback.key}-1` })).toMatchObject({
      amountCents: 990,
    })
    const tooMuch = await payer.payBack({ ...payback, amountCents: 4990, key: `${payback.key}-2` })
    expect(tooMuch).toMatchObject({
      state: 'refused',
      reason: expect.stringContaining('greater than unrefunded amount'),
    })
    expect(await payer.payBack({ ...payback, amountCents: 4000, key: `${payback.key}-3` })).toMatchObject({
      state: 'paid',
    })
    const again = await payer.payBack({ ...payback, amountCents: 1, key: `${payback.key}-4` })
    expect(again).toMatchObject({ state: 'refused', reason: expect.stringContaining('charge_already_refunded') })
  })

  test('another currency, an unknown payment, and what is no payment are refused', async () => {
    const payback = await paid(4990)
    expect(await payer.payBack({ ...payback, currency: 'EUR' })).toEqual({
      state: 'refused',
      reason: 'It was paid in USD',
    })
    expect(await payer.payBack({ ...payback, orderId: 'ch_doesnotexist' })).toMatchObject({ state: 'refused' })
    expect(await payer.payBack({ ...payback, orderId: '../v1/charges' })).toMatchObject({ state: 'refused' })
    expect(await payer.lookUpPayback(payback)).toBeUndefined()
  })

  test('what the company refunds itself is in the books, without a key', async () => {
    const { orderId } = await paid(700)
    await stripe.call('refunds', { charge: orderId, amount: '300' })
    const booked = (await booksOf(payer)).filter((each) => each.orderId === orderId)
    expect(booked).toMatchObject([{ amountCents: 300 }])
    expect(booked[0]?.key).toBeUndefined()
  })
})

describe('what Stripe’s documentation shows', () => {
  const servers: StripeServer[] = []
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.close()
  })
  const payback: Payback = {
    orderId: 'pi_1GszsK2eZvKYlo2CfhZyoZLp',
    amountCents: 1000,
    currency: 'USD',
    reason: 'x',
    key: 'frontdesk-1',
  }
  const charge = {
    id: 'ch_1Nir',
    object: 'charge',
    amount: 1000,
    currency: 'usd',
    status: 'succeeded',
    customer: 'cus_1',
    payment_intent: payback.orderId,
    created: 1,
  }
  const refund = {
    ...{
      id: 're_1Nispe2eZvKYlo2Cd31jOCgZ',
      object: 'refund',
      amount: 1000,
      balance_transaction: 'txn_1Nispe2eZvKYlo2CYezqFhEx',
    },
    ...{ charge: 'ch_1Nir', created: 1_692_942_318, currency: 'usd', metadata: { frontdesk_key: 'frontdesk-1' } },
    ...{ payment_intent: payback.orderId, reason: null, status: 'succeeded' },
  }
  const stripeError = (type: string, more: object = {}) => ({ error: { type, message: 'Words of Stripe', ...more } })

  /** Stripe with one payment, which answers thus when money is to be paid back. */
  async function refunding(answer: (asked: Recorded) => [number, object] | 'hangs up', known: object[] = []) {
    const server = await startRecordedStripe((asked) => {
      if (asked.method === 'POST') return answer(asked)
      return asked.path.startsWith('/v1/charges') ? [200, listOf(charge)] : [200, listOf(...known)]
    })
    servers.push(server)
    return server
  }

  test.each([
    [
      'a charge that was refunded',
      400,
      stripeError('invalid_request_error', { code: 'charge_already_refunded' }),
      /charge_already_refunded/,
    ],
    [
      'a charge that is disputed',
      400,
      stripeError('invalid_request_error', { code: 'charge_disputed' }),
      /charge_disputed/,
    ],
    [
      'too little money in the account',
      400,
      stripeError('invalid_request_error', { code: 'balance_insufficient' }),
      /balance_insufficient/,
    ],
    [
      'a card that is declined',
      402,
      stripeError('card_error', { code: 'card_declined', decline_code: 'expired_card' }),
      /card_declined/,
    ],
  ])('refused with its reason: %s', async (_, status, body, reason) => {
    const server = await refunding(() => [status, body])
    expect(await opened(server.url).payBack(payback)).toMatchObject({
      state: 'refused',
      reason: expect.stringMatching(reason),
    })
  })

  test.each([
    ['the key belongs to other parameters', 400, stripeError('idempotency_error')],
    ['the key is in use', 409, stripeError('idempotency_error', { code: 'idempotency_key_in_use' })],
    ['somebody else holds a lock', 429, stripeError('invalid_request_error', { code: 'lock_timeout' })],
    ['too many requests', 429, stripeError('invalid_request_error', { code: 'rate_limit' })],
    ['a fault of Stripe’s', 500, stripeError('api_error')],
    ['a wrong key', 401, stripeError('invalid_request_error')],
    ['an answer in another shape', 200, { id: 're_1', object: 'refund' }],
  ])('nobody knows, so that it is looked up before it is tried again: %s', async (_, status, body) => {
    const server = await refunding(() => [status, body])
    await expect(opened(server.url).payBack(payback)).rejects.toThrow(OrdersAway)
    const asked = server.asked.filter(({ method }) => method === 'POST')
    expect(asked).toHaveLength(1)
  })

  test('the answer is lost: it is looked up by its key, and not paid again', async () => {
    const known: object[] = []
    const server = await refunding(() => {
      known.push(refund)
      return 'hangs up'
    }, known)
    const payer = opened(server.url)
    await expect(payer.payBack(payback)).rejects.toThrow(OrdersAway)
    const before = server.asked.filter(({ method }) => method === 'POST')
    // The library sends once more what was cut off, under the same key.
    expect(new Set(before.map(({ key }) => key))).toEqual(new Set(['frontdesk-1']))
    expect(await payer.lookUpPayback(payback)).toMatchObject({ state: 'paid', reference: refund.id })
    expect(await payer.payBack(payback)).toMatchObject({ state: 'paid', reference: refund.id })
    expect(server.asked.filter(({ method }) => method === 'POST')).toHaveLength(before.length)
  })

  test.each([
    ['pending', { state: 'pending', reference: refund.id }],
    ['requires_action', { state: 'pending' }],
    ['failed', { state: 'refused', reason: 'lost_or_stolen_card' }],
    ['canceled', { state: 'refused' }],
  ])('a refund that is %s', async (status, expected) => {
    const said = { ...refund, status, failure_reason: status === 'failed' ? 'lost_or_stolen_card' : undefined }
    const server = await refunding(() => [200, said])
    expect(await opened(server.url).payBack(payback)).toMatchObject(expected)
    const later = await refunding(() => [500, {}], [said])
    expect(await opened(later.url).lookUpPayback(payback)).toMatchObject(expected)
  })

  test('money that never reached the customer is not in the books', async () => {
    const server = await refunding(() => [500, {}], [{ ...refund, status: 'failed' }, refund])
    expect(await booksOf(opened(server.url))).toHaveLength(1)
    expect(server.asked[0]?.path).toContain('created[gte]=0')
  })
})
