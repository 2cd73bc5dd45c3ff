import type { Desk } from '../../desk/desk.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { replyModal } from '../blocks/ticket-views.ts'
import { type Click, personOf, ticketIdOf } from './click.ts'

/** A member of staff pressed "Reply" on a ticket card: opens the modal. */
export const replyClicked =
  (desk: Desk, words: StaffWords) =>
  async ({ ack, action, body, client }: Click) => {
    await ack()
    await desk.checkMayReply(personOf(body), ticketIdOf(action, words))
    await client.views.open({ trigger_id: body.trigger_id, view: replyModal(ticketIdOf(action, words), words) })
  }
