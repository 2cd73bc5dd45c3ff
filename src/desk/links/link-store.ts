import { and, asc, eq, inArray, isNotNull, notInArray } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import { ticketHistory, ticketLinks } from '../../db/schema.ts'
import type { Ticket, TicketEvent } from '../../domain/ticket.ts'
import type { WorkLink, WorkState } from '../../domain/work-link.ts'

type Owner = Pick<Ticket, 'id' | 'workspaceId'>

/** The work that one note names, as it stands now. */
export interface LinksOfNote {
  authorId: string
  /** `ts` of the note. */
  ts: string
  links: WorkLink[]
}

/** What a note no longer names is taken from the ticket, and what it names now is added. Resolves with whether that changed anything. */
export async function followLinks(tx: Db, ticket: Owner, { authorId, ts, links }: LinksOfNote): Promise<boolean> {
  // Of a note that was deleted or erased, nothing stays.
  const named = links.length > 0 && (await isKept(tx, ticket, ts)) ? links : []
  const before = await listLinks(tx, ticket.id)
  await dropLinks(tx, ticket, ts, named)
  await addLinks(tx, ticket, { authorId, ts, links: named })
  const after = await listLinks(tx, ticket.id)
  return tellChanges(tx, ticket, authorId, before, after)
}

/** Attaches the work that a note names which was typed as a command. */
export async function attachLinks(tx: Db, ticket: Owner, authorId: string, links: WorkLink[]): Promise<boolean> {
  const before = await listLinks(tx, ticket.id)
  await addLinks(tx, ticket, { authorId, ts: '', links })
  return tellChanges(tx, ticket, authorId, before, await listLinks(tx, ticket.id))
}

async function isKept(tx: Db, { id }: Owner, ts: string): Promise<boolean> {
  const isIt = and(eq(ticketHistory.ticketId, id), eq(ticketHistory.event, 'note'), eq(ticketHistory.messageTs, ts))
  return (await tx.$count(ticketHistory, and(isIt, isNotNull(ticketHistory.detail)))) > 0
}

async function dropLinks(tx: Db, { id }: Owner, ts: string, except: WorkLink[]): Promise<void> {
  const keys = except.map(({ key }) => key)
  const others = keys.length > 0 ? notInArray(ticketLinks.key, keys) : undefined
  await tx.delete(ticketLinks).where(and(eq(ticketLinks.ticketId, id), eq(ticketLinks.messageTs, ts), others))
}

/** What we know of it already counts for a new link, too. */
async function addLinks(tx: Db, { id: ticketId, workspaceId }: Owner, { authorId, ts, links }: LinksOfNote) {
  const known = await statesOf(tx, workspaceId, links)
  for (const link of links)
    await tx
      .insert(ticketLinks)
      .values({ ...link, ...known.get(link.key), workspaceId, ticketId, messageTs: ts, addedBy: authorId })
      .onConflictDoNothing()
}

async function statesOf(tx: Db, workspaceId: string, links: WorkLink[]) {
  if (links.length === 0) return new Map<string, { state: WorkState | null; stateAt: Date | null }>()
  const keys = links.map(({ key }) => key)
  const { key, state, stateAt } = ticketLinks
  const rows = await tx
    .select({ key, state, stateAt })
    .from(ticketLinks)
    .where(and(eq(ticketLinks.workspaceId, workspaceId), inArray(key, keys), isNotNull(stateAt)))
    .orderBy(asc(stateAt))
  return new Map(rows.map((row) => [row.key, { state: row.state, stateAt: row.stateAt }]))
}

async function tellChanges(tx: Db, ticket: Owner, actor: string, before: TicketLink[], after: TicketLink[]) {
  const isIn = (list: TicketLink[], { key }: TicketLink) => list.some((one) => one.key === key)
  const gone = before.filter((link) => !isIn(after, link))
  const added = after.filter((link) => !isIn(before, link))
  const lines = [...linesOf('link removed', gone), ...linesOf('link added', added)]
  const owner = { ticketId: ticket.id, workspaceId: ticket.workspaceId, actor }
  if (lines.length > 0) await tx.insert(ticketHistory).values(lines.map((line) => ({ ...owner, ...line })))
  return lines.length > 0
}

const linesOf = (event: TicketEvent, links: TicketLink[]) => links.map(({ label: detail }) => ({ event, detail }))

/** Work that a ticket waits for, as its card shows it. */
export interface TicketLink extends WorkLink {
  /** Null: unknown. */
  state: WorkState | null
}

/** The work that a ticket's notes name, each once, in the order in which it was named. */
export async function listLinks(db: Db, ticketId: string): Promise<TicketLink[]> {
  const { provider, key, label, url, state } = ticketLinks
  const rows = await db
    .select({ provider, key, label, url, state })
    .from(ticketLinks)
    .where(eq(ticketLinks.ticketId, ticketId))
    .orderBy(asc(ticketLinks.id))
  return [...new Map(rows.map((link) => [link.key, link])).values()]
}

/** What a ticket that goes on in another waits for, the other waits for, too. */
export async function takeOverLinks(tx: Db, from: Owner, into: Owner): Promise<void> {
  const links = await tx
    .select()
    .from(ticketLinks)
    .where(eq(ticketLinks.ticketId, from.id))
    .orderBy(asc(ticketLinks.id))
  const taken = links.map(({ id: _, ...link }) => ({ ...link, ticketId: into.id }))
  if (taken.length > 0) await tx.insert(ticketLinks).values(taken).onConflictDoNothing()
}
