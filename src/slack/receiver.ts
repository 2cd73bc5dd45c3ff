import type { App, Receiver, ReceiverEvent } from '@slack/bolt'
import type { Logger } from 'pino'
import type { Delivery } from '../domain/delivery.ts'
import type { EmojiNames } from '../domain/emoji.ts'
import type { OrderNumbers } from '../domain/order-id.ts'
import type { SupportChannel } from './people/support-channel.ts'
import { type ChannelArchived, readChannelArchived } from './reading/channel-archived.ts'
import { readChannelChange } from './reading/channel-change.ts'
import { readHomeOpened } from './reading/home-opened.ts'
import { type MemberLeft, readMemberLeft } from './reading/member-left.ts'
import { readOwnPostDeleted } from './reading/own-post-deleted.ts'
import { readDelivery } from './reading/read-delivery.ts'
import { readReaction } from './reading/read-reaction.ts'

export interface StoreParts {
  /** Resolves once the delivery is stored. */
  store(delivery: Delivery): Promise<void>
  /** Called when Slack withholds events, because there are more than it delivers in an hour. */
  rateLimited(): void
  /** Is told when a channel gets a new id or becomes shared. */
  channels: Pick<SupportChannel, 'moved' | 'forget'>
  /** Somebody opened the bot's home tab. Nothing is lost if it is not drawn: it is drawn at the next time. */
  homeOpened(opened: { workspaceId?: string; userId: string }): void
  /** Somebody left a channel. Resolves once that is stored. */
  memberLeft(left: MemberLeft): Promise<void>
  /** A channel was archived, or is open again. Resolves once it is stored what to say about it. */
  channelArchived(archived: ChannelArchived): Promise<void>
  /** The same for a message of a bot that somebody deleted. */
  ownPostDeleted(deleted: { channelId: string; ts: string }): Promise<void>
  /** How order numbers are read; absent: there are no orders at all. */
  orderNumbers?: OrderNumbers
  /** By which emoji staff act. */
  emoji: EmojiNames
  botUserId?: string
  log: Logger
}

/** Slack ignores acknowledgements after 3 seconds, so do not wait longer for a database that hangs. */
const storeTimeoutMs = 2700

/**
 * A receiver that stores events before acknowledging them. Bolt acknowledges events before any listener runs, so events
 * bypass Bolt and go into the inbox. Clicks, commands and modals go to Bolt as usual. If storing fails, the event is
 * not acknowledged and Slack retries. `stop` waits for work in progress.
 */
export function storingFirst(receiver: Receiver, parts: StoreParts): Receiver {
  const running = new Set<Promise<void>>()
  const processEvent = (app: App, event: ReceiverEvent): Promise<void> => {
    const work = isEventsApi(event.body) ? acceptEvent(event, parts) : app.processEvent(event)
    const ended = work.then(
      () => {},
      () => {},
    )
    running.add(ended)
    void ended.then(() => running.delete(ended))
    return work
  }
  return {
    // The receiver calls no other method of the app.
    init: (app) => receiver.init({ processEvent: (event: ReceiverEvent) => processEvent(app, event) } as App),
    start: (...args) => receiver.start(...args),
    stop: async (...args) => {
      await receiver.stop(...args)
      await Promise.all(running)
    },
  }
}

/** Events API deliveries, including `app_rate_limited`, which has no event inside and would crash Bolt. */
const isEventsApi = ({ type, event }: ReceiverEvent['body']) =>
  type === 'event_callback' || type === 'app_rate_limited' || event !== undefined

async function acceptEvent({ body, ack }: ReceiverEvent, parts: StoreParts): Promise<void> {
  const work = body.type === 'app_rate_limited' ? parts.rateLimited() : workOf(body, parts)
  if (work) await inTime(work)
  await ack()
}

/** Begins what follows from an event; undefined if nothing needs to be waited for. Each type has its own readers. */
function workOf(body: ReceiverEvent['body'], parts: StoreParts): Promise<unknown> | undefined {
  const { store, channels, homeOpened, memberLeft, channelArchived, ownPostDeleted, emoji, botUserId, log } = parts
  const type: unknown = body.event?.type
  switch (type) {
    case 'message':
    case 'app_mention': {
      const delivery = readDelivery(body, parts.orderNumbers)
      if (delivery) return store(delivery)
      const gone = body.event.subtype ? readOwnPostDeleted(body) : undefined
      if (gone) return ownPostDeleted(gone)
      break
    }
    case 'reaction_added': {
      const reaction = readReaction(body, emoji, botUserId)
      if (reaction) return store(reaction)
      break
    }
    case 'app_home_opened': {
      const opened = readHomeOpened(body)
      if (opened) return void homeOpened(opened)
      break
    }
    case 'member_left_channel': {
      const left = readMemberLeft(body)
      if (left) return memberLeft(left)
      break
    }
    default: {
      const archived = readChannelArchived(body)
      if (archived) return Promise.all([channels.forget(), channelArchived(archived)])
      const change = readChannelChange(body, botUserId)
      if (change) return change.to ? channels.moved(change.channel, change.to) : channels.forget()
    }
  }
  log.debug({ type: type ?? body.type }, 'Ignored an irrelevant event')
  return undefined
}

async function inTime(storing: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const timeUp = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error('The database did not store a delivery in time')), storeTimeoutMs)
  })
  await Promise.race([storing, timeUp]).finally(() => clearTimeout(timer))
}
