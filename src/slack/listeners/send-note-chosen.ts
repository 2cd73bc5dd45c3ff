import type { AllMiddlewareArgs, MessageShortcut, SlackShortcutMiddlewareArgs } from '@slack/bolt'
import type { Desk } from '../../desk/desk.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { replyModal } from '../blocks/reply-modal.ts'
import { objectsOf } from '../payload/json.ts'
import { plainToRich } from '../rich/markdown-to-rich.ts'
import { ownRich } from '../rich/own-rich.ts'
import { plainText } from '../text/plain-text.ts'
import { personOf } from './click.ts'
import { inModal } from './in-modal.ts'

/** Somebody of our own workspace chose something from the menu of a message. */
export type ShortcutChosen = SlackShortcutMiddlewareArgs<MessageShortcut> & AllMiddlewareArgs

/** The shortcut that sends a note to the customer. */
export const sendNoteShortcut = 'send_to_customer'

/** One of the staff wants to send a note of theirs: shows what is sent, and where, in the modal for replies. */
export const sendNoteChosen =
  ({ desk, words, sendsFiles }: { desk: Desk; words: StaffWords; sendsFiles: boolean }) =>
  async ({ ack, shortcut, client }: ShortcutChosen) => {
    await ack()
    const { message, channel, trigger_id } = shortcut
    await inModal(client, trigger_id, { title: words.card.reply, words }, async () => {
      const note = { channelId: channel.id, cardTs: textOf(message.thread_ts), authorId: message.user }
      const goesTo = await desk.checkMaySend(personOf(shortcut), note)
      return replyModal(goesTo.ticket.id, words, { goesTo, text: wordsOf(message), takesFiles: sendsFiles })
    })
  }

/** With its formatting, where Slack tells it. */
const wordsOf = ({ blocks, text }: MessageShortcut['message']) => {
  const [written, ...more] = objectsOf(blocks).filter(({ type }) => type === 'rich_text')
  return (more.length === 0 ? ownRich(written) : undefined) ?? plainToRich(plainText(text ?? ''))
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
