import { type TicketFilter, ticketFilter } from '../../../figures/ticket-filter.ts'

/** The filter that an address names. What makes no sense is left out. */
export function filterOf(query: URLSearchParams): TicketFilter {
  const given = Object.keys(ticketFilter.shape).flatMap((name) => {
    const value = query.get(name)
    return value && ticketFilter.safeParse({ [name]: value }).success ? [[name, value] as const] : []
  })
  return ticketFilter.parse(Object.fromEntries(given))
}
