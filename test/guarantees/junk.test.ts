import fc from 'fast-check'
import { type Sandbox, startSandbox } from '../../sandbox/slack.ts'
import type { Json } from '../../sandbox/workspace/json.ts'
import { eventually } from '../eventually.ts'
import { click, command, submission } from '../security/forged-payloads.ts'
import { type Bot, killAll, startBot, temporaryFolder } from './bot.ts'
import { newChance } from './chance.ts'
import { createCustomers } from './customers.ts'
import { hastySlack } from './hasty-slack.ts'

let slack: Sandbox
let bot: Bot
let remove: () => void
const chance = newChance('junk')

const start = async (mode: 'socket' | 'http') => {
  const [DATA_DIR, removeFolder] = temporaryFolder()
  remove = removeFolder
  // Junk may end the connection just when a customer writes; then Slack sends it again.
  slack = await startSandbox(hastySlack)
  bot = await startBot(slack, { database: { DATA_DIR }, mode })
  if (mode === 'http') slack.deliverTo(urlOf(bot))
  await bot.ready()
}
afterEach(async () => {
  await killAll()
  await slack.close()
  remove()
})

const urlOf = ({ port }: Bot) => `http://127.0.0.1:${port}/slack/events`

/** The process is the same as before, and serves customers. */
async function stillServes(): Promise<void> {
  await eventually(async () => expect(await bot.health()).toMatchObject({ status: 200 }))
  const customers = createCustomers(slack, chance)
  await customers.ask('an answer')
  await customers.ask('a person')
  await customers.served()
  expect(customers.problems()).toEqual([])
  expect(bot.output()).not.toContain('Frontdesk crashed because of a bug')
  expect(await bot.stop()).toMatchObject({ code: 0 })
}

/** Words that mean something to Slack, to Bolt, to its Socket Mode client, or to JavaScript. */
const telling = fc.constantFrom(
  ...['hello', 'disconnect', 'events_api', 'slash_commands', 'interactive', 'event_callback', 'url_verification'],
  ...['message', 'app_mention', 'block_actions', 'view_submission', 'app_rate_limited', 'message_changed'],
  ...['error', 'close', 'open', 'connected', 'disconnected', 'reconnecting', 'ws_message', 'slack_event'],
  ...['__proto__', 'constructor', 'toString', '', '/ticket', 'claim_ticket'],
)
const keys = fc.constantFrom(
  ...['type', 'payload', 'event', 'envelope_id', 'team_id', 'authorizations', 'actions', 'view', 'user', 'channel'],
  ...['ts', 'text', 'files', 'command', 'trigger_id', 'message', 'state', 'values', 'action_id', 'retry_attempt'],
)
const { value: anything } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.oneof(telling, telling, fc.constantFrom(null, true, 0, -1, 1e308, '1700000000.000100'), fc.string()),
    fc.dictionary(keys, tie('value'), { maxKeys: 6 }),
    fc.array(tie('value'), { maxLength: 3 }),
  ),
}))
/** Nearly valid, so it gets furthest. */
const envelope = fc.record(
  {
    envelope_id: fc.oneof(fc.uuid(), anything),
    type: telling,
    accepts_response_payload: fc.oneof(fc.boolean(), anything),
    payload: fc.oneof(
      anything,
      fc.record(
        { type: telling, event_id: fc.string(), team_id: anything, event: fc.oneof(anything, anEvent()) },
        { requiredKeys: ['event'] },
      ),
      fc.record({ type: telling, actions: anything, user: anything, view: anything, command: telling }),
    ),
  },
  { requiredKeys: ['type'] },
)
function anEvent() {
  return fc.record({ type: telling, channel: anything, user: anything, ts: anything, text: anything })
}

const sample = <T>(of: fc.Arbitrary<T>, count: number) => fc.sample(of, { numRuns: count, seed: chance.seed })
/** Clicks, submissions and commands that our listeners hear, with something wrong about them. */
function nearlyRight(): string[] {
  const nowhere = 'http://127.0.0.1:9/'
  const changes = sample(fc.dictionary(keys, anything as fc.Arbitrary<Json>, { maxKeys: 3 }), 40)
  const words = sample(fc.string({ unit: 'binary' }), 40)
  return changes.flatMap((change, at) => {
    const text = words[at] ?? ''
    const payloads = [click('claim_ticket', text, nowhere, change), submission(text, text, change, change)]
    const forms = [...payloads.map((payload) => ({ payload: JSON.stringify(payload) })), command('U1', text, nowhere)]
    return forms.map((form) => new URLSearchParams(form).toString())
  })
}

const plainJunk = ['', 'null', '5', '"x"', '[]', '[null]', '{}', '{', 'true', '\u0000', '{"type":null}', '{"type":{}}']
const huge = JSON.stringify({
  type: 'events_api',
  payload: { event: { type: 'message', text: 'x'.repeat(3_000_000) } },
})

test('after any message over the socket, the process still serves the next customer', async () => {
  await start('socket')
  const words = [...plainJunk, huge, ...sample(fc.oneof(envelope, anything), 400).map((one) => JSON.stringify(one))]
  for (const one of words) {
    // Some of it tells the bot to connect again, as Slack may.
    await slack.until(() => slack.connections() > 0, 60_000)
    slack.sayOverSocket(one)
  }
  await slack.until(() => slack.connections() > 0, 60_000)
  await stillServes()
})

test('any signed request over HTTP is answered, and the process still serves the next customer', async () => {
  await start('http')
  const bodies = sample(
    fc.oneof(
      envelope,
      anything,
      envelope.map(({ payload }) => payload ?? null),
    ),
    500,
  )
  const forms = sample(fc.dictionary(fc.oneof(keys, fc.string()), fc.string()), 60).map((one) =>
    new URLSearchParams(one).toString(),
  )
  const requests = [
    ...[...plainJunk, ...bodies.map((one) => JSON.stringify(one))].flatMap((body) => [
      { body, contentType: 'application/json' },
      { body: `payload=${encodeURIComponent(body)}`, contentType: 'application/x-www-form-urlencoded' },
    ]),
    ...plainJunk.map((body) => ({ body, contentType: 'application/x-www-form-urlencoded' })),
    ...nearlyRight().map((body) => ({ body, contentType: 'application/x-www-form-urlencoded' })),
    ...forms.map((body) => ({ body, contentType: 'application/x-www-form-urlencoded' })),
    ...[
      'text/plain',
      'application/xml',
      'multipart/form-data; boundary=x',
      'x',
      'application/json; charset=utf-16',
    ].map((contentType) => ({ body: '{"type":"event_callback","event":{"type":"message"}}', contentType })),
  ]
  const unanswered: unknown[] = []
  const send = async ({ body, contentType }: { body: string; contentType: string }) => {
    const signal = AbortSignal.timeout(60_000)
    const { status } = await slack
      .signedRequest(urlOf(bot), body, { contentType, signal })
      .catch((error) => ({ status: String(error) }))
    // 500 is Bolt's answer to a click without an action.
    if (status !== 200 && !(Number(status) >= 400 && Number(status) <= 500))
      unanswered.push({ status, contentType, body: body.slice(0, 300) })
  }
  // A request that is not acknowledged is answered after three seconds, so they are sent in parallel.
  for (let at = 0; at < requests.length; at += 200) await Promise.all(requests.slice(at, at + 200).map(send))
  expect(unanswered).toEqual([])
  await stillServes()
})
