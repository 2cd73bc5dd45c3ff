import { cast } from '../../sandbox/workspace/cast.ts'
import { loadConfig } from '../../src/config.ts'
import { clearDesk, type HelpDesk, modelThat, openHelpDesk } from '../help-desk.ts'
import { type OrdersService, startOrdersService } from '../orders-service.ts'
import { sampleCompanies, sampleCompanyWith, withoutSections } from '../sample-company.ts'
import { asClassifier, fails } from '../scripted-replies.ts'

const { users, channels } = cast

const invoice = (number: string, customer: string, more: object = {}) => ({
  ...{
    number,
    customer,
    status: 'open',
    total_minor: 4900,
    currency: 'EUR',
    issued_at: '2026-03-01T00:00:00Z',
    ...more,
  },
})
const orders =
  "from:\n    http:\n      url: URL\n      offers: [invoices, subscriptions]\n  id: 'ORD-\\d{4,12}'\n  return_window_days: 30"
const clerk = asClassifier([
  { when: /rechnung/i, is: { intent: 'billing', language: 'de' } },
  { when: /invoice|subscription/i, is: { intent: 'billing' } },
])

describe.each(sampleCompanies)('customers of the %s', (name) => {
  let service: OrdersService
  let company: ReturnType<typeof sampleCompanyWith>
  let desk: HelpDesk
  beforeAll(async () => {
    service = await startOrdersService({
      invoices: [
        invoice('IN-1', 'globex', { due_at: '2026-03-15T00:00:00Z', url: 'https://pay.example/in-1' }),
        invoice('IN-2', 'globex', { status: 'paid', issued_at: '2026-02-01T00:00:00Z' }),
        invoice('IN-3', 'initech'),
      ],
      subscriptions: [
        {
          customer: 'globex',
          plan: 'Grow',
          status: 'active',
          amount_minor: 4900,
          currency: 'EUR',
          renews_at: '2026-04-01T00:00:00Z',
        },
      ],
    })
    const section = orders.replace('URL', service.url)
    company = sampleCompanyWith(name, `accounts:\n  globex: [${channels.globex}]`, (whole) => {
      const before = withoutSections('accounts')(whole)
      return before.includes('\norders:\n')
        ? before.replace(/\norders:\n(?: .*\n|\n)*/, `\norders:\n  ${section}\n`)
        : `orders:\n  ${section}\n${before}`
    })
    const config = { companyDir: company.dir, orders: loadConfig({ ORDERS_TOKEN: service.token }).orders }
    desk = await openHelpDesk({ config, model: modelThat(clerk, () => fails(400)) })
  })
  beforeEach(() => clearDesk(desk))
  afterAll(async () => {
    await desk.close()
    await service.close()
    company.remove()
  })

  const mayaWrites = (text: string) => desk.write(users.maya, channels.globex, text)

  test('hear of their invoices, and of nobody else’s', async () => {
    const answer = await desk.answer(await mayaWrites('Where is my invoice?'))
    expect(answer).toContain('Invoice *IN-1* of March 1, 2026 (€49.00) is not paid yet; it is due on March 15, 2026.')
    expect(answer).toContain('https://pay.example/in-1')
    expect(answer).toContain('Invoice *IN-2* of February 1, 2026 (€49.00) is paid.')
    expect(answer).not.toContain('IN-3')
  })

  test('hear of the one that they name, in their language', async () => {
    const answer = await desk.answer(await mayaWrites('Ist unsere Rechnung IN-2 schon bezahlt? Wo ist meine Rechnung?'))
    expect(answer).toMatch(/Rechnung \*IN-2\* vom 1\. Februar 2026 \(49,00\s€\) ist bezahlt\./)
    expect(answer).not.toContain('IN-1')
  })

  test('hear when their subscription renews', async () => {
    const answer = await desk.answer(await mayaWrites('When does our subscription renew?'))
    expect(answer).toContain('Your subscription *Grow* (€49.00) renews on April 1, 2026.')
  })

  test('hear the same without a language model', async () => {
    desk.model?.always(() => fails(400))
    const answer = await desk.answer(await mayaWrites(`<@${users.frontdesk}> Which plan are we on?`))
    expect(answer).toContain('Your subscription *Grow*')
    desk.model?.always(modelThat(clerk, () => fails(400)))
  })

  test('who is linked to no account hears what is said in general, and nothing of anybody’s', async () => {
    const question = await desk.write(users.ken, channels.initech, 'Where is my invoice?')
    expect(await desk.answer(question)).not.toMatch(/IN-\d|€/)
  })

  test('a wish about an invoice is nothing to look up', async () => {
    expect(await desk.answer(await mayaWrites('Please put our PO number on the invoice'))).not.toContain('IN-1')
  })

  test('the system is down: they hear so, and a person has the question', async () => {
    await service.close()
    const question = await mayaWrites('Where is my invoice?')
    await desk.card(question)
    expect(await desk.answer(question)).toContain('our order system does not answer')
  })
})
