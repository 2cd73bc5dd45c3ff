import fc from 'fast-check'
import { anyTicket } from '../../../test/any-ticket.ts'
import { unopenedThread } from '../../domain/conversation.ts'
import { type HistoryLine, type Ticket, ticketEvents } from '../../domain/ticket.ts'
import { webhookBody } from './webhook-body.ts'
import { webhookEventSchema } from './webhook-event.ts'

const line: HistoryLine = {
  ...{ id: 1, workspaceId: 'T1', ticketId: 'TKT-1A2B3C4D', actor: 'U_SAM', detail: 'TKT-5E6F7A8B', messageTs: null },
  event: 'split from',
  at: new Date('2026-11-29T09:00:00Z'),
}
const told = (ticket: Ticket, threadTs: string) => JSON.parse(webhookBody(line, { ...ticket, threadTs }, false)).data

test('what was split off says from what, and names its thread once there is one', () => {
  fc.assert(
    fc.property(anyTicket, (ticket) => {
      expect(told(ticket, unopenedThread('1.1'))).toMatchObject({ detail: 'TKT-5E6F7A8B', ticket: { thread: null } })
      expect(told(ticket, '1795930000.000100')).toMatchObject({ ticket: { thread: '1795930000.000100' } })
    }),
  )
})

const words = ['customer_name', 'company', 'summary', 'request', 'translation', 'reason', 'rating_comment']

test('whatever is sent is what the reference says, with what people wrote only where somebody asks for it', () => {
  fc.assert(
    fc.property(anyTicket, fc.constantFrom(...ticketEvents), fc.option(fc.string()), (ticket, event, detail) => {
      for (const texts of [true, false]) {
        const sent = JSON.parse(webhookBody({ ...line, event, detail }, ticket, texts))
        expect(webhookEventSchema.parse(sent)).toEqual(sent)
        expect(words.map((word) => word in sent.data.ticket)).toEqual(words.map(() => texts))
      }
    }),
  )
})
