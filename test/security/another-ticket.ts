import { cast } from '../../sandbox/workspace/cast.ts'
import { conversations, tickets } from '../../src/db/schema.ts'
import type { HelpDesk } from '../help-desk.ts'

const { users, channels, teams } = cast

interface Anothers {
  id: string
  /** What it is about, which only its owner and staff may know. */
  about: string
  workspaceId?: string
  threadTs?: string
}

/** Ken, another company's customer, has a ticket. It is written down directly, so that tests need not wait for it. */
export async function letKenHaveATicket({ database: { db } }: HelpDesk, { id, about, ...where }: Anothers) {
  const usual = { workspaceId: teams.acme, threadTs: '1700000000.000100' }
  const place = { ...usual, ...where, channelId: channels.initech }
  const [conversation] = await db.insert(conversations).values(place).returning({ id: conversations.id })
  await db.insert(tickets).values({
    ...place,
    id,
    conversationId: conversation?.id ?? 0,
    customer: { userId: users.ken, teamId: teams.initech, name: 'Ken', company: 'Initech' },
    customerUserId: users.ken,
    category: 'billing',
    priority: 'low',
    summary: about,
    request: about,
    reason: 'For a test.',
    triage: {
      intent: 'billing',
      confidence: 1,
      summary: about,
      sentiment: 'neutral',
      language: 'en',
      urgency: 'low',
      by: 'embedded model',
      fallback: false,
    },
  })
}
