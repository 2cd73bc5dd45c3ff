import type { Desk, Person } from '../../desk/desk.ts'
import { SupportError } from '../../domain/errors.ts'
import { type Click, personOf } from './click.ts'

type Decide = (person: Person, requestId: number) => Promise<void>

const decided =
  (decide: Decide) =>
  async ({ ack, action, body }: Click) => {
    await ack()
    await decide(personOf(body), requestIdOf(action))
  }

/** A member of staff pressed "Make it a ticket". The outbox updates the line and tells the customer. */
export const makeTicketClicked = (desk: Desk) => decided(desk.makeTicket)

/** A member of staff pressed "Not a request". The outbox updates the line. */
export const notARequestClicked = (desk: Desk) => decided(desk.notARequest)

/** The value may be forged, so it is parsed like any text. */
function requestIdOf({ value = '' }: { value?: string }): number {
  if (/^\d{1,15}$/.test(value)) return Number(value)
  throw new SupportError('unknown_request', 'This button belongs to no message.')
}
