import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import { asJson } from '../db/call.ts'
import type { Db } from '../db/database.ts'
import { lockOnlyTickets, lockTickets } from '../db/lock-tickets.ts'
import { ticketHistory, tickets } from '../db/schema.ts'
import { priorities } from '../domain/decision.ts'
import { isSameCustomer } from '../domain/may-merge.ts'
import { teamOf } from '../domain/team.ts'
import { replyEvents, type Ticket, type TicketEvent } from '../domain/ticket.ts'
import { isSettled } from '../domain/ticket-moves.ts'
import { type Say, supportLane } from '../domain/utterance.ts'
import type { StaffWords } from '../languages/language/staff-words.ts'
import { wordsIn } from '../languages/words.ts'
import { enqueue } from '../queue/enqueue.ts'
import { takeOverIncident } from './incidents/incident-store.ts'
import { takeOverLinks } from './links/link-store.ts'
import { mergedAlong } from './merged-tickets.ts'
import { bringBack, moveTicket } from './move-ticket.ts'
import { drawIncident } from './say-of-incident.ts'
import { drawCard, noteBelow, tellCustomer } from './say-of-ticket.ts'
import { addAttachments, addHistory, findTicket } from './ticket-store.ts'

interface Merge {
  from: Ticket
  into: Ticket
  by: { userId: string; name: string }
  /** Who has the first and may have the second, if nobody has that. */
  heir?: string
  words: StaffWords
}

/**
 * Closes a ticket that goes on in another, which gets its words, files, owner and urgency; all or nothing. Resolves with
 * the other, or undefined if one of them is closed by now. No circle can come of it, since what was merged is closed.
 */
export async function mergeTickets(tx: Db, merge: Merge): Promise<Ticket | undefined> {
  const { by } = merge
  const [from, into] = await lockBoth(tx, merge)
  if (!from || !into || into.status === 'closed') return undefined
  // Who serves both was checked.
  if (teamOf(from) !== teamOf(merge.from) || teamOf(into) !== teamOf(merge.into)) return undefined
  const waits = await waitsForAnswer(tx, from)
  const merged = await moveTicket(tx, from, { kind: 'merge', into: into.id }, { as: 'staff', userId: by.userId })
  if (!merged) return undefined
  await takeOver(tx, from, into, merge)
  if (waits) await addHistory(tx, into, 'customer wrote', from.customerUserId)
  await drawCard(tx, merged)
  await drawCard(tx, into)
  for (const say of notesOf(from, into, merge)) await enqueue(tx, from, say)
  if (isTold(from, into)) {
    const text = wordsIn(from.triage.language).ticketMerged(from.id, into.id)
    await tellCustomer(tx, from, text, { linkTo: { channelId: into.channelId, threadTs: into.threadTs } })
  }
  return findTicket(tx, into.workspaceId, into.id)
}

async function lockBoth(tx: Db, { from, into }: Merge): Promise<(Ticket | undefined)[]> {
  const both = await lockTickets(tx, [from.id, into.id])
  return [from, into].map(({ id }) => both.find((ticket) => ticket.id === id))
}

/** Whoever was not there for the other ticket's words must see to them. */
async function takeOver(tx: Db, from: Ticket, into: Ticket, { by, heir }: Merge): Promise<void> {
  const staff = { as: 'staff', userId: by.userId } as const
  await addHistory(tx, into, 'took over', by.userId, from.id)
  if (from.attachments.length > 0) await addAttachments(tx, into, from.attachments)
  await takeOverLinks(tx, from, into)
  const incident = await takeOverIncident(tx, from, into, by.userId)
  if (!isSettled(from.status)) await bringBack(tx, into, staff)
  if (heir && into.claimedBy === null) await moveTicket(tx, into, { kind: 'assign', to: heir }, staff)
  const { priority } = from
  const isUrgent = priorities.indexOf(priority) < priorities.indexOf(into.priority)
  if (isUrgent) await moveTicket(tx, into, { kind: 'set priority', priority }, staff)
  if (incident) await drawIncident(tx, incident, into)
}

const asked: TicketEvent[] = ['opened', 'reopened', 'customer wrote']
const answered: TicketEvent[] = [...replyEvents, 'resolved']

async function waitsForAnswer(tx: Db, { id }: Ticket): Promise<boolean> {
  const [last] = await tx
    .select({ event: ticketHistory.event })
    .from(ticketHistory)
    .where(and(eq(ticketHistory.ticketId, id), inArray(ticketHistory.event, [...asked, ...answered])))
    .orderBy(desc(ticketHistory.id))
    .limit(1)
  return last !== undefined && asked.includes(last.event)
}

/** They are posts of the conversation whose words they quote, where they are found when these change. */
function notesOf(from: Ticket, into: Ticket, { by, words: { merging } }: Merge): Say[] {
  const { id, request, requestTs, customer, translation } = from
  const text = merging.note(by.name, id, customer.name)
  const told = isTold(from, into) ? [] : [noteBelow(into.id, merging.notTold(customer.name, id))]
  const quote = { quote: request, of: requestTs, ...(translation !== null && { translation }), withLink: true } as const
  return [{ channel: supportLane, utterance: { kind: 'note', ticketId: into.id, text, ...quote } }, ...told]
}

/** Who cannot read the other thread is not told of it. */
const isTold = (from: Ticket, into: Ticket): boolean => isSameCustomer(from, into) || from.channelId === into.channelId

/** Takes back what a ticket got when another was merged into it. Returns what to say to staff. */
export async function splitOff(
  tx: Db,
  from: Ticket,
  by: Merge['by'],
  { merging }: Pick<StaffWords, 'merging'>,
): Promise<Say[]> {
  const along = await mergedBefore(tx, from)
  const into = along.at(-1)
  if (!into) return []
  const left = sql`(select coalesce(jsonb_agg(file), '[]') from jsonb_array_elements(${tickets.attachments}) file
    where not ${asJson(from.attachments)} @> jsonb_build_array(file))`
  await tx
    .update(tickets)
    .set({ attachments: left })
    .where(inArray(tickets.id, idsOf(along)))
  await addHistory(tx, into, 'split off', by.userId, from.id)
  return [
    { channel: supportLane, utterance: { kind: 'card', ticketId: into.id } },
    noteBelow(into.id, merging.splitNote(by.name, from.id)),
  ]
}

/** The tickets in which it went on, one after the other, locked. */
async function mergedBefore(tx: Db, { mergedInto, workspaceId }: Ticket): Promise<Ticket[]> {
  if (!mergedInto) return []
  const ids = [mergedInto, ...(await mergedAlong(tx, { id: mergedInto, workspaceId }))]
  const found = await lockOnlyTickets(tx, ids)
  return ids.flatMap((id) => found.find((ticket) => ticket.id === id) ?? [])
}

const idsOf = (those: Ticket[]) => those.map(({ id }) => id)

/** Whether the customer was told that their ticket goes on elsewhere, and must hear that it does not any more. */
export async function wasToldOfMerge(tx: Db, from: Ticket): Promise<boolean> {
  const into = from.mergedInto ? await findTicket(tx, from.workspaceId, from.mergedInto) : undefined
  return into !== undefined && isTold(from, into)
}
