import { priorities } from '../../../domain/decision.ts'
import type { TicketStatus } from '../../../domain/ticket.ts'
import { countQueue, listOldest, type Queued } from '../../../figures/queue.ts'
import { linkTo, ticketsLink } from '../parts/asked.ts'
import { shown } from '../parts/format.ts'
import type { Asked, Content, Page, PageParts } from '../parts/page.ts'
import { DataTable, type Table } from '../parts/table.tsx'
import { Tile, Tiles } from '../parts/tiles.tsx'
import { namesOf } from './names.ts'
import { ticketTable } from './ticket-table.ts'

const inWork = ['open', 'claimed', 'waiting', 'snoozed'] as const satisfies TicketStatus[]
const mostShown = 10

/** What a team opens every morning. */
export const todayPage: Page = {
  path: 'today',
  title: 'Today',
  about: 'What waits for you now, whenever it was opened.',
  form: 'now',
  read: readToday,
}

async function readToday(parts: PageParts, asked: Asked): Promise<Content> {
  const { db, desk, now } = parts
  const { scope, reader } = asked
  const queue = await countQueue(db, scope, reader)
  const atRisk = (await desk.atRisk(reader, {})).shown.filter(
    ({ ticket }) =>
      (scope.companyId === undefined || ticket.customer.teamId === scope.companyId) &&
      (scope.channelId === undefined || ticket.channelId === scope.channelId),
  )
  const late = atRisk.filter(({ due }) => due.dueAt <= now()).length
  const oldest = await listOldest(db, scope, reader, mostShown)
  const tables = {
    queue: queueTable(queue, parts, asked),
    risk: await ticketTable(
      parts,
      { name: 'at-risk', caption: 'Promises at risk', empty: 'No promise is at risk.' },
      atRisk.map(({ ticket }) => ticket),
      true,
    ),
    oldest: await ticketTable(
      parts,
      { name: 'oldest', caption: 'Waiting for us the longest', empty: 'Nothing waits for us.' },
      oldest,
      true,
    ),
    duty: await dutyTable(parts),
  }
  const csv = (table: Table) => linkTo('today', scope, { csv: table.name })
  const { timeZone } = scope
  const count = (which: (queued: Queued) => boolean) =>
    queue.filter(which).reduce((sum, queued) => sum + queued.count, 0)
  const [first] = oldest
  return {
    tables: Object.values(tables),
    body: (
      <>
        <Tiles>
          <Tile
            title="Nobody has them"
            value={shown(
              count(({ status }) => status === 'open'),
              'count',
              timeZone,
            )}
            href={ticketsLink(scope, { status: 'open', whenever: 'yes' })}
          />
          <Tile
            title="Urgent"
            value={shown(
              count(({ priority }) => priority === 'urgent'),
              'count',
              timeZone,
            )}
            href={ticketsLink(scope, { priority: 'urgent', inWork: 'yes', whenever: 'yes' })}
            tone={count(({ priority }) => priority === 'urgent') > 0 ? 'warning' : undefined}
          />
          <Tile
            title="Promises broken"
            value={shown(late, 'count', timeZone)}
            note={`${atRisk.length - late} more at risk`}
            href="#at-risk"
            tone={late > 0 ? 'bad' : undefined}
          />
          <Tile
            title="Oldest"
            value={first ? shown((now().getTime() - first.createdAt.getTime()) / 60_000, 'minutes', timeZone) : '–'}
            href="#oldest"
          />
        </Tiles>
        <section class="columns">
          <div class="card">
            <DataTable table={tables.queue} timeZone={timeZone} csv={csv(tables.queue)} />
          </div>
          <div class="card">
            <DataTable table={tables.duty} timeZone={timeZone} csv={csv(tables.duty)} />
          </div>
        </section>
        <section class="card" id="at-risk">
          <DataTable table={tables.risk} timeZone={timeZone} csv={csv(tables.risk)} />
        </section>
        <section class="card" id="oldest">
          <DataTable table={tables.oldest} timeZone={timeZone} csv={csv(tables.oldest)} />
        </section>
      </>
    ),
  }
}

function queueTable(queue: Queued[], { words }: PageParts, { scope }: Asked): Table {
  const countOf = (status: TicketStatus, priority: string) =>
    queue.find((queued) => queued.status === status && queued.priority === priority)?.count ?? 0
  const linked = (value: number, filter: Record<string, string>) => ({
    value,
    href: value > 0 ? ticketsLink(scope, { ...filter, whenever: 'yes' }) : undefined,
  })
  return {
    name: 'queue',
    caption: 'The queue',
    columns: [
      { title: 'State', kind: 'text' },
      ...priorities.map((priority) => ({ title: words.names.priorities[priority], kind: 'count' as const })),
      { title: 'all', kind: 'count' },
    ],
    rows: inWork.map((status) => {
      const counts = priorities.map((priority) => countOf(status, priority))
      const all = counts.reduce((sum, count) => sum + count, 0)
      return [
        words.names.statuses[status],
        ...counts.map((count, at) => linked(count, { status, priority: priorities[at] ?? '' })),
        linked(all, { status }),
      ]
    }),
  }
}

async function dutyTable({ onDuty, nameOf }: PageParts): Promise<Table> {
  const on = await onDuty()
  const names = await namesOf(
    nameOf,
    on.map(({ userId }) => userId),
  )
  return {
    name: 'on-duty',
    caption: 'On duty',
    empty: 'Nobody is on duty.',
    columns: [
      { title: 'Who', kind: 'text' },
      { title: 'Since', kind: 'moment' },
    ],
    rows: on.map(({ userId, since }) => [names[userId] ?? userId, since]),
  }
}
