import type { Desk } from '../../desk/desk.ts'
import { type Click, personOf, ticketIdOf } from './click.ts'

/** A member of staff pressed "Close" on a ticket card. */
export const closeClicked =
  (desk: Desk) =>
  async ({ ack, action, body }: Click) => {
    await ack()
    await desk.close(personOf(body), ticketIdOf(action))
  }
