import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { cast } from '../../sandbox/workspace/cast.ts'
import { projectRoot } from '../../src/base/project-root.ts'
import { commandNames } from '../../src/languages/language/command-words.ts'
import { type Card, cardOf, clearDesk, type HelpDesk, openHelpDesk, untilRow } from '../help-desk.ts'
import { openResponseUrl } from '../response-url.ts'
import { sampleCompanies } from '../sample-company.ts'
import { click } from '../security/forged-payloads.ts'

const { users, channels, dms, teams } = cast

/** What somebody writes who needs a person, as customers of each company do; and a word of it. */
const needs = {
  shop: ['I want to speak to a person about my invoice', 'invoices'],
  'api-vendor': ['I need a person: our webhooks stopped', 'webhook'],
} as const

describe.each(sampleCompanies)('with the %s', (company) => {
  let desk: HelpDesk
  beforeAll(async () => {
    desk = await openHelpDesk({ config: { companyDir: join(projectRoot, 'samples', company) } })
  })
  beforeEach(() => clearDesk(desk))
  afterAll(() => desk.close())

  const [need, word] = needs[company]
  const types = (userId: string, text: string, channel: string = channels.helpDesk) =>
    desk.whisper(userId, () => desk.slack.command(userId, channel, 'ticket', text))
  const idsIn = (text: string) => [...text.matchAll(/TKT-[0-9A-F]{8}/g)].map(([id]) => id)
  const now = ({ ticketId }: Card) => cardOf(desk.slack, ticketId)
  const shows = (card: Card, words: string | RegExp) =>
    desk.slack.until(() => new RegExp(words).test(now(card)?.text ?? ''), 30_000)
  async function ticketOf(by: string = users.maya, text: string = need, channel: string = channels.globex) {
    const question = await desk.write(by, channel, text)
    const card = await desk.card(question)
    await desk.settled()
    return { question, card }
  }
  /** Presses a button of the last thing that only this person sees. */
  const turn = async (userId: string, action: string) => {
    const shown = desk.slack.ephemerals(userId).at(-1)
    const before = JSON.stringify(shown?.blocks)
    await desk.slack.click(userId, channels.helpDesk, shown?.ts ?? '', action)
    return desk.slack.until(() => {
      const blocks = JSON.stringify(desk.slack.ephemerals(userId).at(-1)?.blocks)
      return blocks !== before && blocks
    })
  }

  test('a morning of Sam: what to take next, his own, a colleague, a pause, a note, and solved', async () => {
    const { question, card } = await ticketOf()
    const second = await ticketOf(users.ken, need, channels.initech)
    await types(users.sam, `priority ${second.card.ticketId} urgent`)
    expect(idsIn(await types(users.sam, 'queue'))).toEqual([second.card.ticketId, card.ticketId])
    expect(await types(users.sam, `claim ${card.ticketId}`)).toContain(`<@${users.sam}>`)
    expect(await desk.answer(question, 1)).toContain('Sam from our team')
    expect(idsIn(await types(users.sam, 'queue'))).toEqual([second.card.ticketId])
    expect(idsIn(await types(users.sam, 'Mine'))).toEqual([card.ticketId])
    expect(idsIn(await types(users.sam, 'open'))).toEqual([second.card.ticketId, card.ticketId])
    await types(users.sam, `assign ${second.card.ticketId} @priya`)
    await shows(second.card, `<@${users.priya}> has it`)
    expect(await types(users.sam, `snooze ${card.ticketId} monday`)).toContain('snoozed')
    expect(await types(users.sam, `reopen ${card.ticketId.toLowerCase()}`)).toContain(`<@${users.sam}>`)
    expect(await types(users.sam, `note ${card.ticketId} Their plan ends in May`)).toContain('for the team only')
    expect(await types(users.sam, `release ${card.ticketId.slice(4)}`)).toContain('unclaimed')
    expect(await types(users.sam, `resolve ${card.ticketId}`)).toContain('resolved')
    expect(await desk.answer(question, 2)).toContain('is solved')
    const history = await types(users.priya, `history ${card.ticketId}`)
    expect(history).toMatch(/noted \(<@\w+>\) – Their plan ends in May/)
    expect(history).toContain('released')
    const noReply = await types(users.sam, 'stats')
    expect(noReply).toMatch(/\*Today\* · opened: 2 · resolved: 1 · closed: 0\n/)
    await desk.handled(await desk.write(users.sam, channels.globex, 'It is mended', { threadTs: question.ts }))
    expect(await types(users.sam, 'stats')).toMatch(
      /\*Today\* · .*closed: 0 · first reply: median 1 min, 90% within 1 min\n.*7 days\* .*first reply: median 1 min/,
    )
  })

  test('a note is below the card for the team, and its customer hears nothing of it', async () => {
    const { question, card } = await ticketOf()
    await types(users.sam, `note ${card.ticketId} Ask legal <!channel>`)
    await desk.settled()
    const below = desk.slack.messages(channels.support, card.message.ts).slice(1)
    expect(below.map(({ text }) => text)).toEqual(['Note by Sam, for the team only:\n&gt; Ask legal &lt;!channel&gt;'])
    expect(desk.answers(question)).toHaveLength(1)
  })

  test('each line leads to the card, as Slack’s own link does', async () => {
    const { card } = await ticketOf()
    const list = await types(users.sam, 'open')
    const link = `${desk.slack.url}/archives/${channels.support}/p${card.message.ts.replace('.', '')}`
    expect(list).toContain(`<${link}|${card.ticketId}>`)
  })

  test('what customers wrote is found by its words, their company and its state', async () => {
    const { question, card } = await ticketOf()
    await desk.handled(
      await desk.write(users.maya, channels.globex, 'The reference is QX-7781', { threadTs: question.ts }),
    )
    const kens = await ticketOf(users.ken, need, channels.initech)
    expect(idsIn(await types(users.sam, `search ${word}`)).sort()).toEqual([card.ticketId, kens.card.ticketId].sort())
    expect(idsIn(await types(users.sam, `search ${word} company:glob state:open`))).toEqual([card.ticketId])
    expect(idsIn(await types(users.sam, 'search 7781'))).toEqual([card.ticketId])
    expect(await types(users.sam, `search ${word} state:closed`)).toBe('Nothing found.')
    expect(idsIn(await types(users.sam, 'customer initech'))).toEqual([kens.card.ticketId])
    expect(idsIn(await types(users.sam, 'customer @maya'))).toEqual([card.ticketId])
  })

  test('a long list has pages, to turn forth and back', async () => {
    const { card } = await ticketOf()
    await desk.database.db.execute(sql`insert into conversations (workspace_id, channel_id, thread_ts)
      select workspace_id, channel_id, 'many ' || n from tickets, generate_series(1, 13) n`)
    await desk.database.db.execute(sql`insert into tickets
      select (jsonb_populate_record(t, jsonb_build_object('id', 'TKT-' || lpad(c.id::text, 8, '0'), 'conversation_id', c.id, 'thread_ts', c.thread_ts, 'created_at', now()))).*
      from tickets t, conversations c where t.id = ${card.ticketId} and c.thread_ts like 'many %'`)
    const first = await types(users.sam, 'open')
    expect(first).toMatch(/^\*14 open tickets\*/)
    expect(first).toContain('Page 1 of 2')
    expect(idsIn(first)).toContain(card.ticketId)
    const second = await turn(users.sam, 'page_next')
    expect(second).toContain('Page 2 of 2')
    expect(new Set(idsIn(second)).size).toBe(4)
    expect(idsIn(second)).not.toContain(card.ticketId)
    expect(await turn(users.sam, 'page_previous')).toContain('Page 1 of 2')
    expect(desk.slack.ephemerals(users.sam).filter(({ text }) => text.includes('14 open'))).toHaveLength(1)
  })

  test.each([
    ['quue', 'Did you mean “queue”?'],
    ['serach invoice', 'Did you mean “search”?'],
    ['rlease', 'Did you mean “release”?'],
    ['whatever', 'Possible are the id of a ticket, such as TKT-1A2B3C4D, and: queue, mine'],
    ['assign', '/ticket assign TKT-… @person'],
    ['assign @priya', '/ticket assign TKT-… @person'],
    ['priority TKT-1A2B3C4D soon', '/ticket priority TKT-… urgent|high|normal|low'],
    ['snooze TKT-1A2B3C4D someday', '/ticket snooze TKT-… 2h|tomorrow|monday'],
    ['search', '/ticket search WORDS'],
    ['search x state:lost', '/ticket search WORDS'],
    ['customer', '/ticket customer NAME'],
    ['note TKT-1A2B3C4D', '/ticket note TKT-… TEXT'],
  ])('“%s” is answered with what is possible', async (typed, answer) => {
    expect(await types(users.sam, typed)).toContain(answer)
  })

  test('the help tells of everything, and how it is written', async () => {
    const help = await types(users.sam, 'help')
    for (const name of commandNames) expect(help).toContain(`*/ticket ${name}`)
    expect(help).toContain('*/ticket snooze TKT-… 2h|tomorrow|monday*: puts it aside until then')
  })

  test('a time that is past, somebody who is not there, and what is so already, get a private word', async () => {
    const { card } = await ticketOf()
    expect(await types(users.sam, `snooze ${card.ticketId} 2020-01-01`)).toContain('in the future')
    expect(await types(users.sam, `assign ${card.ticketId} @nobody`)).toContain('I find nobody called “@nobody”')
    expect(await types(users.sam, `assign ${card.ticketId} @lee`)).toContain('I find nobody called “@lee”')
    await types(users.sam, `assign ${card.ticketId} me`)
    expect(await types(users.priya, `claim ${card.ticketId}`)).toContain('Sam was first')
    expect(await types(users.priya, `release ${card.ticketId}`)).toContain('only Sam can release it')
    await untilRow(desk.database, sql`select 1 from tickets where claimed_by = ${users.sam} and status = 'claimed'`)
  })

  describe('who is not in the support channel', () => {
    const staffOnly = (id: string) => [
      ...['queue', 'mine', 'open', 'customer globex', `search ${word}`, 'stats', 'channel', 'gaps'],
      ...[`claim ${id}`, `assign ${id} @priya`, `assign ${id} me`, `release ${id}`, `priority ${id} low`],
      ...[`resolve ${id}`, `reopen ${id}`, `snooze ${id} 2h`, `note ${id} hello`],
    ]

    test.each([
      ['Lee, a colleague', users.lee, dms.lee],
      ['Gil, a guest', users.gil, channels.helpDesk],
    ])('%s is refused all that is for staff, and nothing changes', async (_, userId, channel) => {
      const { card } = await ticketOf()
      const before = now(card)?.text
      for (const typed of staffOnly(card.ticketId)) {
        const answer = await types(userId, typed, channel)
        expect([typed, answer]).toEqual([typed, 'Only members of the support channel can do this.'])
      }
      expect(await types(userId, `history ${card.ticketId}`, channel)).toContain('can’t find a ticket')
      await desk.settled()
      expect(now(card)?.text).toBe(before)
    })

    test.each([
      ['a list for staff', { listing: { kind: 'open' }, page: 0 }, 'Only members of the support channel can do this.'],
      [
        'a search',
        { listing: { kind: 'search', words: word }, page: 0 },
        'Only members of the support channel can do this.',
      ],
      ['the usual list', { listing: { kind: 'usual' }, page: 0 }, 'No open tickets.'],
      ['a list that does not exist', { listing: { kind: 'all' }, page: 0 }, 'does not belong to a ticket'],
      ['a page that does not exist', { listing: { kind: 'usual' }, page: -1 }, 'does not belong to a ticket'],
      ['no JSON', '{', 'does not belong to a ticket'],
    ])('Lee forges a button that turns to %s, and learns nothing', async (_, value, answer) => {
      const { card } = await ticketOf()
      const privately = await openResponseUrl()
      const lee = { user: { id: users.lee, name: 'lee', team_id: teams.acme } }
      const forged = click('page_next', typeof value === 'string' ? value : JSON.stringify(value), privately.url, lee)
      await desk.slack.deliver(forged, { type: 'interactive' })
      const told = await desk.slack.until(() => privately.texts[0])
      await privately.close()
      expect(told).toContain(answer)
      expect(told).not.toContain(card.ticketId)
    })

    test('Lee sees his own ticket and its history, and in his list nothing of anybody else', async () => {
      await ticketOf()
      const own = await ticketOf(users.lee, 'I need a person', dms.lee)
      expect(new Set(idsIn(await types(users.lee, '', dms.lee)))).toEqual(new Set([own.card.ticketId]))
      const history = await types(users.lee, `history ${own.card.ticketId}`, dms.lee)
      expect(history).toContain('opened (Frontdesk)')
      expect(history).not.toMatch(/Intent|Sentiment/)
    })
  })
})
