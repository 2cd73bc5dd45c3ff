import { SupportError } from '../domain/errors.ts'
import { midnightIn } from '../domain/local-morning.ts'
import type { Served } from '../domain/served.ts'
import type { CheckParts } from './checks.ts'
import { type Figures, readFigures } from './figures.ts'
import type { Person } from './person.ts'
import { type Listing, listTickets, type TicketPage } from './ticket-lists.ts'

export interface ListParts extends Pick<CheckParts, 'database' | 'words'> {
  /** Whose tickets a person serves. */
  servedBy(userId: string): Promise<Served>
  /** In which a day begins. */
  timeZone: string
  now(): Date
}

/** The lists of tickets. Everybody sees those that they serve; who is not staff sees their own, and nothing else. */
export interface ListActs {
  list(person: Person, listing: Listing, page?: number): Promise<TicketPage>
  /** For staff: how their desk stands, and what happened today and in the last seven days. */
  figures(person: Person): Promise<Figures>
}

export function createListActs({ database: { db }, servedBy, timeZone, now, words }: ListParts): ListActs {
  return {
    list: async (person, listing, page = 0) => {
      const served = await servedBy(person.userId)
      if (listing.kind !== 'usual') mustServeAny(served, words)
      return listTickets(db, { ...person, ...served }, listing, page)
    },
    figures: async (person) => {
      const served = await servedBy(person.userId)
      mustServeAny(served, words)
      const today = midnightIn(now(), timeZone)
      return readFigures(db, { ...person, ...served }, today, new Date(now().getTime() - weekMs))
    },
  }
}

const weekMs = 7 * 24 * 3_600_000

/** Throws unless the person serves any tickets. */
function mustServeAny({ usual, departments }: Served, { errors }: ListParts['words']): void {
  if (!usual && departments.length === 0) throw new SupportError('not_staff', errors.notStaff)
}
