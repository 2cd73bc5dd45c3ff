import { and, eq, inArray } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { conversations, messages, possibleRequests } from '../db/schema.ts'
import type { Triage } from '../domain/classification.ts'
import { SupportError } from '../domain/errors.ts'
import type { PossibleRequest } from '../domain/possible-request.ts'
import type { TeamFor } from '../domain/team.ts'
import { cardOf, supportLane, type Utterance } from '../domain/utterance.ts'
import type { StaffWords } from '../languages/language/staff-words.ts'
import { languageOfMessage } from '../languages/language-of-message.ts'
import { type TeamIsBack, waitingText } from '../languages/team-is-back.ts'
import { wordsIn } from '../languages/words.ts'
import { enqueue } from '../queue/enqueue.ts'
import { decideRequest, findPossibleRequest } from './request-store.ts'
import { openTicketAfterwards } from './ticket-store.ts'

/** A member of staff, in our workspace. */
interface Person {
  workspaceId: string
  userId: string
}

export interface DecideParts {
  nameOf(userId: string): Promise<string>
  /** In the team's language. */
  words: StaffWords
  teamIsBack: TeamIsBack
  /** The embedded model's classification of a text. */
  judge(text: string): Triage
  teamFor: TeamFor
}

/** A decision about a possible request, to be made in a transaction. Resolves with false if it came too late. */
export type Decision = (tx: Db) => Promise<boolean>

/** Makes a ticket of a possible request, and tells the customer. */
export async function makingTicket(db: Db, parts: DecideParts, person: Person, id: number): Promise<Decision> {
  const before = await getRequest(db, person, id, parts)
  const request = await underNames(parts, before)
  // Names do not belong to what is wanted.
  const triage = parts.judge(before.lines.map(({ text }) => text).join('\n'))
  return async (tx) => {
    const decided = await decide(tx, person, id, 'ticket')
    if (!decided) return false
    const { workspaceId, conversationId, channelId, threadTs } = decided
    const { id: ticketId, priority } = await openFor(tx, decided, { ...parts, request, triage })
    const place = { workspaceId, conversationId }
    await redraw(tx, decided)
    await enqueue(tx, place, { ...cardOf(ticketId), urgent: priority === 'urgent' })
    const { language, ticketOpened } = wordsIn(languageOfMessage(request))
    // A colleague who sorts what came in does not promise to answer now.
    const text = waitingText(ticketOpened(ticketId), parts.teamIsBack(language))
    const told: Utterance = { kind: 'reply', purpose: 'notice', threadTs, text, sources: [] }
    await enqueue(tx, place, { channel: channelId, utterance: told })
    return true
  }
}

/** Notes that a possible request was talk. */
export const notingTalk =
  (person: Person, id: number): Decision =>
  async (tx) => {
    const request = await decide(tx, person, id, 'talk')
    if (request) await redraw(tx, request)
    return request !== undefined
  }

/** Why a possible request cannot be decided any more. */
export async function whyTooLate(db: Db, parts: DecideParts, person: Person, id: number): Promise<SupportError> {
  const { status, decidedBy, ticketId, lines } = await getRequest(db, person, id, parts)
  const { errors, names } = parts.words
  const isYou = decidedBy === person.userId
  const who = decidedBy ? await parts.nameOf(decidedBy) : names.somebody
  if (status === 'talk') return tooLate(isYou ? errors.youSaidTalk : errors.saidTalk(who))
  if (status === 'ticket' && ticketId)
    return tooLate(isYou ? errors.youMadeTicket(ticketId) : errors.madeTicket(who, ticketId))
  if (ticketId) return tooLate(errors.hasTicket(ticketId))
  return tooLate(lines.length === 0 ? errors.nothingToDecide : errors.answered)
}

const tooLate = (message: string) => new SupportError('already_decided', message)

async function getRequest(
  db: Db,
  { workspaceId }: Person,
  id: number,
  { words }: DecideParts,
): Promise<PossibleRequest> {
  const found = await findPossibleRequest(db, workspaceId, id)
  if (!found) throw new SupportError('unknown_request', words.errors.noMessageOfButton)
  return found
}

async function decide(tx: Db, { workspaceId, userId }: Person, id: number, status: 'ticket' | 'talk') {
  await lockConversationOf(tx, workspaceId, id)
  const request = await findPossibleRequest(tx, workspaceId, id)
  if (!request || request.ticketId || request.lines.length === 0) return undefined
  return (await decideRequest(tx, id, status, userId)) ? request : undefined
}

/** Lock the conversation first; see the order of locks in queue/leases.ts. */
async function lockConversationOf(tx: Db, workspaceId: string, id: number): Promise<void> {
  const isIt = and(eq(possibleRequests.workspaceId, workspaceId), eq(possibleRequests.id, id))
  const [found] = await tx.select({ of: possibleRequests.conversationId }).from(possibleRequests).where(isIt)
  if (!found) return
  const isItsConversation = eq(conversations.id, found.of)
  await tx.select({ id: conversations.id }).from(conversations).where(isItsConversation).for('no key update')
}

/** Several people's words must not look like one person's. */
async function underNames({ nameOf }: DecideParts, { lines }: PossibleRequest): Promise<string> {
  if (new Set(lines.map(({ authorId }) => authorId)).size < 2) return lines.map(({ text }) => text).join('\n')
  const named = lines.map(async ({ authorId, text }) => `${await nameOf(authorId)}: ${text}`)
  return (await Promise.all(named)).join('\n')
}

async function openFor(
  tx: Db,
  { lines, customer, ...place }: PossibleRequest,
  { request, triage, words, teamFor }: { request: string; triage: Triage } & Pick<DecideParts, 'words' | 'teamFor'>,
) {
  if (!customer) throw new SupportError('unknown_request', words.errors.wordsErased)
  const requestTs = lines.map(({ ts }) => ts)
  const attachments = await filesOf(tx, place.conversationId, requestTs)
  const reason = words.reasons.colleagueDecided
  return openTicketAfterwards(tx, place, { customer, request, requestTs, attachments, triage, teamFor, reason })
}

async function filesOf(tx: Db, conversationId: number, of: string[]) {
  const { ts, attachments } = messages
  const rows = await tx
    .select({ attachments })
    .from(messages)
    .where(and(eq(messages.conversationId, conversationId), inArray(ts, of)))
  return rows.flatMap((row) => row.attachments)
}

const redraw = (tx: Db, { workspaceId, conversationId, id }: PossibleRequest) =>
  enqueue(
    tx,
    { workspaceId, conversationId },
    { channel: supportLane, utterance: { kind: 'possible request', requestId: id } },
  )
