import { randomUUID } from 'node:crypto'
import { cast } from '../../sandbox/workspace/cast.ts'
import type { Db } from '../../src/db/database.ts'
import { articleUses, conversations, messages, onDuty, promises, ticketHistory, tickets } from '../../src/db/schema.ts'
import { type Intent, intents } from '../../src/domain/classification.ts'
import { priorities } from '../../src/domain/decision.ts'
import type { TicketEvent } from '../../src/domain/ticket.ts'
import { verdicts } from '../../src/domain/told.ts'

const { users, channels, teams } = cast
const customers = [
  { userId: users.maya, teamId: teams.globex, name: 'Maya', company: 'Globex' },
  { userId: users.tomas, teamId: teams.globex, name: 'Tomás', company: 'Globex' },
  { userId: users.ken, teamId: teams.initech, name: 'Ken', company: 'Initech' },
]
const places = { [teams.globex]: channels.globex, [teams.initech]: channels.initech }
const requests: Record<Intent, string[]> = {
  faq: ['How do I add a colleague?', 'Is there a keyboard shortcut for search?'],
  technical: ['The export stops after 500 rows.', 'We cannot sign in since this morning.'],
  billing: ['There is a second charge on my invoice.', 'Please send the invoice of last month again.'],
  complaint: ['Nobody has answered me for two days. I am quite annoyed.', 'This is the third time that it breaks.'],
  human_needed: ['Can I talk to a person, please?', 'I need somebody who can sign a contract.'],
}
const articles = [
  { articleId: 'colleagues', title: 'Adding colleagues' },
  { articleId: 'invoices', title: 'Invoices and receipts' },
  { articleId: 'exports', title: 'Exporting your data' },
]
const dayMs = 24 * 3_600_000
const hourMs = 3_600_000

/** A desk that has been at work for some weeks, the same each time: a ticket every few hours, and answers from articles. */
export async function letThereBeAPast(db: Db, now: Date, days = 25): Promise<void> {
  const random = sameEachTime(7)
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T // the list is not empty
  const workspaceId = teams.acme
  for (let day = days; day > 0; day -= 1)
    for (let number = 0; number < 2 + Math.floor(random() * 4); number += 1) {
      const at = new Date(now.getTime() - day * dayMs + random() * 20 * hourMs)
      const customer = pick(customers)
      const channelId = places[customer.teamId] ?? channels.globex
      const threadTs = `${Math.floor(at.getTime() / 1000)}.${String(number).padStart(6, '0')}`
      const [conversation] = await db
        .insert(conversations)
        .values({ workspaceId, channelId, threadTs, customer, customerUserId: customer.userId, createdAt: at })
        .returning()
      const conversationId = conversation?.id ?? 0
      const intent = pick(intents)
      const request = pick(requests[intent])
      const say = (author: 'customer' | 'staff' | 'bot', authorId: string | null, text: string, writtenAt: Date) =>
        db
          .insert(messages)
          .values({ workspaceId, conversationId, channelId, ts: randomUUID(), author, authorId, text, writtenAt })
      await say('customer', customer.userId, request, at)
      if (random() < 0.5) {
        const article = pick(articles)
        const told = { articleHash: 'x', quoteHash: 'x', quoted: ['As it says.'], language: 'en', toldBy: 'frontdesk' }
        const verdict = random() < 0.6 ? pick(verdicts) : null
        const asked = { questionTs: [threadTs], standsAlone: true, toldAt: at, verdict }
        await db
          .insert(articleUses)
          .values({ workspaceId, conversationId, outboxId: randomUUID(), ...article, ...told, ...asked })
        await say('bot', null, 'As it says in the article.', at)
        if (verdict === 'helped') continue
      }
      const firstReply = new Date(at.getTime() + (0.1 + random() * 5) * hourMs)
      const solvedAt = new Date(firstReply.getTime() + random() * 20 * hourMs)
      const isDone = day > 2 || random() < 0.4
      const rating = isDone && random() < 0.6 ? 1 + Math.floor(random() * 5) : null
      const id = `TKT-${Math.floor(random() * 0xffffffff)
        .toString(16)
        .padStart(8, '0')
        .toUpperCase()}`
      await db.insert(tickets).values({
        ...{ id, workspaceId, conversationId, channelId, threadTs, customer, customerUserId: customer.userId },
        ...{ category: intent, summary: request, request, requestTs: [threadTs], reason: 'No article answers it.' },
        priority: pick(priorities),
        status: isDone ? 'closed' : pick(['open', 'claimed', 'waiting'] as const),
        triage: {
          ...{ intent, confidence: 0.4 + random() * 0.6, summary: request, language: pick(['en', 'de', 'es']) },
          ...{ sentiment: pick(['positive', 'neutral', 'negative'] as const), urgency: 'normal' },
          ...{ by: 'embedded model', fallback: false },
        },
        ...(isDone && { closedAt: solvedAt, closedBy: users.sam, ended: pick(['by staff', 'confirmed', 'assumed']) }),
        ...(rating && { rating, ratedAt: solvedAt }),
        wantsOwner: false,
        createdAt: at,
      })
      const line = (event: TicketEvent, when: Date, actor: string = users.sam) =>
        db.insert(ticketHistory).values({ workspaceId, ticketId: id, event, actor, at: when, heard: true, told: true })
      await line('opened', at, 'frontdesk')
      await line('claimed', firstReply)
      await say('staff', users.sam, 'I am looking into it.', firstReply)
      await line('staff replied', firstReply)
      if (isDone) await line('closed', solvedAt)
      if (rating) await line('rated', solvedAt, customer.userId)
      const dueAt = new Date(at.getTime() + 4 * hourMs)
      const breachedAt = firstReply > dueAt ? dueAt : null
      await db.insert(promises).values({
        ...{ workspaceId, ticketId: id, kind: 'first reply', targetMinutes: 240, startedAt: at, breachedAt },
        ...(isDone ? { metAt: firstReply, endedAt: firstReply } : { runningSince: at, dueAt, remindedAt: dueAt }),
      })
    }
  await db.insert(onDuty).values({ workspaceId, userId: users.sam, since: new Date(now.getTime() - 2 * hourMs) })
}

/** Numbers from 0 to 1 that look random, and are the same each time. */
function sameEachTime(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}
