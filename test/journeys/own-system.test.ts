import { startSandbox } from '../../sandbox/slack.ts'
import { cast } from '../../sandbox/workspace/cast.ts'
import { startFrontdesk } from '../../src/app.ts'
import { loadConfig } from '../../src/config.ts'
import { eventually } from '../eventually.ts'
import { freshDatabase } from '../fresh-database.ts'
import { type HelpDesk, openHelpDesk } from '../help-desk.ts'
import { type OrdersService, startOrdersService } from '../orders-service.ts'
import { quiet } from '../quiet.ts'
import { sampleCompanyWith, withoutSections } from '../sample-company.ts'

const { users, channels } = cast

const order = (id: string, customer: string, more: object = {}) => ({
  ...{ id, customer, status: 'shipped', items: 'Oak shelf', total_minor: 12_300, currency: 'USD' },
  ...{ placed_at: '2026-03-01T10:00:00Z', ...more },
})

let service: OrdersService
let desk: HelpDesk
let company: { dir: string; remove(): void }
beforeAll(async () => {
  service = await startOrdersService({
    orders: [order('ORD-70001', 'globex'), order('ORD-70002', 'initech'), order('ORD-70003', 'globex')],
  })
  company = sampleCompanyWith('shop', `accounts:\n  globex: [${channels.globex}]`, (before) =>
    withoutSections('accounts')(before).replace(
      'orders:\n',
      `orders:\n  from:\n    http:\n      url: ${service.url}/\n      offers: [codes]\n`,
    ),
  )
  const { orders } = loadConfig({ ORDERS_TOKEN: service.token })
  desk = await openHelpDesk({ config: { companyDir: company.dir, orders } })
})
afterAll(async () => {
  await desk.close()
  await service.close()
  company.remove()
})

const mayaWrites = (text: string) => desk.write(users.maya, channels.globex, text)

test('a customer hears of the order in the company’s own system', async () => {
  expect(await desk.answer(await mayaWrites('Where is my order ORD-70001?'))).toMatch(
    /ORD-70001.*Oak shelf, \$123\.00.*on its way/,
  )
})

test('an order of another account is not found', async () => {
  expect(await desk.answer(await mayaWrites('Where is my order ORD-70002?'))).toContain(
    'can’t find an order *ORD-70002* of yours',
  )
})

test('a refund that Frontdesk was asked for already is not asked for twice, though the system knows nothing of it', async () => {
  const first = await mayaWrites('I want a refund for ORD-70003, it broke')
  await desk.card(first)
  await desk.settled()
  const again = await mayaWrites('Please refund ORD-70003')
  expect(await desk.answer(again)).toContain('asked for already')
})

test('who is not linked is sent a code by the system, and is linked with it', async () => {
  const dm = cast.dms.maya
  const question = await desk.write(users.maya, dm, 'Where is my order ORD-70001?')
  const post = await desk.slack.until(() =>
    desk.slack
      .messages(dm, question.ts)
      .find((each) => each.bot_id && JSON.stringify(each.blocks).includes('link_account')),
  )
  expect(await desk.answer(question)).toContain('can’t find an order')
  await desk.slack.click(users.maya, dm, post.ts, 'link_account')
  const modal = () => desk.slack.until(() => desk.slack.views(users.maya).at(-1))
  const { id } = await modal()
  await desk.slack.submit(users.maya, id, { typed: 'globex' })
  const code = await desk.slack.until(() =>
    service.printed.map((line) => /code is (\d{6})/.exec(line)?.[1]).find(Boolean),
  )
  await desk.slack.submit(users.maya, (await modal()).id, { typed: code ?? '' })
  await eventually(async () => expect((await desk.card(question)).text).toContain('globex (linked by a code)'))
})

test('the system is down: the customer hears so at once, and a person has the question', async () => {
  await service.close()
  const question = await mayaWrites('Where is my order ORD-70001?')
  const card = await desk.card(question)
  expect(await desk.answer(question)).toMatch(/our order system does not answer. A person will look into this/)
  expect(card.text).toContain('The system with the orders does not answer')
  const german = await mayaWrites('Wo ist meine Bestellung ORD-70001? Ich warte schon lange darauf.')
  expect(await desk.answer(german)).toContain('weil unser Bestellsystem nicht antwortet')
})

test('without the token, Frontdesk does not start, and says what is missing', async () => {
  const [slack, database] = await Promise.all([startSandbox(), freshDatabase()])
  const { botToken: SLACK_BOT_TOKEN, appToken: SLACK_APP_TOKEN, apiUrl: SLACK_API_URL } = slack
  const config = loadConfig({ SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_API_URL, COMPANY_DIR: company.dir })
  await expect(startFrontdesk(config, quiet, { database })).rejects.toThrow(
    /takes orders from http, and ORDERS_TOKEN is not set/,
  )
  await Promise.all([slack.close(), database.close()])
})
