import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { cast } from '../../sandbox/workspace/cast.ts'
import { projectRoot } from '../../src/base/project-root.ts'
import { eventually } from '../eventually.ts'
import { type Card, clearDesk, type HelpDesk, openHelpDesk, rowsOf, untilRow, wordsOf } from '../help-desk.ts'
import { sampleCompanies } from '../sample-company.ts'

// Channels are archived and cards are deleted, by people who mean no harm.

const { users, channels, teams } = cast

const needs = {
  shop: 'I want to speak to a person about my invoice',
  'api-vendor': 'I need a person: our webhooks stopped',
}

describe.each(sampleCompanies)('with the %s', (company) => {
  let desk: HelpDesk
  beforeAll(async () => {
    desk = await openHelpDesk({ config: { companyDir: join(projectRoot, 'samples', company) } })
  })
  beforeEach(() => clearDesk(desk))
  afterEach(() => desk.slack.alterChannel(channels.globex, { isArchived: false }))
  afterAll(() => desk.close())

  async function ticketOf(who: string = users.maya, where: string = channels.globex) {
    const question = await desk.write(who, where, needs[company])
    const card = await desk.card(question)
    await desk.settled()
    return { question, card }
  }
  const below = ({ message }: Card) =>
    desk.slack
      .messages(channels.support, message.ts)
      .slice(1)
      .map(({ text }) => text)
  const press = (userId: string, { message }: Card, action: string) =>
    desk.slack.click(userId, channels.support, message.ts, action)
  const archive = (isArchived: boolean) => desk.slack.alterChannel(channels.globex, { isArchived })
  const told = (card: Card, words: string) =>
    desk.slack.until(() => below(card).filter((text) => text.includes(words)).length > 0)
  /** The card of a ticket, but not the one that was deleted. */
  const cardsOf = ({ ticketId }: Card) =>
    desk.slack.messages(channels.support).filter(({ text, bot_id }) => bot_id && text.startsWith(ticketId))

  describe('the channel of a customer is archived', () => {
    test('the staff of its open tickets are told once, and of no others; and again when it is open', async () => {
      const { card } = await ticketOf()
      await press(users.sam, card, 'claim_ticket')
      const settled = await ticketOf(users.tomas)
      await press(users.sam, settled.card, 'resolve_ticket')
      await untilRow(desk.database, sql`select 1 from tickets where status = 'resolved'`)
      const elsewhere = await ticketOf(users.ken, channels.initech)
      await desk.settled()
      archive(true)
      await told(card, 'is archived')
      // Slack says it again.
      const event = { type: 'channel_archive', channel: channels.globex, user: users.sam }
      const twice = { type: 'event_callback', event_id: 'EvArchive', team_id: teams.acme, event }
      for (let n = 0; n < 2; n++) await desk.slack.deliver(twice)
      await desk.settled()
      expect(below(card)).toEqual([
        expect.stringMatching(new RegExp(`^<@${users.sam}> The customer’s channel is archived`)),
        // Another event, which Slack delivered twice.
        expect.stringContaining('is archived'),
      ])
      for (const other of [settled, elsewhere]) expect(below(other.card).join()).not.toContain('archived')
      archive(false)
      await told(card, 'is open again')
    })

    test('a reply that cannot arrive comes back to staff with its words, is not tried again, and stops nobody else', async () => {
      const { card } = await ticketOf()
      const other = await ticketOf(users.ken, channels.initech)
      archive(true)
      await told(card, 'is archived')
      await press(users.sam, card, 'reply_to_customer')
      const view = await desk.slack.until(() => desk.slack.views(users.sam).at(-1))
      await desk.slack.submit(users.sam, view.id, { text: 'It is mended' })
      await told(card, 'did not reach the customer')
      expect(below(card).join('\n')).toContain('&gt; ')
      await desk.settled()
      const posts = () => desk.slack.calls('chat.postMessage').filter(({ args }) => args.channel === channels.globex)
      const before = posts().length
      await press(users.sam, other.card, 'claim_ticket')
      await desk.answer(other.question, 1)
      await press(users.sam, card, 'close_ticket')
      await untilRow(desk.database, sql`select 1 from tickets where status = 'closed'`)
      await desk.settled()
      expect(below(card).filter((text) => text.includes('It is mended')).length).toBeGreaterThan(0)
      // Only that it was closed was tried, once.
      expect(posts().length - before).toBeLessThanOrEqual(1)
      expect(await rowsOf(desk.database, sql`select 1 from outbox where finished_at is null`)).toEqual([])
    })
  })

  test('the bot was removed from a customer’s channel: staff are told once that replies wait, and they arrive when it is back', async () => {
    const { question, card } = await ticketOf()
    await desk.slack.leave(users.frontdesk, channels.globex)
    await press(users.sam, card, 'claim_ticket')
    await told(card, 'The bot is not in the customer’s channel')
    await press(users.sam, card, 'resolve_ticket')
    await untilRow(desk.database, sql`select 1 from tickets where status = 'resolved'`)
    const retry = async () => {
      await desk.database.db.execute(
        sql`update outbox_lanes set not_before = null, ready_at = now() where channel <> 'support'`,
      )
      await desk.database.db.execute(sql`update outbox set retry_at = null where finished_at is null`)
      desk.database.wake('outbox')
    }
    const tries = () =>
      desk.slack.calls('chat.postMessage').filter(({ args }) => args.channel === channels.globex).length
    const before = tries()
    await retry()
    await desk.slack.until(() => tries() > before)
    await desk.slack.invite(users.frontdesk, channels.globex)
    // The attempt before may end only now, and puts the next one off.
    await eventually(async () => {
      await retry()
      expect(desk.answers(question).join()).toContain('is solved')
    })
    await desk.settled()
    expect(desk.answers(question).join('\n')).toMatch(/Sam from our team[\s\S]*is solved/)
    expect(below(card).filter((text) => text.includes('The bot is not in'))).toHaveLength(1)
  })

  describe('somebody deletes a card', () => {
    const remove = ({ message }: Card) => desk.slack.remove(cast.bot.userId, channels.support, message.ts)

    test.each([
      ['', false],
      [' with notes below it', true],
    ])('it is posted anew at once%s, and works', async (_, hasNotes) => {
      const { card } = await ticketOf()
      if (hasNotes)
        await desk.handled(
          await desk.write(users.priya, channels.support, 'I know them', { threadTs: card.message.ts }),
        )
      await remove(card)
      const anew = await desk.slack.until(() => cardsOf(card).find(({ ts }) => ts !== card.message.ts))
      await desk.slack.click(users.sam, channels.support, anew.ts, 'claim_ticket')
      await desk.slack.until(() =>
        cardsOf(card).some(({ blocks }) => wordsOf(blocks).includes(`<@${users.sam}> has it`)),
      )
      await desk.settled()
      expect(cardsOf(card)).toHaveLength(1)
    })

    test('that of a closed ticket stays away', async () => {
      const { card } = await ticketOf()
      await press(users.sam, card, 'claim_ticket')
      await desk.slack.until(() => JSON.stringify(cardsOf(card)[0]?.blocks).includes('close_ticket'))
      await press(users.sam, card, 'close_ticket')
      await untilRow(desk.database, sql`select 1 from tickets where status = 'closed'`)
      await desk.settled()
      const posted = desk.slack.calls('chat.postMessage').length
      await remove(card)
      // Whatever Slack said of it was heard before this is answered.
      await desk.handled(await desk.write(users.ken, channels.initech, 'Good morning, everybody'))
      expect(cardsOf(card)).toEqual([])
      expect(
        desk.slack
          .calls('chat.postMessage')
          .slice(posted)
          .map(({ args }) => args.channel),
      ).not.toContain(channels.support)
    })
  })
})
