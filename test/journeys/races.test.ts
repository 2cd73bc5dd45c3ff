import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { cast, castUsers } from '../../sandbox/workspace/cast.ts'
import type { Message } from '../../sandbox/workspace/message.ts'
import { type Frontdesk, startFrontdesk } from '../../src/app.ts'
import { projectRoot } from '../../src/base/project-root.ts'
import { type Card, cardOf, clearDesk, type HelpDesk, openHelpDesk, rowsOf, wordsOf } from '../help-desk.ts'
import { quiet } from '../quiet.ts'
import { sampleCompanies } from '../sample-company.ts'

// Fifty people do the same at once, and two desks on one database hear them: it happens once, and the others are told why not.

const { users, channels, teams } = cast
const { globex, support } = channels

/** What somebody writes who needs a person and whose question an article may answer, and what people say to each other. */
const says = {
  shop: { needs: 'I want to speak to a person about your shipping rates', talk: 'Lunch at noon, everybody?' },
  'api-vendor': {
    needs: 'I want to speak to a person: how do we rotate an API key?',
    talk: 'Shall we move the stand-up to ten?',
  },
}

/** More members of the support channel. Their ids are of people whom no other test knows. */
const clerks = Array.from({ length: 50 }, (_, n) => ({
  id: `U0RACES${n + 10}`,
  name: `clerk${n + 1}`,
  realName: `Clerk ${n + 1}`,
  teamId: teams.acme,
  timeZone: 'Europe/Berlin',
  hint: 'staff',
}))
const first = clerks[0]?.id ?? ''

/** A ticket, and the first message of its thread. */
interface Story {
  question: Message
  card: Card
}

interface Race {
  /** What must have happened to the ticket when all have done it. */
  event: string
  /** Before it: `command`s by the first of them. */
  after?: string[]
  /** What each does. */
  act(story: Story, userId: string): Promise<unknown>
  /** Whether who is first gets an answer, too: commands are answered. */
  answered?: true
}

describe.each(sampleCompanies)('with the %s', (company) => {
  let desk: HelpDesk
  let other: Frontdesk
  beforeAll(async () => {
    castUsers.push(...clerks)
    desk = await openHelpDesk({
      config: { companyDir: join(projectRoot, 'samples', company) },
      // Fifty modals are opened at once, on a machine that does other things, too.
      sandbox: { triggerLifetimeMs: 30_000 },
      arrange: async (slack) => {
        const ids = clerks.map(({ id }) => id)
        slack.alterChannel(support, { members: [users.frontdesk, users.sam, users.priya, ...ids] })
        slack.alterChannel(globex, {
          members: [users.frontdesk, users.sam, users.lee, users.maya, users.tomas, ...ids],
        })
      },
    })
    castUsers.splice(castUsers.length - clerks.length)
    other = await startFrontdesk(desk.config, quiet, { database: desk.database, serve: () => {} })
    await desk.slack.until(() => desk.slack.connections() === 2)
  })
  beforeEach(() => clearDesk(desk))
  afterAll(async () => {
    await other?.stop()
    await desk.close()
  })

  const mayaWrites = (text: string) => desk.write(users.maya, globex, text)
  async function ticketOf(): Promise<Story> {
    const question = await mayaWrites(says[company].needs)
    const card = await desk.card(question)
    await desk.settled()
    return { question, card }
  }
  const eventsOf = async ({ card: { ticketId } }: Story) =>
    (
      await rowsOf<{ event: string }>(
        desk.database,
        sql`select event from ticket_history where ticket_id = ${ticketId} order by id`,
      )
    ).map(({ event }) => event)
  const command = (userId: string, text: string) => desk.slack.command(userId, support, 'ticket', text)
  /** The first of them types something, and it is done. */
  async function typed(text: string) {
    await desk.whisper(first, () => command(first, text))
    await desk.settled()
  }
  const press = (action: string, value?: (id: string) => string) => ({
    act: ({ card: { message, ticketId } }: Story, userId: string) =>
      desk.slack.click(userId, support, message.ts, action, value?.(ticketId)),
  })
  const choose = (act: string) => press('more_acts', (id) => `${id} ${act}`)
  const type = (text: (id: string) => string) => ({
    act: ({ card: { ticketId } }: Story, userId: string) => command(userId, text(ticketId)),
    answered: true as const,
  })
  const emoji = (name: string, on: (story: Story) => [string, string]) => ({
    act: (story: Story, userId: string) => desk.slack.react(userId, ...on(story), name),
  })
  const onCard = ({ card: { message } }: Story): [string, string] => [support, message.ts]
  const onQuestion = ({ question }: Story): [string, string] => [globex, question.ts]

  const races: [string, Race][] = [
    ['press Claim', { event: 'claimed', ...press('claim_ticket') }],
    ['press Resolve', { event: 'resolved', ...press('resolve_ticket') }],
    ['press Close', { event: 'closed', after: ['claim'], ...press('close_ticket') }],
    ['choose "waiting"', { event: 'waiting', ...choose('wait') }],
    ['choose "snooze for an hour"', { event: 'snoozed', ...choose('snooze hour') }],
    ['choose "urgent"', { event: 'priority changed', ...choose('priority urgent') }],
    ['choose "not a request"', { event: 'not a request', ...choose('dismiss') }],
    ['choose "reopen"', { event: 'reopened', after: ['resolve'], ...choose('reopen') }],
    ['type claim', { event: 'claimed', ...type((id) => `claim ${id}`) }],
    ['type assign', { event: 'assigned', ...type((id) => `assign ${id} @sam`) }],
    ['type release', { event: 'released', after: ['claim'], ...type((id) => `release ${id}`) }],
    ['type priority', { event: 'priority changed', ...type((id) => `priority ${id} low`) }],
    ['type resolve', { event: 'resolved', ...type((id) => `resolve ${id}`) }],
    ['type reopen', { event: 'reopened', after: ['resolve'], ...type((id) => `reopen ${id}`) }],
    ['type snooze', { event: 'snoozed', ...type((id) => `snooze ${id} 2h`) }],
    ['put 👀 on the card', { event: 'claimed', ...emoji('eyes', onCard) }],
    ['put 👀 on what Maya wrote', { event: 'claimed', ...emoji('eyes', onQuestion) }],
    ['put ✅ on the card', { event: 'resolved', ...emoji('white_check_mark', onCard) }],
    ['press “Send” below a proposed answer', { event: 'article sent', ...press('send_suggestion') }],
  ]

  // What a company's desk is about makes no difference to who is first, so each race is run once, on one of the two.
  const ours = races.filter((_, n) => n % 2 === (company === 'shop' ? 0 : 1))

  test.each(ours)('fifty %s at once: it happens once, and the others are told', async (_, race) => {
    const story = await ticketOf()
    for (const text of race.after ?? []) await typed(`${text} ${story.card.ticketId}`)
    const before = clerks.map(({ id }) => desk.slack.ephemerals(id).length)
    const told = () => clerks.map(({ id }, n) => desk.slack.ephemerals(id).slice(before[n]))
    // Buttons that the first press takes away are pressed on the card as all of them saw it.
    const answers = await Promise.all(clerks.map(({ id }) => race.act(story, id)))
    expect(answers.filter((answer) => JSON.stringify(answer)?.includes('"acked":false'))).toEqual([])
    const expected = race.answered ? 50 : 49
    await desk.slack.until(() => told().filter((words) => words.length > 0).length === expected, 30_000)
    await desk.settled()
    expect((await eventsOf(story)).filter((event) => event === race.event)).toHaveLength(1)
    expect(told().filter((words) => words.length > 1)).toEqual([])
    const words = told().flatMap((each) => each.map((one) => wordsOf(one.blocks) || one.text))
    const counts = new Map<string, number>()
    for (const one of words) counts.set(one, (counts.get(one) ?? 0) + 1)
    // Who was first is answered as nobody else is.
    const refusals = [...counts.keys()].filter((one) => !race.answered || counts.get(one) !== 1)
    expect(refusals.length).toBeGreaterThan(0)
    for (const refusal of refusals) expect(refusal).toMatch(/TKT-|sent/)
    expect(refusals.join()).not.toMatch(/went wrong|failed/)
    expect(desk.slack.messages(support).filter(({ text }) => text.startsWith(story.card.ticketId))).toHaveLength(1)
  })

  test('fifty make talk a ticket at once, by 🎫 and by the menu: there is one, and Maya is told once', async () => {
    const talk = await mayaWrites(says[company].talk)
    await desk.handled(talk)
    await Promise.all(
      clerks.map(({ id }, n) =>
        n % 2
          ? desk.slack.react(id, globex, talk.ts, 'ticket')
          : desk.slack.shortcut(id, globex, talk.ts, 'make_this_a_ticket'),
      ),
    )
    const modals = () =>
      clerks.filter((_, n) => n % 2 === 0).map(({ id }) => wordsOf(desk.slack.views(id).at(-1)?.blocks))
    await desk.slack.until(() => modals().every((text) => text.includes('TKT-')), 30_000)
    await desk.settled()
    expect(await rowsOf(desk.database, sql`select 1 from tickets`)).toHaveLength(1)
    expect(desk.answers(talk)).toHaveLength(1)
    expect(modals().filter((text) => text.startsWith('It is a ticket now')).length).toBeLessThanOrEqual(1)
    for (const { id } of clerks) for (const view of desk.slack.views(id)) await desk.slack.closeView(id, view.id)
  })

  test('fifty split one message off at once: it has one ticket and one thread, and Maya is told once', async () => {
    const story = await ticketOf()
    const message = await desk.write(users.maya, globex, says[company].talk, { threadTs: story.question.ts })
    await desk.handled(message)
    const modal = (id: string) => desk.slack.views(id).at(-1)
    const shown = (id: string) => wordsOf(modal(id)?.blocks)
    await Promise.all(clerks.map(({ id }) => desk.slack.shortcut(id, globex, message.ts, 'split_off')))
    await desk.slack.until(() => clerks.every(({ id }) => shown(id).includes('TKT-…')), 60_000)
    await Promise.all(clerks.map(({ id }) => desk.slack.submit(id, modal(id)?.id ?? '')))
    const isSaid = (text: string) => /TKT-[0-9A-F]{8}/.test(text) && !text.includes('TKT-…')
    await desk.slack.until(() => clerks.every(({ id }) => isSaid(shown(id))), 60_000)
    await desk.settled()
    const [ticket, ...more] = await rowsOf<{ id: string }>(
      desk.database,
      sql`select ticket_id as id from ticket_history where event = 'split from'`,
    )
    expect(more).toEqual([])
    expect(desk.answers(story.question).filter((text) => text.includes(ticket?.id ?? '-'))).toHaveLength(1)
    const opened = desk.slack.messages(globex).filter(({ text, bot_id }) => bot_id && text.includes(ticket?.id ?? '-'))
    expect(opened).toHaveLength(1)
    expect(clerks.filter(({ id }) => shown(id).startsWith('It is a ticket of its own now'))).toHaveLength(1)
    for (const { id } of clerks) for (const view of desk.slack.views(id)) await desk.slack.closeView(id, view.id)
  })

  test('fifty write notes at once, by command and below the card: each is kept once, and the customer hears nothing', async () => {
    const story = await ticketOf()
    const { ticketId, message } = story.card
    const heard = desk.answers(story.question)
    const before = clerks.map(({ id }) => desk.slack.ephemerals(id).length)
    const isTold = (n: number) => desk.slack.ephemerals(clerks[n]?.id ?? '').length > (before[n] ?? 0)
    const written = await Promise.all(
      clerks.map(({ id }, n) =>
        n % 2
          ? command(id, `note ${ticketId} Note ${n}`)
          : desk.write(id, support, `Note ${n}`, { threadTs: message.ts }),
      ),
    )
    await desk.handled(...written.filter((each): each is Message => 'ts' in each))
    const notes = async () =>
      (
        await rowsOf<{ detail: string }>(
          desk.database,
          sql`select detail from ticket_history where ticket_id = ${ticketId} and event = 'note'`,
        )
      ).map(({ detail }) => detail)
    await desk.slack.until(() => clerks.every((_, n) => n % 2 === 0 || isTold(n)))
    await desk.settled()
    expect((await notes()).sort()).toEqual(clerks.map((_, n) => `Note ${n}`).sort())
    expect(desk.answers(story.question)).toEqual(heard)
  })

  test('Maya presses all five numbers ten times at once: what she sees, the card and the figures say the same', async () => {
    const story = await ticketOf()
    await typed(`resolve ${story.card.ticketId}`)
    const asked = () =>
      desk.slack
        .messages(globex, story.question.ts)
        .find(({ blocks }) => JSON.stringify(blocks ?? []).includes('"rate_5"'))
    const ts = asked()?.ts ?? ''
    const presses = Array.from({ length: 50 }, (_, n) =>
      desk.slack.click(users.maya, globex, ts, `rate_${(n % 5) + 1}`),
    )
    expect((await Promise.all(presses)).every(({ acked }) => acked)).toBe(true)
    await desk.settled()
    const [ticket] = await rowsOf<{ rating: number }>(desk.database, sql`select rating from tickets`)
    const given = await rowsOf<{ detail: string }>(
      desk.database,
      sql`select detail from ticket_history where event = 'rated' order by id`,
    )
    expect(given.at(-1)?.detail).toBe(String(ticket?.rating))
    expect(given.every(({ detail }, n) => detail !== given[n - 1]?.detail)).toBe(true)
    expect(wordsOf(asked()?.blocks)).toContain(`You rated our help ${ticket?.rating} of 5`)
    expect(cardOf(desk.slack, story.card.ticketId)?.text).toContain(`Rated ${ticket?.rating} of 5`)
  })
})
