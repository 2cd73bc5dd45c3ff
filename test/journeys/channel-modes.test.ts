import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { cast } from '../../sandbox/workspace/cast.ts'
import type { Message } from '../../sandbox/workspace/message.ts'
import { projectRoot } from '../../src/base/project-root.ts'
import { clearDesk, type HelpDesk, openHelpDesk, rowsOf } from '../help-desk.ts'

// Staff say what the bot does in each channel: in most it answers, in some it only passes on, in others it is silent.

const { users, channels, dms, bot } = cast
const companies = [
  { company: 'shop', question: 'What are your shipping rates?', answer: /\$4\.99/ },
  { company: 'api-vendor', question: 'How do I rotate an API key?', answer: /Create a second key/ },
]

describe.each(companies)('with the $company', ({ company, question, answer }) => {
  let desk: HelpDesk
  beforeAll(async () => {
    desk = await openHelpDesk({ config: { companyDir: join(projectRoot, 'samples', company) } })
  })
  beforeEach(async () => {
    await clearDesk(desk)
    await desk.database.db.execute(sql`delete from channel_modes`)
  })
  afterAll(() => desk.close())

  const mayaWrites = (text: string, threadTs?: string) => desk.write(users.maya, channels.globex, text, { threadTs })
  const types = (userId: string, text: string, channelId: string = channels.helpDesk) =>
    desk.whisper(userId, () => desk.slack.command(userId, channelId, 'ticket', text))
  const saidTo = async (message: Message) => {
    await desk.handled(message)
    return desk.answers(message)
  }
  const rows = (table: string) => rowsOf(desk.database, sql`select 1 from ${sql.identifier(table)}`)

  test('a channel answers, as long as nobody has said otherwise', async () => {
    expect(await types(users.sam, 'channel')).toMatch(/^\*Channels are in mode `answer`\.\*.*`mentions` only listens/s)
    expect(await desk.answer(await mayaWrites(question))).toMatch(answer)
  })

  test.each(['tickets', 'draft'])(
    '%s: the question becomes a ticket, and Maya is told that people have it',
    async (mode) => {
      expect(await types(users.sam, `channel #globex-acme ${mode}`)).toMatch(
        `<#${channels.globex}> is in mode \`${mode}\` now`,
      )
      const asked = await mayaWrites(question)
      const card = await desk.card(asked)
      expect(card.text).toMatch(/normal priority.*In this channel people answer/s)
      expect(desk.answers(asked)).toEqual([expect.stringMatching(/^I’ve passed this on to our team as ticket/)])
      await desk.handled(await mayaWrites('It is for next week', asked.ts))
      expect(desk.slack.messages(channels.support, card.message.ts).at(-1)?.text).toContain('It is for next week')
      expect(await saidTo(await mayaWrites('Happy Friday folks'))).toEqual([])
    },
  )

  test('mentions: only the bot’s name, and a thread that it serves, are heard', async () => {
    await types(users.sam, 'channel mentions', channels.globex)
    const unheard = await mayaWrites(question)
    expect(await saidTo(unheard)).toEqual([])
    expect(await saidTo(await mayaWrites('not sure the dashboard counts that'))).toEqual([])
    expect([...(await rows('tickets')), ...(await rows('possible_requests'))]).toEqual([])
    const named = await mayaWrites(`<@${bot.userId}> ${question}`)
    expect(await desk.answer(named)).toMatch(answer)
    await mayaWrites('I want to talk to a person', named.ts)
    await desk.card(named)
    await mayaWrites(`<@${bot.userId}> I need a person for this`, unheard.ts)
    expect((await desk.card(unheard)).text).toContain(question)
  })

  test('mentions: where people talk with customers, nobody is reminded', async () => {
    await types(users.sam, 'channel mentions', channels.globex)
    const start = await desk.write(users.sam, channels.globex, 'Welcome!')
    await desk.handled(start)
    await saidTo(await mayaWrites(question, start.ts))
    expect(await rowsOf(desk.database, sql`select 1 from conversations where answer_due_at is not null`)).toEqual([])
  })

  test('off: nothing is said, opened or kept, not even by its name', async () => {
    await types(users.sam, `channel <#${channels.globex}|globex-acme> OFF`)
    expect(await saidTo(await mayaWrites(question))).toEqual([])
    expect(await saidTo(await mayaWrites(`<@${bot.userId}> ${question}`))).toEqual([])
    expect([...(await rows('messages')), ...(await rows('tickets')), ...(await rows('outbox'))]).toEqual([])
    expect(await rowsOf(desk.database, sql`select 1 from conversations where customer is not null`)).toEqual([])
    const direct = await desk.write(users.maya, dms.maya, question)
    expect(await desk.answer(direct)).toMatch(answer)
    const elsewhere = await desk.write(users.ken, channels.initech, question)
    expect(await desk.answer(elsewhere)).toMatch(answer)
  })

  test('off while a ticket is open: whoever says so is told what becomes of it', async () => {
    await desk.card(await mayaWrites('I want to talk to a person'))
    expect(await types(users.sam, 'channel #globex-acme off')).toMatch(/One ticket from there is still open/)
    expect(await types(users.sam, 'channel #globex-acme answer')).not.toMatch(/still open/)
  })

  test('the list says who set what', async () => {
    await types(users.sam, 'channel #globex-acme tickets')
    await types(users.priya, 'channel #globex-acme mentions')
    expect(await types(users.sam, 'channel')).toContain(
      `except:*\n• <#${channels.globex}>: \`mentions\`, set by <@${users.priya}>`,
    )
    expect(await types(users.sam, 'help')).toContain('channel')
  })

  test.each([
    ['channel #globex-acme loud', /“loud” is not a mode\. The modes are answer, draft, tickets, mentions, off\./],
    ['channel #globex-acme', /“#globex-acme” is not a mode/],
    ['channel #globex-acme tickets please', /is not a mode.*For example: \/ticket channel/],
    ['channel #nowhere tickets', /I am in no channel named “nowhere”/],
  ])('“/ticket %s” gets one clear error, and changes nothing', async (text, error) => {
    expect(await types(users.sam, text)).toMatch(error)
    expect(await rows('channel_modes')).toEqual([])
  })

  test('in a direct message, nobody knows which channel is meant', async () => {
    const word = await desk.whisper(users.sam, () =>
      desk.slack.command(users.sam, dms.sam, 'ticket', 'channel tickets'),
    )
    expect(word).toMatch(/^Say which channel\. For example/)
  })

  test.each([users.lee, users.gil])('people who are not staff neither see nor set modes', async (user) => {
    for (const text of ['channel', 'channel tickets', 'channel loud'])
      expect(await types(user, text)).toBe('Only members of the support channel can do this.')
    expect(await rows('channel_modes')).toEqual([])
  })
})

describe('a company that says so in support.yaml', () => {
  let folder: string
  let desk: HelpDesk
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'company-'))
    cpSync(join(projectRoot, 'samples', 'api-vendor'), folder, { recursive: true })
    const modes = `  modes:\n    '#globex-acme': off\n    ${channels.initech}: tickets\n`
    appendFileSync(join(folder, 'support.yaml'), `\nchannels:\n  default: mentions\n${modes}`)
    desk = await openHelpDesk({ config: { companyDir: folder } })
  })
  afterAll(async () => {
    await desk.close()
    rmSync(folder, { recursive: true })
  })

  const question = 'How do I rotate an API key?'

  test('finds channels by name and by id, has another default, and what staff set goes first', async () => {
    const globex = await desk.write(users.maya, channels.globex, `<@${bot.userId}> ${question}`)
    await desk.handled(globex)
    expect(desk.answers(globex)).toEqual([])
    await desk.card(await desk.write(users.ken, channels.initech, question))
    await desk.whisper(users.sam, () =>
      desk.slack.command(users.sam, channels.helpDesk, 'ticket', 'channel #globex-acme answer'),
    )
    expect(await desk.answer(await desk.write(users.maya, channels.globex, question))).toMatch(/Create a second key/)
  })
})
