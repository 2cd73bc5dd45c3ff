import { type CompanyFigures, readCompanies } from '../../../figures/companies.ts'
import type { Scope } from '../../../figures/scope.ts'
import { firstRepliesByCompany, type WaitingTimes } from '../../../figures/waiting-times.ts'
import { linkTo, ticketsLink } from '../parts/asked.ts'
import type { Asked, Content, Page, PageParts } from '../parts/page.ts'
import { DataTable, type Table } from '../parts/table.tsx'

const minuteMs = 60_000

/** How each company is served. */
export const customersPage: Page = {
  path: 'customers',
  title: 'Customers',
  about: 'How each company was served in these days. Times are business hours, if there are any.',
  form: 'days',
  read: readCustomers,
}

async function readCustomers({ db, hours }: PageParts, { scope }: Asked): Promise<Content> {
  const replies = await firstRepliesByCompany(db, scope, hours)
  const table = companyTable(await readCompanies(db, scope), replies, scope)
  return {
    tables: [table],
    body: (
      <section class="card">
        <DataTable table={table} timeZone={scope.timeZone} csv={linkTo('customers', scope, { csv: table.name })} />
      </section>
    ),
  }
}

const companyTable = (companies: CompanyFigures[], replies: Map<string, WaitingTimes>, scope: Scope): Table => ({
  name: 'companies',
  caption: 'Companies',
  columns: [
    { title: 'Company', kind: 'text' },
    { title: 'In work now', kind: 'count' },
    { title: 'Opened', kind: 'count' },
    { title: 'Urgent', kind: 'count' },
    { title: 'First reply, median', kind: 'minutes' },
    { title: 'Satisfaction', kind: 'rating' },
    { title: 'Ratings', kind: 'count' },
  ],
  rows: companies.map(({ companyId, name, open, opened, urgent, rating, ratings }) => {
    const reply = replies.get(companyId)
    const theirs = { ...scope, companyId }
    const linked = (value: number, filter: Record<string, string>) => ({
      value,
      href: value > 0 ? ticketsLink(theirs, filter) : undefined,
    })
    return [
      { value: name, href: linkTo('customers', theirs) },
      linked(open, { inWork: 'yes', whenever: 'yes' }),
      linked(opened, {}),
      linked(urgent, { priority: 'urgent' }),
      {
        value: reply ? reply.medianMs / minuteMs : null,
        href: reply && ticketsLink(theirs, { happened: 'first reply' }),
      },
      rating,
      linked(ratings, { happened: 'rated' }),
    ]
  }),
})
