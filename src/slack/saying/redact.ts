import type { WebClient } from '@slack/web-api'
import type { Db } from '../../db/database.ts'
import { findPostedWords, type PostedWords } from '../../desk/posted-words.ts'
import { findTicket } from '../../desk/ticket-store.ts'
import type { Utterance } from '../../domain/utterance.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import type { Said } from '../../queue/attempts.ts'
import type { Attempt } from '../../queue/outbox.ts'
import { noteText } from '../blocks/note.ts'
import type { createColleagues } from '../people/colleagues.ts'
import { cardIn, isRefused, type Message, type Posting, postIsGone } from './posting.ts'
import { linkedReply, messageOf, threadOf } from './reply-message.ts'

export interface RedactParts {
  client: WebClient
  db: Db
  words: StaffWords
  colleagues: ReturnType<typeof createColleagues>
  posting: Posting
}

/** Takes words back that stand in a post. */
export function createRedact({ client, db, words, colleagues, posting }: RedactParts) {
  const { findPosted, deletePost, linkLine } = posting

  return redact

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
      if (!isRefused(error, postIsGone)) throw error
      if (mayStay || !(await deletePost(place))) return { kind: 'withheld' }
    }
    return { kind: 'said', ...place }
  }

  async function redrawn({ id, utterance }: PostedWords, place: Attempt['conversation']): Promise<Message> {
    if (utterance.kind === 'reply') {
      const reply = await linkedReply(posting, utterance)
      return messageOf((await colleagues.lookOf(reply))?.reply ?? reply, id)
    }
    return {
      text:
        noteText(utterance, words) +
        (utterance.withLink || utterance.linkTo ? await linkLine(utterance.linkTo ?? place) : ''),
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
}
