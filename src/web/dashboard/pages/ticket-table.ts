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
      { title: 'Opened', kind: 'moment' },
      { title: 'Customer', kind: 'text' },
      { title: 'Company', kind: 'text' },
      { title: 'About', kind: 'text' },
      { title: 'Summary', kind: 'text' },
      { title: 'Priority', kind: 'text' },
      { title: 'State', kind: 'text' },
      { title: 'Owner', kind: 'text' },
      { title: 'Promised by', kind: 'moment' },
      { title: 'Rating', kind: 'count' },
    ],
    rows: tickets.map((ticket) => [
      { value: ticket.id, href: ticketLink(ticket.id) },
      ticket.createdAt,
      ticket.customer.name,
      ticket.customer.company,
      teamOf(ticket) || names.intents[ticket.category],
      ticket.summary,
      names.priorities[ticket.priority],
      names.statuses[ticket.status],
      ticket.claimedBy ? (owners[ticket.claimedBy] ?? null) : null,
      due[ticket.id]?.dueAt ?? null,
      ticket.rating,
    ]),
  }
}
