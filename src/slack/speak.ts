import type { WebClient } from '@slack/web-api'
import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { conversations, inbox } from '../db/schema.ts'
import type { Batch } from '../inbox/inbox.ts'
import type { Happening } from '../inquiry.ts'
import type { Attempt, OutboxEntry, Said } from '../outbox/outbox.ts'
import { supportLane, type Utterance } from '../outbox/utterance.ts'
import { findTicket, requestedRefunds, type Ticket } from '../tickets/ticket-store.ts'
import { shorten } from './blocks/limits.ts'
import { replyMessage } from './blocks/reply.ts'
import { ticketCard } from './blocks/ticket-card.ts'
import { plainMrkdwn } from './mrkdwn.ts'
import type { People } from './people.ts'
import { isTimeout, readFailure } from './slack-errors.ts'

const metadataType = 'frontdesk_outbox'
/** A call ends after 10 s (`slack.ts`): a post begun under a lease that lasts so long is ours to the end. */
const longestCallMs = 10_000
/** Slack may still carry out a call that we no longer wait for. */
const settledAfterTimeoutMs = 15_000
/** How far Slack's clock and the database's may differ when a post is looked for. */
const clocksDifferSeconds = 3600
/** Of a message without blocks; Slack advises no more. */
const longestPlainText = 4000
/** What Slack says when blocks or texts are not to its liking: plain words are better than none. */
const contentRefused = /invalid_(blocks|attachments|metadata)|msg_too_long|msg_blocks_too_long|no_text|too_many/
/** How long to wait when the fault is in the set-up and somebody has to mend it. */
const mendMs = 60_000
/** A token that Slack refuses, or a bot that was removed: the words are kept until that is mended. */
const mendable = /auth|token|account_inactive|missing_scope|not_in_channel|channel_not_found|org_login_required/

export interface SpeakParts {
  client: WebClient
  db: Db
  people: People
  /** Reads what waits to be handled in a conversation. */
  read(waiting: Batch): Promise<Happening[]>
}

type Message = { text: string; blocks?: ReturnType<typeof replyMessage>['blocks'] }

/** Says what stands in the outbox, at most once: every post carries its outbox id, by which an uncertain one is found again. */
export function createSpeak({ client, db, people, read }: SpeakParts) {
  return async (attempt: Attempt): Promise<Said> => {
    try {
      const channelId = await resolveChannel(attempt.channel)
      if (typeof channelId !== 'string') return channelId
      return await say(attempt, channelId)
    } catch (error) {
      return fromFailure(error, attempt.channel)
    }
  }

  async function resolveChannel(channel: string): Promise<string | Said> {
    if (channel !== supportLane) return channel
    const found = await people.findSupportChannel()
    return 'id' in found ? found.id : { kind: 'later', afterMs: mendMs, error: found.problem }
  }

  async function say(attempt: Attempt, channelId: string): Promise<Said> {
    const { utterance } = attempt.entry
    switch (utterance.kind) {
      case 'reply':
        return sayReply(attempt, utterance, channelId)
      case 'card':
        return sayCard(attempt, utterance.ticketId, channelId)
      case 'note':
        return sayNote(attempt, utterance, channelId)
      default:
        return utterance satisfies never
    }
  }

  async function sayReply(
    attempt: Attempt,
    { purpose, text, sources, threadTs }: Extract<Utterance, { kind: 'reply' }>,
    channel: string,
  ): Promise<Said> {
    const { entry } = attempt
    // Right before posting: a person may have stepped in while the answer was being found.
    if (purpose === 'answer' && (await hasPersonSteppedIn(db, entry.conversationId, read))) return { kind: 'withheld' }
    return post(attempt, channel, replyMessage(text, sources), threadTs)
  }

  async function sayCard(attempt: Attempt, ticketId: string, channel: string): Promise<Said> {
    const ticket = await findTicket(db, attempt.entry.workspaceId, ticketId)
    if (!ticket) return { kind: 'withheld' }
    const card = ticketCard(ticket, { refunds: await requestedRefunds(db, ticketId), permalink: await linkTo(ticket) })
    if (!ticket.cardTs || !ticket.cardChannelId) return post(attempt, channel, card)
    return updateCard(attempt, ticket.cardChannelId, ticket.cardTs, card)
  }

  async function updateCard(attempt: Attempt, channel: string, ts: string, card: Message): Promise<Said> {
    try {
      await client.chat.update({ channel, ts, ...card })
      return { kind: 'said', channelId: channel, ts }
    } catch (error) {
      const failure = readFailure(error)
      // Somebody deleted the card: staff still need one.
      if (failure.kind === 'refused' && failure.error === 'message_not_found')
        return post({ ...attempt, maybeSaid: true }, channel, card)
      throw error
    }
  }

  async function sayNote(
    attempt: Attempt,
    { ticketId, text }: Extract<Utterance, { kind: 'note' }>,
    channel: string,
  ): Promise<Said> {
    const { entry } = attempt
    const ticket = ticketId === undefined ? undefined : await findTicket(db, entry.workspaceId, ticketId)
    const mention = ticket?.claimedBy ? `<@${ticket.claimedBy}> ` : ''
    const link = ticket?.cardTs ? undefined : await linkTo(await getPlace(db, entry.conversationId))
    const words = mention + plainMrkdwn(shorten(text, 3500)) + (link ? `\n${link}` : '')
    return post(attempt, channel, { text: words }, ticket?.cardTs ?? undefined)
  }

  async function post(attempt: Attempt, channel: string, message: Message, threadTs?: string): Promise<Said> {
    const { entry, maybeSaid, lease } = attempt
    const before = maybeSaid ? await findPosted(entry, channel, threadTs) : undefined
    if (before) return { kind: 'said', channelId: channel, ts: before }
    if (!lease.lasts(longestCallMs)) return { kind: 'later', afterMs: 0, error: 'the lease is about to end' }
    try {
      const { ts } = await client.chat.postMessage({
        channel,
        ...message,
        ...(threadTs && { thread_ts: threadTs }),
        metadata: { event_type: metadataType, event_payload: { id: entry.id } },
        unfurl_links: false,
        unfurl_media: false,
      })
      if (!ts) return { kind: 'unknown', error: 'Slack accepted the post and did not say where it is' }
      return { kind: 'said', channelId: channel, ts }
    } catch (error) {
      const failure = readFailure(error)
      if (failure.kind === 'refused' && contentRefused.test(failure.error) && message.blocks)
        return post(attempt, channel, { text: shorten(message.text, longestPlainText) }, threadTs)
      throw error
    }
  }

  /** The `ts` of an earlier attempt that reached Slack after all. */
  async function findPosted(entry: OutboxEntry, channel: string, threadTs?: string): Promise<string | undefined> {
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

  async function linkTo({ channelId, threadTs }: Pick<Ticket, 'channelId' | 'threadTs'>): Promise<string | undefined> {
    try {
      return (await client.chat.getPermalink({ channel: channelId, message_ts: threadTs })).permalink
    } catch (error) {
      if (readFailure(error).kind === 'refused') return undefined // the message is gone; the card is still needed
      throw error
    }
  }
}

// `paginate` is typed for any method; this is the part of both answers that is read here.
type MessagePage = {
  messages?: { ts?: string; metadata?: { event_type?: string; event_payload?: Record<string, unknown> } }[]
}

/** A person's words may still wait to be handled: the answer was thought of in the lane in which they wait. */
async function hasPersonSteppedIn(db: Db, conversationId: number, read: SpeakParts['read']): Promise<boolean> {
  const [conversation] = await db.select().from(conversations).where(eq(conversations.id, conversationId))
  if (!conversation || conversation.inPersonsHands) return conversation !== undefined
  const entries = await db
    .select()
    .from(inbox)
    .where(and(eq(inbox.conversationId, conversationId), isNull(inbox.handledAt)))
  const happenings = await read({ conversation, entries })
  return happenings.some((happening) => happening.kind === 'written' && happening.author.kind === 'staff')
}

async function getPlace(db: Db, conversationId: number): Promise<Pick<Ticket, 'channelId' | 'threadTs'>> {
  const [place] = await db
    .select({ channelId: conversations.channelId, threadTs: conversations.threadTs })
    .from(conversations)
    .where(eq(conversations.id, conversationId))
  if (!place) throw new Error(`There is no conversation ${conversationId}`)
  return place
}

function fromFailure(error: unknown, channel: string): Said {
  const failure = readFailure(error)
  switch (failure.kind) {
    case 'rate limited':
      return { kind: 'later', afterMs: failure.afterMs, error: 'ratelimited' }
    case 'refused':
      return mendable.test(failure.error)
        ? { kind: 'later', afterMs: mendMs, error: `Slack refuses to post in ${channel}: ${failure.error}` }
        : { kind: 'refused', error: failure.error }
    case 'unknown':
      return { ...failure, settledMs: isTimeout(error) ? settledAfterTimeoutMs : undefined }
    default:
      return failure satisfies never
  }
}
