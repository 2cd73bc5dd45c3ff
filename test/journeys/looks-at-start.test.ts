import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { projectRoot } from '../../src/base/project-root.ts'
import { eventually } from '../eventually.ts'
import { type HelpDesk, type HelpDeskOptions, openHelpDesk, untilRow } from '../help-desk.ts'
import { keptLog, type LogLine } from '../kept-log.ts'
import { sampleCompanies } from '../sample-company.ts'

/** What an installation gets wrong stands in its log when it starts, in the words of `npm run doctor`. */

let dir: string
let desk: HelpDesk | undefined
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'frontdesk-start-'))
})
afterEach(async () => {
  await desk?.close()
  desk = undefined
  rmSync(dir, { recursive: true })
})

/** Starts the bot. Resolves with the warnings and errors in its log, after it has had a look at everything. */
async function warningsAtStart({ config, sandbox, ...options }: HelpDeskOptions): Promise<LogLine[]> {
  const kept = keptLog('debug')
  desk = await openHelpDesk({
    log: kept.log,
    ...options,
    sandbox: { missingScopes: [], ...sandbox },
    config: { dataDir: dir, ...config },
  })
  await eventually(() => expect(kept.text()).toContain('This installation was looked at'))
  const { users, channels } = desk.slack.cast
  // By then its timers have had their first turn, too.
  await desk.handled(await desk.write(users.maya, channels.globex, 'Lunch at noon, everybody?'))
  await untilRow(desk.database, sql`select 1 where not exists (select from outbox where finished_at is null)`)
  return kept.lines().filter(({ level }) => level >= 40)
}

describe.each(sampleCompanies)('the %s starts', (name) => {
  const companyDir = join(projectRoot, 'samples', name)

  test('all is well: nothing is said', async () => {
    expect(await warningsAtStart({ config: { companyDir } })).toEqual([])
  })

  test('the app lacks a scope: one line says which, and how to add it', async () => {
    const said = await warningsAtStart({ config: { companyDir }, sandbox: { missingScopes: ['groups:history'] } })
    expect(said).toMatchObject([
      {
        msg: 'The app lacks the scope groups:history.',
        remedy: expect.stringContaining('reinstall'),
        more: 'npm run doctor',
      },
    ])
  })

  test('the support channel is public: one line says so, and what to do', async () => {
    const said = await warningsAtStart({
      config: { companyDir },
      arrange: async (slack) => slack.alterChannel(slack.cast.channels.support, { isPrivate: false }),
    })
    expect(said.map(({ msg }) => msg)).toEqual([expect.stringMatching(/is public.*make it private/)])
  })

  test('all three at once are three lines', async () => {
    const company = join(dir, 'company')
    mkdirSync(company)
    writeFileSync(join(company, 'support.yaml'), 'company:\n  name: Initech\n')
    const said = await warningsAtStart({
      config: { companyDir: company },
      sandbox: { missingScopes: ['groups:history'] },
      arrange: async (slack) => slack.alterChannel(slack.cast.channels.support, { isPrivate: false }),
    })
    const words = said.map(({ msg }) => msg)
    expect(words).toHaveLength(3)
    for (const each of [/groups:history/, /is public/, /no articles/])
      expect(words).toContainEqual(expect.stringMatching(each))
  })
})

test('the folder of articles is missing: one line names it, and how to fill it', async () => {
  const companyDir = join(dir, 'company')
  mkdirSync(companyDir)
  writeFileSync(join(companyDir, 'support.yaml'), 'company:\n  name: Initech\n')
  const said = await warningsAtStart({ config: { companyDir } })
  expect(said.map(({ msg }) => msg)).toEqual([expect.stringContaining(join(companyDir, 'knowledge'))])
})

test('the company’s folder is missing: one line names it', async () => {
  const said = await warningsAtStart({ config: { companyDir: join(dir, 'nowhere') } })
  expect(said.map(({ msg }) => msg)).toEqual([expect.stringContaining(join(dir, 'nowhere'))])
})

test('the support channel became public while the bot was stopped: its members are told, and the log has one line', async () => {
  const kept = keptLog('debug')
  desk = await openHelpDesk({ log: kept.log, config: { dataDir: dir } })
  const { slack, database } = desk
  await untilRow(database, sql`select 1 from support_channels where jsonb_array_length(members) > 0`)
  await desk.frontdesk.stop()
  await slack.alterChannel(slack.cast.channels.support, { isPrivate: false })
  const before = kept.lines().length
  await desk.restart({ alreadyStopped: true })
  await slack.until(() => slack.messages(slack.cast.dms.sam).find(({ text }) => text.includes('public')))
  const said = kept.lines().slice(before)
  expect(said.filter(({ level, msg }) => level >= 40 && /is public/.test(msg))).toHaveLength(1)
})

test('what would only be useful is left to npm run doctor', async () => {
  const companyDir = join(projectRoot, 'samples/shop')
  expect(await warningsAtStart({ config: { companyDir }, sandbox: { missingScopes: ['reactions:write'] } })).toEqual([])
})
