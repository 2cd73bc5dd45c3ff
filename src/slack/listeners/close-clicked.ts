import type { Desk } from '../../desk/desk.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { type Click, personOf, ticketIdOf } from './click.ts'

/** A member of staff pressed "Close" on a ticket card. */
export const closeClicked =
  (desk: Desk, words: StaffWords) =>
  async ({ ack, action, body }: Click) => {
    await ack()
    await desk.close(personOf(body), ticketIdOf(action, words))
  }
