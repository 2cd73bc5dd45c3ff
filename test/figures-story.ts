import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Database } from '../src/db/database.ts'
import {
  actions,
  articleSuggestions,
  articleUses,
  conversations,
  intentCorrections,
  modelCalls,
  promises,
  ticketHistory,
  tickets,
  turns,
} from '../src/db/schema.ts'
import type { Triage } from '../src/domain/classification.ts'
import type { Ticket, TicketEvent } from '../src/domain/ticket.ts'
import type { Verdict } from '../src/domain/told.ts'
import { newTicket } from './desk-on.ts'

/** Two customers, in a channel each. */
export const places = {
  globex: { customer: { userId: 'U_MAYA', teamId: 'T2', name: 'Maya', company: 'Globex' }, channelId: 'C1' },
  initech: { customer: { userId: 'U_KEN', teamId: 'T3', name: 'Ken', company: 'Initech' }, channelId: 'C2' },
}
type Place = keyof typeof places

let threads = 0

/** Writes what happened into a database, as the bot and its staff would have. */
export function storyIn(database: Database) {
  const { db } = database
  const conversationOf = async (id: string) => {
    const [found] = await db.select({ id: tickets.conversationId }).from(tickets).where(eq(tickets.id, id))
    return found?.id ?? 0
  }

  return {
    /** A ticket of a moment, as it is now. */
    ticket: async (
      at: string,
      fields: Omit<Partial<typeof tickets.$inferInsert>, 'triage'> & { triage?: Partial<Triage> } = {},
      place: Place = 'globex',
    ): Promise<Ticket> => {
      const opened = await newTicket(database, places[place].customer, places[place].channelId)
      const triage = { ...opened.triage, ...fields.triage }
      const set = { ...fields, triage, createdAt: new Date(at) }
      const [ticket] = await db.update(tickets).set(set).where(eq(tickets.id, opened.id)).returning()
      return ticket ?? opened
    },
    happened: async ({ id }: Pick<Ticket, 'id'>, event: TicketEvent, at: string) => {
      const line = { workspaceId: 'T1', ticketId: id, event, actor: 'U_SAM', at: new Date(at) }
      await db.insert(ticketHistory).values(line)
    },
    /** A conversation with the bot, or a ticket's, with its turns. Returns the id. */
    talked: async (
      lines: (Partial<typeof turns.$inferInsert> & { ended: (typeof turns.$inferInsert)['ended']; on: string })[],
      { place = 'globex', of }: { place?: Place; of?: Pick<Ticket, 'id'> } = {},
    ): Promise<number> => {
      const { channelId, customer } = places[place]
      const thread = { workspaceId: 'T1', channelId, threadTs: `talk ${threads++}`, customer }
      const [added] = of ? [] : await db.insert(conversations).values(thread).returning()
      const conversationId = of ? await conversationOf(of.id) : (added?.id ?? 0)
      for (const { on, ...turn } of lines) {
        const row = { workspaceId: 'T1', conversationId, channelId, companyId: customer.teamId, at: new Date(on) }
        await db.insert(turns).values({ ...row, ...turn })
      }
      return conversationId
    },
    said: async (conversationId: number, verdict: Verdict) => {
      const told = { articleId: 'a', title: 'A', articleHash: '1', quoteHash: '1', quoted: [], language: 'en' }
      const use = { workspaceId: 'T1', conversationId, outboxId: randomUUID(), toldBy: 'frontdesk', questionTs: [] }
      await db.insert(articleUses).values({ ...use, ...told, standsAlone: true, verdict })
    },
    corrected: async ({ id }: Ticket, from: Triage['intent'], to: Triage['intent'], at: string) => {
      const correction = { wasIntent: from, intent: to, messageTs: [], correctedBy: 'U_SAM', correctedAt: new Date(at) }
      const conversationId = await conversationOf(id)
      await db.insert(intentCorrections).values({ workspaceId: 'T1', conversationId, ticketId: id, ...correction })
      await db.update(tickets).set({ category: to }).where(eq(tickets.id, id))
    },
    promised: async ({ id }: Ticket, at: string, outcome: 'kept' | 'broken') => {
      const promise = { workspaceId: 'T1', ticketId: id, kind: 'first reply', targetMinutes: 15 } as const
      const ended = { startedAt: new Date(at), endedAt: new Date(at), metAt: new Date(at) }
      await db
        .insert(promises)
        .values({ ...promise, ...ended, ...(outcome === 'broken' && { breachedAt: new Date(at) }) })
    },
    proposed: async ({ id }: Ticket, outcome: 'sent' | 'edited' | 'discarded', at: string) => {
      const answer = { workspaceId: 'T1', title: 'A', articleHash: '', quoteHash: '', confidence: 80 }
      await db.insert(articleSuggestions).values({ ...answer, ticketId: id, outcome, decidedAt: new Date(at) })
    },
    refunded: async ({ id }: Ticket, amountCents: number, at: string) => {
      const refund = { workspaceId: 'T1', ticketId: id, kind: 'refund', subject: 'X', about: randomUUID() } as const
      const rest = { customerUserId: 'U', reason: '', key: randomUUID(), currency: 'EUR', changedAt: new Date(at) }
      await db.insert(actions).values({ ...refund, ...rest, amountCents, state: 'done' })
    },
    asked: async (model: string, [input, output]: [number, number], at: string, conversationId?: number) => {
      const tokens = { inputTokens: input, outputTokens: output }
      const workspaceId = conversationId === undefined ? null : 'T1'
      const call = { model, workspaceId, conversationId, answered: output > 0, at: new Date(at) }
      await db.insert(modelCalls).values({ ...call, ...tokens })
    },
  }
}
