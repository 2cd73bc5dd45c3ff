import type { WebClient } from '@slack/web-api'
import type { Logger } from 'pino'
import type { Db } from '../db/database.ts'
import type { CardAsides } from '../desk/card-asides.ts'
import { drawnAgoMs } from '../desk/card-drawings.ts'
import { findCustomerRecord } from '../desk/customer-record.ts'
import { findIncident } from '../desk/incidents/incident-store.ts'
import { listLinks } from '../desk/links/link-store.ts'
import { listMergedInto } from '../desk/merged-tickets.ts'
import { findPostedWords, type PostedWords } from '../desk/posted-words.ts'
import { findRecall } from '../desk/recall/recall-store.ts'
import { findPossibleRequest } from '../desk/request-store.ts'
import { findSplits } from '../desk/split-store.ts'
import { findTicket } from '../desk/ticket-store.ts'
import { findUnhelpful } from '../desk/verdict-store.ts'
import { findWeeklyNote } from '../desk/weekly/weekly-note-store.ts'
import { isUnopened } from '../domain/conversation.ts'
import type { Happening } from '../domain/message.ts'
import { teamOf } from '../domain/team.ts'
import type { Ticket } from '../domain/ticket.ts'
import { supportLane, type Utterance } from '../domain/utterance.ts'
import type { StaffWords } from '../languages/language/staff-words.ts'
import type { OutboxEntry, Said } from '../queue/attempts.ts'
import type { Waiting } from '../queue/batches.ts'
import type { Attempt } from '../queue/outbox.ts'
import { isFolded } from './blocks/folded.ts'
import { incidentCard } from './blocks/incident-card.ts'
import type { Merged } from './blocks/merge-modal.ts'
import { movedLine, noteText } from './blocks/note.ts'
import { openingMessage } from './blocks/opening.ts'
import { possibleRequestLine } from './blocks/possible-request.ts'
import { recallNote } from './blocks/recall-note.ts'
import { replyMessage } from './blocks/reply.ts'
import { ticketCard } from './blocks/ticket-card.ts'
import { weeklyNoteMessage } from './blocks/weekly-note.ts'
import type { createSendFiles } from './files/send-files.ts'
import { type ColleagueLook, createColleagues } from './people/colleagues.ts'
import { mentionsOf } from './people/mentions.ts'
import type { People } from './people/people.ts'
import { mendMs, readFailure } from './people/slack-errors.ts'
import { contentRefused, saidInVain } from './said-in-vain.ts'
import type { Seen } from './seen.ts'
import { callTimeoutMs } from './slack.ts'
import { shorten } from './text/limits.ts'

const metadataType = 'frontdesk_outbox'
/** How far Slack's clock and the database's may differ when searching for a post. */
const clocksDifferSeconds = 3600
/** For a message without blocks, as Slack advises. */
const longestPlainText = 4000
/** Slack's errors for a card that can no longer be updated. Staff then need a new one. */
const cardIsGone = /^(message_not_found|cant_update_message|edit_window_closed)$/
/** Slack's errors for a thread that no longer accepts posts. */
const threadIsGone = /^(thread_not_found|message_not_found|cannot_reply_to_message|invalid_thread_ts)$/

export interface SpeakParts {
  client: WebClient
  db: Db
  people: People
  /** In the team's language. */
  words: StaffWords
  /** The names of the company's own departments. */
  departments: string[]
  /** Whether there are teams with channels of their own. */
  hasTeams: boolean
  /** The name of the ticket command. */
  command: string
  /** The address of our workspace, ending with a slash; without it no name is a link. */
  url?: string
  /** The least time between two drawings of one card. */
  cardIntervalMs: number
  /** Reads the unhandled deliveries of a conversation. */
  read(waiting: Waiting): Promise<Happening[]>
  seen: Pick<Seen, 'unmark'>
  /** Sends the files of a colleague's reply. */
  sendFiles: ReturnType<typeof createSendFiles>
  log: Logger
}

const leaseEnds: Said = { kind: 'later', afterMs: 0, error: 'the lease is about to end' }

/** Where something was posted, if that is in the channel where it belongs now. */
const placeIn = (channel: string, { channelId, ts }: { channelId: string | null; ts: string | null }) =>
  (channelId === channel && ts) || undefined

/** The position of a ticket's card, if it is in the current support channel. */
const cardIn = (channel: string, { cardChannelId, cardTs }: Ticket) =>
  placeIn(channel, { channelId: cardChannelId, ts: cardTs })

function isRefused(error: unknown, why: RegExp): boolean {
  const failure = readFailure(error)
  return failure.kind === 'refused' && why.test(failure.error)
}

/** Where a reply goes; undefined for what opens a thread. What was said before its thread was there goes there now. */
const threadOf = (
  { opens, threadTs }: Pick<Reply, 'opens' | 'threadTs'>,
  conversation: Pick<Attempt['conversation'], 'threadTs'>,
) => (opens ? undefined : isUnopened(threadTs) ? conversation.threadTs : threadTs)

const answersNo = (error: unknown) => ['refused', 'ours'].includes(readFailure(error).kind)

const messageOf = (reply: Reply & { link?: string }, outboxId: string) => {
  const { text, sources, opens, ...look } = reply
  return opens ? openingMessage(text, { ...opens, ...look }) : replyMessage(text, sources, { ...look, outboxId })
}

type Reply = Extract<Utterance, { kind: 'reply' }>

type Message = { text: string; blocks?: ReturnType<typeof replyMessage>['blocks'] }

/**
 * Posts what is in the outbox, at most once. Every post carries its outbox id, by which an uncertain one is found
 * again.
 */
export function createSpeak({
  client,
  db,
  people,
  words,
  departments,
  hasTeams,
  command,
  url,
  cardIntervalMs,
  read,
  seen,
  sendFiles,
  log,
}: SpeakParts) {
  const colleagues = createColleagues({ people, log })
  let folds = true

  return async (attempt: Attempt, asides: CardAsides): Promise<Said> => {
    try {
      const channelId = await resolveChannel(attempt)
      if (typeof channelId !== 'string') return channelId
      return await say(attempt, channelId, asides)
    } catch (error) {
      // Look the channel up again next time. It may have been archived and replaced.
      if (attempt.channel === supportLane && answersNo(error)) await people.forgetSupportChannel()
      return saidInVain(error, attempt.channel)
    }
  }

  async function resolveChannel({ channel, entry }: Attempt): Promise<string | Said> {
    if (channel !== supportLane) return channel
    const ticketId = await ticketOf(entry.utterance)
    const ticket = ticketId === undefined ? undefined : await findTicket(db, entry.workspaceId, ticketId)
    const found = await people.findTicketChannel(ticket && teamOf(ticket))
    return 'id' in found ? found.id : { kind: 'later', afterMs: mendMs, error: found.problem }
  }

  /** The ticket for whose staff something is said. */
  async function ticketOf(utterance: Utterance): Promise<string | undefined> {
    if (utterance.kind === 'card' || utterance.kind === 'note') return utterance.ticketId
    const words =
      utterance.kind === 'redaction' ? (await findPostedWords(db, utterance.outboxId))?.utterance : undefined
    return words?.kind === 'note' ? words.ticketId : undefined
  }

  async function say(attempt: Attempt, channelId: string, asides: CardAsides): Promise<Said> {
    const { utterance } = attempt.entry
    switch (utterance.kind) {
      case 'reply': {
        const said = await sayReply(attempt, await withLink(utterance), channelId)
        if (said.kind === 'said' || said.kind === 'withheld') seen.unmark(channelId, utterance.seen ?? [])
        return said
      }
      case 'files': {
        const threadTs = threadOf(utterance, attempt.conversation) ?? utterance.threadTs
        return sendFiles(attempt, utterance, { channel: channelId, threadTs })
      }
      case 'card':
        return sayCard(attempt, utterance.ticketId, channelId, asides)
      case 'note':
        return sayNote(attempt, utterance, channelId)
      case 'possible request':
        return sayPossibleRequest(attempt, utterance.requestId, channelId)
      case 'recall':
        return sayRecall(attempt, utterance.recallId, channelId)
      case 'incident':
        return sayIncident(attempt, utterance.incidentId, channelId)
      case 'weekly note':
        return sayWeeklyNote(attempt, utterance.noteId, channelId)
      case 'redaction':
        return redact(attempt, utterance, channelId)
      default:
        return utterance satisfies never
    }
  }

  async function sayReply(attempt: Attempt, reply: Reply & { link?: string }, channel: string): Promise<Said> {
    const threadTs = threadOf(reply, attempt.conversation)
    // The post that should have opened it was refused.
    if (threadTs !== undefined && isUnopened(threadTs)) return { kind: 'refused', error: 'its thread was not opened' }
    // Checked right before posting, because a person may have stepped in while the answer was being found.
    if (reply.purpose === 'answer' && (await hasPersonSteppedIn(attempt, read))) return { kind: 'withheld' }
    const as = await colleagues.lookOf(reply)
    if (!as) return post(attempt, channel, messageOf(reply, attempt.entry.id), { threadTs })
    try {
      return await post(attempt, channel, messageOf(as.reply, attempt.entry.id), { threadTs, as })
    } catch (error) {
      if (!colleagues.isForbidden(error)) throw error
      return post(attempt, channel, messageOf(reply, attempt.entry.id), { threadTs })
    }
  }

  async function sayCard(attempt: Attempt, ticketId: string, channel: string, asides: CardAsides): Promise<Said> {
    const ticket = await findTicket(db, attempt.entry.workspaceId, ticketId)
    if (!ticket) return { kind: 'withheld' }
    const ts = cardIn(channel, ticket)
    const restMs = ts && cardIntervalMs > 0 ? cardIntervalMs - (await drawnAgoMs(db, ticket)) : 0
    // What happens to the ticket until then is drawn with it.
    if (restMs > 0) return { kind: 'soon', afterMs: restMs }
    const said = await drawn(attempt, channel, ts, () => cardFor(ticket, asides, attempt.entry.id))
    if (said.kind === 'said' && !ts) await leaveBehind(ticket, channel)
    return said
  }

  /** Slack may not know parts that fold: then the card is drawn without, and so are those after it. */
  async function drawn(
    attempt: Attempt,
    channel: string,
    ts: string | undefined,
    card: () => Promise<Message>,
  ): Promise<Said> {
    const say = (message: Message, strict: boolean) => draw(attempt, channel, ts, message, { strict })
    const first = await card()
    if (!isFolded(first.blocks)) return say(first, false)
    try {
      return await say(first, true)
    } catch (error) {
      if (!isRefused(error, contentRefused)) throw error
      log.warn('Slack refuses blocks of the kind "container": long parts of cards are not folded')
      folds = false
      return say(await card(), false)
    }
  }

  async function cardFor(
    ticket: Ticket,
    { suggest, why, actionsOf, accountsOf, contextOf, nextPromise, incident, sameMatter }: CardAsides,
    drawing: string,
  ): Promise<Message> {
    return ticketCard(ticket, {
      actions: await actionsOf(ticket),
      permalink: await linkTo(ticket),
      suggestions: await suggest(ticket),
      because: why(ticket),
      record: await findCustomerRecord(db, ticket),
      answered: await findUnhelpful(db, ticket),
      merged: await mergedOf(ticket),
      sameMatter: await sameMatter(ticket),
      promise: await nextPromise(ticket),
      links: await listLinks(db, ticket.id),
      accounts: await accountsOf(ticket),
      context: await contextOf(ticket),
      incident: await incident(ticket),
      url,
      departments,
      folds,
      hasTeams,
      drawing,
      words,
    })
  }

  /** The tickets that belong to this one, by links to their cards. */
  async function mergedOf(ticket: Ticket): Promise<Merged> {
    const { mergedInto, workspaceId } = ticket
    const into = mergedInto ? await findTicket(db, workspaceId, mergedInto) : undefined
    const from = await listMergedInto(db, ticket)
    const splits = await findSplits(db, ticket)
    return {
      from: await Promise.all(from.map(linkedId)),
      apart: await Promise.all(splits.apart.map(linkedId)),
      ...(into && { into: await linkedId(into) }),
      ...(splits.from && { splitFrom: await linkedId(splits.from) }),
    }
  }

  async function linkedId({ id, cardChannelId, cardTs }: Ticket): Promise<string> {
    const link = cardChannelId && cardTs ? await linkTo({ channelId: cardChannelId, threadTs: cardTs }) : undefined
    return link ? `<${link}|${id}>` : id
  }

  /** The card went to another channel. Where it was, a line says so; nobody there can act on it. */
  async function leaveBehind({ id, cardChannelId, cardTs }: Ticket, channel: string): Promise<void> {
    if (!cardTs || !cardChannelId || cardChannelId === channel) return
    const text = words.suggestions.movedTo(id, `<#${channel}>`)
    try {
      await client.chat.update({ channel: cardChannelId, ts: cardTs, text, blocks: movedLine(text) })
    } catch (error) {
      if (!answersNo(error)) throw error // the old channel may be gone
    }
  }

  async function sayPossibleRequest(attempt: Attempt, requestId: number, channel: string): Promise<Said> {
    const request = await findPossibleRequest(db, attempt.entry.workspaceId, requestId)
    if (!request) return { kind: 'withheld' }
    const { lines, lineChannelId, lineTs, channelId, threadTs } = request
    const ts = placeIn(channel, { channelId: lineChannelId, ts: lineTs })
    // Whatever was decided, answered or deleted before staff saw it need not be shown.
    if (!ts && (request.status !== 'open' || lines.length === 0) && !attempt.maybeSaid) return { kind: 'withheld' }
    const permalink = await linkTo({ channelId, threadTs: lines[0]?.ts ?? threadTs })
    const line = possibleRequestLine(request, { names: await namesOf(lines), permalink, words })
    return draw(attempt, channel, ts, line)
  }

  async function sayRecall(attempt: Attempt, recallId: number, channel: string): Promise<Said> {
    const recall = await findRecall(db, attempt.entry.workspaceId, recallId)
    if (!recall) return { kind: 'withheld' }
    const ts = placeIn(channel, recall)
    // What was settled before staff saw it need not be shown.
    if (!ts && recall.status === 'settled' && !attempt.maybeSaid) return { kind: 'withheld' }
    const note = recallNote(recall, words)
    return draw(attempt, channel, ts, note)
  }

  async function sayIncident(attempt: Attempt, incidentId: number, channel: string): Promise<Said> {
    const incident = await findIncident(db, attempt.entry.workspaceId, incidentId)
    if (!incident) return { kind: 'withheld' }
    return draw(attempt, channel, placeIn(channel, incident), incidentCard(incident, { url, words }))
  }

  async function sayWeeklyNote(attempt: Attempt, noteId: number, channel: string): Promise<Said> {
    const note = await findWeeklyNote(db, attempt.entry.workspaceId, noteId)
    if (!note) return { kind: 'withheld' }
    const message = weeklyNoteMessage(note, command, words)
    return draw(attempt, channel, placeIn(channel, note), message)
  }

  async function namesOf(lines: { authorId: string }[]): Promise<Record<string, string>> {
    const ids = [...new Set(lines.map(({ authorId }) => authorId))]
    return Object.fromEntries(await Promise.all(ids.map(async (id) => [id, await people.nameOf(id)] as const)))
  }

  /** Changes what is posted already, or posts it. */
  function draw(
    attempt: Attempt,
    channel: string,
    ts: string | undefined,
    message: Message,
    how?: { strict: boolean },
  ): Promise<Said> {
    return ts ? updateCard(attempt, channel, ts, message) : post(attempt, channel, message, how)
  }

  async function updateCard(attempt: Attempt, channel: string, ts: string, card: Message): Promise<Said> {
    // If the lease ends soon, another process may meanwhile draw a newer version.
    if (!attempt.lease.lasts(callTimeoutMs)) return leaseEnds
    try {
      await client.chat.update({ channel, ts, ...card })
      return { kind: 'said', channelId: channel, ts }
    } catch (error) {
      if (!isRefused(error, cardIsGone)) throw error
      // The old note would go on showing words that were taken back.
      await deletePost({ channelId: channel, ts })
      return post({ ...attempt, maybeSaid: true }, channel, card, { strict: isFolded(card.blocks) })
    }
  }

  async function sayNote(attempt: Attempt, note: Extract<Utterance, { kind: 'note' }>, channel: string): Promise<Said> {
    const { entry, conversation } = attempt
    const { ticketId } = note
    const ticket = ticketId === undefined ? undefined : await findTicket(db, entry.workspaceId, ticketId)
    const owner = ticket?.claimedBy && !note.beside ? `<@${ticket.claimedBy}> ` : ''
    const others = await mentionsOf(note.mention ?? [], people)
    const mention = owner + others.replace(owner, '')
    // Slack tells everybody in a channel only of what is outside threads.
    const cardTs = ticket && !note.beside && !note.mention?.includes('channel') ? cardIn(channel, ticket) : undefined
    const said = mention + noteText(note, words)
    const linked = async () => ({ text: said + (note.beside ? '' : await linkLine(note.linkTo ?? conversation)) })
    const inChannel = async () => post(attempt, channel, await linked())
    if (!cardTs) return inChannel()
    try {
      return await post(attempt, channel, note.withLink || note.linkTo ? await linked() : { text: said }, {
        threadTs: cardTs,
      })
    } catch (error) {
      if (isRefused(error, threadIsGone)) return inChannel()
      throw error
    }
  }

  /** Removes words that somebody took back from a post. Does nothing if it was never posted or is gone. */
  async function redact(
    { conversation }: Attempt,
    { outboxId, mayStay }: Extract<Utterance, { kind: 'redaction' }>,
    channel: string,
  ): Promise<Said> {
    const found = await findPostedWords(db, outboxId)
    const place = found && (found.posted ?? (await findWords(found, conversation, channel)))
    if (!place) return { kind: 'withheld' }
    try {
      const message = await redrawn(found, conversation)
      await client.chat.update({ channel: place.channelId, ts: place.ts, ...message })
    } catch (error) {
      if (!isRefused(error, cardIsGone)) throw error
      if (mayStay || !(await deletePost(place))) return { kind: 'withheld' }
    }
    return { kind: 'said', ...place }
  }

  async function redrawn({ id, utterance }: PostedWords, place: Attempt['conversation']): Promise<Message> {
    if (utterance.kind === 'reply') {
      const reply = await withLink(utterance)
      return messageOf((await colleagues.lookOf(reply))?.reply ?? reply, id)
    }
    return {
      text:
        noteText(utterance, words) +
        (utterance.withLink || utterance.linkTo ? await linkLine(utterance.linkTo ?? place) : ''),
    }
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

  /** Searches the customer's thread, the thread of the card, or the channel. */
  async function findWords({ utterance, ...entry }: PostedWords, place: Attempt['conversation'], channelId: string) {
    const { workspaceId } = place
    const threadTs =
      utterance.kind === 'reply' ? threadOf(utterance, place) : await cardOf(utterance, workspaceId, channelId)
    const ts = (threadTs && (await findPosted(entry, channelId, threadTs))) || (await findPosted(entry, channelId))
    return ts ? { channelId, ts } : undefined
  }

  async function cardOf({ ticketId }: { ticketId?: string }, workspaceId: string, channelId: string) {
    const ticket = ticketId === undefined ? undefined : await findTicket(db, workspaceId, ticketId)
    return ticket && cardIn(channelId, ticket)
  }

  async function post(
    attempt: Attempt,
    channel: string,
    message: Message,
    { threadTs, as, strict }: { threadTs?: string; as?: ColleagueLook; strict?: boolean } = {},
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
      if (as && shown && !shown.username) await client.chat.update({ channel, ts, ...messageOf(as.signed, entry.id) })
      return { kind: 'said', channelId: channel, ts }
    } catch (error) {
      if (isRefused(error, contentRefused) && message.blocks && !strict)
        return post(attempt, channel, { text: shorten(message.text, longestPlainText) }, { threadTs, as })
      throw error
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

  async function withLink(reply: Reply): Promise<Reply & { link?: string }> {
    if (reply.opens && reply.linkTo) return { ...reply, link: await linkTo(reply.linkTo) }
    return reply.linkTo ? { ...reply, text: reply.text + (await linkLine(reply.linkTo)) } : reply
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

/**
 * Whether a person has stepped in, including messages that wait to be handled: the answer was decided in the same lane.
 */
async function hasPersonSteppedIn({ conversation, waiting }: Attempt, read: SpeakParts['read']): Promise<boolean> {
  if (conversation.inPersonsHands) return true
  const happenings = await read({ conversation, entries: waiting })
  return happenings.some((happening) => happening.kind === 'written' && happening.author.kind === 'staff')
}
