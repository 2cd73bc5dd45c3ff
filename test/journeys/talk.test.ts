import { sql } from 'drizzle-orm'
import { cast } from '../../sandbox/workspace/cast.ts'
import type { Message } from '../../sandbox/workspace/message.ts'
import { runForget } from '../../src/cli/forget/command.ts'
import { listDecided } from '../../src/desk/request-store.ts'
import { clearDesk, type HelpDesk, openHelpDesk, rowsOf, untilRow, wordsOf } from '../help-desk.ts'
import { openResponseUrl, type ResponseUrl } from '../response-url.ts'
import { click } from '../security/forged-payloads.ts'
import { rowsWith } from '../words-in-database.ts'

// In a shared channel people also just talk. The bot speaks when it is spoken to.

const { users, teams, channels, dms, bot } = cast

let desk: HelpDesk
let privately: ResponseUrl
let begun = 0
beforeAll(async () => {
  desk = await openHelpDesk()
  privately = await openResponseUrl()
})
beforeEach(async () => {
  await clearDesk(desk)
  begun = desk.slack.messages(channels.support).length
})
afterAll(async () => {
  await desk.close()
  await privately.close()
})

const writes = (user: string, text: string, threadTs?: string, files?: { name: string }[]) =>
  desk.write(user, channels.globex, text, { threadTs, files })
const mayaWrites = (text: string, threadTs?: string) => writes(users.maya, text, threadTs)

/** What the support channel has got in this test. */
const inSupport = () =>
  desk.slack
    .messages(channels.support)
    .slice(begun)
    .filter(({ bot_id }) => bot_id)
const tickets = () => rowsOf(desk.database, sql`select id from tickets`)
const show = ({ blocks }: Message) => wordsOf(blocks)

async function expectLeftAlone(...messages: Message[]) {
  await desk.handled(...messages)
  expect(messages.flatMap((message) => desk.answers(message))).toEqual([])
  expect(await tickets()).toEqual([])
  expect(inSupport()).toEqual([])
}

const request = 'The dashboard shows error 502 since this morning, can you please check?'
const unclear = 'not sure the dashboard counts that'

describe('talk among people', () => {
  test.each([
    'FYI we deployed the connector to staging',
    '+1',
    'moving our sync to Thursday',
    'Happy Friday folks',
    'thanks all!',
    'hello everyone',
    'I will be out of office tomorrow',
  ])('%j is left alone', async (text) => {
    await expectLeftAlone(await mayaWrites(text))
  })

  test('in a thread of its own, also of several customers at once, is left alone', async () => {
    const first = await mayaWrites('Happy Friday folks')
    await desk.handled(first)
    await expectLeftAlone(
      await writes(users.maya, 'see you on Monday', first.ts),
      await writes(users.tomas, 'haha same', first.ts),
    )
  })

  test.each([
    'perfect, I’ll forward that to the team',
    'ok we’ll try that tomorrow',
    'that did it, closing this on our side',
  ])('below an answer of the bot, %j is left alone', async (text) => {
    const question = await mayaWrites('What are your shipping rates?')
    await desk.answer(question)
    await desk.handled(await mayaWrites(text, question.ts))
    expect(desk.answers(question)).toHaveLength(1)
    expect(inSupport()).toEqual([])
  })

  test.each(['we tried that already', 'they are opened', 'hm that does not help', 'what about gift wrapping'])(
    'below an answer of the bot, %j is served',
    async (text) => {
      const question = await mayaWrites('What are your shipping rates?')
      await desk.answer(question)
      await desk.handled(await mayaWrites(text, question.ts))
      expect(desk.answers(question)).toHaveLength(2)
    },
  )

  test('the same to the bot by name, or in a direct message, is answered', async () => {
    const named = await mayaWrites(`<@${bot.userId}> hello`)
    expect(await desk.answer(named)).toContain('Frontdesk')
    const told = await desk.write(users.maya, dms.maya, 'hello')
    expect(await desk.answer(told)).toContain('Frontdesk')
  })

  test('a question in a language that nobody taught is a request: “这是什么”', async () => {
    await desk.card(await mayaWrites('这是什么'))
  })

  test('a request after talk is answered, and so is one in the same burst', async () => {
    await desk.handled(await mayaWrites('Happy Friday folks'))
    const after = await mayaWrites(request)
    await desk.card(after)
    const burst = await writes(users.tomas, 'Happy Friday folks')
    await writes(users.tomas, 'moving our sync to Thursday')
    await writes(users.tomas, request)
    expect((await desk.card(burst)).text).toContain('502')
  })

  test('a request in a thread of other people’s talk belongs to whoever makes it', async () => {
    const talk = await mayaWrites('Happy Friday folks')
    await desk.handled(talk)
    const asked = await writes(users.tomas, request, talk.ts)
    const card = await desk.card(asked)
    expect(card.text).toContain('Tomás')
    const more = await writes(users.tomas, 'it is our main dashboard', talk.ts)
    await desk.handled(more)
    expect(desk.slack.messages(channels.support, card.message.ts).at(-1)?.text).not.toContain(
      'not the ticket’s customer',
    )
  })

  test('“can you look at the above?” to the bot by name: the card has what is above', async () => {
    const talk = await mayaWrites('FYI we deployed the connector to staging')
    await expectLeftAlone(talk)
    const named = await mayaWrites(`<@${bot.userId}> can you look at the above?`, talk.ts)
    const { text } = await desk.card(named)
    expect(text).toMatch(/connector to staging.*can you look at the above/s)
  })

  test('an edit that turns talk into a request is answered; one that leaves it talk is not', async () => {
    const talk = await mayaWrites('Happy Friday folks')
    await desk.handled(talk)
    await desk.edit(talk, 'Happy Friday folks!')
    await desk.settled()
    await expectLeftAlone(talk)
    await desk.edit(talk, request)
    expect((await desk.card(talk)).text).toContain('502')
    expect(await rowsWith(desk.database, 'Happy Friday')).toEqual([])
  })

  test('a file with talk is shown to staff, who may know what it is', async () => {
    const slides = await writes(users.maya, 'moving our sync to Thursday', undefined, [{ name: 'agenda.pdf' }])
    await desk.handled(slides)
    expect(show(inSupport()[0] as Message)).toMatch(/Possible request.*agenda\.pdf/s)
    expect(desk.answers(slides)).toEqual([])
  })

  test('nothing is kept of it but what a thread needs', async () => {
    const talk = await mayaWrites('Happy Friday zeppelin folks')
    await expectLeftAlone(talk)
    expect(await rowsWith(desk.database, 'zeppelin')).toHaveLength(1)
    expect(await rowsOf(desk.database, sql`select body from inbox where body is not null`)).toEqual([])
  })
})

describe('where our people talk with customers', () => {
  test('talk that nobody answers is no work for anybody', async () => {
    const start = await desk.write(users.sam, channels.globex, 'Welcome to the channel!')
    await desk.handled(start)
    await desk.handled(await mayaWrites('Happy Friday folks', start.ts))
    await overdue()
    expect(await tickets()).toEqual([])
    await desk.handled(await mayaWrites(request, start.ts))
    await overdue()
    expect(await tickets()).toHaveLength(1)
  })

  /** The time of our people to answer is over. */
  async function overdue() {
    const due = sql`update conversations set answer_due_at = now(), ready_at = now() where answer_due_at is not null`
    await desk.database.db.execute(due)
    desk.database.wake('inbox')
    await untilRow(
      desk.database,
      sql`select 1 where not exists (select from conversations where answer_due_at is not null or leased_by is not null)`,
    )
    await desk.settled()
  }
})

/** The line in the support channel that asks about a message. */
async function askedAbout(message: Message): Promise<Message> {
  await desk.handled(message)
  const line = inSupport().find(({ blocks }) => JSON.stringify(blocks).includes('make_ticket'))
  if (!line) throw new Error('Staff were not asked')
  return line
}
const now = ({ ts }: Message) => inSupport().find((line) => line.ts === ts) as Message
const untilItSays = (line: Message, words: string) => desk.slack.until(() => show(now(line)).includes(words))
const press = (user: string, line: Message, action: 'make_ticket' | 'not_a_request') =>
  desk.slack.click(user, channels.support, line.ts, action)

/** The private word to somebody who presses a button that the line no longer shows, or never showed to them. */
async function pressesLate(id: string, teamId: string, action: 'make_ticket' | 'not_a_request'): Promise<string> {
  const [row] = await rowsOf<{ id: number }>(desk.database, sql`select max(id) as id from possible_requests`)
  const before = privately.texts.length
  const user = { user: { id, username: 'somebody', team_id: teamId } }
  await desk.slack.deliver(click(action, String(row?.id), privately.url, user), { type: 'interactive' })
  return desk.slack.until(() => privately.texts[before])
}
const learned = () => listDecided(desk.database.db)

describe('what is unclear', () => {
  // What staff decide in one test must not teach the next.
  afterEach(async () => {
    const decided = sql`select 1 from possible_requests where decided_by is not null`
    if ((await rowsOf(desk.database, decided)).length === 0) return
    await clearDesk(desk)
    await desk.restart()
  })

  test('staff get one quiet line, and the customer hears nothing', async () => {
    const message = await mayaWrites(unclear)
    const line = await askedAbout(message)
    expect(show(line)).toMatch(/Possible request.*from Maya \(Globex\)/)
    expect(show(line)).toContain(unclear)
    expect(JSON.stringify(line.blocks)).toMatch(/Make it a ticket.*Not a request.*Open thread/)
    expect(line.text).not.toContain('<!')
    expect(desk.answers(message)).toEqual([])
    expect(await tickets()).toEqual([])
  })

  test('what follows in the thread is added to the line', async () => {
    const message = await mayaWrites(unclear)
    const line = await askedAbout(message)
    await desk.handled(await writes(users.tomas, 'I think the export skips weekends', message.ts))
    expect(inSupport()).toHaveLength(1)
    expect(show(now(line))).toMatch(/Maya: not sure.*Tomás: I think the export/s)
  })

  test('a request that follows in the thread is served, and staff need not decide any more', async () => {
    const message = await mayaWrites(unclear)
    const line = await askedAbout(message)
    const asked = await mayaWrites(request, message.ts)
    const { ticketId, text } = await desk.card(asked)
    await desk.settled()
    expect(text).toMatch(/not sure the dashboard.*502/s)
    expect(show(now(line))).toContain(ticketId)
    expect(JSON.stringify(now(line).blocks)).not.toContain('make_ticket')
  })

  test('staff who answer in the thread need not decide any more', async () => {
    const message = await mayaWrites(unclear)
    const line = await askedAbout(message)
    await desk.handled(await desk.write(users.sam, channels.globex, 'It does!', { threadTs: message.ts }))
    expect(show(now(line))).toContain('answered in its thread')
  })

  test('Sam makes it a ticket: it has a card, Maya is told, and the line says so', async () => {
    const message = await mayaWrites(unclear)
    const line = await askedAbout(message)
    await press(users.sam, line, 'make_ticket')
    expect(await desk.answer(message)).toMatch(/TKT-/)
    const { ticketId, text } = await desk.card(message)
    expect(text).toMatch(/normal priority.*not sure the dashboard.*A colleague decided/s)
    await untilItSays(line, `Made a ticket by <@${users.sam}>: *${ticketId}*`)
    expect(JSON.stringify(now(line).blocks)).not.toContain('make_ticket')
    expect(await learned()).toEqual([{ text: unclear, kind: 'request' }])
  })

  test('a second press, and a press after it, change nothing and are answered in private', async () => {
    const line = await askedAbout(await mayaWrites('the numbers in the report look odd to me'))
    await press(users.sam, line, 'not_a_request')
    await untilItSays(line, 'Not a request, said')
    expect(await pressesLate(users.priya, teams.acme, 'make_ticket')).toBe(
      'Sam has already said that this is not a request.',
    )
    expect(await pressesLate(users.sam, teams.acme, 'not_a_request')).toBe(
      'You have already said that this is not a request.',
    )
    expect(await tickets()).toEqual([])
  })

  test('two who press at the same moment: one decides, and the other is told in private', async () => {
    const line = await askedAbout(await mayaWrites('our webhook is only for the test stage'))
    const told = desk.slack.until(() => [users.sam, users.priya].flatMap((user) => desk.slack.ephemerals(user)).at(0))
    const before = [users.sam, users.priya].map((user) => desk.slack.ephemerals(user).length)
    await Promise.all([press(users.sam, line, 'make_ticket'), press(users.priya, line, 'make_ticket')])
    await told
    await desk.slack.until(
      () =>
        [users.sam, users.priya].filter((user, i) => desk.slack.ephemerals(user).length > (before[i] ?? 0)).length ===
        1,
    )
    await desk.settled()
    expect(await tickets()).toHaveLength(1)
    expect(await learned()).toHaveLength(1)
  })

  test('only staff decide, whoever forges a press', async () => {
    await askedAbout(await mayaWrites(unclear))
    for (const [person, team] of [
      [users.maya, teams.globex],
      [users.lee, teams.acme],
    ] as const)
      expect(await pressesLate(person, team, 'make_ticket')).toContain('Only members of the support channel')
    expect(await tickets()).toEqual([])
    expect(await learned()).toEqual([])
  })

  test('what the customer deletes is erased from the line and from what was learned', async () => {
    const message = await mayaWrites('hm, I think our zeppelin key is for the test stage')
    const line = await askedAbout(message)
    await press(users.sam, line, 'not_a_request')
    await untilItSays(line, 'Not a request, said')
    await desk.slack.remove(users.maya, channels.globex, message.ts)
    await untilItSays(line, '(deleted by the customer)')
    await desk.settled()
    expect(await rowsWith(desk.database, 'zeppelin')).toEqual([])
    expect(JSON.stringify(inSupport())).not.toContain('zeppelin')
    expect(await learned()).toEqual([])
  })

  test('deleted before anybody decided, nothing is left to decide', async () => {
    const message = await mayaWrites(unclear)
    const line = await askedAbout(message)
    await desk.slack.remove(users.maya, channels.globex, message.ts)
    await untilItSays(line, 'nothing left to decide')
    expect(await pressesLate(users.sam, teams.acme, 'make_ticket')).toContain('The customer has deleted this message')
    expect(await tickets()).toEqual([])
  })

  test('an edit shows on the line', async () => {
    const message = await mayaWrites(`${unclear} zeppelin`)
    const line = await askedAbout(message)
    await desk.edit(message, `${unclear} bicycle`)
    await untilItSays(line, 'bicycle')
    await desk.settled()
    expect(inSupport()).toHaveLength(1)
    expect(await rowsWith(desk.database, 'zeppelin')).toEqual([])
  })

  test('npm run forget erases it everywhere', async () => {
    const line = await askedAbout(await mayaWrites(`${unclear} zeppelin`))
    await press(users.sam, line, 'make_ticket')
    await untilItSays(line, 'Made a ticket')
    const quiet = { say: () => {}, progress: () => {} }
    await runForget(desk.database, { wanted: users.maya, dryRun: false, yes: true }, quiet)
    desk.database.wake('outbox')
    await desk.settled()
    expect(JSON.stringify(inSupport())).not.toMatch(/zeppelin|Maya/)
    expect(await rowsWith(desk.database, 'zeppelin', 'Maya', users.maya)).toEqual([])
    expect(await learned()).toEqual([])
  })

  test('Sam says that it is no request: next time words like these are left alone', async () => {
    const text = 'the export is smaller than I thought'
    const message = await mayaWrites(text)
    const line = await askedAbout(message)
    await press(users.sam, line, 'not_a_request')
    await untilItSays(line, `Not a request, said <@${users.sam}>`)
    expect(await learned()).toEqual([{ text, kind: 'talk' }])
    // Learning takes a moment, and staff are asked meanwhile.
    for (let asked = 2; inSupport().length === asked; asked++) await desk.handled(await mayaWrites(`${text}!`))
    await desk.handled(await mayaWrites(`${text}!!`))
    expect(desk.answers(message)).toEqual([])
    expect(await tickets()).toEqual([])
  })
})
