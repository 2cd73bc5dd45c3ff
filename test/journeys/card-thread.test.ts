import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { cast } from '../../sandbox/workspace/cast.ts'
import type { Message } from '../../sandbox/workspace/message.ts'
import { projectRoot } from '../../src/base/project-root.ts'
import { type Card, cardOf, clearDesk, type HelpDesk, openHelpDesk, rowsOf, untilRow, wordsOf } from '../help-desk.ts'
import { sampleCompanies } from '../sample-company.ts'

const { users, channels } = cast

/** What somebody writes who needs a person, as customers of each company do. */
const needs = {
  shop: 'Please let me talk to somebody about the invoice of last month',
  'api-vendor': 'I need a person: our sandbox keys are rejected since this morning',
}

describe.each(sampleCompanies)('with the %s', (company) => {
  let desk: HelpDesk
  beforeAll(async () => {
    desk = await openHelpDesk({ config: { companyDir: join(projectRoot, 'samples', company) } })
  })
  beforeEach(() => clearDesk(desk))
  afterAll(() => desk.close())

  const mayaWrites = (text: string, threadTs?: string) => desk.write(users.maya, channels.globex, text, { threadTs })
  async function ticketOf(text = needs[company]) {
    const question = await mayaWrites(text)
    const card = await desk.card(question)
    await desk.settled()
    return { question, card }
  }
  async function noteBy(userId: string, { message }: Card, text: string): Promise<Message> {
    const note = await desk.write(userId, channels.support, text, { threadTs: message.ts })
    await desk.handled(note)
    return note
  }
  const press = (userId: string, { message }: Card, action: string) =>
    desk.slack.click(userId, channels.support, message.ts, action)
  const notesOf = ({ ticketId }: Card) =>
    rowsOf<{ actor: string; detail: string | null }>(
      desk.database,
      sql`select actor, detail from ticket_history where ticket_id = ${ticketId} and event = 'note' order by id`,
    )
  const allSaidTo = (question: Message) => desk.answers(question).join('\n')
  const historyFor = (userId: string, channel: string, { ticketId }: Card) =>
    desk.whisper(userId, () => desk.slack.command(userId, channel, 'ticket', ticketId))

  describe('what staff write below a card', () => {
    test('is a note that stays with the ticket; its edits and deletion are followed, and Maya never reads it', async () => {
      const { question, card } = await ticketOf()
      const before = allSaidTo(question)
      const first = await noteBy(users.sam, card, 'They are on the old plan, so be generous')
      const second = await noteBy(users.priya, card, 'Ask Lee about it')
      expect(await notesOf(card)).toEqual([
        { actor: users.sam, detail: 'They are on the old plan, so be generous' },
        { actor: users.priya, detail: 'Ask Lee about it' },
      ])
      await desk.edit(first, 'They are on the new plan after all')
      await desk.slack.remove(users.priya, channels.support, second.ts)
      await untilRow(desk.database, sql`select 1 from inbox where kind = 'deletion' and handled_at is not null`)
      await desk.settled()
      expect(await notesOf(card)).toEqual([
        { actor: users.sam, detail: 'They are on the new plan after all' },
        { actor: users.priya, detail: null },
      ])
      expect(await historyFor(users.sam, channels.support, card)).toContain('They are on the new plan after all')
      expect(allSaidTo(question)).toBe(before)
      expect(
        desk.slack
          .messages(channels.globex, question.ts)
          .map(({ text }) => text)
          .join(),
      ).not.toMatch(/plan/)
    })

    test('stays with the ticket after it is closed, is kept once however often Slack tells it, and is nothing for the bot', async () => {
      const { card } = await ticketOf()
      await press(users.sam, card, 'claim_ticket')
      await desk.slack.until(() => cardOf(desk.slack, card.ticketId)?.buttons.includes('close_ticket'))
      await press(users.sam, card, 'close_ticket')
      await desk.slack.until(() => !cardOf(desk.slack, card.ticketId)?.buttons.includes('close_ticket'))
      await desk.settled()
      const said = desk.slack.messages(channels.support).length
      const below = () => desk.slack.messages(channels.support, card.message.ts).filter(({ bot_id }) => bot_id).length
      const before = below()
      const text = 'How do I get my money back? And where is my order?'
      const note = await noteBy(users.priya, card, text)
      await desk.frontdesk.stop()
      await desk.restart({ alreadyStopped: true })
      const event = { type: 'message', user: users.priya, text, ts: note.ts, thread_ts: card.message.ts }
      await desk.slack.deliver({
        type: 'event_callback',
        event_id: 'EvAgain',
        team_id: cast.teams.acme,
        authorizations: [{ team_id: cast.teams.acme }],
        event: { ...event, channel: channels.support, channel_type: 'group' },
      })
      await desk.settled()
      expect(await notesOf(card)).toEqual([{ actor: users.priya, detail: text }])
      expect(desk.slack.messages(channels.support)).toHaveLength(said)
      expect(below()).toBe(before)
      expect(await rowsOf(desk.database, sql`select 1 from tickets`)).toHaveLength(1)
    })

    test('is kept with its ticket alone: talk beside cards, and below other messages, is not kept', async () => {
      const { card } = await ticketOf()
      const talk = await desk.write(users.sam, channels.support, 'Who has lunch with me?')
      await desk.handled(talk)
      const below = await desk.write(users.priya, channels.support, 'I do', { threadTs: talk.ts })
      await desk.handled(below)
      expect(await notesOf(card)).toEqual([])
      expect(await rowsOf(desk.database, sql`select 1 from messages where author = 'staff'`)).toEqual([])
    })

    test('what Maya writes, edits and deletes is mirrored there under her name', async () => {
      const { question, card } = await ticketOf()
      const more = await mayaWrites('It is about number 4711', question.ts)
      await desk.handled(more)
      const below = () =>
        desk.slack.messages(channels.support, card.message.ts).map(({ text, blocks }) => `${text} ${wordsOf(blocks)}`)
      expect(below().join('\n')).toMatch(/Maya \(Globex\) wrote:\n&gt; It is about number 4711/)
      await desk.edit(more, 'It is about number 4712')
      await desk.settled()
      expect(below().join('\n')).toMatch(/edited a message\. It now says:\n&gt; It is about number 4712/)
      expect(below().join('\n')).not.toContain('4711')
      await desk.slack.remove(users.maya, channels.globex, more.ts)
      await desk.slack.until(() => /was deleted/.test(below().join('\n')))
      await desk.settled()
      expect(below().join('\n')).not.toContain('4712')
    })
  })
})
