import type { BusinessHours } from '../domain/business-hours.ts'
import { SupportError } from '../domain/errors.ts'
import { midnightIn } from '../domain/local-morning.ts'
import { type Served, servesAny } from '../domain/served.ts'
import type { Ticket } from '../domain/ticket.ts'
import type { CheckParts } from './checks.ts'
import { type AtRiskQuery, listAtRisk, type TicketAtRisk } from './due-promises.ts'
import { whoIsOnDuty } from './duty-acts.ts'
import type { OnDuty } from './duty-store.ts'
import { type Figures, readFigures } from './figures.ts'
import { asItGoesOn } from './merged-tickets.ts'
import type { ModeParts, ModesView } from './mode-acts.ts'
import { listModes } from './mode-store.ts'
import type { Person } from './person.ts'
import { readSuggestionFigures } from './suggestion-figures.ts'
import { type Listing, listOwnTickets, listTickets, pageLength, type TicketPage } from './ticket-lists.ts'

export interface ListParts extends Pick<CheckParts, 'database' | 'nameOf' | 'words'>, Pick<ModeParts, 'usualModes'> {
  /** Whose tickets a person serves. */
  servedBy(userId: string): Promise<Served>
  /** In which a day begins. */
  timeZone: string
  /** Around the clock if undefined. */
  hours?: BusinessHours
  now(): Date
}

/** What somebody sees when they open the bot's home tab. */
export type HomeView =
  | {
      reader: 'staff'
      userId: string
      mine: TicketPage
      queue: TicketPage
      figures: Figures
      onDuty: OnDuty[]
      atRisk: { shown: TicketAtRisk[]; total: number }
      /** What the bot does in which channels; absent for whoever may not change it. */
      modes?: ModesView
    }
  /** Only their own tickets. `names` has the names of who looks after them. */
  | { reader: 'customer'; tickets: Ticket[]; names: Record<string, string> }

/** The lists of tickets. Everybody sees those that they serve; who is not staff sees their own, and nothing else. */
export interface ListActs {
  list(person: Person, listing: Listing, page?: number): Promise<TicketPage>
  /** For staff: how their desk stands, and what happened today and in the last seven days. */
  figures(person: Person): Promise<Figures>
  home(person: Person): Promise<HomeView>
  /** For staff: tickets whose promises are broken or, if that is asked, about to be; perhaps of one company. */
  atRisk(
    person: Person,
    which: Pick<AtRiskQuery, 'company' | 'onlyLate'>,
  ): Promise<{ shown: TicketAtRisk[]; total: number }>
  /** Throws unless the person serves any tickets. */
  checkServesAny(person: Person): Promise<void>
}

export function createListActs(parts: ListParts): ListActs {
  const { servedBy, nameOf, timeZone, hours, usualModes, now, words } = parts
  const { db } = parts.database
  const figuresFor = (reader: Person & Served) =>
    readFigures(db, reader, {
      today: midnightIn(now(), timeZone),
      week: new Date(now().getTime() - weekMs),
      hours,
    })
  return {
    list: async (person, listing, page = 0) => {
      const served = await servedBy(person.userId)
      if (listing.kind !== 'usual' && !servesAny(served)) throw notStaff(words)
      return listTickets(db, { ...person, ...served }, listing, page, now())
    },
    checkServesAny: async ({ userId }) => {
      if (!servesAny(await servedBy(userId))) throw notStaff(words)
    },
    figures: async (person) => {
      const served = await servedBy(person.userId)
      if (!servesAny(served)) throw notStaff(words)
      const reader = { ...person, ...served }
      const proposed = await readSuggestionFigures(db, reader, new Date(now().getTime() - monthMs))
      return { ...(await figuresFor(reader)), proposed }
    },
    atRisk: async (person, which) => {
      const served = await servedBy(person.userId)
      if (!servesAny(served)) throw notStaff(words)
      return listAtRisk(db, { ...person, ...served }, { now: now(), limit: mostAtRisk, ...which })
    },
    home: async (person) => {
      const served = await servedBy(person.userId)
      const reader = { ...person, ...served }
      if (servesAny(served))
        return {
          reader: 'staff',
          userId: person.userId,
          onDuty: await whoIsOnDuty(db, servedBy, person.workspaceId),
          atRisk: await listAtRisk(db, reader, { now: now(), limit: pageLength }),
          ...(served.usual && { modes: { set: await listModes(db, person.workspaceId), usual: usualModes } }),
          mine: await listTickets(db, reader, { kind: 'mine' }, 0, now()),
          queue: await listTickets(db, reader, { kind: 'queue' }, 0, now()),
          figures: await figuresFor(reader),
        }
      const own = await listOwnTickets(db, person, new Date(now().getTime() - weekMs))
      const tickets = (await Promise.all(own.map((ticket) => asItGoesOn(db, ticket)))).filter(
        (one) => one !== undefined,
      )
      const owners = new Set(tickets.flatMap(({ claimedBy }) => claimedBy ?? []))
      const names: Record<string, string> = {}
      for (const owner of owners) names[owner] = await nameOf(owner)
      return { reader: 'customer', tickets, names }
    },
  }
}

const mostAtRisk = 50
const monthMs = 30 * 24 * 3_600_000
const weekMs = 7 * 24 * 3_600_000

const notStaff = ({ errors }: ListParts['words']) => new SupportError('not_staff', errors.notStaff)
