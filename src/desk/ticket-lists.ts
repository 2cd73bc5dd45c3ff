import { and, asc, desc, eq, gte, type SQL, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { tickets } from '../db/schema.ts'
import { servedTickets } from '../db/served-tickets.ts'
import type { Served } from '../domain/served.ts'
import type { Ticket, TicketStatus } from '../domain/ticket.ts'
import { type DuePromise, findDuePromises, isOverdue } from './due-promises.ts'
import type { Person } from './person.ts'
import { isLike, isOfCompanyNamed, mostCounted, visibleTo } from './ticket-store.ts'
import { searchWords } from './word-search.ts'

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
  const all = and(eq(tickets.workspaceId, reader.workspaceId), may, conditionOf(listing, reader))
  const { those, total } = await countThose(db, reader.workspaceId, listing, all)
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

/** The tickets of a list, and how many they are. */
interface Counted {
  those: SQL | undefined
  total: number
}

async function countThose(db: Db, workspaceId: string, listing: Listing, all: SQL | undefined): Promise<Counted> {
  const { conditions = [], oneByOne } =
    listing.kind === 'search' ? await searchWords(db, workspaceId, listing.words) : {}
  const amongNewest = oneByOne && (await countAmongNewest(db, workspaceId, and(all, ...oneByOne)))
  return amongNewest ?? countUpTo(db, and(all, ...conditions), mostCounted + 1)
}

/** So many are read one by one to see whether most fit, and then as many as that takes. */
const newest = { tried: 200, fitting: 50, read: 4000 }

/** Those among the newest tickets, if they are more than is counted: then no older one is needed, nor is any index of words. */
async function countAmongNewest(db: Db, workspaceId: string, fitting: SQL | undefined): Promise<Counted | undefined> {
  const since = (rank: number) =>
    and(gte(tickets.createdAt, sql`coalesce((${createdAtOf(db, workspaceId, rank)}), '-infinity')`), fitting)
  const tried = await countUpTo(db, since(newest.tried), newest.fitting)
  if (tried.total < newest.fitting) return undefined
  const found = await countUpTo(db, since(newest.read), mostCounted + 1)
  return found.total > mostCounted ? found : undefined
}

/** When the ticket was opened that is the so many-th, from the newest. */
const createdAtOf = (db: Db, workspaceId: string, rank: number) =>
  db
    .select({ createdAt: tickets.createdAt })
    .from(tickets)
    .where(eq(tickets.workspaceId, workspaceId))
    .orderBy(desc(tickets.createdAt))
    .offset(rank - 1)
    .limit(1)

async function countUpTo(db: Db, those: SQL | undefined, most: number): Promise<Counted> {
  const counted = db.select({ one: sql`1` }).from(tickets).where(those).limit(most)
  return { those, total: await db.$count(counted.as('counted')) }
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
