import type { Database } from '../src/db/database.ts'
import { conversations } from '../src/db/schema.ts'
import { createChecks } from '../src/desk/checks.ts'
import { createLifeActs, type LifeActs } from '../src/desk/life-acts.ts'
import { createMergeActs, type MergeActs } from '../src/desk/merging.ts'
import { createRatingActs, type RatingActs } from '../src/desk/rating.ts'
import { openTicket, readHistory } from '../src/desk/ticket-store.ts'
import type { SupportError } from '../src/domain/errors.ts'
import type { Customer } from '../src/domain/message.ts'
import type { Ticket } from '../src/domain/ticket.ts'
import { usualLife } from '../src/domain/ticket-life.ts'
import { staffWordsIn } from '../src/languages/words.ts'

const names: Record<string, string> = { U_SAM: 'Sam', U_PRIYA: 'Priya', U_LEE: 'Lee' }
const at = (userId: string) => ({ workspaceId: 'T1', userId })
export const [sam, priya, lee] = [at('U_SAM'), at('U_PRIYA'), at('U_LEE')]

/** Fifty more members of the support channel. */
export const clerks = Array.from({ length: 50 }, (_, index) => at(`U0CLERK${index}`))

/** What the desk needs to know of people. `staff` are in the support channel. */
export const peopleOf = (staff: Set<string>) => ({
  isStaff: async (userId: string) => staff.has(userId),
  hasLeft: async (userId: string) => !staff.has(userId),
  servedBy: async (userId: string) => ({ usual: staff.has(userId), teams: [], apart: [] }),
  nameOf: async (userId: string) => names[userId] ?? userId,
  words: staffWordsIn('en'),
  life: usualLife,
  teamIsBack: () => undefined,
})

export const allStaff = () => new Set([sam, priya, ...clerks].map(({ userId }) => userId))

/** The acts of a desk on a database, as a process has them. */
export function deskOn(database: Database, staff: Set<string>): LifeActs & RatingActs & MergeActs {
  const parts = { database, ...peopleOf(staff), now: () => new Date() }
  const checks = createChecks(parts)
  return { ...createLifeActs(parts, checks), ...createRatingActs(parts, checks), ...createMergeActs(parts, checks) }
}

let threads = 0

const maya: Customer = { userId: 'U_MAYA', teamId: 'T2', name: 'Maya', company: 'Globex' }

/** A new ticket of Maya, of Globex, or of somebody else. */
export async function newTicket({ db }: Database, customer = maya, channelId = 'C1'): Promise<Ticket> {
  const place = { workspaceId: 'T1', channelId, threadTs: `${threads++}.1` }
  const [conversation] = await db.insert(conversations).values(place).returning()
  return openTicket(db, {
    ...place,
    conversationId: conversation?.id ?? 0,
    customer,
    customerUserId: customer.userId,
    category: 'technical',
    priority: 'normal',
    summary: 'The sync fails',
    request: 'The sync fails',
    reason: 'No article answers this',
    triage: {
      intent: 'technical',
      confidence: 0.9,
      summary: 'The sync fails',
      sentiment: 'neutral',
      language: 'en',
      urgency: 'normal',
      by: 'embedded model',
      fallback: false,
    },
  })
}

/** The history of a ticket: what, who, and why. */
export const historyOf = async ({ db }: Database, { id }: Ticket): Promise<string[]> =>
  (await readHistory(db, id)).map(({ event, actor, detail }) => [event, actor, detail ?? ''].join(' ').trim())

/** What an act comes to: `done`, or why not. */
export const outcomeOf = (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => 'done',
    (error: SupportError) => `${error.code}: ${error.message}`,
  )
