import type { Desk } from '../../desk/desk.ts'
import { type Click, personOf, ticketIdOf } from './click.ts'

/** A member of staff pressed "Claim" on a ticket card. The card and the customer hear of it through the outbox. */
export const claimClicked =
  (desk: Desk) =>
  async ({ ack, action, body }: Click) => {
    await ack()
    await desk.claim(personOf(body), ticketIdOf(action))
  }
