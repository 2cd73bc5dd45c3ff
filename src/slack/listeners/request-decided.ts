import type { Desk } from '../../desk/desk.ts'
import type { Person } from '../../desk/person.ts'
import { SupportError } from '../../domain/errors.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { type Click, personOf } from './click.ts'

type Decide = (person: Person, requestId: number) => Promise<void>

const decided =
  (decide: Decide, words: StaffWords) =>
  async ({ ack, action, body }: Click) => {
    await ack()
    await decide(personOf(body), requestIdOf(action, words))
  }

/** A member of staff pressed "Make it a ticket". The outbox updates the line and tells the customer. */
export const makeTicketClicked = (desk: Desk, words: StaffWords) => decided(desk.makeTicket, words)

/** A member of staff pressed "Not a request". The outbox updates the line. */
export const notARequestClicked = (desk: Desk, words: StaffWords) => decided(desk.notARequest, words)

/** The value may be forged, so it is parsed like any text. */
function requestIdOf({ value = '' }: { value?: string }, { errors }: StaffWords): number {
  if (/^\d{1,15}$/.test(value)) return Number(value)
  throw new SupportError('unknown_request', errors.noMessageOfButton)
}
