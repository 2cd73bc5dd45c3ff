import type { Conversation } from '../domain/conversation.ts'
import type { Author, Happening } from '../domain/message.ts'
import type { ThreadTicket } from '../domain/ticket.ts'
import { readFacts } from './read-facts.ts'
import { readSituation } from './situation.ts'

const maya: Author = {
  kind: 'customer',
  customer: { userId: 'U_MAYA', teamId: 'T2', name: 'Maya', company: 'Globex' },
}
const [sam, lee]: Author[] = [
  { kind: 'staff', userId: 'U_SAM' },
  { kind: 'staff', userId: 'U_LEE' },
]
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
const ticket = { id: 'TKT-1', workspaceId: 'T1', conversationId: 1, customerUserId: 'U_MAYA' }
const claimedBySam: ThreadTicket = { ...ticket, status: 'claimed', claimedBy: 'U_SAM' }

let count = 1
const says = (author: Author | undefined, threadTs?: string): Happening => {
  if (!author) throw new Error('Nobody said it')
  count += 1
  return { kind: 'written', ts: `1.${count}`, threadTs, author, text: 'The webhook is late', attachments: [] }
}
const factsOf = (happenings: Happening[], given: { isDirect?: boolean; ticket?: ThreadTicket } = {}) => {
  const past = { ticket: given.ticket ?? null, transcript: [], recentFromCustomer: 0 }
  const here = { ...conversation, isDirect: given.isDirect ?? false }
  const situation = readSituation({ conversation: here, entries: [], author: null, past }, happenings)
  return readFacts(situation, { staff: [], askedFor: { tickets: [] } })
}

test('a message is in a direct message, in a thread, or at the top of a channel', () => {
  expect(factsOf([says(maya)]).where).toBe('a channel')
  expect(factsOf([says(maya, '1.1')]).where).toBe('a thread')
  expect(factsOf([says(maya)], { isDirect: true }).where).toBe('a direct message')
  expect(factsOf([says(maya, '1.1')], { isDirect: true }).where).toBe('a direct message')
})

test('below a claimed ticket its owner is told from others of ours', () => {
  const below = { ticket: claimedBySam }
  expect(factsOf([says(sam, '1.1')], below)).toMatchObject({ who: 'the ticket’s owner', state: 'claimed ticket' })
  expect(factsOf([says(lee, '1.1')], below).who).toBe('a colleague')
  expect(factsOf([says(sam, '1.1'), says(lee, '1.1')], below).who).toBe('a colleague')
  expect(factsOf([says(sam, '1.1'), says(maya, '1.1')], below).who).toBe('the customer')
})
