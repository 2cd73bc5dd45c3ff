import { cast } from '../../sandbox/workspace/cast.ts'
import { dailyLines } from '../../src/db/schema.ts'
import { tellWeekly } from '../../src/desk/weekly/weekly.ts'
import { dayAfter } from '../../src/domain/digest-days.ts'
import { type DailyParts, tellDaily } from '../../src/figures/digest/daily-line.ts'
import { readDigest } from '../../src/figures/digest/read-digest.ts'
import { staffWordsIn } from '../../src/languages/words.ts'
import { deskOn } from '../desk-on.ts'
import { clearDesk, type HelpDesk, openHelpDesk, wordsOf } from '../help-desk.ts'
import { type SampleCompany, sampleCompanies, sampleCompanyWith } from '../sample-company.ts'

// What staff are told of figures in their channel: a line a day, and more in the weekly note.

const { users, teams, dms, channels } = cast
const dayMs = 24 * 3_600_000
const usual = { usual: true, teams: [], apart: [] }

/** A question that the company's articles answer, and one that needs a person. */
const texts: Record<SampleCompany, [string, string]> = {
  shop: ['What are your opening hours?', 'I want to speak to a person about my invoice'],
  'api-vendor': ['How do I rotate an API key?', 'I need a person: our webhooks stopped'],
}

describe.each(sampleCompanies)('with the %s', (company) => {
  let desk: HelpDesk
  let folder: ReturnType<typeof sampleCompanyWith>
  let begun = 0
  beforeAll(async () => {
    folder = sampleCompanyWith(company, 'digest:\n  daily: "09:00"\n  weekly: true\n')
    desk = await openHelpDesk({ config: { companyDir: folder.dir } })
  })
  beforeEach(async () => {
    await clearDesk(desk)
    begun = desk.slack.messages(channels.support).length
  })
  afterAll(async () => {
    await desk.close()
    folder.remove()
  })

  /** Nine hours after midnight, so many days from today, in UTC, where all days are worked. */
  const morning = (days: number) => {
    const day = dayAfter(new Date().toISOString().slice(0, 10), days)
    return new Date(`${day}T09:00:30Z`)
  }
  const daily = (now: Date, more: Partial<DailyParts> = {}) =>
    tellDaily({
      ...{ database: desk.database, minutes: 9 * 60, timeZone: 'UTC', served: usual, words: staffWordsIn('en') },
      ...{ countGaps: async () => 2, now: () => now, ...more },
    })
  const said = async () => {
    await desk.settled()
    return desk.slack
      .messages(channels.support)
      .slice(begun)
      .filter(({ text, bot_id }) => bot_id && / request| Anliegen/.test(text))
      .map(({ text }) => text)
  }
  async function aDay(): Promise<string> {
    const [answered, needsPerson] = texts[company]
    const asked = await desk.write(users.maya, dms.maya, answered)
    await desk.handled(asked)
    const { ticketId } = await desk.card(await desk.write(users.ken, dms.ken, needsPerson))
    await desk.settled()
    return ticketId
  }

  test('staff are told how the day before went, once, however many processes there are', async () => {
    const ticketId = await aDay()
    const tomorrow = morning(1)
    await daily(new Date(tomorrow.getTime() - 60_000))
    expect(await said()).toEqual([])
    await Promise.all([daily(tomorrow), daily(tomorrow), daily(new Date(tomorrow.getTime() + 3_600_000))])
    const [line, ...more] = await said()
    expect(more).toEqual([])
    expect(line).toMatch(/^\w+, \w+ \d+: 2 requests · the bot answered 1 · 1 open · the oldest: TKT-/)
    expect(line).toContain(ticketId)
    expect(line).toMatch(/2 questions that no article answers$/)
    await desk.restart()
    await daily(new Date(tomorrow.getTime() + 5 * 3_600_000))
    expect(await said()).toHaveLength(1)
  })

  test('replies, solutions, promises and ratings are told once there are any', async () => {
    const ticketId = await aDay()
    await deskOn(desk.database, new Set([users.sam])).close({ workspaceId: teams.acme, userId: users.sam }, ticketId)
    const today = new Date().toISOString().slice(0, 10)
    const scope = { workspaceId: teams.acme, from: today, to: today, timeZone: 'UTC' }
    const figures = await readDigest(desk.database.db, scope, { served: usual })
    expect(figures).toMatchObject({ requests: 2, answered: 1, confirmed: 0, solved: 1, open: 0 })
    await daily(morning(1), { words: staffWordsIn('de') })
    expect((await said())[0]).toMatch(/: 2 Anliegen · der Bot hat 1 beantwortet · 1 Ticket vom Team gelöst/)
  })

  test('on a day with nothing to tell, and where nobody wrote ever, nothing is said', async () => {
    await daily(morning(1))
    await desk.handled(await desk.write(users.maya, channels.globex, 'Happy Friday folks'))
    await daily(morning(2))
    expect(await said()).toEqual([])
    expect(await desk.database.db.$count(dailyLines)).toBe(1)
  })

  test('the weekly note begins with the figures of seven days, if they are wanted', async () => {
    const ticketId = await aDay()
    const next = morning(1)
    const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const
    const weekday = weekdays[next.getUTCDay()] ?? 'sunday'
    const weekly = (readsFigures: boolean, now = next) =>
      tellWeekly({
        ...{ database: desk.database, findGaps: async () => [], findStale: async () => [] },
        ...{ weekly: { weekday, minutes: 9 * 60 }, timeZone: 'UTC', served: usual, now: () => now },
        ...(readsFigures && {
          readDigest: (workspaceId, days) =>
            readDigest(desk.database.db, { workspaceId, ...days, timeZone: 'UTC' }, { served: usual }),
        }),
      })
    const notes = async () => {
      await desk.settled()
      return desk.slack
        .messages(channels.support)
        .slice(begun)
        .map(({ blocks }) => wordsOf(blocks))
        .filter((text) => text.includes('This week’s look at your articles'))
    }
    await weekly(false, new Date(next.getTime() - 7 * dayMs))
    expect(await notes()).toEqual([])
    await Promise.all([weekly(true), weekly(true)])
    const [note, ...more] = await notes()
    expect(more).toEqual([])
    expect(note).toContain('The last seven days')
    expect(note).toContain('• 2 requests\n• the bot answered 1\n• 1 open\n• the oldest: ')
    expect(note).toContain(ticketId)
  })
})

test('unless a company wants it, the bot says no figures', async () => {
  const desk = await openHelpDesk({ now: () => new Date(Date.now() + dayMs) })
  await desk.handled(await desk.write(users.maya, dms.maya, 'What are your opening hours?'))
  await desk.restart()
  expect(await desk.database.db.$count(dailyLines)).toBe(0)
  await desk.close()
})
