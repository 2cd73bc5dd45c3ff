import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { messageWords, textQueries, ticketWords } from '../db/full-text.ts'
import { tickets } from '../db/schema.ts'
import { servedTickets } from '../db/served-tickets.ts'
import type { Served } from '../domain/served.ts'
import type { Ticket, TicketStatus } from '../domain/ticket.ts'
import { stem } from '../understanding/stem.ts'
import { type DuePromise, findDuePromises, isOverdue } from './due-promises.ts'
import type { Person } from './person.ts'
import { isLike, isOfCompanyNamed, mostCounted, visibleTo } from './ticket-store.ts'

/** Which tickets somebody wants to see. */
export type Listing =
  /** Open tickets: those that a member of staff serves, or somebody else's own. */
  | { kind: 'usual' }
  /** For staff: what nobody has, what they have, and all that is open. */
  | { kind: 'queue' | 'mine' | 'open' }
  /** For staff: of a customer or a company, by a part of its name or a user id. */
  | { kind: 'customer'; name: string }
  /** For staff: in which all these words occur, perhaps of one company or in one state. */
  | { kind: 'search'; words: string; company?: string; state?: TicketStatus }

/** One page of a list, the first being 0. `total` is `mostCounted + 1` for any larger number. */
export interface TicketPage {
  listing: Listing
  tickets: Ticket[]
  total: number
  page: number
  pages: number
  /** For staff: what the customers are promised next, by the ticket's id. */
  due: Record<string, DuePromise>
}

export const pageLength = 10

/** One page of the tickets that this reader may see; the last one if there are fewer. */
export async function listTickets(
  db: Db,
  reader: Person & Served,
  listing: Listing,
  wantedPage: number,
  now: Date,
): Promise<TicketPage> {
  const may = listing.kind === 'usual' ? visibleTo(reader) : servedTickets(reader)
  const those = and(eq(tickets.workspaceId, reader.workspaceId), may, conditionOf(listing, reader))
  const counted = db
    .select({ one: sql`1` })
    .from(tickets)
    .where(those)
    .limit(mostCounted + 1)
  const total = await db.$count(counted.as('counted'))
  const pages = Math.max(1, Math.ceil(Math.min(total, mostCounted) / pageLength))
  const page = Math.min(Math.max(0, wantedPage), pages - 1)
  const found = await db
    .select()
    .from(tickets)
    .where(those)
    .orderBy(...orderOf(listing, now))
    .limit(pageLength)
    .offset(page * pageLength)
  const isStaff = reader.usual || reader.teams.length > 0
  const ids = isStaff ? found.map(({ id }) => id) : []
  return { listing, tickets: found, total, page, pages, due: await findDuePromises(db, ids) }
}

/** A customer's own tickets, the newest first; those that are done only if it was since then. */
export function listOwnTickets(db: Db, { workspaceId, userId }: Person, doneSince: Date): Promise<Ticket[]> {
  const isCurrent = sql`(${tickets.status} <> 'closed' or ${tickets.closedAt} >= ${doneSince.toISOString()})`
  return db
    .select()
    .from(tickets)
    .where(and(eq(tickets.workspaceId, workspaceId), eq(tickets.customerUserId, userId), isCurrent))
    .orderBy(...newestFirst)
    .limit(pageLength)
}

/** There is nothing to do about the others. Literals, not parameters, so that the index of open tickets serves. */
export const isUnsettled = sql`${tickets.status} not in ('resolved', 'closed')`

function conditionOf(listing: Listing, { userId }: Person): SQL | undefined {
  switch (listing.kind) {
    case 'queue':
      return eq(tickets.status, 'open')
    case 'mine':
      return and(eq(tickets.claimedBy, userId), isUnsettled)
    case 'usual':
    case 'open':
      return isUnsettled
    case 'customer':
      return isOf(listing.name)
    case 'search':
      return and(
        ...withWords(listing.words),
        listing.company ? isOfCompanyNamed(listing.company) : undefined,
        listing.state && eq(tickets.status, listing.state),
      )
    default:
      return listing satisfies never
  }
}

const byUrgency = [asc(tickets.priority), asc(tickets.createdAt), asc(tickets.id)]
const newestFirst = [desc(tickets.createdAt), asc(tickets.id)]

/** What to do first comes first. */
function orderOf({ kind }: Listing, now: Date): SQL[] {
  switch (kind) {
    case 'usual':
      return byUrgency
    case 'queue':
    case 'open':
      return [desc(isOverdue(now)), ...byUrgency]
    case 'mine':
      return [desc(isOverdue(now)), asc(tickets.status), ...byUrgency]
    case 'customer':
      return [sql`not (${isUnsettled})`, ...newestFirst]
    case 'search':
      return newestFirst
    default:
      return kind satisfies never
  }
}

function isOf(name: string): SQL {
  const isTheirs = sql`${tickets.customerUserId} = ${name.toUpperCase()}`
  const isNamed = [sql`${tickets.customer} ->> 'name'`, sql`${tickets.customer} ->> 'company'`].map((of) =>
    isLike(of, name),
  )
  return sql`(${sql.join([isTheirs, ...isNamed], sql` or `)})`
}

/** That all these words occur. */
export const withWords = (words: string): SQL[] => textQueries(words, rootOf).map(contains)

/** In the ticket, or in a message of its thread. Each is looked up in its index; “or” would read every ticket. */
const contains = (query: string): SQL => sql`${tickets.id} in (
  select id from tickets where ${sql.raw(ticketWords)} @@ to_tsquery('simple', ${query})
  union all select id from tickets where conversation_id in
    (select conversation_id from messages where ${sql.raw(messageWords)} @@ to_tsquery('simple', ${query})))`

const shortestRoot = 3

/** What other forms of a word begin with, too. */
function rootOf(word: string): string {
  const root = stem(word)
  let same = 0
  while (same < root.length && root[same] === word[same]) same += 1
  return same >= shortestRoot ? word.slice(0, same) : word
}
