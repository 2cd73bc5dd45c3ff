import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { asJson } from '../db/call.ts'
import type { Db } from '../db/database.ts'
import { articleUses, conversations, messages, outbox, tickets } from '../db/schema.ts'
import type { Triage } from '../domain/classification.ts'
import { SupportError } from '../domain/errors.ts'
import type { Customer } from '../domain/message.ts'
import type { TeamFor } from '../domain/team.ts'
import { isSettled } from '../domain/ticket-moves.ts'
import type { Verdict } from '../domain/told.ts'
import { cardOf, type Say, supportLane } from '../domain/utterance.ts'
import type { StaffWords } from '../languages/language/staff-words.ts'
import { type TeamIsBack, waitingText } from '../languages/team-is-back.ts'
import { wordsIn } from '../languages/words.ts'
import { enqueue } from '../queue/enqueue.ts'
import { isCustomerThere } from './customer-there.ts'
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
  teamFor: TeamFor
}

/** An answer of the bot, and what it answers. */
interface Answer {
  place: Place
  /** `ts` of the messages. */
  questionTs: string[]
  /** In which the customer was told, ISO 639-1. */
  language: string
  titles: string[]
}

interface Place {
  conversationId: number
  workspaceId: string
  channelId: string
  threadTs: string
  customer: Customer | null
  customerUserId: string | null
}

/**
 * Records what a customer says about an answer, once. What did not help goes to people. Resolves with false if somebody
 * has said it before, or the answer is unknown. Throws unless it is theirs to say.
 */
export async function recordVerdict(tx: Db, by: Judging, outboxId: string, verdict: Verdict): Promise<boolean> {
  const answer = await lockAnswer(tx, by.workspaceId, outboxId)
  if (!answer) return false
  const { place } = answer
  if (!(await isCustomerThere(tx, place, by.userId)))
    throw new SupportError('not_customer', wordsIn(answer.language).rating.notYours)
  if (!(await markJudged(tx, outboxId, verdict, by.userId))) return false
  const says = verdict === 'helped' ? await noteHelped(tx, place, by) : await handOver(tx, answer, by, verdict)
  const redraw: Say = { channel: place.channelId, utterance: { kind: 'redaction', outboxId, mayStay: true } }
  for (const say of [...says, redraw]) await enqueue(tx, place, say)
  // After the lanes; see the order of locks in queue/leases.ts.
  const utterance = sql`${outbox.utterance} || ${asJson({ verdict })}`
  await tx.update(outbox).set({ utterance }).where(eq(outbox.id, outboxId))
  return true
}

/** Found by what articles tell in it, which stays longest, or else by the post. Locks its conversation. */
async function lockAnswer(tx: Db, workspaceId: string, outboxId: string): Promise<Answer | undefined> {
  const isIts = and(eq(articleUses.workspaceId, workspaceId), eq(articleUses.outboxId, outboxId))
  const uses = await tx.select().from(articleUses).where(isIts)
  const isIt = and(eq(outbox.workspaceId, workspaceId), eq(outbox.id, outboxId))
  const [post] = await tx.select({ of: outbox.conversationId, said: outbox.utterance }).from(outbox).where(isIt)
  const judged = post?.said.kind === 'reply' ? post.said.judged : undefined
  const [use] = uses
  const about = use ?? judged
  const conversationId = use?.conversationId ?? (judged && post?.of)
  const place = conversationId === undefined ? undefined : await lockPlace(tx, conversationId)
  if (!place || !about) return undefined
  const { questionTs, language } = about
  return { place, questionTs, language, titles: uses.map(({ title }) => title) }
}

async function lockPlace(tx: Db, conversationId: number): Promise<Place | undefined> {
  const { id, workspaceId, channelId, threadTs, customer, customerUserId } = conversations
  const [place] = await tx
    .select({ conversationId: id, workspaceId, channelId, threadTs, customer, customerUserId })
    .from(conversations)
    .where(eq(id, conversationId))
    .for('no key update')
  return place
}

/** Resolves with false if it was judged before. The caller holds the lock of the conversation. */
async function markJudged(tx: Db, outboxId: string, verdict: Verdict, verdictBy: string): Promise<boolean> {
  const marked = await tx
    .update(articleUses)
    .set({ verdict, verdictBy, verdictAt: sql`now()` })
    .where(and(eq(articleUses.outboxId, outboxId), isNull(articleUses.verdict)))
    .returning({ id: articleUses.id })
  if (marked.length > 0) return true
  const isOpen = sql`${outbox.utterance} ? 'judged' and ${outbox.utterance} ->> 'verdict' = 'asked'`
  return (await tx.$count(outbox, and(eq(outbox.id, outboxId), isOpen))) > 0
}

const ticketOf = async (tx: Db, { conversationId }: Place) =>
  (await tx.select().from(tickets).where(eq(tickets.conversationId, conversationId)))[0]

async function noteHelped(tx: Db, place: Place, { userId }: Judging): Promise<Say[]> {
  const ticket = await ticketOf(tx, place)
  if (ticket) await addHistory(tx, ticket, 'answer helped', userId)
  return []
}

/** The staff of the thread's ticket are told, and a closed one opens again; a thread without one gets one. */
async function handOver(tx: Db, answer: Answer, by: Judging, verdict: ToPeople): Promise<Say[]> {
  const { place, language, titles } = answer
  const ticket = await ticketOf(tx, place)
  if (!ticket) return openFor(tx, answer, by, verdict)
  await addHistory(tx, ticket, eventOf[verdict], by.userId)
  const { suggestions, proposals } = by.words
  const about = titles.join(', ') || proposals.answered
  const text = verdict === 'not quite' ? suggestions.notQuiteNote(by.name, about) : proposals.wantsPersonNote(by.name)
  const back = await bringBack(tx, ticket, { as: 'customer', userId: by.userId })
  const { channelId, threadTs } = place
  const words = wordsIn(language)
  const told = waitingText(words.ticketReopened(ticket.id), by.teamIsBack(words.language))
  return [
    { ...cardOf(ticket.id), urgent: ticket.priority === 'urgent' },
    { channel: supportLane, utterance: { kind: 'note', ticketId: ticket.id, text } },
    ...(back && isSettled(ticket.status) ? [notice(channelId, threadTs, told)] : []),
  ]
}

type ToPeople = Exclude<Verdict, 'helped'>

const eventOf = { 'not quite': 'answer did not help', 'wants a person': 'wants a person' } as const

async function openFor(
  tx: Db,
  answer: Answer,
  { userId, words, teamIsBack, judge, teamFor }: Judging,
  verdict: ToPeople,
): Promise<Say[]> {
  const { place, questionTs, language } = answer
  const { customer, conversationId, channelId, threadTs } = place
  const lines = await linesOf(tx, conversationId, questionTs)
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
    teamFor,
    reason: verdict === 'not quite' ? words.suggestions.notQuiteReason : words.proposals.wantsPersonReason,
  })
  await addHistory(tx, ticket, eventOf[verdict], userId)
  const theirs = wordsIn(language)
  const text = waitingText(theirs.ticketOpened(ticket.id), teamIsBack(theirs.language))
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
