import type { Db } from '../../db/database.ts'
import { teamOf } from '../../domain/team.ts'
import type { Ticket } from '../../domain/ticket.ts'
import { listOnDuty } from '../duty-store.ts'

export interface RosterParts {
  db: Db
  isStaff(userId: string, team?: string): Promise<boolean>
  /** Whether a person can be reached now; absent: whoever is on duty can. */
  isReachable?(userId: string): Promise<boolean>
  now(): Date
}

/** Who on duty may be asked to look after a ticket. */
export interface Roster {
  /** They serve it, and can be reached; whose turn it is comes first. Asks Slack, so never within a transaction. */
  forTicket(ticket: Pick<Ticket, 'workspaceId' | 'team' | 'triage'>): Promise<string[]>
  /** Looks this person up again the next time. */
  forget(userId: string): void
}

/** Tickets come in bursts, and Slack limits lookups. Whoever leaves is no longer on duty, so this does not keep them. */
const servesForMs = 5000

export function createRoster({ db, isStaff, isReachable, now }: RosterParts): Roster {
  const seenToServe = new Map<string, number>()
  const serves = async (userId: string, team?: string) => {
    const key = `${userId} ${team ?? ''}`
    const ageMs = now().getTime() - (seenToServe.get(key) ?? 0)
    if (ageMs >= 0 && ageMs < servesForMs) return true
    const does = await isStaff(userId, team)
    if (does) seenToServe.set(key, now().getTime())
    else seenToServe.delete(key)
    return does
  }
  return {
    forget: (userId) => {
      for (const key of seenToServe.keys()) if (key.startsWith(`${userId} `)) seenToServe.delete(key)
    },
    forTicket: async ({ workspaceId, ...ticket }) => {
      const found: string[] = []
      for (const { userId } of await listOnDuty(db, workspaceId))
        if ((await serves(userId, teamOf(ticket))) && (await (isReachable?.(userId) ?? true))) found.push(userId)
      return found
    },
  }
}
