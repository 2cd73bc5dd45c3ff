import { and, eq, isNull } from 'drizzle-orm'
import { messages, tickets } from '../db/schema.ts'
import type { EmojiAct } from '../domain/emoji.ts'
import { servesAny } from '../domain/served.ts'
import { teamOf } from '../domain/team.ts'
import type { Ticket } from '../domain/ticket.ts'
import type { LifeActs } from './life-acts.ts'
import { findTicketOfCard } from './note-store.ts'
import type { Person } from './person.ts'
import type { PointedAt, PointingActs, PointingParts } from './pointed-at.ts'

/** An emoji that somebody put on a message. */
export interface Reacted {
  channelId: string
  ts: string
  act: EmojiAct
}

/** What staff do by an emoji on a customer's message or on a card. */
export interface ReactingActs {
  /**
   * Does what the emoji means, once, however often this is called. Those of customers, and of colleagues who are not
   * staff, mean nothing, and nobody is told so. `find` reads the message from Slack.
   */
  react(person: Person, reacted: Reacted, find: () => Promise<PointedAt | undefined>): Promise<void>
}

export function createReactingActs(
  { database, isStaff, servedBy }: Pick<PointingParts, 'database' | 'isStaff' | 'servedBy'>,
  acts: Pick<LifeActs, 'claim' | 'resolve'> & Pick<PointingActs, 'makeTicketOf'>,
): ReactingActs {
  const { db } = database

  const ticketOf = async ({ workspaceId }: Person, { channelId, ts }: Reacted): Promise<Ticket | undefined> => {
    const isIt = and(eq(messages.workspaceId, workspaceId), eq(messages.channelId, channelId), eq(messages.ts, ts))
    const [found] = await db
      .select({ ticket: tickets })
      .from(messages)
      .innerJoin(tickets, eq(tickets.conversationId, messages.conversationId))
      .where(and(isIt, eq(messages.author, 'customer'), isNull(messages.deletedAt)))
    return found?.ticket
  }

  return {
    react: async (person, reacted, find) => {
      const { channelId, ts, act } = reacted
      const card = await findTicketOfCard(db, person.workspaceId, { channelId, ts })
      const ticket = card ?? (await ticketOf(person, reacted))
      const serves = ticket ? await isStaff(person.userId, teamOf(ticket)) : servesAny(await servedBy(person.userId))
      if (!serves) return
      if (act === 'make a ticket') {
        const message = ticket ? undefined : await find()
        if (message?.author.kind === 'customer') await acts.makeTicketOf(person, message)
      } else if (ticket && !isDone(act, ticket, person)) {
        await acts[act](person, ticket.id)
      }
    },
  }
}

/** By the same person, earlier. */
function isDone(act: 'claim' | 'resolve', { claimedBy, resolvedBy, status }: Ticket, { userId }: Person): boolean {
  if (act === 'claim') return claimedBy === userId && status === 'claimed'
  return resolvedBy === userId && (status === 'resolved' || status === 'closed')
}
