import { intents } from '../../../domain/classification.ts'
import { priorities } from '../../../domain/decision.ts'
import { ticketStatuses } from '../../../domain/ticket.ts'
import { listFilteredTickets } from '../../../figures/filtered-tickets.ts'
import type { TicketFilter } from '../../../figures/ticket-filter.ts'
import type { StaffWords } from '../../../languages/language/staff-words.ts'
import { linkTo } from '../parts/asked.ts'
import type { Asked, Content, Page, PageParts } from '../parts/page.ts'
import { DataTable } from '../parts/table.tsx'
import { filterOf } from './filter-of.ts'
import { ticketTable } from './ticket-table.ts'

/** The tickets behind every figure, and a search. */
export const ticketsPage: Page = {
  path: 'tickets',
  title: 'Tickets',
  about: 'The tickets behind each figure, and a search through all that was written.',
  form: 'days',
  read: readTickets,
}

const pageLength = 50
const longestCsv = 5000

async function readTickets(parts: PageParts, asked: Asked): Promise<Content> {
  const { scope, query, form, reader } = asked
  const words = (form.get('words') ?? '').trim().slice(0, 200)
  const isCsv = (form.get('csv') ?? query.get('csv')) === 'tickets'
  const filter: TicketFilter = { ...filterOf(query), ...(words && { whenever: 'yes' }) }
  const page = Number(form.get('page') ?? query.get('page') ?? 1) - 1
  const found = await listFilteredTickets(parts.db, scope, filter, {
    page: isCsv || !Number.isSafeInteger(page) ? 0 : page,
    length: isCsv ? longestCsv : pageLength,
    served: reader,
    words,
  })
  const counted = `${found.total.toLocaleString('en')} ${found.total === 1 ? 'ticket' : 'tickets'}`
  const table = await ticketTable(parts, { name: 'tickets', caption: counted, empty: 'There are none.' }, found.tickets)
  const others = Object.entries(filterOf(query)).filter(([name]) => !['status', 'priority', 'intent'].includes(name))
  return {
    tables: [table],
    fields: narrowing(parts.words, filter),
    body: (
      <>
        <Search asked={asked} words={words} />
        {others.length > 0 && (
          <p class="filters">
            Only {others.map(inWords).join(' · ')}. <a href={linkTo('tickets', scope)}>All tickets of these days</a>
          </p>
        )}
        <section class="card">
          <DataTable
            table={table}
            timeZone={scope.timeZone}
            csv={words ? undefined : linkTo('tickets', scope, { ...filter, csv: 'tickets' })}
          />
          <Pager asked={asked} filter={filter} words={words} page={found.page} pages={found.pages} />
        </section>
      </>
    ),
  }
}

const inWords = ([name, value]: [string, unknown]): string =>
  value === 'yes' ? (named[name] ?? name) : `${named[name] ?? name}: ${value}`

/** How filters are called where they are not called by their name. */
const named: Record<string, string> = {
  inWork: 'in work now',
  whenever: 'whenever they were opened',
  mood: 'mood',
  ended: 'how they ended',
  happened: 'what happened',
  kept: 'promise kept',
  proposed: 'proposed answer',
  was: 'corrected from',
  tenth: 'confidence, in tenths',
  answered: 'answered by the bot before',
}

/** What is searched for may be a customer's word, so it is sent in the body and never stands in an address. */
function Search({ asked: { scope, query }, words }: { asked: Asked; words: string }) {
  return (
    <search>
      <form class="search" method="post" action={linkTo('tickets', scope, Object.fromEntries(filterEntries(query)))}>
        <label>
          Search
          <input
            type="search"
            name="words"
            value={words}
            maxlength={200}
            placeholder="words of the ticket or its thread"
          />
        </label>
        <button type="submit">Search all days</button>
        {words && (
          <button type="submit" name="csv" value="tickets" class="quiet">
            CSV
          </button>
        )}
      </form>
    </search>
  )
}

const filterEntries = (query: URLSearchParams): [string, string | number][] => Object.entries(filterOf(query))

/** Narrows the list down. */
const narrowing = ({ names }: StaffWords, { status, priority, intent }: TicketFilter) => ({
  names: ['status', 'priority', 'intent'],
  inputs: (
    <>
      <Choice name="status" title="State" options={ticketStatuses} names={names.statuses} chosen={status} />
      <Choice name="priority" title="Priority" options={priorities} names={names.priorities} chosen={priority} />
      <Choice name="intent" title="About" options={intents} names={names.intents} chosen={intent} />
    </>
  ),
})

interface ChoiceProps<T extends string> {
  name: string
  title: string
  options: readonly T[]
  names: Record<T, string>
  chosen?: T
}

function Choice<T extends string>({ name, title, options, names, chosen }: ChoiceProps<T>) {
  return (
    <label>
      {title}{' '}
      <select name={name}>
        <option value="">any</option>
        {options.map((option) => (
          <option value={option} selected={option === chosen}>
            {names[option]}
          </option>
        ))}
      </select>
    </label>
  )
}

interface PagerProps {
  asked: Asked
  filter: TicketFilter
  words: string
  page: number
  pages: number
}

/** Links between pages; buttons where words are searched for. */
function Pager({ asked: { scope }, filter, words, page, pages }: PagerProps) {
  if (pages < 2) return null
  const steps = [
    { title: 'Previous', at: page, is: page > 0 },
    { title: 'Next', at: page + 2, is: page + 1 < pages },
  ].filter(({ is }) => is)
  return (
    <nav class="pager" aria-label="Pages of tickets">
      <span>
        Page {page + 1} of {pages}
      </span>
      {steps.map(({ title, at }) =>
        words ? (
          <form method="post" action={linkTo('tickets', scope, filter)}>
            <input type="hidden" name="words" value={words} />
            <button type="submit" name="page" value={at} class="quiet">
              {title}
            </button>
          </form>
        ) : (
          <a href={linkTo('tickets', scope, { ...filter, page: at })}>{title}</a>
        ),
      )}
    </nav>
  )
}
