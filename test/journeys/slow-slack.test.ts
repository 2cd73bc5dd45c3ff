import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { cast } from '../../sandbox/workspace/cast.ts'
import { projectRoot } from '../../src/base/project-root.ts'
import { type Card, cardOf, clearDesk, type HelpDesk, openHelpDesk, rowsOf, wordsOf } from '../help-desk.ts'
import { sampleCompanies } from '../sample-company.ts'

// Slack waits three seconds for an answer, and opens a modal only within three seconds of a click, however slow it is itself.

const { users, channels } = cast

const needs = {
  shop: 'I want to speak to a person about my invoice',
  'api-vendor': 'I need a person: our webhooks stopped',
}

describe.each(sampleCompanies)('with the %s, while Slack is slow', (company) => {
  let desk: HelpDesk
  beforeAll(async () => {
    desk = await openHelpDesk({ config: { companyDir: join(projectRoot, 'samples', company) } })
  })
  beforeEach(() => clearDesk(desk))
  afterEach(async () => {
    for (const { id } of desk.slack.views(users.sam)) await desk.slack.closeView(users.sam, id)
  })
  afterAll(() => desk.close())

  async function ticketOf() {
    const question = await desk.write(users.maya, channels.globex, needs[company])
    const card = await desk.card(question)
    await desk.settled()
    return { question, card }
  }
  /** Slack takes longer than its own patience to say who is in the support channel. */
  const slow = () => desk.slack.fail('conversations.members', { hang: 3500 })
  const press = ({ message, ticketId }: Card, action: string, act?: string) =>
    desk.slack.click(users.sam, channels.support, message.ts, action, act && `${ticketId} ${act}`)
  const modal = () => desk.slack.views(users.sam).at(-1)
  const shows = (words: string) =>
    desk.slack.until(() => {
      const view = modal()
      return view && wordsOf(view.blocks).includes(words) && view
    }, 15_000)
  const repliesOf = (text: string) =>
    desk.slack
      .messages(channels.globex)
      .flatMap(({ ts }) => desk.slack.messages(channels.globex, ts).filter((message) => message.text.includes(text)))

  test.each([
    ['Reply', 'reply_to_customer', undefined, 'To Maya'],
    ['Assign to…', 'more_acts', 'assign', 'Who should have it?'],
    ['Snooze until…', 'more_acts', 'snooze until', 'Until when?'],
  ])('%s opens a modal that waits, and then shows what it should', async (_, action, act, words) => {
    const { card } = await ticketOf()
    slow()
    expect((await press(card, action, act)).acked).toBe(true)
    await shows('⏳')
    const label = (view: ReturnType<typeof modal>) => JSON.stringify(view?.blocks ?? [])
    await desk.slack.until(() => label(modal()).includes(words), 15_000)
  })

  test('a reply is acknowledged in time, what Sam typed stays, and the customer gets it once', async () => {
    const { question, card } = await ticketOf()
    await press(card, 'reply_to_customer')
    const view = await desk.slack.until(modal)
    slow()
    const text = 'We look into it at once'
    const sent = await desk.slack.submit(users.sam, view.id, { text })
    expect(sent.acked).toBe(true)
    expect(sent.closed).toBe(false)
    expect(Object.values(sent.errors).join()).toContain('takes longer than usual')
    // Sam does not trust it, and presses again.
    const again = await desk.slack.submit(users.sam, view.id, { text })
    expect(again.acked).toBe(true)
    await desk.slack.until(() => desk.answers(question).some((said) => said.includes(text)), 15_000)
    await desk.slack.until(() => !modal() || wordsOf(modal()?.blocks).includes('✅'), 15_000)
    await desk.settled()
    expect(desk.answers(question).filter((said) => said.includes(text))).toHaveLength(1)
    expect(repliesOf(text)).toHaveLength(1)
  })

  test('a ticket is assigned once, and the modal says that it is done', async () => {
    const { card } = await ticketOf()
    const drawn = desk.slack.calls('chat.update').length
    await press(card, 'more_acts', 'assign')
    const view = await desk.slack.until(modal)
    // The card is drawn again, so that the menu can be used again.
    await desk.slack.until(() => desk.slack.calls('chat.update').length > drawn)
    slow()
    const given = await desk.slack.submit(users.sam, view.id, { assignee: users.priya })
    expect(given).toMatchObject({ acked: true, closed: false })
    await shows('✅')
    await desk.slack.until(() => cardOf(desk.slack, card.ticketId)?.text.includes(`<@${users.priya}> has it`), 15_000)
    const assigned = sql`select 1 from ticket_history where event = 'assigned'`
    expect(await rowsOf(desk.database, assigned)).toHaveLength(1)
  })

  test('all customers of an incident are told once, and the modals open in time', async () => {
    const { question, card } = await ticketOf()
    await desk.slack.command(users.sam, channels.support, 'ticket', 'incident "it fails"')
    const chosen = await desk.slack.until(() => JSON.stringify(modal() ?? '').includes('checkboxes') && modal())
    await desk.slack.submit(users.sam, chosen.id, { tickets_0: [card.ticketId] })
    const incident = await desk.slack.until(() =>
      desk.slack.messages(channels.support).find(({ blocks }) => /🧯 \*INC-/.test(wordsOf(blocks))),
    )
    await desk.settled()
    slow()
    await desk.slack.click(users.sam, channels.support, incident.ts, 'tell_all_of_incident')
    await shows('⏳')
    const view = await desk.slack.until(() => JSON.stringify(modal() ?? '').includes('"text"') && modal())
    await desk.slack.until(() => !wordsOf(modal()?.blocks).includes('⏳'), 15_000)
    slow()
    const sent = await desk.slack.submit(users.sam, view.id, { text: 'We work on it' })
    expect(sent).toMatchObject({ acked: true, closed: false })
    await desk.slack.until(() => desk.answers(question).some((text) => text.includes('We work on it')), 15_000)
    await desk.settled()
    expect(desk.answers(question).filter((text) => text.includes('We work on it'))).toHaveLength(1)
  })

  test('who may not do it is told in the modal that waits', async () => {
    const { card } = await ticketOf()
    await desk.slack.invite(users.lee, channels.support)
    await desk.slack.until(() => desk.slack.messages(channels.support).some(({ text }) => text.includes(users.lee)))
    await desk.slack.leave(users.lee, channels.support)
    slow()
    await desk.slack.command(users.lee, channels.helpDesk, 'ticket', `reply-with greeting ${card.ticketId}`)
    await desk.slack.until(
      () => wordsOf(desk.slack.views(users.lee).at(-1)?.blocks).includes('Only members of the support channel'),
      15_000,
    )
    for (const { id } of desk.slack.views(users.lee)) await desk.slack.closeView(users.lee, id)
  })
})
