import { sql } from 'drizzle-orm'
import { startSandbox } from '../../sandbox/slack.ts'
import { cast } from '../../sandbox/workspace/cast.ts'
import { createLog, describeError } from '../../src/base/log.ts'
import { boltLogger, webClientLogger } from '../../src/slack/bolt-logger.ts'
import { killAll, startBot } from '../guarantees/bot.ts'
import { cardOf, type HelpDesk, openHelpDesk } from '../help-desk.ts'
import { customerMessage, fails, isTriage, nonsense, type Script, says, structured } from '../scripted-replies.ts'
import { freePort } from '../servers.ts'
import { forger } from './forged-payloads.ts'

const { users, channels } = cast
const private_ = 'kumquat-7f3a'
const apiKey = 'sk-kumquat-key-0001'

/** Everything that was logged, as it would stand in a file. */
function memory() {
  const lines: string[] = []
  return { lines, write: (line: string) => void lines.push(line), text: () => lines.join('') }
}

/** A provider that quotes its input in every kind of failure. */
function quotingModel(): Script {
  let turn = 0
  const ways = [
    fails(400, `Cannot read: ${private_}`),
    nonsense(`${private_} is no JSON`),
    structured({ intent: private_, summary: private_ }),
    says(private_),
    fails(401, `Incorrect API key provided: ${apiKey}`),
  ]
  return (request) => {
    if (customerMessage(request).includes('manager')) return fails(400, `Cannot read: ${private_}`)
    return turn++ % 2 === 0 && isTriage(request) ? wish : (ways[turn % ways.length] ?? says(''))
  }
}
const wish = structured({
  intent: 'billing',
  confidence: 1,
  summary: private_,
  sentiment: 'neutral',
  language: 'en',
  urgency: 'normal',
})

describe.each([
  ['Socket Mode', false],
  ['HTTP', true],
])('in %s, at the level info', (_, http) => {
  const log = memory()
  let desk: HelpDesk
  beforeAll(async () => {
    desk = await openHelpDesk({
      http,
      model: quotingModel(),
      languageModel: { apiKey },
      config: { port: http ? await freePort() : 0 },
      log: createLog('info', log),
    })
  })
  afterAll(() => desk.close())
  const write = (text: string, name?: string) =>
    desk.write(users.maya, channels.globex, text, { files: name ? [{ name }] : [] })

  /** Runs after each test, so that each adds lines that must not hold a secret. */
  afterEach(() => {
    const { botToken, appToken, signingSecret } = desk.slack
    expect(log.text()).not.toMatch(/kumquat/i)
    for (const secret of [botToken, appToken, signingSecret]) expect(log.text()).not.toContain(secret)
  })

  test('what customers and staff write, and what models answer, is not logged', async () => {
    for (const text of ['Refund ORD-12346', 'What are your shipping rates?', 'My app crashes', 'You are terrible'])
      await desk.handled(await write(`${text} ${private_}`, `${private_}.pdf`))
    const question = await write(`I want to speak to a manager about ${private_}!`)
    const { ticketId, message } = await desk.card(question)
    await desk.slack.click(users.sam, channels.support, message.ts, 'claim_ticket')
    await desk.slack.until(() => cardOf(desk.slack, ticketId)?.buttons.includes('reply_to_customer'))
    await desk.slack.click(users.sam, channels.support, message.ts, 'reply_to_customer')
    const modal = await desk.slack.until(() => desk.slack.views(users.sam).at(-1))
    await desk.slack.submit(users.sam, modal.id, { text: private_ })
    await desk.slack.command(users.sam, channels.helpDesk, '/ticket', private_)
    await desk.settled()
    expect(log.lines.length).toBeGreaterThan(5)
  })

  test.each([
    { error: 'is_archived' },
    { error: 'internal_error' },
    { status: 500 },
    { dropBefore: true as const },
    { retryAfter: 0 },
  ])('a post that Slack does not take (%j) is reported without its text', async (fault) => {
    const before = log.lines.length
    desk.slack.fail('chat.postMessage', fault)
    await desk.handled(await write(`What are your shipping rates? ${private_}`))
    expect(log.lines.slice(before).join('')).toMatch(/"level":(40|50)/)
  })

  test('a database error that quotes its input is logged without the quote', async () => {
    const { db } = desk.database
    await db.execute(
      sql`create function refuse() returns trigger language plpgsql as $$ begin raise exception 'invalid input for text: "%"', new.text; end $$`,
    )
    await db.execute(sql`create trigger refuse before insert on messages for each row execute function refuse()`)
    const before = log.lines.length
    const message = await write(`What are your shipping rates? ${private_}`)
    await desk.slack.until(() => log.lines.slice(before).some((line) => line.includes('could not be handled')))
    await db.execute(sql`drop function refuse() cascade`)
    await desk.handled(message)
    expect(log.lines.slice(before).join('')).toContain('Failed query')
  })

  test('a database error while a delivery is stored is logged without the delivery', async () => {
    const { db } = desk.database
    await db.execute(sql`alter table inbox rename column body to gone`)
    const before = log.lines.length
    const message = await write(`What are your shipping rates? ${private_}`)
    await desk.slack.until(() => log.lines.slice(before).some((line) => line.includes('"level":50')))
    await db.execute(sql`alter table inbox rename column gone to body`)
    await desk.handled(message)
  })

  if (http)
    test('a signed request that is not JSON is logged without its text', async () => {
      const before = log.lines.length
      await forger(desk).event(`{"type":"event_callback","event":{"text":"${private_}"},${private_}}`)
      await forger(desk).command({ payload: private_ })
      await desk.slack.until(() => log.lines.length > before)
    })
})

describe('a message of a library', () => {
  const log = memory()
  const bolt = boltLogger(createLog('info', log))

  test.each([
    `Failed query: insert into "inbox" values ($1)\nparams: ${private_},2`,
    `An unhandled error occurred while Bolt processed (type: event_callback, error: Error: Failed query: x\nparams: ${private_})`,
    `Unexpected token 'k', "${private_} and"... is not valid JSON`,
    `invalid input syntax for type json: "{\\"text\\": \\"${private_}\\"}"`,
    `getaddrinfo ENOTFOUND redis://:${private_}@cache.example:6379`,
    `connect postgres://frontdesk:${private_}@db.example/frontdesk`,
    `invalid token xoxb-1-2-${private_}, xapp-1-A-${private_}, sk-${private_}`,
  ])('is logged without what it quotes: %s', (message) => {
    bolt.error(message)
    bolt.warn('Bolt says:', new Error(message))
    createLog('info', log).error({ err: new Error('Failed', { cause: new Error(message) }) }, 'It failed')
    expect(log.lines.length).toBeGreaterThan(0)
    expect(log.text()).not.toContain(private_)
  })

  test('is logged with the names of tables and columns', () => {
    expect(describeError(new Error('relation "tickets" does not exist')).message).toBe(
      'relation "tickets" does not exist',
    )
  })

  test('about a call that Slack refused is logged at debug only', () => {
    const info = memory()
    webClientLogger(createLog('info', info)).error(`invalid text: ${private_}`)
    expect(info.lines).toEqual([])
  })
})

describe('as a process of its own, which cannot reach its database', () => {
  afterEach(killAll)

  test('says so without the password', async () => {
    const slack = await startSandbox()
    const gone = await freePort()
    const bot = await startBot(slack, {
      database: { DATABASE_URL: `postgres://frontdesk:${private_}@127.0.0.1:${gone}/frontdesk` },
      settings: { LOG_LEVEL: 'info', KEYV_URL: `redis://:${private_}@127.0.0.1:${gone}`, OPENAI_API_KEY: apiKey },
    })
    expect(await bot.exited).toBe(1)
    expect(bot.output()).not.toBe('')
    for (const secret of ['kumquat', slack.botToken, slack.appToken]) expect(bot.output()).not.toContain(secret)
    await slack.close()
  })
})
