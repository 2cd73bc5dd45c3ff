import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { cast } from '../../sandbox/workspace/cast.ts'
import { projectRoot } from '../../src/base/project-root.ts'
import { type Card, cardOf, clearDesk, type HelpDesk, openHelpDesk, rowsOf, wordsOf } from '../help-desk.ts'
import { sampleCompanies } from '../sample-company.ts'

const { users, channels } = cast

/** What people say to each other, and what somebody writes who needs a person, as customers of each company do. */
const says = {
  shop: { talk: 'Our office moves next month, by the way', needs: 'Please put me through to somebody, I am unhappy' },
  'api-vendor': { talk: 'We release on Thursday, by the way', needs: 'Please put me through to a human engineer' },
}

/** A shortcut that Slack never offers to people of other workspaces. */
const forged = (userId: string, ts: string, callback_id: string) => ({
  type: 'message_action',
  callback_id,
  trigger_id: '1.2.3',
  action_ts: '1.2',
  api_app_id: cast.bot.appId,
  token: 'x',
  team: { id: cast.teams.acme, domain: 'acme' },
  user: { id: userId, name: 'x', team_id: cast.teams.globex },
  channel: { id: channels.globex, name: 'x' },
  message_ts: ts,
  message: { type: 'message', ts, text: 'x', user: userId },
  response_url: 'http://localhost:9/none',
})

describe.each(sampleCompanies)('with the %s', (company) => {
  let desk: HelpDesk
  beforeAll(async () => {
    desk = await openHelpDesk({ config: { companyDir: join(projectRoot, 'samples', company) } })
  })
  beforeEach(() => clearDesk(desk))
  afterAll(() => desk.close())

  async function talkOf(userId: string = users.maya, channel: string = channels.globex) {
    const talk = await desk.write(userId, channel, says[company].talk)
    await desk.handled(talk)
    expect(desk.answers(talk)).toEqual([])
    return talk
  }
  async function ticketOf() {
    const question = await desk.write(users.maya, channels.globex, says[company].needs)
    const card = await desk.card(question)
    await desk.settled()
    return { question, card }
  }
  /** The modal that comes of choosing a shortcut. */
  async function choose(userId: string, channel: string, ts: string, shortcut: string) {
    await desk.slack.shortcut(userId, channel, ts, shortcut)
    return desk.slack.until(() => {
      const view = desk.slack.views(userId).at(-1)
      return view && !wordsOf(view.blocks).includes('⏳') && view
    })
  }
  async function said(...chosen: Parameters<typeof choose>) {
    const view = await choose(...chosen)
    await desk.slack.closeView(chosen[0], view.id)
    return wordsOf(view.blocks)
  }
  const tickets = () => rowsOf(desk.database, sql`select 1 from tickets`)
  const below = ({ message }: Card) =>
    desk.slack
      .messages(channels.support, message.ts)
      .slice(1)
      .map(({ text }) => text)
      .join('\n')

  test('Sam makes talk a ticket, in its thread; choosing it again says that it has one', async () => {
    const talk = await talkOf()
    const made = await said(users.sam, channels.globex, talk.ts, 'make_this_a_ticket')
    const card = await desk.card(talk)
    expect(made).toBe(`It is a ticket now: ${card.ticketId}.`)
    expect(card.text).toContain(says[company].talk)
    expect(await desk.answer(talk)).toContain(card.ticketId)
    expect(await said(users.sam, channels.globex, talk.ts, 'make_this_a_ticket')).toContain(
      `has a ticket: ${card.ticketId}`,
    )
    expect(await tickets()).toHaveLength(1)
  })

  test('chosen several times at once, and by emoji as well, it makes one ticket, and Maya is told once', async () => {
    const talk = await talkOf()
    const before = desk.slack.calls('views.update').length
    const choosing = () => desk.slack.shortcut(users.sam, channels.globex, talk.ts, 'make_this_a_ticket')
    await Promise.all([
      ...[choosing(), choosing(), choosing()],
      desk.slack.react(users.sam, channels.globex, talk.ts, 'ticket'),
    ])
    await desk.slack.until(() => desk.slack.calls('views.update').length >= before + 3)
    await desk.settled()
    expect(await tickets()).toHaveLength(1)
    expect(desk.answers(talk)).toHaveLength(1)
    for (const { id } of desk.slack.views(users.sam)) await desk.slack.closeView(users.sam, id)
  })

  test('customers and strangers cannot, whatever they send; nor can anybody make tickets of what colleagues wrote', async () => {
    const talk = await talkOf()
    const shortcuts = ['make_this_a_ticket', 'add_to_ticket']
    for (const shortcut of shortcuts) {
      expect(await said(users.lee, channels.globex, talk.ts, shortcut)).toContain('Only members of the support channel')
      await expect(desk.slack.shortcut(users.maya, channels.globex, talk.ts, shortcut)).rejects.toThrow(
        'no such shortcut',
      )
      const own = await desk.write(users.gil, channels.helpDesk, says[company].talk)
      expect(await said(users.gil, channels.helpDesk, own.ts, shortcut)).toContain(
        'Only members of the support channel',
      )
    }
    await desk.slack.deliver(forged(users.maya, talk.ts, 'make_this_a_ticket'), { type: 'interactive' })
    const ours = await desk.write(users.lee, channels.globex, 'I will ask them', { threadTs: talk.ts })
    expect(await said(users.sam, channels.globex, ours.ts, 'make_this_a_ticket')).toContain('No customer wrote this')
    const elsewhere = await desk.write(users.sam, channels.general, 'Hello')
    expect(await said(users.sam, channels.general, elsewhere.ts, 'make_this_a_ticket')).toContain('I cannot read this')
    expect(await tickets()).toHaveLength(0)
  })

  test('Sam adds talk to Maya’s ticket: it stands below the card, follows her edits, and she hears nothing', async () => {
    const { question, card } = await ticketOf()
    const other = await desk.write(users.ken, channels.initech, says[company].needs)
    await desk.card(other)
    const talk = await talkOf()
    const heard = desk.answers(question).length
    const modal = await choose(users.sam, channels.globex, talk.ts, 'add_to_ticket')
    const offered = [...JSON.stringify(modal.blocks).matchAll(/"value":"(TKT-\w+)"/g)].map(([, id]) => id)
    expect(offered).toHaveLength(2)
    expect(offered[0]).toBe(card.ticketId)
    await desk.slack.submit(users.sam, modal.id, { ticket: card.ticketId })
    await desk.settled()
    expect(below(card)).toContain(`Sam added what Maya wrote:\n&gt; ${says[company].talk}`)
    expect(wordsOf(desk.slack.views(users.sam).at(-1)?.blocks)).toBe(`It was added to ${card.ticketId}.`)
    await desk.slack.closeView(users.sam, modal.id)
    const again = await choose(users.sam, channels.globex, talk.ts, 'add_to_ticket')
    const result = await desk.slack.submit(users.sam, again.id, { ticket: card.ticketId })
    expect(result.errors.ticket).toBe(`${card.ticketId} already has this message.`)
    await desk.slack.closeView(users.sam, again.id)
    await desk.edit(talk, 'Forget it')
    await desk.settled()
    expect(below(card)).not.toContain(says[company].talk)
    expect(desk.answers(question)).toHaveLength(heard)
    expect(desk.answers(talk)).toEqual([])
    expect(cardOf(desk.slack, card.ticketId)?.text).toContain(says[company].needs)
  })
})
