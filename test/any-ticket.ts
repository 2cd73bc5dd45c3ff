import fc from 'fast-check'
import { intents, sentiments, urgencies } from '../src/domain/classification.ts'
import { priorities } from '../src/domain/decision.ts'
import type { Attachment } from '../src/domain/message.ts'
import { type HistoryLine, type Ticket, ticketStatuses } from '../src/domain/ticket.ts'

const nastyBits = [
  '<',
  '>',
  '&',
  '*',
  '_',
  '~',
  '`',
  '\n',
  ' ',
  '|',
  '<!channel>',
  '<@U1>',
  '😀',
  'é',
  '字',
  'word ',
  '```',
  '# ',
]

/** Extreme texts, up to `maxLength` pieces long: much of one thing, and a bit of everything. */
export const anyText = (maxLength: number) =>
  fc.oneof(
    fc.string({
      unit: fc.oneof(fc.constantFrom(...nastyBits), fc.string({ unit: 'binary', maxLength: 3 })),
      maxLength,
    }),
    fc
      .tuple(fc.constantFrom(...nastyBits), fc.integer({ min: 0, max: maxLength }))
      .map(([bit, times]) => bit.repeat(times)),
  )

const anyId = fc.stringMatching(/^U[A-Z0-9]{8,10}$/)
const anyDate = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })

const anyAttachment: fc.Arbitrary<Attachment> = fc.record({
  name: anyText(60).map((name) => name.slice(0, 200)),
  permalink: fc.oneof(
    fc.constant(''),
    fc.webUrl({ withQueryParameters: true }),
    anyText(100).map((text) => `https://x.example/${text}`),
  ),
})

/** Any ticket that could ever be stored. */
export const anyTicket: fc.Arbitrary<Ticket> = fc.record({
  id: fc.stringMatching(/^TKT-[0-9A-F]{8}$/),
  workspaceId: fc.constant('T1'),
  conversationId: fc.nat(),
  channelId: fc.constant('C1'),
  threadTs: fc.constant('1.2'),
  customer: fc.record({ userId: anyId, teamId: fc.constant('T2'), name: anyText(200), company: anyText(200) }),
  customerUserId: anyId,
  category: fc.constantFrom(...intents),
  priority: fc.constantFrom(...priorities),
  status: fc.constantFrom(...ticketStatuses),
  summary: anyText(400),
  request: anyText(40_000),
  requestTs: fc.constant([]),
  translation: fc.option(anyText(2000)),
  attachments: fc.array(anyAttachment, { maxLength: 60 }),
  triage: fc.record({
    intent: fc.constantFrom(...intents),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    summary: anyText(300),
    sentiment: fc.constantFrom(...sentiments),
    language: fc.stringMatching(/^[a-z]{2,3}$/),
    urgency: fc.constantFrom(...urgencies),
    by: fc.constantFrom('language model', 'embedded model'),
    fallback: fc.boolean(),
  }),
  team: fc.option(fc.constantFrom('', 'sales', 'Team 2')),
  tier: fc.option(fc.constantFrom('gold', 'Silver')),
  reason: anyText(2000),
  claimedBy: fc.option(anyId),
  waitingSince: fc.option(anyDate),
  snoozedUntil: fc.option(anyDate),
  resolvedBy: fc.option(anyId),
  resolvedAt: fc.option(anyDate),
  ended: fc.option(fc.constantFrom('by staff', 'confirmed', 'assumed', 'not a request', 'merged')),
  mergedInto: fc.option(fc.constant('TKT-0000000A')),
  dueAt: fc.option(anyDate),
  askedAt: fc.option(anyDate),
  rating: fc.option(fc.integer({ min: 1, max: 5 })),
  ratingComment: fc.option(anyText(3000)),
  ratedAt: fc.option(anyDate),
  claimedAt: fc.option(anyDate),
  closedBy: fc.option(anyId),
  closedAt: fc.option(anyDate),
  cardChannelId: fc.constant(null),
  cardTs: fc.constant(null),
  createdAt: anyDate,
})

/** Anything that could have happened to a ticket. */
export const anyHistoryLine: fc.Arbitrary<HistoryLine> = fc.record({
  id: fc.nat(),
  workspaceId: fc.constant('T1'),
  ticketId: fc.constant('TKT-00000000'),
  event: fc.constantFrom('opened', 'claimed', 'closed', 'reopened', 'customer wrote', 'staff replied', 'note'),
  actor: fc.oneof(anyId, fc.constant('frontdesk')),
  detail: fc.option(anyText(3000)),
  messageTs: fc.constant(null),
  at: anyDate,
})
