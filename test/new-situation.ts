import type { Conversation } from '../src/domain/conversation.ts'
import type { Author, Customer, Happening } from '../src/domain/message.ts'
import type { ThreadTicket } from '../src/domain/ticket.ts'
import { readSituation } from '../src/support/situation.ts'

const globex = { teamId: 'T_GLOBEX', company: 'Globex' }
const customer = (person: Pick<Customer, 'userId' | 'name'>): Author => ({
  kind: 'customer',
  customer: { ...globex, ...person },
})
/** Who may write. */
export const maya = customer({ userId: 'U_MAYA', name: 'Maya' })
export const tomas = customer({ userId: 'U_TOMAS', name: 'Tomás' })
export const sam: Author = { kind: 'staff', userId: 'U_SAM' }
export const lee: Author = { kind: 'staff', userId: 'U_LEE' }

const conversation: Conversation = {
  id: 1,
  workspaceId: 'T1',
  channelId: 'C1',
  threadTs: '1.1',
  isDirect: false,
  customer: null,
  customerUserId: 'U_MAYA',
  department: null,
  awaiting: null,
  inPersonsHands: false,
  answerDueAt: null,
  answerDue: false,
  leasedBy: null,
  abandoned: 0,
}

/** Maya's ticket, which Sam has. */
export const claimedBySam: ThreadTicket = {
  id: 'TKT-1A2B3C4D',
  workspaceId: 'T1',
  conversationId: 1,
  customerUserId: 'U_MAYA',
  status: 'claimed',
  claimedBy: 'U_SAM',
}

let count = 1

/** Somebody writes in Maya's thread, or at the top of the channel. */
export function writes(author: Author, text = 'The webhook is late', threadTs: string | undefined = '1.1'): Happening {
  count += 1
  return { kind: 'written', ts: `1.${count}`, threadTs, author, text, attachments: [] }
}

/** The situation after something happened in Maya's conversation. */
export function newSituation(
  happenings: Happening[],
  given: { isDirect?: boolean; ticket?: ThreadTicket; cardOf?: string } = {},
) {
  const { ticket = null, cardOf = null } = given
  const past = { ticket, cardOf, transcript: [], mode: null, staffAsked: false, recentFromCustomer: 0 }
  const here = { ...conversation, isDirect: given.isDirect ?? false }
  return readSituation({ conversation: here, entries: [], author: null, past }, happenings)
}
