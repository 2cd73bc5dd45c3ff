import type { WebClient } from '@slack/web-api'
import { isUnopened } from '../../domain/conversation.ts'
import type { Ticket } from '../../domain/ticket.ts'
import type { OutboxEntry, Said } from '../../queue/attempts.ts'
import type { Attempt } from '../../queue/outbox.ts'
import { isFolded } from '../blocks/folded.ts'
import type { replyMessage } from '../blocks/reply.ts'
import type { ColleagueLook } from '../people/colleagues.ts'
import { readFailure } from '../people/slack-errors.ts'
import { contentRefused } from '../said-in-vain.ts'
import { callTimeoutMs } from '../slack.ts'
import { shorten } from '../text/limits.ts'

/*
 * Posts, changes and takes back messages, at most once. Every post carries its outbox id, by which an uncertain one is
 * found again.
 */

export type Message = { text: string; blocks?: ReturnType<typeof replyMessage>['blocks'] }

export interface PostOptions {
  threadTs?: string
  /** Under whose name; `signed`: what stands there if Slack does not show it. */
  as?: Pick<ColleagueLook, 'look'> & { signed: Message }
  /** Rejects if Slack refuses the blocks, instead of posting the text alone. */
  strict?: boolean
}

const metadataType = 'frontdesk_outbox'
/** How far Slack's clock and the database's may differ when searching for a post. */
const clocksDifferSeconds = 3600
/** For a message without blocks, as Slack advises. */
const longestPlainText = 4000
/** Slack's errors for a post that can no longer be updated. Staff then need a new one. */
export const postIsGone = /^(message_not_found|cant_update_message|edit_window_closed)$/

const leaseEnds: Said = { kind: 'later', afterMs: 0, error: 'the lease is about to end' }

export function isRefused(error: unknown, why: RegExp): boolean {
  const failure = readFailure(error)
  return failure.kind === 'refused' && why.test(failure.error)
}

/** Slack has answered, and its answer is no. */
export const answersNo = (error: unknown): boolean => ['refused', 'ours'].includes(readFailure(error).kind)

/** Where something was posted, if that is in the channel where it belongs now. */
export const placeIn = (channel: string, { channelId, ts }: { channelId: string | null; ts: string | null }) =>
  (channelId === channel && ts) || undefined

/** The position of a ticket's card, if it is in the current support channel. */
export const cardIn = (channel: string, { cardChannelId, cardTs }: Ticket) =>
  placeIn(channel, { channelId: cardChannelId, ts: cardTs })

export type Posting = ReturnType<typeof createPosting>

/** Prepares calls of Slack's API. */
export function createPosting({ client }: { client: WebClient }) {
  return { post, draw, findPosted, deletePost, linkTo, linkLine }

  async function post(
    attempt: Attempt,
    channel: string,
    message: Message,
    { threadTs, as, strict }: PostOptions = {},
  ): Promise<Said> {
    const { entry, maybeSaid, lease } = attempt
    const before = maybeSaid ? await findPosted(entry, channel, threadTs) : undefined
    if (before) return { kind: 'said', channelId: channel, ts: before }
    if (!lease.lasts(callTimeoutMs)) return leaseEnds
    try {
      const { ts, message: shown } = await client.chat.postMessage({
        channel,
        ...message,
        ...as?.look,
        ...(threadTs && { thread_ts: threadTs }),
        metadata: { event_type: metadataType, event_payload: { id: entry.id } },
        unfurl_links: false,
        unfurl_media: false,
      })
      if (!ts) return { kind: 'unknown', error: 'Slack accepted the post but did not return its position' }
      // Slack has accepted the post and not shown the name: then it stands in the text.
      if (as && shown && !shown.username) await client.chat.update({ channel, ts, ...as.signed })
      return { kind: 'said', channelId: channel, ts }
    } catch (error) {
      if (isRefused(error, contentRefused) && message.blocks && !strict)
        return post(attempt, channel, { text: shorten(message.text, longestPlainText) }, { threadTs, as })
      throw error
    }
  }

  /** Changes what is posted already, or posts it. */
  function draw(
    attempt: Attempt,
    channel: string,
    ts: string | undefined,
    message: Message,
    how?: { strict: boolean },
  ): Promise<Said> {
    return ts ? change(attempt, channel, ts, message) : post(attempt, channel, message, how)
  }

  async function change(attempt: Attempt, channel: string, ts: string, card: Message): Promise<Said> {
    // If the lease ends soon, another process may meanwhile draw a newer version.
    if (!attempt.lease.lasts(callTimeoutMs)) return leaseEnds
    try {
      await client.chat.update({ channel, ts, ...card })
      return { kind: 'said', channelId: channel, ts }
    } catch (error) {
      if (!isRefused(error, postIsGone)) throw error
      // The old note would go on showing words that were taken back.
      await deletePost({ channelId: channel, ts })
      return post({ ...attempt, maybeSaid: true }, channel, card, { strict: isFolded(card.blocks) })
    }
  }

  /** The `ts` of an earlier attempt that did reach Slack. */
  async function findPosted(
    entry: Pick<OutboxEntry, 'id' | 'createdAt'>,
    channel: string,
    threadTs?: string,
  ): Promise<string | undefined> {
    const oldest = String(Math.floor(entry.createdAt.getTime() / 1000) - clocksDifferSeconds)
    const search = { channel, oldest, limit: 200, include_all_metadata: true }
    const pages = threadTs
      ? client.paginate('conversations.replies', { ...search, ts: threadTs })
      : client.paginate('conversations.history', search)
    for await (const page of pages) {
      const found = (page as MessagePage).messages?.find(
        ({ metadata }) => metadata?.event_type === metadataType && metadata.event_payload?.id === entry.id,
      )
      if (found?.ts) return found.ts
    }
    return undefined
  }

  /** Some workspaces do not allow editing messages, but all allow deleting them. */
  async function deletePost({ channelId: channel, ts }: { channelId: string; ts: string }): Promise<boolean> {
    try {
      await client.chat.delete({ channel, ts })
      return true
    } catch (error) {
      if (readFailure(error).kind === 'refused') return false
      throw error
    }
  }

  async function linkLine(place: Pick<Ticket, 'channelId' | 'threadTs'>): Promise<string> {
    const link = await linkTo(place)
    return link ? `\n${link}` : ''
  }

  async function linkTo({ channelId, threadTs }: Pick<Ticket, 'channelId' | 'threadTs'>): Promise<string | undefined> {
    if (isUnopened(threadTs)) return undefined
    try {
      return (await client.chat.getPermalink({ channel: channelId, message_ts: threadTs })).permalink
    } catch (error) {
      if (answersNo(error)) return undefined // the message or its channel is gone; the card is still needed
      throw error
    }
  }
}

// `paginate` returns a general type; this is the shared part of both responses.
type MessagePage = {
  messages?: { ts?: string; metadata?: { event_type?: string; event_payload?: Record<string, unknown> } }[]
}
