import { sql } from 'drizzle-orm'
import { cast } from '../../sandbox/workspace/cast.ts'
import type { Message } from '../../sandbox/workspace/message.ts'
import { type Card, clearDesk, type HelpDesk, openHelpDesk, rowsOf, untilRow, wordsOf } from '../help-desk.ts'
import { type SampleCompany, sampleCompanies, sampleCompanyWith } from '../sample-company.ts'

// The sales people have a private channel of their own. Lee is only there, Sam only in the support channel, and Priya in both.

const { users, channels } = cast
const own = channels.general

const says = {
  shop: { needs: 'I want to speak to a person about my invoice', talk: 'Lunch at noon, everybody?' },
  'api-vendor': { needs: 'I need a person: our webhooks stopped', talk: 'Shall we move the stand-up to ten?' },
}

const sales = `
    about: buying more, quotes, contracts
    channel: "#sales-team"
    examples:
      - we would like a quote for 200 seats
      - could you please send us a quote
      - can somebody send us an offer for 50 seats
      - who can make us an offer
      - please send a quote for 40 seats`
const yamlOf: Record<SampleCompany, (yaml: string) => string> = {
  shop: (yaml) => yaml.replace('\ndepartments:', `\ndepartments:\n  sales:${sales}`),
  'api-vendor': (yaml) => yaml.replace('\n  sales:', '\n  sales:\n    channel: "#sales-team"'),
}

describe.each<SampleCompany>([...sampleCompanies])('with the %s', (name) => {
  const company = sampleCompanyWith(name, '', yamlOf[name])
  let desk: HelpDesk
  beforeAll(async () => {
    desk = await openHelpDesk({
      config: { companyDir: company.dir },
      arrange: async (slack) =>
        slack.alterChannel(own, {
          name: 'sales-team',
          isPrivate: true,
          isGeneral: false,
          members: [users.frontdesk, users.lee, users.priya],
        }),
    })
  })
  beforeEach(() => clearDesk(desk))
  afterAll(async () => {
    await desk.close()
    company.remove()
  })

  async function ticketOf() {
    const question = await desk.write(users.maya, channels.globex, says[name].needs)
    const card = await desk.card(question)
    await desk.settled()
    return { question, card }
  }
  async function talkOf() {
    const talk = await desk.write(users.maya, channels.globex, says[name].talk)
    await desk.handled(talk)
    return talk
  }
  /** Resolves when the emoji was handled. */
  async function react(userId: string, channel: string, ts: string, emoji: string) {
    const [row] = await rowsOf<{ id: string | null }>(desk.database, sql`select max(id) as id from inbox`)
    await desk.slack.react(userId, channel, ts, emoji)
    await untilRow(
      desk.database,
      sql`select 1 from inbox where kind = 'reaction' and id > ${row?.id ?? 0} and handled_at is not null`,
    )
    await desk.settled()
  }
  async function noteBy(userId: string, channel: string, threadTs: string, text: string): Promise<Message> {
    const note = await desk.write(userId, channel, text, { threadTs })
    await desk.handled(note)
    return note
  }
  const notesOf = async ({ ticketId }: Card) =>
    (
      await rowsOf<{ actor: string; detail: string | null }>(
        desk.database,
        sql`select actor, detail from ticket_history where ticket_id = ${ticketId} and event = 'note' order by id`,
      )
    ).map(({ actor, detail }) => `${actor} ${detail}`)
  /** The card of a ticket in a channel. Of a deleted one with replies a tombstone is left. */
  function cardIn(channel: string, { ticketId }: Pick<Card, 'ticketId'>, but?: string) {
    const isIt = ({ ts, text, bot_id }: Message) => bot_id && text.startsWith(ticketId) && ts !== but
    const message = desk.slack.messages(channel).find(isIt)
    return message && { ...message, text: wordsOf(message.blocks) }
  }
  const salesCard = (of: Pick<Card, 'ticketId'>) => desk.slack.until(() => cardIn(own, of))
  const below = (channel: string, { ts }: Message) =>
    desk.slack
      .messages(channel, ts)
      .slice(1)
      .map(({ text }) => text)
      .join('\n')
  /** Staff say that the ticket is one of sales, so its card goes there. */
  async function movedToSales(card: Card) {
    await desk.slack.click(
      users.sam,
      channels.support,
      card.message.ts,
      'wrong_intent',
      `${card.ticketId} department sales`,
    )
    const moved = await salesCard(card)
    await desk.settled()
    return moved
  }

  test('a card was deleted and posted anew: what staff write in its old thread is a note of the ticket all the same', async () => {
    const { question, card } = await ticketOf()
    await noteBy(users.sam, channels.support, card.message.ts, 'They pay yearly')
    await desk.slack.remove(cast.bot.userId, channels.support, card.message.ts)
    await desk.handled(await desk.write(users.sam, channels.globex, 'I am on it', { threadTs: question.ts }))
    const anew = await desk.slack.until(() => cardIn(channels.support, card, card.message.ts))
    await desk.settled()
    const note = await noteBy(users.priya, channels.support, card.message.ts, 'Ask Lee about it')
    expect(await notesOf(card)).toEqual([`${users.sam} They pay yearly`, `${users.priya} Ask Lee about it`])
    expect(below(channels.support, anew)).toContain('Priya wrote a note where this card was before.')
    expect(below(channels.support, anew)).not.toContain('Lee')
    await desk.edit(note, 'Ask Gil about it')
    await desk.settled()
    expect((await notesOf(card)).at(-1)).toBe(`${users.priya} Ask Gil about it`)
    expect(desk.answers(question).join()).not.toContain('Lee')
  })

  test('a card went to another channel: emoji on the line that is left act for whoever serves the ticket now', async () => {
    const { card } = await ticketOf()
    await movedToSales(card)
    await react(users.sam, channels.support, card.message.ts, 'eyes')
    expect((await salesCard(card)).text).toContain('nobody has it yet')
    await react(users.priya, channels.support, card.message.ts, 'eyes')
    expect((await salesCard(card)).text).toContain(`<@${users.priya}> has it`)
  })

  test('and notes below it are kept if they are by somebody who serves the ticket; its people are told', async () => {
    const { card } = await ticketOf()
    const moved = await movedToSales(card)
    await noteBy(users.sam, channels.support, card.message.ts, 'I think they are nice')
    await noteBy(users.priya, channels.support, card.message.ts, 'They want 300 seats')
    expect(await notesOf(card)).toEqual([`${users.priya} They want 300 seats`])
    expect(below(own, moved)).toContain('Priya wrote a note where this card was before.')
    expect(below(own, moved)).not.toContain('Sam')
  })

  test('Lee, who serves only sales, makes talk a ticket of sales by 🎫, and by the menu, and adds to those', async () => {
    const talk = await talkOf()
    await react(users.lee, channels.globex, talk.ts, 'ticket')
    const told = await desk.answer(talk)
    const ticketId = /TKT-[0-9A-F]{8}/.exec(told)?.[0] ?? ''
    const card = await salesCard({ ticketId })
    expect(card.text).toContain('Department*\nsales')
    await desk.slack.click(users.lee, own, card.ts, 'claim_ticket')
    await desk.slack.until(() => wordsOf(desk.slack.messages(own, card.ts)[0]?.blocks).includes('has it'))
    const more = await talkOf()
    await ticketOf()
    await desk.slack.shortcut(users.lee, channels.globex, more.ts, 'add_to_ticket')
    const modal = await desk.slack.until(() => {
      const view = desk.slack.views(users.lee).at(-1)
      return view && !wordsOf(view.blocks).includes('⏳') && view
    })
    expect([...JSON.stringify(modal.blocks).matchAll(/"value":"(TKT-\w+)"/g)].map(([, id]) => id)).toEqual([ticketId])
    await desk.slack.submit(users.lee, modal.id, { ticket: ticketId })
    await desk.settled()
    expect(below(own, card)).toContain('Lee added what Maya wrote')
  })

  test('Sam makes it a ticket of the support channel; guests and customers make none', async () => {
    const talk = await talkOf()
    await react(users.tomas, channels.globex, talk.ts, 'ticket')
    expect(desk.answers(talk)).toEqual([])
    await react(users.sam, channels.globex, talk.ts, 'ticket')
    expect((await desk.card(talk)).text).not.toContain('Department*\nsales')
  })

  test('the channel of an old card gets a new id, and emoji there still act', async () => {
    const { card } = await ticketOf()
    await movedToSales(card)
    desk.slack.alterChannel(channels.support, { id: 'C0SUPPORT2' })
    await untilRow(desk.database, sql`select 1 from past_cards where channel_id = 'C0SUPPORT2'`)
    await react(users.priya, 'C0SUPPORT2', card.message.ts, 'eyes')
    expect((await salesCard(card)).text).toContain(`<@${users.priya}> has it`)
  })
})
