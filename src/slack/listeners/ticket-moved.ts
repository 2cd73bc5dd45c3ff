import type { Person } from '../../desk/person.ts'
import type { Ticket } from '../../domain/ticket.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { type Click, personOf, ticketIdOf } from './click.ts'

/** A member of staff pressed a button on a card that moves its ticket. The outbox updates the card. */
export const ticketMoved =
  (move: (person: Person, ticketId: string) => Promise<Ticket>, words: StaffWords) =>
  async ({ ack, action, body }: Click) => {
    await ack()
    await move(personOf(body), ticketIdOf(action, words))
  }
