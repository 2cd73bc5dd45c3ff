import type { WebClient } from '@slack/web-api'
import type { CardAsides } from '../../desk/card-asides.ts'
import { findPostedWords } from '../../desk/posted-words.ts'
import { findTicket } from '../../desk/ticket-store.ts'
import { isUnopened } from '../../domain/conversation.ts'
import type { Happening } from '../../domain/message.ts'
import { teamOf } from '../../domain/team.ts'
import type { Ticket } from '../../domain/ticket.ts'
import { supportLane } from '../../domain/utterance.ts'
import type { Said } from '../../queue/attempts.ts'
import type { Waiting } from '../../queue/batches.ts'
import type { Attempt } from '../../queue/outbox.ts'
import type { createSendFiles } from '../files/send-files.ts'
import { createColleagues } from '../people/colleagues.ts'
import { mendMs } from '../people/slack-errors.ts'
import { saidInVain } from '../said-in-vain.ts'
import type { Seen } from '../seen.ts'
import { answersNo, createPosting } from './posting.ts'
import { createRedact } from './redact.ts'
import { type LinkedReply, linkedReply, messageOf, threadOf } from './reply-message.ts'
import { type CardParts, createSayCard } from './say-card.ts'
import { createSayNote, type NoteParts } from './say-note.ts'
import { createStaffLines, type StaffLineParts } from './staff-lines.ts'

export interface SpeakParts
  extends Omit<CardParts, 'posting'>,
    Omit<StaffLineParts, 'posting'>,
    Omit<NoteParts, 'posting'> {
  client: WebClient
  /** Reads the unhandled deliveries of a conversation. */
  read(waiting: Waiting): Promise<Happening[]>
  seen: Pick<Seen, 'unmark'>
  /** Sends the files of a colleague's reply. */
  sendFiles: ReturnType<typeof createSendFiles>
}

/**
 * Posts what is in the outbox, at most once. Every post carries its outbox id, by which an uncertain one is found
 * again.
 */
export function createSpeak(speaking: SpeakParts) {
  const { client, db, people, read, seen, sendFiles } = speaking
  const posting = createPosting({ client })
  const colleagues = createColleagues(speaking)
  const parts = { ...speaking, posting, colleagues }
  const sayCard = createSayCard(parts)
  const sayNote = createSayNote(parts)
  const redact = createRedact(parts)
  const { sayPossibleRequest, sayRecall, sayIncident, sayWeeklyNote } = createStaffLines(parts)

  return async (attempt: Attempt, asides: CardAsides): Promise<Said> => {
    try {
      const ticket = await ticketOf(attempt)
      const channelId = await resolveChannel(attempt, ticket)
      if (typeof channelId !== 'string') return channelId
      return await say(attempt, channelId, ticket, asides)
    } catch (error) {
      // Look the channel up again next time. It may have been archived and replaced.
      if (attempt.channel === supportLane && answersNo(error)) await people.forgetSupportChannel()
      return saidInVain(error, attempt.channel)
    }
  }

  async function resolveChannel({ channel }: Attempt, ticket: Ticket | undefined): Promise<string | Said> {
    if (channel !== supportLane) return channel
    const found = await people.findTicketChannel(ticket && teamOf(ticket))
    return 'id' in found ? found.id : { kind: 'later', afterMs: mendMs, error: found.problem }
  }

  /** The ticket about which something is said to staff. What is redacted elsewhere was said to a customer. */
  async function ticketOf({ channel, entry }: Attempt): Promise<Ticket | undefined> {
    const { workspaceId, utterance } = entry
    const isRedacted = channel === supportLane && utterance.kind === 'redaction'
    const said = isRedacted ? (await findPostedWords(db, utterance.outboxId))?.utterance : utterance
    const ticketId = said?.kind === 'card' || said?.kind === 'note' ? said.ticketId : undefined
    return ticketId === undefined ? undefined : findTicket(db, workspaceId, ticketId)
  }

  async function say(
    attempt: Attempt,
    channelId: string,
    ticket: Ticket | undefined,
    asides: CardAsides,
  ): Promise<Said> {
    const { utterance } = attempt.entry
    switch (utterance.kind) {
      case 'reply': {
        const said = await sayReply(attempt, await linkedReply(posting, utterance), channelId)
        if (said.kind === 'said' || said.kind === 'withheld') seen.unmark(channelId, utterance.seen ?? [])
        return said
      }
      case 'files': {
        const threadTs = threadOf(utterance, attempt.conversation) ?? utterance.threadTs
        return sendFiles(attempt, utterance, { channel: channelId, threadTs })
      }
      case 'card':
        return sayCard(attempt, ticket, channelId, asides)
      case 'note':
        return sayNote(attempt, utterance, ticket, channelId)
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

  async function sayReply(attempt: Attempt, reply: LinkedReply, channel: string): Promise<Said> {
    const threadTs = threadOf(reply, attempt.conversation)
    // The post that should have opened it was refused.
    if (threadTs !== undefined && isUnopened(threadTs)) return { kind: 'refused', error: 'its thread was not opened' }
    // Checked right before posting, because a person may have stepped in while the answer was being found.
    if (reply.purpose === 'answer' && (await hasPersonSteppedIn(attempt, read))) return { kind: 'withheld' }
    const { post } = posting
    const message = messageOf(reply, attempt.entry.id)
    const as = await colleagues.lookOf(reply)
    if (!as) return post(attempt, channel, message, { threadTs })
    try {
      const signed = messageOf(as.signed, attempt.entry.id)
      return await post(attempt, channel, messageOf(as.reply, attempt.entry.id), {
        threadTs,
        as: { look: as.look, signed },
      })
    } catch (error) {
      if (!colleagues.isForbidden(error)) throw error
      return post(attempt, channel, message, { threadTs })
    }
  }
}

/**
 * Whether a person has stepped in, including messages that wait to be handled: the answer was decided in the same lane.
 */
async function hasPersonSteppedIn({ conversation, waiting }: Attempt, read: SpeakParts['read']): Promise<boolean> {
  if (conversation.inPersonsHands) return true
  const happenings = await read({ conversation, entries: waiting })
  return happenings.some((happening) => happening.kind === 'written' && happening.author.kind === 'staff')
}
