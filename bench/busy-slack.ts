import type { AddressInfo } from 'node:net'
import { createDelivery, type Delivery } from '../sandbox/delivery/delivery.ts'
import { writeMessage } from '../sandbox/people/write.ts'
import { createWebServer } from '../sandbox/web/server.ts'
import { cast } from '../sandbox/workspace/cast.ts'
import { isObject, textOf } from '../sandbox/workspace/json.ts'
import { newWorkspace } from '../sandbox/workspace/new-workspace.ts'
import { newSecrets } from '../sandbox/workspace/settings.ts'
import type { Workspace } from '../sandbox/workspace/workspace.ts'
import { newWorld } from '../sandbox/world/world.ts'

/** A pretend Slack with many customers, each with a channel of their own, that times what happens to each message. */
export interface BusySlack {
  /** What a bot needs to know to connect. */
  settings: Record<string, string>
  connections(): number
  /** The next customer writes in a channel of their own, or the next of a crowd in the one channel that they share. */
  write(text: string, where?: 'own' | 'shared'): Written
  close(): Promise<void>
}

/** Milliseconds from the delivery of one message until the bot acknowledged it, and until its first reply reached Slack. */
export interface Written {
  acked: Promise<number>
  replied: Promise<number>
}

interface Waiting {
  sentAt: number
  acked: Promise<number>
  reply(ms: number): void
}

/** More than one channel, because Slack allows one post a second in each. */
const customers = 100

/** Starts it on a free port. */
export async function startBusySlack(): Promise<BusySlack> {
  const waiting = new Map<string, Waiting>()
  const settings = {
    ackTimeoutMs: 30_000,
    retryDelaysMs: [],
    triggerLifetimeMs: 3000,
    postLimitPerSecond: Number.POSITIVE_INFINITY,
    now: Date.now,
  }
  const secrets = newSecrets()
  const delivery = timed(createDelivery(settings, secrets), waiting)
  const world = newWorld({ workspace: crowdedWorkspace(), settings, secrets, delivery })
  const server = createWebServer(world, new Map())
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  world.url = `http://localhost:${(server.address() as AddressInfo).port}` // a listening TCP server has a port
  let next = 0

  return {
    settings: {
      SLACK_BOT_TOKEN: secrets.botToken,
      SLACK_APP_TOKEN: secrets.appToken,
      SLACK_API_URL: `${world.url}/api/`,
    },
    connections: () => delivery.sockets.count(),
    write: (text, where = 'own') => {
      next = (next + 1) % customers
      let reply: Waiting['reply'] = () => {}
      const replied = new Promise<number>((resolve) => {
        reply = resolve
      })
      const [author, channel] = where === 'own' ? [userId(next), channelId(next)] : [ofCrowd(next), sharedChannel]
      const { ts } = writeMessage(world, author, channel, text)
      const sent = waiting.get(ts)
      if (!sent) throw new Error('The message was not delivered')
      sent.reply = reply
      return { acked: sent.acked, replied }
    },
    close: async () => {
      delivery.stop()
      await delivery.sockets.close()
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}

/** Sees every event that the bot gets: what customers write, and the echo of its own posts. */
function timed(delivery: Delivery, waiting: Map<string, Waiting>): Delivery {
  const { send } = delivery
  delivery.send = (envelope, only) => {
    const sentAt = performance.now()
    const event = isObject(envelope.payload.event) ? envelope.payload.event : {}
    const threadTs = textOf(event.thread_ts)
    if (threadTs !== undefined && event.bot_id !== undefined) {
      const question = waiting.get(threadTs)
      question?.reply(sentAt - question.sentAt)
      waiting.delete(threadTs)
    }
    const result = send(envelope, only)
    const ts = textOf(event.ts)
    if (ts !== undefined && event.bot_id === undefined)
      waiting.set(ts, { sentAt, acked: result.then(() => performance.now() - sentAt), reply: () => {} })
    return result
  }
  return delivery
}

const numbered = (prefix: string, number: number) => `${prefix}${String(number).padStart(5, '0')}`
const userId = (number: number) => numbered('U0LOAD', number)
const channelId = (number: number) => numbered('C0LOAD', number)
const ofCrowd = (number: number) => numbered('U0CROWD', number)
const sharedChannel = 'C0SHARED0'

function crowdedWorkspace(): Workspace {
  const workspace = newWorkspace()
  const from = { teamId: cast.teams.globex, timeZone: 'Europe/Berlin', hint: 'customer' }
  const numbers = Array.from({ length: customers }, (_, number) => number)
  for (const number of numbers) {
    const name = `customer-${number}`
    workspace.users.push({ ...from, id: userId(number), name, realName: name })
    workspace.users.push({ ...from, id: ofCrowd(number), name: `crowd-${number}`, realName: `crowd-${number}` })
    workspace.channels.push(channel(channelId(number), name, [userId(number)]))
  }
  workspace.channels.push(channel(sharedChannel, 'crowd', numbers.map(ofCrowd)))
  return workspace
}

const channel = (id: string, name: string, members: string[]): Workspace['channels'][number] => ({
  id,
  name,
  kind: 'channel',
  members: [cast.bot.userId, ...members],
  isPrivate: false,
  isArchived: false,
  hostTeamId: cast.teams.acme,
  teamIds: [cast.teams.acme, cast.teams.globex],
})
