import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { cast } from '../../sandbox/workspace/cast.ts'
import { backupTables } from '../../src/cli/backup/tables.ts'
import { eventually } from '../eventually.ts'
import { clearDesk, type HelpDesk, openHelpDesk, rowsOf } from '../help-desk.ts'
import { openResponseUrl, type ResponseUrl } from '../response-url.ts'
import { freePort } from '../servers.ts'
import { shopDir } from '../shop-reader.ts'
import { type Act, type Actor, actsWith, letThereBeEverything, type Pressable } from './acts.ts'
import { forger } from './forged-payloads.ts'
import { registeredActs } from './registered-acts.ts'
import { listenTo } from './what-was-said.ts'

// Whoever may not press something has no effect, however well they forge it; whoever may has one.

const { users, teams } = cast
const outsiders: Record<string, Actor> = {
  'a customer of another company': { id: users.maya, teamId: teams.globex },
  'a colleague who is no member': { id: users.lee, teamId: teams.acme },
  'a guest': { id: users.gil, teamId: teams.acme },
  'nobody we know': { id: 'U0NOBODY01', teamId: teams.globex },
}
const rightful = {
  staff: { id: users.sam, teamId: teams.acme },
  'their customer': { id: users.ken, teamId: teams.initech },
  anybody: { id: users.maya, teamId: teams.globex },
}
/** Said after what is done in a modal that nobody opened: it cannot be drawn. */
const failed = /Sorry, that did not work/
const refusal = /Only members of the support channel|can’t find a ticket|Only the customer/

// A press in the list of all, so that none of them needs the desk.
const names = Object.keys(actsWith(undefined as never, ''))
let companyDir: string
let desk: HelpDesk
let privately: ResponseUrl
let acts: Record<string, Act>
let at: Pressable
beforeAll(async () => {
  companyDir = mkdtempSync(join(tmpdir(), 'frontdesk-forged-'))
  cpSync(shopDir, companyDir, { recursive: true })
  desk = await openHelpDesk({ http: true, config: { companyDir, port: await freePort() } })
  privately = await openResponseUrl()
  acts = actsWith(forger(desk), privately.url)
})
afterAll(async () => {
  await desk.close()
  await privately.close()
  rmSync(companyDir, { recursive: true })
})

const get = (name: string): Act => {
  const act = acts[name]
  if (!act) throw new Error(`There is no act ${name}`)
  return act
}

/** All that is kept, as one answer: it is asked hundreds of times. */
async function kept(): Promise<string> {
  const tables = backupTables().map(
    ({ name }) =>
      sql`select ${name} as name, string_agg(one::text, ' ' order by one::text) as rows from ${sql.identifier(name)} one`,
  )
  return JSON.stringify(await rowsOf(desk.database, sql.join(tables, sql` union all `)))
}

/** Does it, and finds what is said about it from then on: privately, in modals, in channels, and in the response. */
async function doing(name: string, who: Actor): Promise<() => string[]> {
  const calls = listenTo(desk)
  const before = privately.texts.length
  const response = await get(name).by(at, who)
  expect(response.status).toBe(200)
  const body = await response.text()
  // Modals are answered at once with "One moment", before it is known who submits.
  const isAnswer = body !== '' && !body.includes('"update"')
  return () => [
    ...privately.texts.slice(before).filter((text) => !failed.test(text)),
    ...calls().map(({ args }) => JSON.stringify(args)),
    ...(isAnswer ? [body] : []),
  ]
}

test('everything that is registered is tried here', () => {
  expect([...names].sort()).toEqual(registeredActs())
})

describe('has no effect:', () => {
  beforeAll(async () => {
    at = await letThereBeEverything(desk)
  })

  describe.each(names.filter((name) => name !== 'open_thread' && !/^(helped|notQuite|person)Action$|^link/.test(name)))(
    '%s',
    (name) => {
      test.each(Object.entries(outsiders))('by %s', async (_, who) => {
        await desk.settled()
        const before = await kept()
        const said = await doing(name, who)
        await eventually(() => expect(said().length).toBeGreaterThan(0))
        await desk.settled()
        expect(said().filter((text) => !refusal.test(text))).toEqual([])
        expect(await kept()).toBe(before)
      })
    },
  )
})

describe('has its effect by whom it is for:', () => {
  let restartsAfter = false
  beforeEach(async () => {
    if (restartsAfter) await clearDesk(desk)
    if (restartsAfter) await desk.restart()
    restartsAfter = false
    at = await letThereBeEverything(desk)
  })

  test.each(names.filter((name) => name !== 'open_thread'))('%s', async (name) => {
    const act = get(name)
    // What the bot has learned from this it knows until it starts again.
    if (name === 'notARequestAction') restartsAfter = true
    if (name === 'releaseAction') await get('claimAction').by(at, rightful.staff)
    if (name === 'goOffDutyAction') await get('goOnDutyAction').by(at, rightful.staff)
    await desk.settled()
    const before = await kept()
    const said = await doing(name, rightful[act.may ?? 'staff'])
    await eventually(async () => {
      const isDone = (await kept()) !== before || said().some((text) => text !== '')
      expect(isDone).toBe(true)
    })
    expect(said().filter((text) => refusal.test(text))).toEqual([])
  })
})
