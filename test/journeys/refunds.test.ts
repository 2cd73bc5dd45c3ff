import { sql } from 'drizzle-orm'
import { cast } from '../../sandbox/workspace/cast.ts'
import type { Message } from '../../sandbox/workspace/message.ts'
import type { Database } from '../../src/db/database.ts'
import { createTableOrders } from '../../src/orders/table-orders.ts'
import { freshDatabase } from '../fresh-database.ts'
import { cardOf, clearDesk, type HelpDesk, openHelpDesk, rowsOf, wordsOf } from '../help-desk.ts'
import { type SampleCompany, sampleCompanyWith } from '../sample-company.ts'
import { createScriptedPayer, type ScriptedPayer } from '../scripted-payer.ts'

const { users, channels } = cast
const { globex, support } = channels

interface Story {
  desk: HelpDesk
  payer: ScriptedPayer
  database: Database
  close(): Promise<void>
}

/** A company with a policy for refunds, whose payer does what a test says; `byHand`: nobody but people pay. */
async function openShop(policy = '', { byHand = false, name = 'shop' as SampleCompany } = {}): Promise<Story> {
  const payer = createScriptedPayer()
  const company = sampleCompanyWith(name, policy)
  const database = await freshDatabase()
  const orders = { ...createTableOrders(database.db), ...(byHand ? {} : { payer }) }
  const desk = await openHelpDesk({ database, orders, config: { companyDir: company.dir } })
  const close = async () => {
    await desk.close()
    await database.close()
    company.remove()
  }
  return { desk, payer, database, close }
}

/** What people do with a refund that Maya asked for. */
function actsIn({ desk }: Story) {
  const asks = async (text = 'I want a refund for ORD-12346, it broke') => {
    const question = await desk.write(users.maya, globex, text)
    const card = await desk.card(question)
    await desk.settled()
    return { question, ticketId: card.ticketId }
  }
  const card = (ticketId: string) => cardOf(desk.slack, ticketId)
  const shows = (ticketId: string, words: RegExp | string) =>
    desk.slack.until(() => {
      const { text = '' } = card(ticketId) ?? {}
      return (typeof words === 'string' ? text.includes(words) : words.test(text)) ? text : undefined
    }, 20_000)
  const press = async (userId: string, ticketId: string, actionId: string) =>
    desk.slack.click(userId, support, card(ticketId)?.message.ts ?? '', actionId)
  const submit = async (userId: string, typed: string) => {
    const view = await desk.slack.until(() => desk.slack.views(userId).findLast(({ callback_id }) => callback_id))
    return desk.slack.submit(userId, view.id, { typed })
  }
  const fillIn = async (userId: string, ticketId: string, actionId: string, typed: string) => {
    await press(userId, ticketId, actionId)
    return submit(userId, typed)
  }
  /** What the customer is told after the first answer. */
  const told = (question: Message, after = 1) => desk.answer(question, after)
  return { asks, card, shows, press, submit, fillIn, told }
}

describe('a payer pays what staff approve', () => {
  let story: Story
  beforeAll(async () => {
    story = await openShop()
  })
  beforeEach(async () => {
    story.payer.books.clear()
    story.payer.faults.length = 0
    story.payer.asked.length = 0
    for (const { id } of story.desk.slack.views(users.sam)) await story.desk.slack.closeView(users.sam, id)
    await clearDesk(story.desk)
  })
  afterAll(() => story.close())

  test('the card says what is asked for; one of the staff approves; it is paid once, and the customer hears it', async () => {
    const { asks, card, shows, press, told } = actsIn(story)
    const { question, ticketId } = await asks()
    expect(card(ticketId)?.text).toMatch(/\*Refund of \$49\.90 for ORD-12346\*\nRequested; nothing has been paid back/)
    expect(card(ticketId)?.buttons).toEqual(
      expect.arrayContaining(['approve_action', 'deny_action', 'change_action_amount', 'reply_to_customer']),
    )
    await press(users.sam, ticketId, 'approve_action')
    expect(await told(question)).toBe('We have paid back *$49.90* for order *ORD-12346*.')
    expect(await shows(ticketId, 'Done.')).toMatch(/✅ Done\. Reference: `re_\d+`\. Approved by <@U\w+>\./)
    expect(story.payer.paid()).toEqual({ 'ORD-12346': 4990 })
    const details = await story.desk.whisper(users.sam, () =>
      story.desk.slack.command(users.sam, support, 'ticket', ticketId),
    )
    expect(details).toMatch(/approved.*Refund of \$49\.90 for ORD-12346[\s\S]*done.*re_\W?\d/)
  })

  test('two people and a double click at once: it is paid once and told once', async () => {
    const { asks, press, told, card } = actsIn(story)
    const { question, ticketId } = await asks()
    const { ts = '' } = card(ticketId)?.message ?? {}
    const { slack } = story.desk
    await Promise.all(
      [users.sam, users.priya, users.sam, users.priya].map((who) => slack.click(who, support, ts, 'approve_action')),
    )
    await told(question)
    await press(users.sam, ticketId, 'approve_action').catch(() => undefined)
    await story.desk.settled()
    expect(story.payer.asked).toHaveLength(1)
    expect(story.desk.answers(question).filter((text) => text.includes('have paid back'))).toHaveLength(1)
  })

  test('denied with a reason is told kindly, with who says so; and it may be asked for again', async () => {
    const { asks, fillIn, told, shows } = actsIn(story)
    const { question, ticketId } = await asks()
    expect(await fillIn(users.priya, ticketId, 'deny_action', 'The *lamp* was used <!channel>')).toMatchObject({
      closed: true,
    })
    const answer = await told(question)
    expect(answer).toMatch(/won’t pay back order \*ORD-12346\*.*sorry/)
    expect(answer).toContain('Priya')
    // What would format or call somebody is disabled.
    expect(answer).toMatch(/The \*\W?lamp\* was used &lt;!channel&gt;/)
    expect(answer).toContain('You can ask again')
    expect(await shows(ticketId, 'Denied by')).not.toContain('approve_action')
    expect(story.payer.asked).toEqual([])
    const again = await asks('I want a refund for ORD-12346, it really broke')
    expect(await shows(again.ticketId, 'Requested; nothing has been paid back')).toContain('ORD-12346')
  })

  test('staff change the amount, and only that is paid; a wrong one is refused in the form', async () => {
    const { asks, press, fillIn, told, shows } = actsIn(story)
    const { question, ticketId } = await asks()
    await press(users.sam, ticketId, 'change_action_amount')
    const view = await story.desk.slack.until(() =>
      story.desk.slack.views(users.sam).findLast((one) => one.callback_id),
    )
    const type = (typed: string) => story.desk.slack.submit(users.sam, view.id, { typed })
    expect(wordsOf(view.blocks)).toContain('How much, in USD?')
    for (const [typed, why] of [
      ['a lot', 'Write an amount such as 12.50.'],
      ['0', 'Write an amount such as 12.50.'],
      ['50', 'more than can be paid back: $49.90'],
    ] as const)
      expect(await type(typed)).toMatchObject({ closed: false, errors: { typed: expect.stringContaining(why) } })
    expect(await type('12,50')).toMatchObject({ closed: true })
    await shows(ticketId, 'Refund of $12.50')
    await press(users.priya, ticketId, 'approve_action')
    expect(await told(question)).toContain('*$12.50*')
    expect(story.payer.paid()).toEqual({ 'ORD-12346': 1250 })
    // The rest may be asked for.
    const rest = await asks('Please refund ORD-12346')
    await shows(rest.ticketId, 'Refund of $37.40')
    expect(await fillIn(users.sam, rest.ticketId, 'change_action_amount', '37.41')).toMatchObject({ closed: false })
    await press(users.sam, rest.ticketId, 'approve_action')
    expect(await told(rest.question)).toContain('*$37.40*')
    expect(story.payer.paid()).toEqual({ 'ORD-12346': 4990 })
  })

  test('who approves what somebody has changed meanwhile is told to look again', async () => {
    const { asks, card, fillIn, shows } = actsIn(story)
    const { ticketId } = await asks()
    const old = card(ticketId)?.message
    await fillIn(users.sam, ticketId, 'change_action_amount', '49')
    await shows(ticketId, 'Refund of $49.00')
    const told = await story.desk.whisper(users.priya, () =>
      story.desk.slack.click(users.priya, support, old?.ts ?? '', 'approve_action', undefined, old?.blocks),
    )
    expect(told).toContain('It has changed since this card was drawn')
    expect(story.payer.asked).toEqual([])
  })

  test('“Ask the customer” opens the reply to them', async () => {
    const { asks, press } = actsIn(story)
    const { ticketId } = await asks()
    await press(users.sam, ticketId, 'reply_to_customer')
    const view = await story.desk.slack.until(() =>
      story.desk.slack.views(users.sam).findLast((one) => one.callback_id),
    )
    expect(wordsOf(view.blocks)).toContain('To Maya (Globex)')
    await story.desk.slack.closeView(users.sam, view.id)
  })

  test('what the payer refuses stays on the card, and is tried again when somebody says so', async () => {
    const { asks, press, told, shows } = actsIn(story)
    story.payer.faults.push('refuses')
    const { question, ticketId } = await asks()
    await press(users.sam, ticketId, 'approve_action')
    expect(await told(question)).toContain('did not work, so nothing has been paid back')
    expect(await shows(ticketId, 'It did not work')).toContain('The provider refuses it (card expired)')
    await press(users.priya, ticketId, 'retry_action')
    expect(await told(question, 2)).toContain('We have paid back *$49.90*')
    expect(story.payer.paid()).toEqual({ 'ORD-12346': 4990 })
  })

  test('the bot stops after it has paid and before it has written it down; the next one says what happened, once', async () => {
    const { asks, press, told } = actsIn(story)
    story.payer.faults.push('fails after')
    const { question, ticketId } = await asks()
    await press(users.sam, ticketId, 'approve_action')
    await story.desk.slack.until(() => story.payer.asked[0])
    await story.desk.restart()
    expect(await told(question)).toContain('We have paid back *$49.90*')
    expect(story.payer.books.size).toBe(1)
  })

  test('a refund of a ticket that goes on in another is decided on the card of the other', async () => {
    const { asks, press, told, shows } = actsIn(story)
    const { question, ticketId } = await asks()
    const other = await story.desk.write(users.maya, globex, 'I want to speak to a manager, please!')
    const { ticketId: into } = await story.desk.card(other)
    await story.desk.slack.command(users.sam, support, 'ticket', `merge ${ticketId} ${into}`)
    await shows(into, 'Refund of $49.90 for ORD-12346')
    const before = story.desk.answers(question).length
    await press(users.sam, into, 'approve_action')
    expect(await told(question, before)).toContain('We have paid back')
    await shows(into, 'Done.')
  })

  test('nobody approves a refund that they asked for themselves', async () => {
    const { press, shows } = actsIn(story)
    const { database } = story
    const { ticketId } = await actsIn(story).asks()
    await database.db.execute(sql`update actions set customer_user_id = ${users.sam}`)
    const told = await story.desk.whisper(users.sam, () => press(users.sam, ticketId, 'approve_action'))
    expect(told).toContain('You asked for this yourself')
    await shows(ticketId, 'Requested')
  })
})

describe('by the policy of a company', () => {
  let story: Story
  beforeAll(async () => {
    story = await openShop(`
refunds:
  automatic_below: { USD: 30 }
  two_approvals_above: { USD: 40 }
  per_customer: { count: 2, days: 30 }
`)
  })
  beforeEach(async () => {
    story.payer.books.clear()
    await clearDesk(story.desk)
  })
  afterAll(() => story.close())

  test('two different people approve a large one', async () => {
    const { asks, press, shows, told } = actsIn(story)
    const { question, ticketId } = await asks()
    await press(users.sam, ticketId, 'approve_action')
    await shows(ticketId, `Approved by <@${users.sam}>. Another person must approve it`)
    const again = await story.desk.whisper(users.sam, () => press(users.sam, ticketId, 'approve_action'))
    expect(again).toContain('Another person must approve it, too')
    expect(story.payer.books.size).toBe(0)
    await press(users.priya, ticketId, 'approve_action')
    expect(await told(question)).toContain('We have paid back *$49.90*')
    expect(await shows(ticketId, 'Done.')).toContain(`Approved by <@${users.sam}>, <@${users.priya}>.`)
  })

  test('a small one is paid unasked, and what the bot says first promises nothing else', async () => {
    const { asks, told, shows } = actsIn(story)
    await story.database.db.execute(sql`update orders set arrives_at = now() where id = 'ORD-12348'`)
    const { question, ticketId } = await asks('I want a refund for ORD-12348')
    expect(story.desk.answers(question)[0]).toMatch(/Nothing has been paid back yet; I’ll write here/)
    expect(story.desk.answers(question)[0]).not.toMatch(/person decides/)
    expect(await told(question)).toContain('We have paid back *$24.50*')
    expect(await shows(ticketId, 'Done.')).toContain('Approved by Frontdesk')
  })

  test('beyond the limit of a customer, people have to see to it', async () => {
    const { asks } = actsIn(story)
    await asks('I want a refund for ORD-12345 and ORD-12346')
    await story.database.db.execute(sql`update orders set arrives_at = now() where id = 'ORD-12348'`)
    const third = await story.desk.write(users.maya, globex, 'I want a refund for ORD-12348')
    expect((await story.desk.card(third)).text).toContain('the limit of support.yaml is reached')
    await story.desk.settled()
    expect(await rowsOf(story.database, sql`select subject from actions order by 1`)).toHaveLength(2)
  })
})

describe('where people pay by hand', () => {
  let story: Story
  beforeAll(async () => {
    story = await openShop('', { byHand: true })
  })
  beforeEach(() => clearDesk(story.desk))
  afterAll(() => story.close())

  test('the customer hears that it was paid when somebody has paid it and said so', async () => {
    const { asks, press, fillIn, shows, told } = actsIn(story)
    const { question, ticketId } = await asks()
    await press(users.sam, ticketId, 'approve_action')
    await shows(ticketId, 'Not done yet: do it by hand')
    await story.desk.settled()
    expect(story.desk.answers(question)).toHaveLength(1)
    await fillIn(users.priya, ticketId, 'action_done_by_hand', 'PAY-77')
    expect(await told(question)).toBe('We have paid back *$49.90* for order *ORD-12346*.')
    expect(await shows(ticketId, 'Done.')).toContain(`Reference: \`PAY-77\`. Done by hand by <@${users.priya}>.`)
    const again = await story.desk.write(users.maya, globex, 'I want a refund for ORD-12346')
    expect(await story.desk.answer(again)).toContain('has been refunded already')
  })
})

test('a company without orders has nothing of it', async () => {
  const story = await openShop('', { name: 'api-vendor' })
  const question = await story.desk.write(users.maya, globex, 'I want a refund for ORD-12346, please pay me back')
  const { text, buttons } = await story.desk.card(question)
  expect(text).not.toMatch(/Refund of|Requested; nothing/)
  expect(buttons.join()).not.toMatch(/approve_action|deny_action|_amount/)
  await story.desk.settled()
  expect(await rowsOf(story.database, sql`select 1 from actions`)).toEqual([])
  await story.close()
})
