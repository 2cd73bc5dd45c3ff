import { sql } from 'drizzle-orm'
import { cast } from '../../sandbox/workspace/cast.ts'
import { loadConfig } from '../../src/config.ts'
import { type HelpDesk, openHelpDesk, rowsOf } from '../help-desk.ts'
import { sampleCompanyWith, withoutSections } from '../sample-company.ts'
import { payIn, type StripeServer, startEmulatedStripe } from '../stripe-servers.ts'

const { users, channels } = cast

let stripe: StripeServer
let desk: HelpDesk
let company: { dir: string; remove(): void }
let payment: string
let charge: string
let other: string
beforeAll(async () => {
  stripe = await startEmulatedStripe()
  const globex = await stripe.call<{ id: string }>('customers', { email: 'billing@globex.example' })
  const initech = await stripe.call<{ id: string }>('customers', { email: 'billing@initech.example' })
  const bought = { amount: '4900', description: 'Grow plan' }
  ;({ payment, charge } = await payPlainly({ customer: globex.id, ...bought }))
  ;({ payment: other } = await payPlainly({ customer: initech.id, ...bought }))
  company = sampleCompanyWith(
    'api-vendor',
    `orders:\n  from: stripe\n  return_window_days: 30\naccounts:\n  billing@globex.example: [${channels.globex}]`,
    withoutSections('accounts'),
  )
  const { orders } = loadConfig({ STRIPE_SECRET_KEY: 'rk_test_frontdesk', STRIPE_API_URL: stripe.url })
  desk = await openHelpDesk({ config: { companyDir: company.dir, orders } })
})
afterAll(async () => {
  await desk.close()
  await stripe.close()
  company.remove()
})

/** The ids of `emulate` may have dashes, which Stripe's never have: until they have none. */
async function payPlainly(form: Record<string, string>): ReturnType<typeof payIn> {
  const paid = await payIn(stripe, form)
  return /[_-]/.test(paid.payment.slice(3) + paid.charge.slice(3)) ? payPlainly(form) : paid
}

const mayaWrites = (text: string) => desk.write(users.maya, channels.globex, text)

test('a customer pastes the link of a payment, and hears when it was paid', async () => {
  const question = await mayaWrites(`Where is <https://dashboard.stripe.com/payments/${payment}>?`)
  expect(await desk.answer(question)).toMatch(new RegExp(`\\*${payment}\\* \\(Grow plan, €49\\.00\\) was paid on`))
})

test('somebody else’s payment is not found', async () => {
  const question = await mayaWrites(`Where is ${other}?`)
  expect(await desk.answer(question)).toContain(`can’t find an order *${other}* of yours`)
})

test('a refund is requested under the payment, whichever of its ids the customer names, and once', async () => {
  const first = await mayaWrites(`I want a refund for ${charge}, we never used it`)
  expect(await desk.answer(first)).toContain(`refund for order *${payment}*`)
  await desk.card(first)
  await desk.settled()
  const again = await mayaWrites(`Please refund ${payment} to us`)
  expect(await desk.answer(again)).toContain('asked for already')
  await desk.settled()
  const rows = await rowsOf<{ subject: string }>(desk.database, sql`select subject from actions`)
  expect(rows).toEqual([{ subject: payment }])
})

test('Stripe is down: the customer hears so, and a person has the question', async () => {
  await stripe.close()
  const question = await mayaWrites(`Where is ${payment}?`)
  await desk.card(question)
  expect(await desk.answer(question)).toContain('our order system does not answer')
})
