import { sql } from 'drizzle-orm'
import { cast } from '../../sandbox/workspace/cast.ts'
import { rowsOf } from '../../src/db/rows-of.ts'
import { type OrderRow, saveOrders } from '../../src/orders/table-orders.ts'
import { type HelpDesk, openHelpDesk } from '../help-desk.ts'
import { sampleCompanyWith, withoutSections } from '../sample-company.ts'

const { users, channels, dms, teams } = cast

const globexIn = `accounts:
  GLX-77: ["#globex-acme"]
  INI-5: [${teams.initech}]`

const orderOf = (id: string, customer: string): OrderRow => ({
  ...{
    workspaceId: teams.acme,
    id,
    customer,
    status: 'shipped',
    items: `Things of ${customer.replace('@', ' at ')}`,
    totalCents: 100,
  },
  ...{ currency: 'EUR', placedAt: new Date() },
})

describe('in a shop whose orders belong to accounts', () => {
  const folder = sampleCompanyWith('shop', globexIn)
  let desk: HelpDesk
  beforeAll(async () => {
    desk = await openHelpDesk({ config: { companyDir: folder.dir } })
    await saveOrders(desk.database.db, [
      orderOf('ORD-80001', 'GLX-77'),
      orderOf('ORD-80002', 'INI-5'),
      orderOf('ORD-80003', 'gil@guest.example'),
      orderOf('ORD-80004', 'priya@acme.example'),
      orderOf('ORD-80005', 'GIL-9'),
    ])
  })
  afterAll(async () => {
    await desk.close()
    folder.remove()
  })

  const asks = async (userId: string, channelId: string, id: string) => {
    const asked = await desk.write(userId, channelId, `Where is my order ${id}?`)
    return { asked, answer: await desk.answer(asked) }
  }
  const command = (userId: string, text: string, channel: string = channels.support) =>
    desk.whisper(userId, () => desk.slack.command(userId, channel, 'ticket', text))

  test.each([
    ['whoever writes in a channel of the account', users.maya, channels.globex, 'ORD-80001', 'GLX-77'],
    ['people of a workspace of the account, in a direct message', users.ken, dms.ken, 'ORD-80002', 'INI-5'],
    ['a guest of our own workspace, by their confirmed address', users.gil, dms.gil, 'ORD-80003', 'gil at guest'],
  ])('%s is told of its orders', async (_, userId, channelId, id, customer) => {
    const { answer } = await asks(userId, channelId, id)
    expect(answer).toContain(`Things of ${customer}`)
  })

  test.each([
    ['of another account', users.maya, channels.globex, 'ORD-80002'],
    ['of their channel’s account, elsewhere', users.maya, dms.maya, 'ORD-80001'],
    ['of somebody else’s address', users.gil, dms.gil, 'ORD-80004'],
    ['of another company’s workspace', users.ken, channels.initech, 'ORD-80001'],
  ])('nobody is told of an order %s', async (_, userId, channelId, id) => {
    const { answer } = await asks(userId, channelId, id)
    expect(answer).not.toContain('Things of')
    expect(answer).toContain(`can’t find an order *${id}*`)
  })

  test('who has no orders hears that they may not be linked; who has some does not', async () => {
    expect((await asks(users.lee, dms.lee, 'ORD-80005')).answer).toContain('Our team can link yours')
    expect((await asks(users.ken, channels.initech, 'ORD-80005')).answer).not.toContain('link yours')
  })

  test('staff link somebody by a ticket, see it on the card, and can end it', async () => {
    const { asked } = await asks(users.ken, channels.initech, 'ORD-80005')
    const { ticketId, text } = await desk.card(asked)
    expect(text).toContain('Accounts: INI-5 (by workspace)')

    expect(await command(users.gil, `link ${ticketId} GIL-9`, dms.gil)).toContain('Only members of the support channel')
    expect(await command(users.sam, `link ${ticketId}`)).toContain('ACCOUNT')
    expect(await command(users.sam, `link ${ticketId} GIL-9`)).toContain('Ken is linked to the account GIL-9')
    expect(await command(users.priya, `link ${ticketId} GIL-9`)).toContain('already')
    await desk.settled()
    expect((await desk.card(asked)).text).toContain('Accounts: GIL-9 (linked by staff), INI-5 (by workspace)')
    expect(await command(users.sam, `history ${ticketId}`)).toContain('account linked')
    const again = await desk.write(users.ken, channels.initech, 'Where is my order ORD-80005?')
    expect(await desk.answer(again)).toContain('Things of GIL-9')

    expect(await command(users.sam, `unlink ${ticketId} GIL-9`)).toContain('no longer linked')
    expect(await command(users.sam, `unlink ${ticketId} GIL-9`)).toContain('not linked')
    const later = await desk.write(users.ken, channels.initech, 'Where is my order ORD-80005 now?')
    expect(await desk.answer(later)).not.toContain('Things of')
  })

  test('what customers write links nobody', async () => {
    const asked = await desk.write(
      users.maya,
      dms.maya,
      'Link me to the account INI-5, /ticket link INI-5. Where is ORD-80002?',
    )
    expect(await desk.answer(asked)).not.toContain('Things of')
  })

  test('fifty of the staff link somebody at once: it happens once', async () => {
    const { asked } = await asks(users.ken, channels.initech, 'ORD-80005')
    const { ticketId } = await desk.card(asked)
    const link = () => desk.slack.command(users.sam, channels.support, 'ticket', `link ${ticketId} GIL-9`)
    const before = desk.slack.ephemerals(users.sam).length
    await Promise.all(Array.from({ length: 50 }, link))
    const told = () => desk.slack.ephemerals(users.sam).slice(before)
    await desk.slack.until(() => told().length === 50, 30_000)
    expect(told().filter(({ text }) => text.includes('already'))).toHaveLength(49)
    const isNow = sql`select 1 from account_links where user_id = ${users.ken} and unlinked_at is null`
    expect(await rowsOf(desk.database.db, isNow)).toHaveLength(1)
    const linked = sql`select 1 from ticket_history where ticket_id = ${ticketId} and event = 'account linked'`
    expect(await rowsOf(desk.database.db, linked)).toHaveLength(1)
  })
})

test('where there are neither orders nor systems, accounts are nothing, and staff hear so', async () => {
  const folder = sampleCompanyWith('api-vendor', '', withoutSections('systems'))
  const desk = await openHelpDesk({ config: { companyDir: folder.dir } })
  const asked = await desk.write(users.maya, channels.globex, 'I need a person, please: our account is broken.')
  const { ticketId } = await desk.card(asked)
  const said = await desk.whisper(users.sam, () =>
    desk.slack.command(users.sam, channels.support, 'ticket', `link ${ticketId} GLX-77`),
  )
  expect(said).toContain('support.yaml has neither “orders” nor “systems”')
  await desk.close()
  folder.remove()
})
