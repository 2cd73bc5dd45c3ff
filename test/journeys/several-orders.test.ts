import { sql } from 'drizzle-orm'
import { cast } from '../../sandbox/workspace/cast.ts'
import { clearDesk, type HelpDesk, openHelpDesk, rowsOf } from '../help-desk.ts'

// Customers write of several orders at once, and say different things of each.

const { users, channels } = cast
let desk: HelpDesk
beforeAll(async () => {
  desk = await openHelpDesk()
})
beforeEach(() => clearDesk(desk))
afterAll(() => desk.close())

const asks = (text: string) => desk.write(users.maya, channels.globex, text)
const refundsAsked = () =>
  rowsOf<{ order_id: string }>(desk.database, sql`select subject as order_id from actions order by subject`)

test('one order came and the other did not: each has its own sentence, and a person looks for the missing one', async () => {
  const question = await asks('ORD-12345 arrived but ORD-12346 did not')
  expect(await desk.answer(question)).toMatch(/ORD-12345.*on its way.*ORD-12346.*was delivered/s)
  expect((await desk.card(question)).text).toContain('ORD-12346 is delivered, and the customer has not got it')
})

test.each([
  'Ich möchte mein Geld für ORD-12346 zurück, und wo ist ORD-12345?',
  'Quiero un reembolso del pedido ORD-12346, y ¿dónde está ORD-12345?',
  'ORD-12346を返金してください。ORD-12345はどこですか？',
])('“%s” asks for one refund, not two', async (text) => {
  const question = await asks(text)
  expect(await desk.answer(question)).toMatch(/ORD-12346.*ORD-12345/s)
  await desk.settled()
  expect(await refundsAsked()).toEqual([{ order_id: 'ORD-12346' }])
})

test('a refund that is expressly not meant is not asked for', async () => {
  await desk.card(await asks('I want a refund for ORD-12346, not ORD-12345'))
  expect(await refundsAsked()).toEqual([{ order_id: 'ORD-12346' }])
})

test.each([
  ['in a link', '<https://shop.example/account/orders/12345?x=1|my order> where is it?'],
  ['as code', 'where is `ORD-12345`?'],
  ['with another', 'where are orders 12345 and 12346?'],
])('a number %s is read', async (_, text) => {
  const question = await asks(text)
  expect(await desk.answer(question)).toMatch(/ORD-12345.*on its way/)
})
