import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { cast } from '../../sandbox/workspace/cast.ts'
import type { Message } from '../../sandbox/workspace/message.ts'
import { projectRoot } from '../../src/base/project-root.ts'
import { type AddressedRow, readAddressedRows } from '../../src/cli/eval/addressed-rows.ts'
import { type HelpDesk, openHelpDesk, rowsOf } from '../help-desk.ts'

// Lines that the model has not learned, through the whole bot. docs/explanation/accuracy.md has the figures.

const { users, channels } = cast
const cases = join(projectRoot, '..', 'shared', 'cases')
const heldOut = join(projectRoot, 'test', 'fixtures', 'addressed-heldout.txt')
const companies = [
  // Each of our own lines is tried on one of the two.
  { company: 'shop', companyDir: join(projectRoot, 'samples', 'shop'), file: heldOut, half: 0 },
  { company: 'api-vendor', companyDir: join(projectRoot, 'samples', 'api-vendor'), file: heldOut, half: 1 },
  ...['plausible', 'arduino'].map((company) => ({
    company,
    companyDir: join(cases, company),
    file: join(cases, company, 'cases.jsonl'),
    half: undefined,
  })),
]

/** What became of a line. */
interface Outcome extends AddressedRow {
  /** The customer was told something, or there is a ticket. */
  isServed: boolean
  isUrgent: boolean
  /** Staff were asked whether it is a request. */
  isAsked: boolean
}

for (const { company, companyDir, file, half } of companies) {
  const isThere = existsSync(file)
  const describeIfThere = isThere ? describe : describe.skip
  describeIfThere(`lines in a channel of ${company}${isThere ? '' : ` (skipped: there is no ${file})`}`, () => {
    let desk: HelpDesk
    let talk: Outcome[]
    let requests: Outcome[]
    beforeAll(async () => {
      desk = await openHelpDesk({ config: { companyDir, burstWindowMs: 0 } })
      const rows = readAddressedRows(file).filter((_, index) => half === undefined || index % 2 === half)
      const outcomes = await run(desk, rows)
      talk = outcomes.filter(({ gold }) => gold === 'talk')
      // A bare greeting wants nothing yet.
      requests = outcomes.filter(({ gold, text }) => gold === 'request' && !/^\W*(hello|hi)\W*$/i.test(text))
    }, 120_000)
    afterAll(() => desk.close())

    const textsOf = (outcomes: Outcome[], which: (outcome: Outcome) => boolean) =>
      outcomes.filter(which).map(({ text }) => text)

    test('at most one line of talk in twenty is disturbed', () => {
      expect(textsOf(talk, ({ isServed }) => isServed).length / talk.length).toBeLessThanOrEqual(0.05)
    })

    test('no talk is an emergency', () => {
      expect(textsOf(talk, ({ isUrgent }) => isUrgent)).toEqual([])
    })

    test('no request is dropped', () => {
      expect(textsOf(requests, ({ isServed, isAsked }) => !isServed && !isAsked)).toEqual([])
    })

    test('nine of ten requests are served at once', () => {
      expect(textsOf(requests, ({ isServed }) => isServed).length / requests.length).toBeGreaterThanOrEqual(0.9)
    })
  })
}

async function run(desk: HelpDesk, rows: AddressedRow[]): Promise<Outcome[]> {
  const written: Message[] = []
  for (const { text } of rows) written.push(await desk.write(users.maya, channels.globex, text))
  await desk.handled(...written)
  const found = await rowsOf<{ ts: string; priority: string | null; asked: boolean }>(
    desk.database,
    sql`select c.thread_ts as ts, t.priority, exists (select from possible_requests p where p.conversation_id = c.id) as asked
      from conversations c left join tickets t on t.conversation_id = c.id`,
  )
  return rows.map((row, index) => {
    const message = written[index]
    const { priority = null, asked = false } = found.find(({ ts }) => ts === message?.ts) ?? {}
    const isAnswered = message !== undefined && desk.answers(message).length > 0
    return { ...row, isServed: isAnswered || priority !== null, isUrgent: priority === 'urgent', isAsked: asked }
  })
}
