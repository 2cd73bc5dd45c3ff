import type { Desk } from '../../desk/desk.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { type Click, personOf, ticketIdOf } from './click.ts'

/** A member of staff pressed "Claim" on a ticket card. The outbox updates the card and tells the customer. */
export const claimClicked =
  (desk: Desk, words: StaffWords) =>
  async ({ ack, action, body }: Click) => {
    await ack()
    await desk.claim(personOf(body), ticketIdOf(action, words))
  }
