import { and, eq } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { conversations, tickets } from '../db/schema.ts'
import type { Intent, Triage } from '../domain/classification.ts'
import { type TeamFor, usualTeam } from '../domain/team.ts'
import type { Ticket } from '../domain/ticket.ts'
import { cardOf } from '../domain/utterance.ts'
import { enqueue } from '../queue/enqueue.ts'
import { keepCorrection } from './correction-store.ts'
import { moveTicket } from './move-ticket.ts'
import { addHistory, findTicket } from './ticket-store.ts'

/** What staff say that a ticket is about: an intent, or one of the company's own departments. */
export type Correction = { intent: Intent } | { department: string }

/**
 * Corrects what a ticket is about, and draws its card again: in the department's own channel, if it has one. Resolves
 * with false if the ticket is closed.
 */
export async function correctIntent(
  tx: Db,
  { id, workspaceId, conversationId }: Ticket,
  correction: Correction,
  { by, team, staying }: Corrector,
): Promise<boolean> {
  // See the order of locks in queue/leases.ts.
  const isItsConversation = eq(conversations.id, conversationId)
  await tx.select({ id: conversations.id }).from(conversations).where(isItsConversation).for('no key update')
  const isIt = and(eq(tickets.workspaceId, workspaceId), eq(tickets.id, id))
  await tx.select({ id: tickets.id }).from(tickets).where(isIt).for('no key update')
  const ticket = await findTicket(tx, workspaceId, id)
  if (!ticket || ticket.status === 'closed') return false
  const triage = corrected(ticket.triage, correction, by)
  await keepCorrection(tx, ticket, triage, by)
  const to = team?.(ticket, triage)
  if (to !== undefined)
    await moveTicket(tx, ticket, { kind: 'move to team', team: to, staying }, { as: 'staff', userId: by })
  await tx.update(tickets).set({ triage, category: triage.intent }).where(isIt)
  await addHistory(tx, ticket, 'intent corrected', by, `${nameOf(ticket.triage)} → ${nameOf(triage)}`)
  await enqueue(tx, ticket, cardOf(id))
  return true
}

/** Who corrects it. */
interface Corrector {
  by: string
  /** The team to which it belongs then; undefined if that does not change. */
  team?(ticket: Ticket, triage: Triage): string | undefined
  /** Whoever has it and serves that team. */
  staying?: string
}

/** Whose a ticket is after a correction. Where somebody has moved it, it stays unless the rules say something new. */
export const teamAfter =
  (teamFor: TeamFor) =>
  ({ channelId, customer, request, triage: before }: Ticket, after: Triage): string | undefined => {
    const by = (triage: Triage) => teamFor({ channelId, customer, request, triage }) ?? usualTeam
    return by(before) === by(after) ? undefined : by(after)
  }

/** The intent says how a department answers. Another department does not change it. */
export function corrected({ department: _, ...triage }: Triage, correction: Correction, by: string): Triage {
  return { ...triage, ...correction, confidence: 1, correctedBy: by }
}

const nameOf = ({ intent, department }: Triage) => department ?? intent
