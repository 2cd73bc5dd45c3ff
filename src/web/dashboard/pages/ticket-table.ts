import { type DuePromise, findDuePromises } from '../../../desk/due-promises.ts'
import { teamOf } from '../../../domain/team.ts'
import type { Ticket } from '../../../domain/ticket.ts'
import { ticketLink } from '../parts/asked.ts'
import type { PageParts } from '../parts/page.ts'
import type { Table } from '../parts/table.tsx'
import { namesOf } from './names.ts'

/** A table of tickets, each with the address of its story. */
export async function ticketTable(
  { db, nameOf, words }: Pick<PageParts, 'db' | 'nameOf' | 'words'>,
  about: Pick<Table, 'name' | 'caption' | 'empty'>,
  tickets: Ticket[],
  /** They are in work: by when something is promised counts, and nobody has rated them. */
  ofOpen = false,
): Promise<Table> {
  const due: Record<string, DuePromise> = await findDuePromises(
    db,
    tickets.map(({ id }) => id),
  )
  const owners = await namesOf(
    nameOf,
    tickets.flatMap(({ claimedBy }) => claimedBy ?? []),
  )
  const { names } = words
  return {
    ...about,
    columns: [
      { title: 'Ticket', kind: 'text' },
      { title: 'Summary', kind: 'words' },
      { title: 'Customer', kind: 'text' },
      { title: 'Company', kind: 'text' },
      { title: 'About', kind: 'text' },
      { title: 'Priority', kind: 'text' },
      { title: 'State', kind: 'text' },
      { title: 'Owner', kind: 'text' },
      { title: 'Opened', kind: 'moment' },
      ...(ofOpen ? [{ title: 'Promised by', kind: 'moment' } as const] : [{ title: 'Rating', kind: 'count' } as const]),
    ],
    rows: tickets.map((ticket) => [
      { value: ticket.id, href: ticketLink(ticket.id) },
      ticket.summary,
      ticket.customer.name,
      ticket.customer.company,
      teamOf(ticket) || names.intents[ticket.category],
      names.priorities[ticket.priority],
      names.statuses[ticket.status],
      ticket.claimedBy ? (owners[ticket.claimedBy] ?? null) : null,
      ticket.createdAt,
      ofOpen ? (due[ticket.id]?.dueAt ?? null) : ticket.rating,
    ]),
  }
}
