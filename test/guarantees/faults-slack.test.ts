import { setTimeout as sleep } from 'node:timers/promises'
import { type Sandbox, startSandbox } from '../../sandbox/slack.ts'
import type { Fault } from '../../sandbox/world/faults.ts'
import { killAll, startBot, temporaryFolder } from './bot.ts'
import { newChance } from './chance.ts'
import { createCustomers } from './customers.ts'
import { hastySlack } from './hasty-slack.ts'

let slack: Sandbox
beforeEach(async () => {
  slack = await startSandbox(hastySlack)
})
afterEach(async () => {
  await killAll()
  await slack.close()
})

const faults: [Fault, ...Fault[]] = [
  { status: 500 },
  { status: 503 },
  { retryAfter: 1 },
  { error: 'internal_error' },
  { dropAfter: true },
  { dropBefore: true },
  { hang: 400 },
]
const methods = ['chat.postMessage', 'chat.postMessage', 'chat.postMessage', 'chat.update', '*'] as const

test('Slack fails in every way while messages flow: each message has exactly one outcome', async () => {
  const chance = newChance('faults of Slack')
  const [DATA_DIR, remove] = temporaryFolder()
  const bot = await startBot(slack, { database: { DATA_DIR } })
  await bot.ready()
  const customers = createCustomers(slack, chance)
  let isWriting = true
  let struck = 0
  const failing = async () => {
    while (isWriting) {
      slack.fail(chance.oneOf(methods), chance.oneOf(faults))
      struck += 1
      await sleep(chance.between(50, 400))
    }
  }
  const disconnecting = async () => {
    for (const reason of ['refresh_requested', 'socket drop', 'warning'] as const) {
      await sleep(chance.between(1000, 4000))
      slack.disconnect(reason)
    }
  }
  // Our timeout is 10 s, and Slack finishes the call after 12 s.
  slack.fail('chat.postMessage', { hang: 12_000 })
  await Promise.all([
    customers.write(60, 500).finally(() => {
      isWriting = false
    }),
    failing(),
    disconnecting(),
  ])
  // Each of these faults delays its channel by five seconds or more. Slack may still finish the call in that time.
  await customers.served()
  process.stderr.write(`${struck} faults, ${customers.asked.length} messages\n`)
  expect(customers.problems()).toEqual([])
  expect(await bot.stop()).toMatchObject({ code: 0 })
  remove()
})

test('a hundred messages in one channel, at five posts a second: the customer of another channel is answered soon', async () => {
  const chance = newChance('storm')
  const [DATA_DIR, remove] = temporaryFolder()
  const bot = await startBot(slack, { database: { DATA_DIR }, settings: { POST_INTERVAL_MS: '200' } })
  await bot.ready()
  const { globex, initech } = slack.cast.channels
  const storm = createCustomers(slack, chance)
  await Promise.all(Array.from({ length: 100 }, () => storm.ask('an answer', { channel: globex })))
  await slack.until(() => storm.problems().length < 98, 60_000)

  const other = createCustomers(slack, chance)
  const askedAt = Date.now()
  const waitingBefore = storm.problems().length
  const { message } = await other.ask('an answer', { channel: initech })
  await slack.until(() => slack.messages(initech, message.ts).some(({ bot_id }) => bot_id), 60_000)
  const ms = Date.now() - askedAt
  const waitingAfter = storm.problems().length
  process.stderr.write(
    `${waitingBefore}, then ${waitingAfter} of the storm still waited; another was answered after ${ms} ms\n`,
  )
  // Without fairness the other customer would be last. The order counts, not the speed of the machine.
  expect(waitingBefore).toBeGreaterThan(60)
  expect(waitingAfter).toBeGreaterThan(40)
  await storm.served()
  expect(storm.problems()).toEqual([])
  const posts = slack.calls('chat.postMessage').filter(({ args, ok }) => ok && args.channel === globex)
  const pauses = posts.slice(1).map(({ at }, i) => at - (posts[i]?.at ?? 0))
  expect(Math.min(...pauses)).toBeGreaterThan(150)
  remove()
})
