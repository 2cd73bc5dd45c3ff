import { sql } from 'drizzle-orm'
import { cast } from '../../sandbox/workspace/cast.ts'
import type { Message } from '../../sandbox/workspace/message.ts'
import { createTableOrders, saveOrders } from '../../src/orders/table-orders.ts'
import { eventually } from '../eventually.ts'
import { freshDatabase } from '../fresh-database.ts'
import { clearDesk, type HelpDesk, openHelpDesk, rowsOf, wordsOf } from '../help-desk.ts'
import { sampleCompanyWith } from '../sample-company.ts'
import { listenTo } from '../security/what-was-said.ts'

// People of other workspaces link themselves to their account, by a code that goes to the address of the account.

const { users, channels, teams } = cast
const hour = 3_600_000

/** What was sent to the addresses on file. */
let sent: { account: string; code: string; language: string }[] = []
/** Accounts that exist; to any other nothing is sent. */
const known = ['GLX-1', 'maya@globex.example', 'TOM-2']
let sending: () => Promise<void>
let clock = 0

let desk: HelpDesk
beforeAll(async () => {
  const database = await freshDatabase()
  const orders = {
    ...createTableOrders(database.db),
    invoices: async () => [],
    sendCode: async (account: string, code: string, language: string) => {
      await sending()
      if (!known.includes(account)) return false
      sent.push({ account, code, language })
      return true
    },
  }
  desk = await openHelpDesk({ database, orders, now: () => new Date(Date.now() + clock) })
})
beforeEach(async () => {
  await clearDesk(desk)
  await desk.database.db.execute(sql`delete from orders`)
  await desk.database.db.execute(sql`delete from account_codes`)
  await desk.database.db.execute(sql`delete from account_links`)
  await saveOrders(desk.database.db, [orderOf('ORD-70001', 'GLX-1'), orderOf('ORD-70002', 'maya@globex.example')])
  for (const who of [users.maya, users.tomas]) await closeModals(who)
  sent = []
  clock = 0
  sending = async () => {}
})
afterAll(async () => {
  await desk.close()
  await desk.database.close()
})

const orderOf = (id: string, customer: string) => ({
  ...{ id, customer, workspaceId: teams.acme, status: 'shipped' as const, items: 'A crate', totalCents: 100 },
  ...{ currency: 'EUR', placedAt: new Date() },
})
const asks = (text: string, who: string = users.maya) => desk.write(who, channels.globex, text)
const line = (to: Message): Promise<Message> =>
  desk.slack.until(() => desk.slack.messages(channels.globex, to.ts).find((each) => hasButton(each)))
const hasButton = ({ bot_id, blocks }: Message) =>
  bot_id !== undefined && JSON.stringify(blocks).includes('link_account')
const links = () =>
  rowsOf(desk.database, sql`select user_id, account, linked_by, how from account_links where unlinked_at is null`)
const modal = (who: string, kind?: string) =>
  desk.slack.until(() => {
    const top = desk.slack.views(who).at(-1)
    return kind === undefined || top?.callback_id === kind ? top : undefined
  })
const closeModals = async (who: string) => {
  for (const { id } of desk.slack.views(who).reverse()) await desk.slack.closeView(who, id)
}
/** Presses the button, and resolves with the modal that opens. */
async function begins(post: Message, who: string = users.maya) {
  await closeModals(who)
  await desk.slack.click(who, channels.globex, post.ts, 'link_account')
  return modal(who, 'link_account')
}
/** Begins in the thread, says the account, and resolves with the modal for the code. */
async function hasCodeSent(account: string, who: string = users.maya) {
  const question = await asks('Where is my order?', who)
  const post = await line(question)
  const { id } = await begins(post, who)
  const result = await desk.slack.submit(who, id, { typed: account })
  return { question, post, result, view: await modal(who) }
}
const types = async (who: string, code: string) => desk.slack.submit(who, (await modal(who)).id, { typed: code })
const lastCode = () => desk.slack.until(() => sent.at(-1)?.code)
const wrong = (code: string) => (code === '000000' ? '000001' : '000000')

test('a customer links themselves, and from then on is told of their orders', async () => {
  const question = await asks('Where is my order ORD-70001?')
  const post = await line(question)
  expect(wordsOf(post.blocks)).toMatch(/can’t find an order.*once your Slack is linked.*Link my account/s)
  const card = await desk.card(question)
  expect(wordsOf((await begins(post)).blocks)).toContain('Your e-mail address or account number')
  await desk.slack.submit(users.maya, (await modal(users.maya)).id, { typed: ' GLX-1 ' })
  expect(wordsOf((await modal(users.maya)).blocks)).toContain('If there is such an account')
  const code = await lastCode()
  expect(sent).toEqual([{ account: 'GLX-1', code: expect.stringMatching(/^\d{6}$/), language: 'en' }])
  await types(users.maya, `${code.slice(0, 3)} ${code.slice(3)}`)
  expect(wordsOf((await modal(users.maya)).blocks)).toContain('Your Slack is linked')

  expect(await links()).toEqual([{ user_id: users.maya, account: 'GLX-1', linked_by: users.maya, how: 'code' }])
  await eventually(() => {
    const now = desk.slack.messages(channels.globex, question.ts).find(({ ts }) => ts === post.ts)
    expect(wordsOf(now?.blocks)).toContain('✓ Done. Your Slack is linked')
  })
  await eventually(async () => expect((await desk.card(question)).text).toContain('GLX-1 (linked by a code)'))
  const details = await desk.whisper(users.sam, () =>
    desk.slack.command(users.sam, channels.support, 'ticket', card.ticketId),
  )
  expect(details).toMatch(/GLX-1/)
  const again = await asks('Where is my order ORD-70001?')
  expect(await desk.answer(again)).toMatch(/ORD-70001.*on its way/)
  // Staff end it.
  await desk.whisper(users.sam, () =>
    desk.slack.command(users.sam, channels.support, 'ticket', `unlink ${card.ticketId} GLX-1`),
  )
  expect(await links()).toEqual([])
})

test('an address will do, however it is written', async () => {
  await hasCodeSent('Maya@Globex.example')
  await types(users.maya, await lastCode())
  expect(await links()).toMatchObject([{ account: 'maya@globex.example' }])
})

test('the code is neither said in Slack nor kept as it is', async () => {
  const calls = listenTo(desk)
  await hasCodeSent('GLX-1')
  const code = await lastCode()
  expect(JSON.stringify(calls())).not.toContain(code)
  const [row] = await rowsOf<object>(desk.database, sql`select * from account_codes`)
  expect(JSON.stringify(row)).not.toContain(code)
})

test('nobody learns whether there is such an account', async () => {
  const answers = []
  for (const account of ['GLX-1', 'NO-SUCH']) {
    const { result, view } = await hasCodeSent(account)
    answers.push({ errors: result.errors, words: wordsOf(view.blocks) })
  }
  expect(answers[0]).toEqual(answers[1])
  expect(sent).toHaveLength(1)
  await types(users.maya, '123456')
  expect(await links()).toEqual([])
})

test('nor by how long it takes', async () => {
  let end = () => {}
  sending = () => new Promise((done) => (end = done))
  const { view } = await hasCodeSent('GLX-1')
  expect(wordsOf(view.blocks)).toContain('If there is such an account')
  end()
})

test('guessing ends after five tries, also with the right code', async () => {
  await hasCodeSent('GLX-1')
  const code = await lastCode()
  for (let guess = 0; guess < 5; guess += 1)
    expect((await types(users.maya, wrong(code))).errors).toEqual({ typed: expect.stringContaining('not the code') })
  expect((await types(users.maya, code)).errors).toEqual({ typed: expect.stringContaining('no longer valid') })
  expect(await links()).toEqual([])
})

test('guesses at the same moment are counted, too', async () => {
  await hasCodeSent('GLX-1')
  const code = await lastCode()
  await Promise.all(Array.from({ length: 20 }, () => types(users.maya, wrong(code)).catch(() => undefined)))
  expect((await types(users.maya, code)).errors.typed).toContain('no longer valid')
  expect(await rowsOf(desk.database, sql`select tries from account_codes`)).toEqual([{ tries: 5 }])
})

test('another person’s code links nobody', async () => {
  await hasCodeSent('GLX-1', users.maya)
  const mayas = await lastCode()
  await hasCodeSent('TOM-2', users.tomas)
  await desk.slack.until(() => sent[1])
  if (sent[1]?.code !== mayas) expect((await types(users.tomas, mayas)).errors.typed).toContain('not the code')
  expect(await links()).toEqual([])
})

test('an expired code links nobody', async () => {
  await hasCodeSent('GLX-1')
  const code = await lastCode()
  clock = 11 * 60_000
  expect((await types(users.maya, code)).errors.typed).toContain('no longer valid')
  expect(await links()).toEqual([])
})

test('a code is used once, also at the same moment', async () => {
  await hasCodeSent('GLX-1')
  const code = await lastCode()
  const { id } = await modal(users.maya)
  await Promise.all([1, 2, 3].map(() => desk.slack.submit(users.maya, id, { typed: code }).catch(() => undefined)))
  expect(await links()).toHaveLength(1)
  await desk.database.db.execute(sql`update account_links set unlinked_at = now()`)
  const { id: another } = (await hasCodeSent('NO-SUCH')).view
  expect((await desk.slack.submit(users.maya, another, { typed: code })).errors.typed).toBeDefined()
  expect(await links()).toEqual([])
})

test('of two modals the latest code counts', async () => {
  const first = await hasCodeSent('GLX-1')
  const old = await lastCode()
  await desk.slack.click(users.maya, channels.globex, first.post.ts, 'link_account')
  const second = await modal(users.maya, 'link_account')
  await desk.slack.submit(users.maya, second.id, { typed: 'maya@globex.example' })
  await desk.slack.until(() => sent[1])
  const { errors } = await desk.slack.submit(users.maya, first.view.id, { typed: old })
  if (sent[1]?.code !== old) expect(errors.typed).toContain('not the code')
  expect(await links()).toEqual([])
  await desk.slack.submit(users.maya, first.view.id, { typed: sent[1]?.code ?? '' })
  expect(await links()).toMatchObject([{ account: 'maya@globex.example' }])
})

test('fifty requests in a row send five codes; an hour later there are more', async () => {
  const { post } = await hasCodeSent('GLX-1')
  const errors: (string | undefined)[] = []
  for (let times = 0; times < 49; times += 1) {
    const view = await begins(post)
    errors.push((await desk.slack.submit(users.maya, view.id, { typed: `GLX-1` })).errors.typed)
  }
  expect(sent).toHaveLength(5)
  expect(errors.filter((error) => error?.includes('too often'))).toHaveLength(45)
  // Nor for this account by others.
  expect((await hasCodeSent('GLX-1', users.tomas)).result.errors.typed).toContain('too often')
  clock = hour + 60_000
  await hasCodeSent('GLX-1')
  await desk.slack.until(() => sent[5])
})

test.each(['.', '..', 'two words', '   '])('“%s” is no account', async (typed) => {
  const { result } = await hasCodeSent(typed)
  expect(Object.keys(result.errors)).toEqual(['typed'])
  expect(sent).toEqual([])
})

test('if it cannot be sent, nothing is said of it, and nobody is linked', async () => {
  sending = async () => {
    throw new Error('The service is away')
  }
  const { view } = await hasCodeSent('GLX-1')
  expect(wordsOf(view.blocks)).toContain('If there is such an account')
  expect(await links()).toEqual([])
})

test('in German', async () => {
  const post = await line(await asks('Wo ist meine Bestellung?'))
  expect(wordsOf(post.blocks)).toContain('Mein Konto verknüpfen')
  expect(wordsOf((await begins(post)).blocks)).toContain('Ihre E-Mail-Adresse oder Kontonummer')
})

test('whoever asks for their invoices hears how to link, too', async () => {
  const question = await asks('was our March invoice overdue when we wrote to you?')
  const post = await line(question)
  expect(wordsOf(post.blocks)).toMatch(/once your Slack is linked/)
})

test('and whoever asks for what a tool of the company’s own system could list', async () => {
  const vendor = sampleCompanyWith('api-vendor', 'orders:\n  id: INV-\\d{4,8}\n  return_window_days: 0')
  const database = await freshDatabase()
  const orders = { ...createTableOrders(database.db), sendCode: async () => true }
  const theirs = await openHelpDesk({ database, orders, config: { companyDir: vendor.dir } })
  try {
    const question = await theirs.write(users.maya, cast.dms.maya, 'list our API keys please')
    const post = await theirs.slack.until(() => theirs.slack.messages(cast.dms.maya, question.ts).find(hasButton))
    expect(wordsOf(post.blocks)).toContain('whose Slack is linked to their customer account')
  } finally {
    await theirs.close()
    await database.close()
    vendor.remove()
  }
})

test('whoever has orders, or is of our own workspace, is not asked to link', async () => {
  await saveOrders(desk.database.db, [orderOf('ORD-70003', users.tomas)])
  const theirs = await asks('Where is my order ORD-70001?', users.tomas)
  await desk.card(theirs)
  const guest = await desk.write(users.gil, cast.dms.gil, 'Where is my order ORD-70001?')
  await desk.card(guest)
  await desk.settled()
  expect(desk.slack.messages(channels.globex, theirs.ts).some(hasButton)).toBe(false)
  expect(desk.slack.messages(cast.dms.gil, guest.ts).some(hasButton)).toBe(false)
})
