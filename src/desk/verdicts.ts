import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { asJson } from '../db/call.ts'
import type { Db } from '../db/database.ts'
import { articleUses, conversations, messages, outbox, tickets } from '../db/schema.ts'
import type { Triage } from '../domain/classification.ts'
import { isSettled } from '../domain/ticket-moves.ts'
import type { Verdict } from '../domain/told.ts'
import { cardOf, type Say, supportLane } from '../domain/utterance.ts'
import type { StaffWords } from '../languages/language/staff-words.ts'
import { type TeamIsBack, waitingText } from '../languages/team-is-back.ts'
import { wordsIn } from '../languages/words.ts'
import { enqueue } from '../queue/enqueue.ts'
import { bringBack } from './move-ticket.ts'
import { addHistory, openTicketAfterwards } from './ticket-store.ts'

/** Somebody who says whether an answer helped. */
export interface Judging {
  workspaceId: string
  userId: string
  name: string
  /** In the team's language. */
  words: StaffWords
  teamIsBack: TeamIsBack
  /** The embedded model's classification of a text. */
  judge(text: string): Triage
}

type Use = typeof articleUses.$inferSelect

/**
 * Records what a customer says about an answer, once. What did not help goes to people. Resolves with false if somebody
 * has said it before, or the answer is unknown.
 */
export async function recordVerdict(tx: Db, by: Judging, outboxId: string, verdict: Verdict): Promise<boolean> {
  const place = await lockConversation(tx, by.workspaceId, outboxId)
  if (!place) return false
  const uses = await markUses(tx, outboxId, { verdict, verdictBy: by.userId, verdictAt: sql`now()` })
  if (uses.length === 0) return false
  const says = verdict === 'helped' ? await noteHelped(tx, place, by) : await handOver(tx, place, by, uses)
  const redraw: Say = { channel: place.channelId, utterance: { kind: 'redaction', outboxId, mayStay: true } }
  for (const say of [...says, redraw]) await enqueue(tx, place, say)
  // After the lanes; see the order of locks in queue/leases.ts.
  const utterance = sql`${outbox.utterance} || ${asJson({ verdict })}`
  await tx.update(outbox).set({ utterance }).where(eq(outbox.id, outboxId))
  return true
}

type Place = NonNullable<Awaited<ReturnType<typeof lockConversation>>>

async function lockConversation(tx: Db, workspaceId: string, outboxId: string) {
  const isIt = and(eq(articleUses.workspaceId, workspaceId), eq(articleUses.outboxId, outboxId))
  const [use] = await tx.select({ of: articleUses.conversationId }).from(articleUses).where(isIt)
  if (!use) return undefined
  const { id, channelId, threadTs, customer } = conversations
  const [place] = await tx
    .select({ conversationId: id, workspaceId: conversations.workspaceId, channelId, threadTs, customer })
    .from(conversations)
    .where(eq(id, use.of))
    .for('no key update')
  return place
}

const markUses = (
  tx: Db,
  outboxId: string,
  said: { verdict: Verdict; verdictBy: string; verdictAt: ReturnType<typeof sql> },
): Promise<Use[]> =>
  tx
    .update(articleUses)
    .set(said)
    .where(and(eq(articleUses.outboxId, outboxId), isNull(articleUses.verdict)))
    .returning()

const ticketOf = async (tx: Db, { conversationId }: Place) =>
  (await tx.select().from(tickets).where(eq(tickets.conversationId, conversationId)))[0]

async function noteHelped(tx: Db, place: Place, { userId }: Judging): Promise<Say[]> {
  const ticket = await ticketOf(tx, place)
  if (ticket) await addHistory(tx, ticket, 'answer helped', userId)
  return []
}

/** The staff of the thread's ticket are told, and a closed one opens again; a thread without one gets one. */
async function handOver(tx: Db, place: Place, by: Judging, uses: Use[]): Promise<Say[]> {
  const ticket = await ticketOf(tx, place)
  if (!ticket) return openFor(tx, place, by, uses)
  await addHistory(tx, ticket, 'answer did not help', by.userId)
  const titles = uses.map(({ title }) => title).join(', ')
  const text = by.words.suggestions.notQuiteNote(by.name, titles)
  const back = await bringBack(tx, ticket, { as: 'customer', userId: by.userId })
  const { channelId, threadTs } = place
  const { language, ticketReopened } = wordsIn(uses[0]?.language ?? 'en')
  const told = waitingText(ticketReopened(ticket.id), by.teamIsBack(language))
  return [
    ...(back ? [{ ...cardOf(ticket.id), urgent: ticket.priority === 'urgent' }] : []),
    { channel: supportLane, utterance: { kind: 'note', ticketId: ticket.id, text } },
    ...(back && isSettled(ticket.status) ? [notice(channelId, threadTs, told)] : []),
  ]
}

async function openFor(
  tx: Db,
  place: Place,
  { userId, words, teamIsBack, judge }: Judging,
  uses: Use[],
): Promise<Say[]> {
  const { customer, conversationId, channelId, threadTs } = place
  const lines = await linesOf(tx, conversationId, uses[0]?.questionTs ?? [])
  // The customer was erased, or took the question back.
  if (!customer || lines.length === 0) return []
  const request = lines.map(({ text }) => text).join('\n')
  const triage = judge(request)
  const ticket = await openTicketAfterwards(tx, place, {
    customer,
    request,
    requestTs: lines.flatMap(({ ts }) => ts ?? []),
    attachments: lines.flatMap(({ attachments }) => attachments),
    triage,
    reason: words.suggestions.notQuiteReason,
  })
  await addHistory(tx, ticket, 'answer did not help', userId)
  const { language, ticketOpened } = wordsIn(uses[0]?.language ?? 'en')
  const text = waitingText(ticketOpened(ticket.id), teamIsBack(language))
  return [{ ...cardOf(ticket.id), urgent: ticket.priority === 'urgent' }, notice(channelId, threadTs, text)]
}

const notice = (channel: string, threadTs: string, text: string): Say => ({
  channel,
  utterance: { kind: 'reply', purpose: 'notice', threadTs, text, sources: [] },
})

function linesOf(tx: Db, conversationId: number, questionTs: string[]) {
  const { id, ts, text, attachments, deletedAt } = messages
  return tx
    .select({ ts, text, attachments })
    .from(messages)
    .where(and(eq(messages.conversationId, conversationId), inArray(ts, questionTs), isNull(deletedAt)))
    .orderBy(asc(id))
}
