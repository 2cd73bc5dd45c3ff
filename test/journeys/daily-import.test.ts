import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { eventually } from '../eventually.ts'
import { type HelpDesk, openHelpDesk } from '../help-desk.ts'
import { answers, helpPage, sitemapOf, startWebsite, type Website } from '../website.ts'

let dir: string
let site: Website
let desk: HelpDesk | undefined
let clock: Date

const night = new Date('2026-11-24T02:00:00Z')
const nextMorning = new Date('2026-11-25T03:01:00Z')

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'frontdesk-daily-'))
  clock = night
  site = await startWebsite({})
  publish('within five working days')
  mkdirSync(join(dir, 'company'))
  writeFileSync(
    join(dir, 'company', 'support.yaml'),
    `company:\n  name: Initech\nimport:\n  - from: ${site.url}\n    at: 03:00\n    name: help\n`,
  )
})
afterEach(async () => {
  await desk?.close()
  desk = undefined
  await site.close()
  rmSync(dir, { recursive: true })
})

function publish(howSoon: string): void {
  site.pages = {
    '/robots.txt': 'User-agent: *\nAllow: /',
    '/sitemap.xml': sitemapOf([`${site.url}/refunds`, `${site.url}/seats`]),
    '/refunds': helpPage('How long does a refund take?', `A refund reaches your bank account ${howSoon}.`),
    '/seats': helpPage('How do I add seats to my team?', 'Open the team page and press Add seat.'),
  }
}

const open = (options: Parameters<typeof openHelpDesk>[0] = {}) =>
  openHelpDesk({ ...options, config: { companyDir: join(dir, 'company'), ...options.config }, now: () => clock })

/** Asks until the answer has these words, since articles are read again in the background. */
const answered = (words: string) =>
  eventually(async () => {
    if (!desk) throw new Error('No desk')
    const { slack } = desk
    const asked = await desk.write(slack.cast.users.maya, slack.cast.channels.globex, 'How long does a refund take?')
    expect(await desk.answer(asked)).toContain(words)
  })

const noteToStaff = (some: HelpDesk | undefined) =>
  (some?.slack.messages(some.slack.cast.channels.support) ?? []).filter(({ text }) =>
    text.includes('could not be imported'),
  )

const pagesAsked = () => site.asked.filter((path) => path === '/refunds').length

test('a company that lists its website is answered from it, and from the next morning on by what changed there', async () => {
  desk = await open()
  await answered('within five working days')
  publish('within two working days')
  const asked = pagesAsked()
  clock = nextMorning
  await answered('within two working days')
  expect(pagesAsked()).toBe(asked + 1)
})

test('a website that fails is told to staff once, and its old articles answer on', async () => {
  const logged: string[] = []
  const log = pino({ level: 'warn' }, { write: (line: string) => void logged.push(line) })
  desk = await open({ log })
  await answered('within five working days')
  site.pages = { '/robots.txt': answers(500) }
  clock = nextMorning
  await desk.slack.until(() => noteToStaff(desk)[0])
  expect(noteToStaff(desk)[0]?.text).toMatch(/articles of help.*robots\.txt>? answers 500\.$/)
  await answered('within five working days')
  // An hour later it is tried again, and fails again.
  const before = site.asked.length
  clock = new Date(nextMorning.getTime() + 61 * 60_000)
  await eventually(() => expect(site.asked.length).toBeGreaterThan(before))
  publish('within one working day')
  clock = new Date(nextMorning.getTime() + 180 * 60_000)
  await answered('within one working day')
  expect(noteToStaff(desk)).toHaveLength(1)
  expect(logged.filter((line) => line.includes('could not be imported'))).toHaveLength(1)
})
