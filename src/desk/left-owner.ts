import type { Db } from '../db/database.ts'
import type { Ticket } from '../domain/ticket.ts'
import type { Say } from '../domain/utterance.ts'
import type { StaffWords } from '../languages/language/staff-words.ts'
import { frontdesk, moveTicket } from './move-ticket.ts'
import { noteBelow } from './say-of-ticket.ts'

/** Somebody who has a ticket and is no longer a member of the support channel. */
export interface LeftOwner {
  userId: string
  name: string
}

/** Frees a ticket in work of an owner who has left, and tells staff. Says nothing if somebody else has it by now. */
export async function releaseFrom(
  tx: Db,
  ticket: Pick<Ticket, 'id' | 'workspaceId'>,
  { userId, name }: LeftOwner,
  { life }: Pick<StaffWords, 'life'>,
): Promise<Say[]> {
  const move = { kind: 'release', from: userId } as const
  const released = await moveTicket(tx, ticket, move, frontdesk)
  if (!released) return []
  return [noteBelow(ticket.id, life.ownerLeft(name, ticket.id))]
}
