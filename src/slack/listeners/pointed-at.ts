import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt'
import { z } from 'zod'
import type { Desk } from '../../desk/desk.ts'
import type { PointedAt } from '../../desk/pointed-at.ts'
import { SupportError } from '../../domain/errors.ts'
import { findTicketId } from '../../domain/ticket-id.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { addModal, ticketInput } from '../blocks/add-to-ticket.ts'
import { plainModal } from '../blocks/plain-modal.ts'
import type { Home } from '../people/people.ts'
import { personOf } from './click.ts'
import { inModal } from './in-modal.ts'
import type { ShortcutChosen } from './send-note-chosen.ts'
import { submitInTime } from './submit-in-time.ts'

export const makeTicketShortcut = 'make_this_a_ticket'
export const addToTicketShortcut = 'add_to_ticket'

export interface PointingParts {
  desk: Desk
  home: Home
  words: StaffWords
  /** A message as it is now; undefined if the bot cannot read it. */
  findMessage(channelId: string, ts: string): Promise<PointedAt | undefined>
}

/** One of the staff chose "Make this a ticket" from the menu of a message. */
export const makeTicketChosen =
  ({ desk, words, findMessage }: PointingParts) =>
  async ({ ack, shortcut, client }: ShortcutChosen) => {
    await ack()
    const { channel, message_ts, trigger_id } = shortcut
    const title = words.request.makeTicket
    await inModal(client, trigger_id, { title, words }, async () => {
      await desk.checkMayPoint(personOf(shortcut))
      const id = await desk.makeTicketOf(personOf(shortcut), await findMessage(channel.id, message_ts))
      return plainModal(title, words.thread.made(id), words)
    })
  }

/** One of the staff chose "Add to ticket …": asks to which. */
export const addToTicketChosen =
  ({ desk, words, findMessage }: PointingParts) =>
  async ({ ack, shortcut, client }: ShortcutChosen) => {
    await ack()
    const { channel, message_ts: ts, trigger_id } = shortcut
    const person = personOf(shortcut)
    await inModal(client, trigger_id, { title: words.thread.addTitle, words }, async () => {
      await desk.checkMayPoint(person)
      const tickets = await desk.ticketsFor(person, await findMessage(channel.id, ts))
      return addModal({ channelId: channel.id, ts }, tickets, words)
    })
  }

type Submission = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs

const place = z.object({ channelId: z.string(), ts: z.string() })

/** One of the staff chose the ticket. Errors are shown in the modal. */
export const addToTicketSubmitted =
  ({ desk, home, words, findMessage }: PointingParts) =>
  async (submission: Submission) => {
    const { view, body } = submission
    const person = { workspaceId: home.teamId, userId: body.user.id }
    await submitInTime(submission, { block: ticketInput, words }, async () => {
      const ticketId = findTicketId(view.state.values[ticketInput]?.[ticketInput]?.selected_option?.value ?? '')
      if (!ticketId) throw new SupportError('unknown_ticket', words.errors.noTicketOfButton)
      await desk.checkMayPoint(person)
      const { channelId, ts } = place.parse(JSON.parse(view.private_metadata))
      await desk.addToTicket(person, ticketId, await findMessage(channelId, ts))
      return plainModal(words.thread.addTitle, words.thread.added(ticketId), words)
    })
  }
