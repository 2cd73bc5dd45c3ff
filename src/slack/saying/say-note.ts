import type { Ticket } from '../../domain/ticket.ts'
import type { Utterance } from '../../domain/utterance.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import type { Said } from '../../queue/attempts.ts'
import type { Attempt } from '../../queue/outbox.ts'
import { noteText } from '../blocks/note.ts'
import { mentionsOf } from '../people/mentions.ts'
import type { People } from '../people/people.ts'
import { cardIn, isRefused, type Posting } from './posting.ts'

/** Slack's errors for a thread that no longer accepts posts. */
const threadIsGone = /^(thread_not_found|message_not_found|cannot_reply_to_message|invalid_thread_ts)$/

export interface NoteParts {
  people: People
  words: StaffWords
  posting: Posting
}

/** Posts notes for staff: below the card of a ticket, or in the channel. */
export function createSayNote({ people, words, posting: { post, linkLine } }: NoteParts) {
  return sayNote

  /** `ticket`: the one that it is about, if any. */
  async function sayNote(
    attempt: Attempt,
    note: Extract<Utterance, { kind: 'note' }>,
    ticket: Ticket | undefined,
    channel: string,
  ): Promise<Said> {
    const { conversation } = attempt
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
}
