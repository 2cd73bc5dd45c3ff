import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import type { Logger } from 'pino'
import { cast } from '../../sandbox/workspace/cast.ts'
import type { Message } from '../../sandbox/workspace/message.ts'
import { projectRoot } from '../../src/base/project-root.ts'
import { retryDeadLetter } from '../../src/queue/dead-letters.ts'
import { clearDesk, type HelpDesk, openHelpDesk, rowsOf, untilRow } from '../help-desk.ts'
import { keptLog } from '../kept-log.ts'
import { sampleCompanies } from '../sample-company.ts'

const { users, channels } = cast

const asks = {
  shop: { question: 'What are your shipping rates?', person: 'I want to speak to a manager!', secret: 'shipping' },
  'api-vendor': { question: 'What are the rate limits?', person: 'Get me a human please!', secret: 'rate limits' },
}

describe.each(sampleCompanies)('an operator of the %s follows a message in the log by its id', (company) => {
  let kept = keptLog()
  let log: Logger = kept.log
  let desk: HelpDesk
  beforeAll(async () => {
    desk = await openHelpDesk({
      config: { companyDir: join(projectRoot, 'samples', company), burstWindowMs: 300 },
      // Each start, as each process, has a log of its own.
      get log() {
        return log
      },
    })
    kept = keptLog()
  })
  beforeEach(() => clearDesk(desk))
  afterAll(() => desk.close())

  const { question, person, secret } = asks[company]
  const mayaWrites = (text: string) => desk.write(users.maya, channels.globex, text)
  async function traceOf(message: Message): Promise<string> {
    const key = `${channels.globex}:${message.ts}`
    const [row] = await rowsOf<{ trace_id: string }>(
      desk.database,
      sql`select trace_id from inbox where message_key = ${key}`,
    )
    expect(row?.trace_id).toMatch(/^[0-9a-f]{32}$/)
    return row?.trace_id ?? ''
  }
  const stepsOf = (log: typeof kept, traceId: string) => log.about(traceId).map(({ msg }) => msg)
  /** Stops the bot and starts another with a log of its own. */
  async function nextProcess() {
    const next = keptLog()
    log = next.log
    await desk.restart()
    return next
  }

  test('from stored over handled to posted, and no other message has it', async () => {
    kept = await nextProcess()
    const [first, second] = [await mayaWrites(question), await desk.write(users.tomas, channels.globex, question)]
    await desk.handled(first, second)
    const traceId = await traceOf(first)
    expect(stepsOf(kept, traceId)).toEqual(['Stored', 'Handled', 'Posted'])
    expect(kept.about(traceId).map(({ trace_id }) => trace_id)).toEqual([traceId, traceId, traceId])
    expect(kept.text()).not.toMatch(new RegExp(secret, 'i'))
  })

  test('from one process that handled it to another that posted it', async () => {
    const before = await nextProcess()
    desk.slack.fail('chat.postMessage', { retryAfter: 2 })
    const message = await mayaWrites(question)
    await desk.slack.until(() => before.lines().some(({ msg }) => /did not go through/.test(msg)))
    const after = await nextProcess()
    await desk.answer(message)
    await desk.settled()
    const traceId = await traceOf(message)
    expect(stepsOf(before, traceId)).toEqual(['Stored', 'Handled', 'A post did not go through; it will be retried'])
    expect(stepsOf(after, traceId)).toEqual(['Posted'])
  })

  test('each message of a burst by its own, to the answer of all of them', async () => {
    kept = await nextProcess()
    const burst = [await mayaWrites('Hi there'), await mayaWrites(question)]
    await desk.handled(...burst)
    for (const message of burst) expect(stepsOf(kept, await traceOf(message))).toEqual(['Stored', 'Handled', 'Posted'])
  })

  test('to the card of its ticket and to what its customer reads', async () => {
    kept = await nextProcess()
    const message = await mayaWrites(person)
    await desk.handled(message)
    const posted = kept.about(await traceOf(message)).filter(({ msg }) => msg === 'Posted')
    expect(posted.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['card', 'reply']))
  })

  test('and an emoji of staff to the card that it changes', async () => {
    const message = await mayaWrites(person)
    await desk.handled(message)
    kept = await nextProcess()
    await desk.slack.react(users.sam, channels.globex, message.ts, 'eyes')
    await untilRow(desk.database, sql`select 1 from inbox where kind = 'reaction' and handled_at is not null`)
    await desk.settled()
    const [stored] = kept.lines().filter(({ msg }) => msg === 'Stored')
    expect(stepsOf(kept, String(stored?.trace_id))).toEqual(expect.arrayContaining(['Stored', 'Posted']))
  })

  test('when it could not be stored at first', async () => {
    kept = await nextProcess()
    const { db } = desk.database
    await db.execute(sql`alter table inbox rename column body to gone`)
    const message = await mayaWrites(question)
    await desk.slack.until(() => kept.lines().some(({ msg }) => /could not be stored/.test(msg)))
    await db.execute(sql`alter table inbox rename column gone to body`)
    await desk.handled(message)
    const steps = stepsOf(kept, await traceOf(message))
    expect(steps[0]).toBe('A delivery could not be stored; it is not acknowledged')
    expect(steps.slice(-3)).toEqual(['Stored', 'Handled', 'Posted'])
  })

  test('when its answer was refused, and is posted again from the dead letters', async () => {
    desk.slack.fail('chat.postMessage', { error: 'is_archived' })
    const message = await mayaWrites(question)
    await desk.handled(message)
    kept = await nextProcess()
    const letters = await rowsOf<{ id: number }>(desk.database, sql`select id from dead_letters`)
    for (const { id } of letters) await retryDeadLetter(desk.database.db, Number(id))
    await desk.answer(message)
    await desk.settled()
    expect(stepsOf(kept, await traceOf(message))).toEqual(['Posted'])
  })

  test('what nobody’s message brought about has no id', async () => {
    const next = await nextProcess()
    const message = await mayaWrites(question)
    await desk.handled(message)
    await desk.frontdesk.stop()
    log = next.log
    await desk.restart({ alreadyStopped: true })
    const others = next.lines().filter(({ msg }) => /Knowledge|Stopping|Learn/.test(msg))
    expect(others.length).toBeGreaterThan(0)
    for (const line of others) expect(line).not.toHaveProperty('trace_id')
  })
})
