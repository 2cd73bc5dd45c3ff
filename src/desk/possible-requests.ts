import { and, eq, inArray } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { conversations, messages, possibleRequests } from '../db/schema.ts'
import type { Triage } from '../domain/classification.ts'
import { SupportError } from '../domain/errors.ts'
import type { PossibleRequest } from '../domain/possible-request.ts'
import { supportLane, type Utterance } from '../domain/utterance.ts'
import { languageOfMessage } from '../languages/language-of-message.ts'
import { wordsIn } from '../languages/words.ts'
import { enqueue } from '../queue/enqueue.ts'
import { decideRequest, findPossibleRequest } from './request-store.ts'
import { openTicket } from './ticket-store.ts'

/** A member of staff, in our workspace. */
interface Person {
  workspaceId: string
  userId: string
}

export interface DecideParts {
  nameOf(userId: string): Promise<string>
  /** The embedded model's classification of a text. */
  judge(text: string): Triage
}

/** A decision about a possible request, to be made in a transaction. Resolves with false if it came too late. */
export type Decision = (tx: Db) => Promise<boolean>

/** Makes a ticket of a possible request, and tells the customer. */
export async function makingTicket(db: Db, parts: DecideParts, person: Person, id: number): Promise<Decision> {
  const before = await getRequest(db, person, id)
  const words = await underNames(parts, before)
  // Names do not belong to what is wanted.
  const triage = parts.judge(before.lines.map(({ text }) => text).join('\n'))
  return async (tx) => {
    const request = await decide(tx, person, id, 'ticket')
    if (!request) return false
    const { workspaceId, conversationId, channelId, threadTs } = request
    const { id: ticketId, priority } = await openFor(tx, request, words, triage)
    const place = { workspaceId, conversationId }
    await redraw(tx, request)
    await enqueue(tx, place, {
      channel: supportLane,
      utterance: { kind: 'card', ticketId },
      urgent: priority === 'urgent',
    })
    const text = wordsIn(languageOfMessage(words)).ticketOpened(ticketId)
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
export async function whyTooLate(db: Db, { nameOf }: DecideParts, person: Person, id: number): Promise<SupportError> {
  const { status, decidedBy, ticketId, lines } = await getRequest(db, person, id)
  const who = decidedBy === person.userId ? 'You have' : decidedBy ? `${await nameOf(decidedBy)} has` : 'Somebody has'
  if (status === 'talk') return tooLate(`${who} already said that this is not a request.`)
  if (status === 'ticket' && ticketId) return tooLate(`${who} already made it a ticket: ${ticketId}.`)
  if (ticketId) return tooLate(`This conversation already has a ticket: ${ticketId}.`)
  if (lines.length === 0) return tooLate('The customer has deleted this message, so there is nothing to decide.')
  return tooLate('This has been answered in its thread.')
}

const tooLate = (message: string) => new SupportError('already_decided', message)

async function getRequest(db: Db, { workspaceId }: Person, id: number): Promise<PossibleRequest> {
  const found = await findPossibleRequest(db, workspaceId, id)
  if (!found) throw new SupportError('unknown_request', 'This button belongs to no message.')
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

async function openFor(tx: Db, { lines, customer, ...request }: PossibleRequest, words: string, triage: Triage) {
  const { workspaceId, conversationId, channelId, threadTs } = request
  if (!customer) throw new SupportError('unknown_request', 'What this person wrote was erased.')
  const requestTs = lines.map(({ ts }) => ts)
  return openTicket(tx, {
    workspaceId,
    conversationId,
    channelId,
    threadTs,
    customer,
    customerUserId: customer.userId,
    category: triage.intent,
    // It was in doubt, so only evidence makes it more than normal.
    priority: triage.urgency === 'urgent' ? 'urgent' : 'normal',
    reason: 'A colleague decided that this is a request.',
    summary: triage.summary,
    request: words,
    requestTs,
    attachments: await filesOf(tx, conversationId, requestTs),
    triage,
  })
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
