import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt'
import type { Desk } from '../../desk/desk.ts'
import type { Person } from '../../desk/person.ts'
import type { PointedAt } from '../../desk/pointed-at.ts'
import { SupportError } from '../../domain/errors.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { plainModal } from '../blocks/plain-modal.ts'
import { readSplitModal, splitModal } from '../blocks/split-modal.ts'
import { readPermalink } from '../text/permalink.ts'
import { type Asked, type CommandParts, howTo, ticketAsked } from './asked.ts'
import { personOf } from './click.ts'
import { inModal } from './in-modal.ts'
import type { ShortcutChosen } from './send-note-chosen.ts'

export const splitShortcut = 'split_off'

export interface SplitParts {
  desk: Desk
  words: StaffWords
  /** A message as it is now; undefined if the bot cannot read it. */
  findMessage(channelId: string, ts: string): Promise<PointedAt | undefined>
}

interface Pointing {
  at: { channelId: string; ts: string }
  ticketId?: string
}

/** One of the staff chose "Split off …" from the menu of a customer's message, or of a note that quotes it. */
export const splitChosen =
  (parts: SplitParts) =>
  async ({ ack, shortcut, client }: ShortcutChosen) => {
    await ack()
    const { channel, message_ts: ts, trigger_id } = shortcut
    const look = { title: parts.words.splitting.title, words: parts.words }
    await inModal(client, trigger_id, look, () =>
      preview(parts, personOf(shortcut), { at: { channelId: channel.id, ts } }),
    )
  }

/** `split TKT-… LINK`, with the link of the message or of a note that quotes it. */
export async function answerSplit(parts: CommandParts, asked: Asked) {
  const { words } = parts
  const { ticketId, rest } = ticketAsked(asked, words)
  const at = readPermalink(rest)
  if (!at) throw howTo(asked, words)
  await asked.open(words.splitting.title, () => preview(parts, asked.person, { at, ticketId }))
  return undefined
}

async function preview({ desk, words, findMessage }: SplitParts, person: Person, { at, ticketId }: Pointing) {
  const message = await desk.findPointedAt(person, at)
  const found = await desk.previewSplit(person, await findMessage(message.channelId, message.ts), ticketId)
  return splitModal(found, message, words)
}

type Submission = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs

/** One of the staff has seen what will be said, and wants it. The modal has no input, so it says itself what came of it. */
export const splitSubmitted =
  ({ desk, words, findMessage, home }: SplitParts & { home: { teamId: string } }) =>
  async ({ ack, view, body, client }: Submission) => {
    const { title } = words.splitting
    await ack({ response_action: 'update', view: plainModal(title, '⏳', words) })
    const show = (text: string) => client.views.update({ view_id: view.id, view: plainModal(title, text, words) })
    const person = { workspaceId: home.teamId, userId: body.user.id }
    try {
      const read = readSplitModal(view.private_metadata)
      if (!read) throw new SupportError('unknown_request', words.thread.cannotRead)
      // Whoever forges a submission learns nothing of a message.
      await desk.checkMayPoint(person)
      const id = await desk.split(person, await findMessage(read.channelId, read.ts), read.shown)
      await show(words.splitting.done(id))
    } catch (error) {
      await show(error instanceof SupportError ? error.message : words.errors.failed)
      if (!(error instanceof SupportError)) throw error
    }
  }
