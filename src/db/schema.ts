import { sql } from 'drizzle-orm'
import {
  bigint,
  bigserial,
  boolean,
  doublePrecision,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  real,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { ActionKind, ActionState } from '../domain/action.ts'
import type { DraftStatus } from '../domain/article-draft.ts'
import type { Awaiting } from '../domain/awaiting.ts'
import type { ChannelMode } from '../domain/channel-mode.ts'
import type { Intent, Sentiment, Triage } from '../domain/classification.ts'
import type { DepartmentName, Source } from '../domain/decision.ts'
import { priorities } from '../domain/decision.ts'
import type { DeliveryKind } from '../domain/delivery.ts'
import type { DigestFigures } from '../domain/digest.ts'
import type { IncidentStatus, Membership } from '../domain/incident.ts'
import type { Attachment, Customer } from '../domain/message.ts'
import type { OrderStatus } from '../domain/order.ts'
import type { RequestStatus } from '../domain/possible-request.ts'
import type { RecallKind, RecallStatus } from '../domain/recall.ts'
import type { PromiseKind } from '../domain/service-levels.ts'
import type { StaleArticle } from '../domain/stale-article.ts'
import type { SuggestionKind, SuggestionOutcome } from '../domain/suggestion.ts'
import { type Ending, type TicketEvent, ticketStatuses } from '../domain/ticket.ts'
import type { ToldText, Verdict } from '../domain/told.ts'
import type { TurnEnd } from '../domain/turn.ts'
import type { Utterance } from '../domain/utterance.ts'
import type { WorkProvider, WorkState } from '../domain/work-link.ts'
import { jsonb, moment, words } from './columns.ts'
import { messageWords, ticketWords } from './full-text.ts'

/** Most urgent first, which is also the sort order. */
export const priority = pgEnum('priority', priorities)
export const ticketStatus = pgEnum('ticket_status', ticketStatuses)

/** A thread with a customer: the lane in which its deliveries wait, and the lease under which they are handled. */
export const conversations = pgTable(
  'conversations',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    workspaceId: text('workspace_id').notNull(),
    channelId: text('channel_id').notNull(),
    threadTs: text('thread_ts').notNull(),
    customer: jsonb('customer').$type<Customer>(),
    customerUserId: text('customer_user_id'),
    department: text('department').$type<DepartmentName>(),
    awaiting: text('awaiting').$type<Awaiting>(),
    /** A member of the team wrote in the thread. From then on the bot only listens. */
    inPersonsHands: boolean('in_persons_hands').notNull().default(false),
    /** A direct or group direct message, where top-level messages continue the conversation; see `store_delivery`. */
    isDirect: boolean('is_direct').notNull().default(false),
    /** The customer wrote where people answer, and there is no ticket. If nobody answers by then, it becomes one. */
    answerDueAt: moment('answer_due_at'),
    /** When the waiting deliveries may be handled; null if there are none. */
    readyAt: moment('ready_at'),
    /** Identifies one lease, not a process. */
    leasedBy: text('leased_by'),
    leasedUntil: moment('leased_until'),
    /** How many leases in a row expired or were lost. */
    abandoned: integer('abandoned').notNull().default(0),
    createdAt: moment('created_at').notNull().defaultNow(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
    /** When its texts were last erased, because of their age or on request. */
    erasedAt: moment('erased_at'),
  },
  (t) => [
    uniqueIndex('conversations_thread').on(t.workspaceId, t.channelId, t.threadTs),
    index('conversations_ready').on(t.readyAt).where(sql`ready_at is not null`),
    index('conversations_direct').on(t.workspaceId, t.channelId, t.updatedAt).where(sql`is_direct`),
    // Conversations that may have texts to erase.
    index('conversations_texts').on(t.updatedAt).where(sql`erased_at is null or erased_at < updated_at`),
    index('conversations_awaiting').on(t.workspaceId, t.channelId, t.customerUserId).where(sql`awaiting is not null`),
  ],
)

/** Every delivery from Slack, stored before it is acknowledged. The body is dropped once handled. */
export const inbox = pgTable(
  'inbox',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    workspaceId: text('workspace_id').notNull(),
    eventId: text('event_id').notNull(),
    /**
     * Shared by the `message` and `app_mention` events of one message: channel and `ts`. Null for edits and deletions.
     */
    messageKey: text('message_key'),
    kind: text('kind').$type<DeliveryKind>().notNull(),
    channelId: text('channel_id').notNull(),
    authorId: text('author_id'),
    topLevel: boolean('top_level').notNull(),
    conversationId: bigint('conversation_id', { mode: 'number' })
      .notNull()
      .references(() => conversations.id),
    body: jsonb('body'),
    receivedAt: moment('received_at').notNull().defaultNow(),
    attempts: integer('attempts').notNull().default(0),
    handledAt: moment('handled_at'),
    /** The result: answered, asked, handed over, ignored, … or why it was given up. */
    outcome: text('outcome'),
    /** See queue/trace-id.ts; null for what an older version stored. */
    traceId: text('trace_id'),
  },
  (t) => [
    // What tells rows apart comes first: otherwise either index finds all rows of a workspace, and a plan that was made while
    // the table was empty may use the wrong one.
    uniqueIndex('inbox_event_id').on(t.eventId, t.workspaceId),
    uniqueIndex('inbox_message_key').on(t.messageKey, t.workspaceId),
    index('inbox_waiting').on(t.conversationId).where(sql`handled_at is null`),
    index('inbox_burst').on(t.workspaceId, t.channelId, t.authorId, t.receivedAt).where(sql`top_level`),
    index('inbox_received').on(t.receivedAt),
  ],
)

/** Our own copy of each thread. */
export const messages = pgTable(
  'messages',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    workspaceId: text('workspace_id').notNull(),
    conversationId: bigint('conversation_id', { mode: 'number' })
      .notNull()
      .references(() => conversations.id),
    channelId: text('channel_id').notNull(),
    /** Null for the bot's messages until Slack has accepted them. */
    ts: text('ts'),
    outboxId: uuid('outbox_id'),
    author: text('author').$type<'customer' | 'staff' | 'bot'>().notNull(),
    authorId: text('author_id'),
    text: words('text').notNull(),
    attachments: jsonb('attachments').$type<Attachment[]>().notNull().default([]),
    writtenAt: moment('written_at').notNull().defaultNow(),
    editedAt: moment('edited_at'),
    deletedAt: moment('deleted_at'),
  },
  (t) => [
    uniqueIndex('messages_ts').on(t.workspaceId, t.channelId, t.ts),
    index('messages_conversation').on(t.conversationId, t.id),
    index('messages_unsaid').on(t.outboxId).where(sql`ts is null`),
    index('messages_words').using('gin', sql.raw(messageWords)),
  ],
)

/** Work for a person. */
export const tickets = pgTable(
  'tickets',
  {
    id: text('id').primaryKey(),
    workspaceId: text('workspace_id').notNull(),
    conversationId: bigint('conversation_id', { mode: 'number' })
      .notNull()
      .references(() => conversations.id),
    channelId: text('channel_id').notNull(),
    threadTs: text('thread_ts').notNull(),
    customer: jsonb('customer').$type<Customer>().notNull(),
    customerUserId: text('customer_user_id').notNull(),
    category: text('category').$type<Intent>().notNull(),
    priority: priority('priority').notNull(),
    status: ticketStatus('status').notNull().default('open'),
    summary: words('summary').notNull(),
    /** What the customer wrote, word for word. */
    request: words('request').notNull(),
    /** `ts` of the messages that make up the request, to find it when one is edited or deleted. */
    requestTs: jsonb('request_ts').$type<string[]>().notNull().default([]),
    /** The request in the team's language; null if it needs no translation or there was no model. */
    translation: words('translation'),
    attachments: jsonb('attachments').$type<Attachment[]>().notNull().default([]),
    triage: jsonb('triage').$type<Triage>().notNull(),
    /** See domain/team.ts. */
    team: text('team'),
    tier: text('tier'),
    /** For staff: why a person is needed. */
    reason: words('reason').notNull(),
    claimedBy: text('claimed_by'),
    claimedAt: moment('claimed_at'),
    /** Whether it is still to be given to somebody on duty; see desk/duty. */
    wantsOwner: boolean('wants_owner').notNull().default(true),
    waitingSince: moment('waiting_since'),
    snoozedUntil: moment('snoozed_until'),
    resolvedBy: text('resolved_by'),
    resolvedAt: moment('resolved_at'),
    closedBy: text('closed_by'),
    closedAt: moment('closed_at'),
    ended: text('ended').$type<Ending>(),
    /** The id of the ticket in which it goes on. */
    mergedInto: text('merged_into'),
    /** When Frontdesk looks at it by itself; see desk/due-tickets.ts. */
    dueAt: moment('due_at'),
    askedAt: moment('asked_at'),
    /** How content the customer is, from 1 to 5. */
    rating: integer('rating'),
    ratingComment: words('rating_comment'),
    ratedAt: moment('rated_at'),
    /** The channel of the card; null until Slack has accepted it. */
    cardChannelId: text('card_channel_id'),
    cardTs: text('card_ts'),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (t) => [
    index('tickets_created').on(t.workspaceId, t.createdAt),
    index('tickets_settled')
      .on(t.workspaceId, sql`coalesce(resolved_at, closed_at)`)
      .where(sql`coalesce(resolved_at, closed_at) is not null`),
    index('tickets_closed').on(t.workspaceId, t.closedAt).where(sql`closed_at is not null`),
    index('tickets_rated').on(t.workspaceId, t.ratedAt).where(sql`rated_at is not null`),
    index('tickets_open').on(t.workspaceId, t.priority, t.createdAt).where(sql`status <> 'closed'`),
    index('tickets_customer').on(t.workspaceId, t.customerUserId, t.createdAt),
    index('tickets_company').on(t.workspaceId, sql`(customer ->> 'teamId')`, t.createdAt),
    index('tickets_channel').on(t.workspaceId, t.channelId, t.createdAt),
    index('tickets_words').using('gin', sql.raw(ticketWords)),
    // What is written in the thread of a card.
    index('tickets_card').on(t.workspaceId, t.cardChannelId, t.cardTs).where(sql`card_ts is not null`),
    index('tickets_want_owner').on(t.createdAt).where(sql`wants_owner`),
    index('tickets_merged').on(t.mergedInto).where(sql`merged_into is not null`),
    index('tickets_due').on(t.dueAt).where(sql`due_at is not null`),
    // One ticket per thread: later messages belong to it.
    uniqueIndex('tickets_conversation').on(t.conversationId),
  ],
)

/** Where the card of a ticket stood before it was posted anew: its thread there is still the team's. */
export const pastCards = pgTable(
  'past_cards',
  {
    workspaceId: text('workspace_id').notNull(),
    channelId: text('channel_id').notNull(),
    ts: text('ts').notNull(),
    ticketId: text('ticket_id')
      .notNull()
      .references(() => tickets.id),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.channelId, t.ts] }), index('past_cards_ticket').on(t.ticketId)],
)

/** What happened to a ticket, oldest first. `actor` is a Slack user id, or `frontdesk`. */
export const ticketHistory = pgTable(
  'ticket_history',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    workspaceId: text('workspace_id').notNull(),
    ticketId: text('ticket_id')
      .notNull()
      .references(() => tickets.id),
    event: text('event').$type<TicketEvent>().notNull(),
    actor: text('actor').notNull(),
    detail: words('detail'),
    /** Of a note: `ts` of the message in the thread of the card, so that it follows edits and deletions. */
    messageTs: text('message_ts'),
    at: moment('at').notNull().defaultNow(),
    /** What it means for the ticket's promises has been done; see desk/promises. */
    heard: boolean('heard').notNull().default(false),
    /** It was queued for the company's webhooks, or there are none; see desk/webhooks. */
    told: boolean('told').notNull().default(false),
  },
  (t) => [
    index('ticket_history_ticket').on(t.ticketId, t.id),
    index('ticket_history_at').on(t.workspaceId, t.event, t.at),
    index('ticket_history_untold').on(t.id).where(sql`not told`),
    index('ticket_history_unheard').on(t.ticketId, t.id).where(sql`not heard`),
  ],
)

/** Issues and pull requests that staff named in notes: what a ticket waits for elsewhere. */
export const ticketLinks = pgTable(
  'ticket_links',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    workspaceId: text('workspace_id').notNull(),
    ticketId: text('ticket_id')
      .notNull()
      .references(() => tickets.id),
    provider: text('provider').$type<WorkProvider>().notNull(),
    /** The same for all addresses of it; see domain/work-link.ts. */
    key: text('key').notNull(),
    label: text('label').notNull(),
    url: text('url').notNull(),
    /** `ts` of the note that names it; empty for a note that was typed as a command. */
    messageTs: text('message_ts').notNull(),
    addedBy: text('added_by').notNull(),
    addedAt: moment('added_at').notNull().defaultNow(),
    /** Null until its provider told us of it. */
    state: text('state').$type<WorkState>(),
    /** Since when it is so, as its provider says. */
    stateAt: moment('state_at'),
  },
  (t) => [
    uniqueIndex('ticket_links_note').on(t.ticketId, t.key, t.messageTs),
    index('ticket_links_key').on(t.workspaceId, t.provider, t.key),
  ],
)

/** What providers of issues told us of work that tickets name, so that each telling counts once. */
export const webhookDeliveries = pgTable(
  'webhook_deliveries',
  {
    workspaceId: text('workspace_id').notNull(),
    provider: text('provider').$type<WorkProvider>().notNull(),
    /** The hash of what was signed. */
    digest: text('digest').notNull(),
    /** By which the provider knows it, if it does. */
    deliveryId: text('delivery_id'),
    receivedAt: moment('received_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.provider, t.digest] }),
    uniqueIndex('webhook_deliveries_id').on(t.workspaceId, t.provider, t.deliveryId),
    index('webhook_deliveries_received').on(t.receivedAt),
  ],
)

/** What a webhook of the company is still to be told, and was told: one line of a ticket's history each. */
export const webhookPosts = pgTable(
  'webhook_posts',
  {
    /** By which its receiver knows it, the same however often it is sent. */
    id: uuid('id').primaryKey(),
    workspaceId: text('workspace_id').notNull(),
    /** Its name in support.yaml. */
    webhook: text('webhook').notNull(),
    ticketId: text('ticket_id')
      .notNull()
      .references(() => tickets.id),
    historyId: bigint('history_id', { mode: 'number' })
      .notNull()
      .references(() => ticketHistory.id),
    /** Counted before each attempt. */
    attempts: integer('attempts').notNull().default(0),
    /** Not before this; during an attempt, when it counts as lost. */
    retryAt: moment('retry_at').notNull().defaultNow(),
    /** From then on it is tried for a day. */
    since: moment('since').notNull().defaultNow(),
    finishedAt: moment('finished_at'),
    error: words('error'),
  },
  (t) => [
    uniqueIndex('webhook_posts_line').on(t.webhook, t.historyId),
    index('webhook_posts_waiting').on(t.webhook, t.ticketId, t.historyId).where(sql`finished_at is null`),
    index('webhook_posts_finished').on(t.finishedAt).where(sql`finished_at is not null`),
  ],
)

/** Known issues that several customers have; staff open them, and tell all customers at once. */
export const incidents = pgTable(
  'incidents',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    workspaceId: text('workspace_id').notNull(),
    /** What staff call it. */
    title: words('title').notNull(),
    status: text('status').$type<IncidentStatus>().notNull().default('open'),
    openedBy: text('opened_by').notNull(),
    /** Identifies the form in which it was opened, which may be submitted twice. */
    form: text('form').notNull(),
    /** How often customers were told of it, and by whom the last time. */
    told: integer('told').notNull().default(0),
    toldBy: text('told_by'),
    toldAt: moment('told_at'),
    solvedBy: text('solved_by'),
    solvedAt: moment('solved_at'),
    /** Where staff see it; null until Slack has accepted it. */
    channelId: text('channel_id'),
    ts: text('ts'),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('incidents_form').on(t.workspaceId, t.form),
    index('incidents_open').on(t.workspaceId).where(sql`status = 'open'`),
  ],
)

/** Which tickets are about an incident, as staff said. */
export const incidentTickets = pgTable(
  'incident_tickets',
  {
    workspaceId: text('workspace_id').notNull(),
    incidentId: bigint('incident_id', { mode: 'number' })
      .notNull()
      .references(() => incidents.id),
    ticketId: text('ticket_id')
      .notNull()
      .references(() => tickets.id),
    membership: text('membership').$type<Membership>().notNull(),
    by: text('by').notNull(),
    at: moment('at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.incidentId, t.ticketId] }), index('incident_tickets_ticket').on(t.ticketId)],
)

/** What customers were promised, as clocks that run in business time, and what has been done about it. */
export const promises = pgTable(
  'promises',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    workspaceId: text('workspace_id').notNull(),
    ticketId: text('ticket_id')
      .notNull()
      .references(() => tickets.id),
    kind: text('kind').$type<PromiseKind>().notNull(),
    /** In business time. */
    targetMinutes: integer('target_minutes').notNull(),
    startedAt: moment('started_at').notNull(),
    /** Business time that passed before `running_since`. */
    usedMs: bigint('used_ms', { mode: 'number' }).notNull().default(0),
    /** Null while the clock is stopped, and after the end. */
    runningSince: moment('running_since'),
    /** Null while the clock is stopped. */
    dueAt: moment('due_at'),
    /** When there is something to do about it: a reminder, the breach, the next step of the escalation. */
    lookAt: moment('look_at'),
    remindedAt: moment('reminded_at'),
    breachedAt: moment('breached_at'),
    /** How many steps of the escalation were taken, and when the last one was, or the breach. */
    step: integer('step').notNull().default(0),
    steppedAt: moment('stepped_at'),
    /** Staff did something after the breach, which ends the escalation. */
    actedAt: moment('acted_at'),
    /** Null if it is open, or no longer mattered. */
    metAt: moment('met_at'),
    endedAt: moment('ended_at'),
  },
  (t) => [
    uniqueIndex('promises_open').on(t.ticketId, t.kind).where(sql`ended_at is null`),
    index('promises_ticket').on(t.ticketId),
    index('promises_outcome')
      .on(t.workspaceId, sql`coalesce(breached_at, met_at)`)
      .where(sql`coalesce(breached_at, met_at) is not null`),
    index('promises_look').on(t.lookAt).where(sql`look_at is not null`),
  ],
)

/** What was asked for that has consequences, and what became of it; see desk/actions. */
export const actions = pgTable(
  'actions',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    workspaceId: text('workspace_id').notNull(),
    ticketId: text('ticket_id')
      .notNull()
      .references(() => tickets.id),
    kind: text('kind').$type<ActionKind>().notNull(),
    subject: text('subject').notNull(),
    about: text('about').notNull(),
    input: jsonb('input'),
    customerUserId: text('customer_user_id').notNull(),
    reason: words('reason').notNull(),
    messageTs: jsonb('message_ts').$type<string[]>().notNull().default([]),
    amountCents: bigint('amount_cents', { mode: 'number' }),
    currency: text('currency'),
    /** Random, because a provider remembers it longer than a restored database does its numbers. */
    key: text('key').notNull(),
    state: text('state').$type<ActionState>().notNull().default('requested'),
    revision: integer('revision').notNull().default(1),
    approvedBy: text('approved_by'),
    secondBy: text('second_by'),
    decidedBy: text('decided_by'),
    attempts: integer('attempts').notNull().default(0),
    answers: integer('answers').notNull().default(0),
    triedAt: moment('tried_at'),
    reference: text('reference'),
    problem: words('problem'),
    lookAt: moment('look_at'),
    requestedAt: moment('requested_at').notNull().defaultNow(),
    changedAt: moment('changed_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('actions_open').on(t.workspaceId, t.about).where(sql`state not in ('done', 'denied', 'withdrawn')`),
    uniqueIndex('actions_key').on(t.key),
    index('actions_ticket').on(t.ticketId),
    index('actions_changed').on(t.workspaceId, t.changedAt),
    index('actions_about').on(t.workspaceId, t.about),
    index('actions_customer').on(t.workspaceId, t.customerUserId),
    index('actions_tried').on(t.workspaceId, t.triedAt).where(sql`tried_at is not null`),
    index('actions_look').on(t.lookAt).where(sql`look_at is not null`),
  ],
)

/** Always empty: processes of the version before write here, and a trigger makes it an action. */
export const refunds = pgTable(
  'refunds',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    workspaceId: text('workspace_id').notNull(),
    orderId: text('order_id').notNull(),
    ticketId: text('ticket_id')
      .notNull()
      .references(() => tickets.id),
    customerUserId: text('customer_user_id').notNull(),
    reason: words('reason').notNull(),
    status: text('status').$type<'requested'>().notNull().default('requested'),
    requestedAt: moment('requested_at').notNull().defaultNow(),
  },
  (t) => [uniqueIndex('refunds_order').on(t.workspaceId, t.orderId), index('refunds_ticket').on(t.ticketId)],
)

/** To which accounts of the company's own system staff have linked somebody. What ended stays, for whoever asks later. */
export const accountLinks = pgTable(
  'account_links',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    workspaceId: text('workspace_id').notNull(),
    userId: text('user_id').notNull(),
    account: text('account').notNull(),
    linkedBy: text('linked_by').notNull(),
    linkedAt: moment('linked_at').notNull().defaultNow(),
    unlinkedBy: text('unlinked_by'),
    unlinkedAt: moment('unlinked_at'),
    /** Who linked it: staff, or the person themselves by a code. */
    how: text('how').$type<'staff' | 'code'>().notNull().default('staff'),
  },
  (t) => [uniqueIndex('account_links_now').on(t.workspaceId, t.userId, t.account).where(sql`unlinked_at is null`)],
)

/** One-time codes that were sent to accounts. A person's latest counts, and none for long. */
export const accountCodes = pgTable(
  'account_codes',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    workspaceId: text('workspace_id').notNull(),
    /** Who asked for it, and alone can use it. */
    userId: text('user_id').notNull(),
    account: text('account').notNull(),
    /** See orders/codes.ts. */
    codeHash: text('code_hash').notNull(),
    tries: integer('tries').notNull().default(0),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    usedAt: moment('used_at'),
  },
  (t) => [
    index('account_codes_person').on(t.workspaceId, t.userId, t.createdAt),
    index('account_codes_account').on(t.workspaceId, t.account, t.createdAt),
    index('account_codes_created').on(t.createdAt),
  ],
)

/** Orders, for teams that keep them here. Others plug in a provider of their own. */
export const orders = pgTable(
  'orders',
  {
    workspaceId: text('workspace_id').notNull(),
    id: text('id').notNull(),
    /** Whose it is: an account of the company's own system, an e-mail address, or a Slack user id. */
    customer: text('customer_user_id').notNull(), // renamed, processes of the version before would fail beside this one
    status: text('status').$type<OrderStatus>().notNull(),
    items: text('items').notNull(),
    totalCents: integer('total_cents').notNull(),
    currency: text('currency').notNull(),
    placedAt: moment('placed_at').notNull(),
    /** The expected or actual arrival. */
    arrivesAt: moment('arrives_at'),
    trackingUrl: text('tracking_url'),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
)

/** The bot's outgoing posts, written in the transaction of whatever caused them. */
export const outbox = pgTable(
  'outbox',
  {
    id: uuid('id').primaryKey(),
    /** The order within the lane. */
    seq: bigserial('seq', { mode: 'number' }).notNull(),
    workspaceId: text('workspace_id').notNull(),
    laneId: bigint('lane_id', { mode: 'number' })
      .notNull()
      .references(() => outboxLanes.id),
    conversationId: bigint('conversation_id', { mode: 'number' })
      .notNull()
      .references(() => conversations.id),
    /** Whose conversation it is, while it waits: the more of theirs wait in a lane, the lower the next one ranks. */
    customerUserId: text('customer_user_id'),
    utterance: jsonb('utterance').$type<Utterance>().notNull(),
    /** Incremented before each attempt. Above 0, an earlier attempt may have reached Slack. */
    attempts: integer('attempts').notNull().default(0),
    /** Postponed until then after repeated failures. Other conversations in the lane go first. */
    retryAt: moment('retry_at'),
    /** Lower goes first within a lane; see `rankOf` in queue/enqueue.ts. */
    rank: integer('rank').notNull().default(0),
    createdAt: moment('created_at').notNull().defaultNow(),
    finishedAt: moment('finished_at'),
    /** The channel where Slack posted it. */
    postedChannelId: text('posted_channel_id'),
    postedTs: text('posted_ts'),
    result: text('result').$type<'said' | 'withheld' | 'refused'>(),
    error: words('error'),
    /** The trace ids of the messages that caused it; empty if nobody's message did. */
    causedBy: text('caused_by').array().notNull().default([]),
  },
  (t) => [
    index('outbox_next').on(t.laneId, t.rank, t.seq).where(sql`finished_at is null`),
    index('outbox_first').on(t.conversationId, t.seq).where(sql`finished_at is null`),
    index('outbox_of_customer').on(t.customerUserId, t.laneId).where(sql`finished_at is null`),
    // To find posts that repeat words which a customer took back.
    index('outbox_conversation').on(t.conversationId),
    index('outbox_finished').on(t.finishedAt).where(sql`finished_at is not null`),
  ],
)

/** One lane per channel. Its posts go out in order, paced, under one lease. */
export const outboxLanes = pgTable(
  'outbox_lanes',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    workspaceId: text('workspace_id').notNull(),
    /** A channel id, or `support` for the private support channel. */
    channel: text('channel').notNull(),
    readyAt: moment('ready_at'),
    leasedBy: text('leased_by'),
    leasedUntil: moment('leased_until'),
    /** How many leases in a row expired or were lost. */
    abandoned: integer('abandoned').notNull().default(0),
    /** The earliest time of the next post, because of pacing or Slack's rate limit. */
    notBefore: moment('not_before'),
  },
  (t) => [
    uniqueIndex('outbox_lanes_channel').on(t.workspaceId, t.channel),
    index('outbox_lanes_ready').on(t.readyAt).where(sql`ready_at is not null`),
  ],
)

/** The language model's token use, across all processes. A day is an ISO date in UTC. */
export const modelTokens = pgTable('model_tokens', {
  day: text('day').primaryKey(),
  tokens: bigint('tokens', { mode: 'number' }).notNull(),
})

/**
 * What came of what customers wrote, for figures: one row for each batch, saved with it. Without words, so it stays when
 * texts are erased. See domain/turn.ts.
 */
export const turns = pgTable(
  'turns',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    workspaceId: text('workspace_id').notNull(),
    conversationId: bigint('conversation_id', { mode: 'number' })
      .notNull()
      .references(() => conversations.id),
    channelId: text('channel_id').notNull(),
    companyId: text('company_id'),
    ended: text('ended').$type<TurnEnd>().notNull(),
    /** The first in its conversation that was answered, asked back or handed over: where a request begins. */
    isFirst: boolean('is_first').notNull().default(false),
    department: text('department'),
    intent: text('intent').$type<Intent>(),
    confidence: real('confidence'),
    judge: text('judge').$type<Triage['by']>(),
    language: text('language'),
    mood: text('mood').$type<Sentiment>(),
    at: moment('at').notNull().defaultNow(),
  },
  (t) => [
    index('turns_at').on(t.workspaceId, t.at),
    index('turns_company').on(t.workspaceId, t.companyId, t.at),
    index('turns_channel').on(t.workspaceId, t.channelId, t.at),
    index('turns_conversation').on(t.conversationId),
  ],
)

/**
 * What figures of days that are over came to, so that a year is read as quickly as a week. Counted from the events; see
 * figures/daily-figure.ts.
 */
export const figureDays = pgTable(
  'figure_days',
  {
    workspaceId: text('workspace_id').notNull(),
    /** ISO date. */
    day: text('day').notNull(),
    figure: text('figure').notNull(),
    /** Identifies how it is counted: its query, the time zone, the business hours. */
    asked: text('asked').notNull(),
    startsAt: moment('starts_at').notNull(),
    endsAt: moment('ends_at').notNull(),
    rows: jsonb('rows').notNull(),
    /** In milliseconds, each that the figure is made of; null unless it is one of waiting times. */
    waits: doublePrecision('waits').array(),
    rememberedAt: moment('remembered_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.day, t.figure, t.asked] })],
)

/**
 * Moments of days that may have been remembered and where an event has changed since: written by triggers, whoever
 * changes it. Until it is counted again, nobody believes what is remembered of such a day.
 */
export const figureTouches = pgTable(
  'figure_touches',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    workspaceId: text('workspace_id').notNull(),
    at: moment('at').notNull(),
  },
  (t) => [index('figure_touches_at').on(t.workspaceId, t.at)],
)

/** What was asked of language models, one row a call: what it cost, and nothing of what was said. */
export const modelCalls = pgTable(
  'model_calls',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    /** Null for what belongs to no message, such as vectors of articles. */
    workspaceId: text('workspace_id'),
    conversationId: bigint('conversation_id', { mode: 'number' }).references(() => conversations.id),
    model: text('model').notNull(),
    inputTokens: integer('input_tokens').notNull(),
    outputTokens: integer('output_tokens').notNull(),
    /** Whether the provider answered. */
    answered: boolean('answered').notNull(),
    at: moment('at').notNull().defaultNow(),
  },
  (t) => [index('model_calls_day').on(t.workspaceId, t.at), index('model_calls_conversation').on(t.conversationId)],
)

/** The last news about the language model that a workspace's staff were told, so that each is told once. */
export const modelNews = pgTable('model_news', {
  workspaceId: text('workspace_id').primaryKey(),
  givenUp: boolean('given_up').notNull(),
  /** What staff were told since it last answered: kinds of problems. */
  told: text('told').array().notNull().default(sql`'{}'::text[]`),
  toldAt: moment('told_at').notNull().defaultNow(),
})

/** Processes that have stopped asking the language model, and when each last confirmed it. */
export const modelGivenUp = pgTable('model_given_up', {
  processId: text('process_id').primaryKey(),
  at: moment('at').notNull().defaultNow(),
})

/** Deliveries and posts that were given up, until somebody retries or drops them with `npm run queue`. */
export const deadLetters = pgTable(
  'dead_letters',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    workspaceId: text('workspace_id').notNull(),
    queue: text('queue').$type<'inbox' | 'outbox' | 'webhook'>().notNull(),
    conversationId: bigint('conversation_id', { mode: 'number' })
      .notNull()
      .references(() => conversations.id),
    /** What a retry needs: a delivery, or an utterance with its channel. */
    body: jsonb('body').notNull(),
    error: words('error').notNull(),
    attempts: integer('attempts').notNull(),
    at: moment('at').notNull().defaultNow(),
  },
  (t) => [index('dead_letters_conversation').on(t.conversationId)],
)

/** By which assistants act for members of staff at /mcp. Only hashes are kept; what ended stays, for whoever asks later. */
export const accessTokens = pgTable(
  'access_tokens',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    workspaceId: text('workspace_id').notNull(),
    userId: text('user_id').notNull(),
    digest: text('digest').notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
    expiresAt: moment('expires_at').notNull(),
    lastUsedAt: moment('last_used_at'),
    revokedAt: moment('revoked_at'),
  },
  (t) => [uniqueIndex('access_tokens_digest').on(t.digest), index('access_tokens_user').on(t.workspaceId, t.userId)],
)

/** Ways into the dashboard: a link that works once, and the session that it became. Only hashes of both are kept. */
export const dashboardSessions = pgTable(
  'dashboard_sessions',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    workspaceId: text('workspace_id').notNull(),
    userId: text('user_id').notNull(),
    linkDigest: text('link_digest').notNull(),
    linkExpiresAt: moment('link_expires_at').notNull(),
    /** Null until the link was used. */
    sessionDigest: text('session_digest'),
    expiresAt: moment('expires_at'),
    endedAt: moment('ended_at'),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('dashboard_sessions_link').on(t.linkDigest),
    uniqueIndex('dashboard_sessions_session').on(t.sessionDigest),
    index('dashboard_sessions_user').on(t.workspaceId, t.userId),
    index('dashboard_sessions_created').on(t.createdAt),
  ],
)

/** Members of staff who are on duty: they are given new tickets, and told of broken promises. */
export const onDuty = pgTable(
  'on_duty',
  {
    workspaceId: text('workspace_id').notNull(),
    userId: text('user_id').notNull(),
    since: moment('since').notNull().defaultNow(),
    /** The next ticket goes to the lowest of those who may have it. */
    turn: bigint('turn', { mode: 'number' }).notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.userId] })],
)

/** People who left a channel, until it is known what that means for their tickets. */
export const departures = pgTable(
  'departures',
  {
    workspaceId: text('workspace_id').notNull(),
    userId: text('user_id').notNull(),
    heardAt: moment('heard_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.userId] })],
)

/** The private support channel of the staff, found by name once and known by id from then on. */
export const supportChannels = pgTable('support_channels', {
  workspaceId: text('workspace_id').primaryKey(),
  /** The value of `SUPPORT_CHANNEL` at that time. If it changes, the channel is looked up again. */
  setting: text('setting').notNull(),
  channelId: text('channel_id').notNull(),
  foundAt: moment('found_at').notNull().defaultNow(),
  /** Who was in it when it was last seen, and to whom of them it was said that it cannot be used; none while it can. */
  members: jsonb('members').$type<string[]>().notNull().default([]),
  told: jsonb('told').$type<string[]>().notNull().default([]),
})

/** Channels that got a new id from Slack, so that what comes late under the old id finds its conversation. */
export const channelMoves = pgTable(
  'channel_moves',
  {
    workspaceId: text('workspace_id').notNull(),
    oldId: text('old_id').notNull(),
    newId: text('new_id').notNull(),
    movedAt: moment('moved_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.oldId] })],
)

/**
 * Messages of a channel that may want something of us. Staff decide; what they decide are examples to learn from. The
 * words stay in `messages`, so that what is erased there is erased here.
 */
export const possibleRequests = pgTable(
  'possible_requests',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    workspaceId: text('workspace_id').notNull(),
    conversationId: bigint('conversation_id', { mode: 'number' })
      .notNull()
      .references(() => conversations.id),
    /** `ts` of the messages, oldest first. */
    messageTs: jsonb('message_ts').$type<string[]>().notNull(),
    status: text('status').$type<RequestStatus>().notNull().default('open'),
    decidedBy: text('decided_by'),
    decidedAt: moment('decided_at'),
    /** Where staff see it; null until Slack has accepted it. */
    lineChannelId: text('line_channel_id'),
    lineTs: text('line_ts'),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (t) => [
    // A conversation has one open line. What follows is added to it.
    uniqueIndex('possible_requests_open').on(t.conversationId).where(sql`status = 'open'`),
    index('possible_requests_conversation').on(t.conversationId),
  ],
)

/** What the bot does in a channel, where staff have set it. */
export const channelModes = pgTable(
  'channel_modes',
  {
    workspaceId: text('workspace_id').notNull(),
    channelId: text('channel_id').notNull(),
    mode: text('mode').$type<ChannelMode>().notNull(),
    setBy: text('set_by').notNull(),
    setAt: moment('set_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.channelId] })],
)

/**
 * Sentences of articles in other languages, translated by a language model or mended by staff. Nothing of a customer is in
 * them.
 */
export const articleTranslations = pgTable(
  'article_translations',
  {
    /** The hash of the sentence and its language. */
    digest: text('digest').notNull(),
    /** Into which language, ISO 639-1. */
    language: text('language').notNull(),
    /** The sentence as the article has it. */
    original: words('original').notNull(),
    translation: words('translation').notNull(),
    by: text('by').$type<'model' | 'staff'>().notNull(),
    at: moment('at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.digest, t.language] })],
)

/**
 * What articles told customers: one row for each article of a reply, written with the reply and removed if it was never
 * posted. What the customer asked stays in `messages`, so that what is erased there is erased here.
 */
export const articleUses = pgTable(
  'article_uses',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    workspaceId: text('workspace_id').notNull(),
    conversationId: bigint('conversation_id', { mode: 'number' })
      .notNull()
      .references(() => conversations.id),
    /** The reply that told it. */
    outboxId: uuid('outbox_id').notNull(),
    articleId: text('article_id').notNull(),
    title: words('title').notNull(),
    /** Identifies the text of the whole article; see knowledge/article-hash.ts. */
    articleHash: text('article_hash').notNull(),
    /** Identifies the sentences told. */
    quoteHash: text('quote_hash').notNull(),
    /** The sentences and blocks told, as the article had them. */
    quoted: jsonb('quoted').$type<string[]>().notNull(),
    /** In which language the customer was told, ISO 639-1. */
    language: text('language').notNull(),
    /** `frontdesk`, or the Slack user id of who sent it. */
    toldBy: text('told_by').notNull(),
    /** `ts` of the customer's messages that it answers, oldest first. */
    questionTs: jsonb('question_ts').$type<string[]>().notNull(),
    /** Whether those messages can be understood without what was said before. */
    standsAlone: boolean('stands_alone').notNull(),
    toldAt: moment('told_at').notNull().defaultNow(),
    /** What the customer said about it; null if nothing. */
    verdict: text('verdict').$type<Verdict>(),
    verdictBy: text('verdict_by'),
    verdictAt: moment('verdict_at'),
  },
  (t) => [
    uniqueIndex('article_uses_reply').on(t.outboxId, t.articleId),
    index('article_uses_article').on(t.workspaceId, t.articleId, t.toldAt),
    index('article_uses_told').on(t.workspaceId, t.toldAt),
    index('article_uses_conversation').on(t.conversationId),
  ],
)

/**
 * The answers that a ticket's card proposes to staff, and what became of each: an article as it stands, an answer that
 * the bot worked out and did not say, or one that a language model wrote. Only the latter two hold words.
 */
export const articleSuggestions = pgTable(
  'article_suggestions',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    workspaceId: text('workspace_id').notNull(),
    ticketId: text('ticket_id')
      .notNull()
      .references(() => tickets.id),
    kind: text('kind').$type<SuggestionKind>().notNull().default('article'),
    /** Null unless it is an article. */
    articleId: text('article_id'),
    title: words('title').notNull(),
    /** Identify the article and the sentences as the card shows them; empty unless it is an article. */
    articleHash: text('article_hash').notNull(),
    quoteHash: text('quote_hash').notNull(),
    /** In percent. */
    confidence: integer('confidence').notNull(),
    /** Its place on the card, from 1; null once the card no longer shows it. */
    place: integer('place'),
    suggestedAt: moment('suggested_at').notNull().defaultNow(),
    /** What is sent, its sources and what articles tell in it; null for an article, which is printed when it is sent. */
    text: words('text'),
    sources: jsonb('sources').$type<Source[]>(),
    told: jsonb('told').$type<ToldText[]>(),
    /** Of our own words in it, ISO 639-1. */
    language: text('language'),
    /** Identifies the customer's words that it answers. */
    asked: text('asked'),
    /** What became of it, and what the ticket was about by then; null while it is open. */
    outcome: text('outcome').$type<SuggestionOutcome>(),
    intent: text('intent').$type<Intent>(),
    decidedAt: moment('decided_at'),
    decidedBy: text('decided_by'),
    /** Earlier releases wrote only these, for what was sent. */
    sentAt: moment('sent_at'),
    sentBy: text('sent_by'),
  },
  (t) => [
    uniqueIndex('article_suggestions_ticket').on(t.ticketId, t.articleId),
    index('article_suggestions_article').on(t.workspaceId, t.articleId),
    index('article_suggestions_decided').on(t.workspaceId, t.decidedAt).where(sql`outcome is not null`),
  ],
)

/**
 * Tickets whose intent or department staff corrected: examples to learn from. The words stay in `messages`, so that what
 * is erased there is erased here.
 */
export const intentCorrections = pgTable(
  'intent_corrections',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    workspaceId: text('workspace_id').notNull(),
    conversationId: bigint('conversation_id', { mode: 'number' })
      .notNull()
      .references(() => conversations.id),
    ticketId: text('ticket_id')
      .notNull()
      .references(() => tickets.id),
    /** `ts` of the messages, oldest first. */
    messageTs: jsonb('message_ts').$type<string[]>().notNull(),
    /** What triage had said. */
    wasIntent: text('was_intent').$type<Intent>().notNull(),
    wasDepartment: text('was_department'),
    /** What staff say. The department is one of the company's own; null for none. */
    intent: text('intent').$type<Intent>().notNull(),
    department: text('department'),
    correctedBy: text('corrected_by').notNull(),
    correctedAt: moment('corrected_at').notNull().defaultNow(),
  },
  (t) => [
    // A ticket has one correction: the last.
    uniqueIndex('intent_corrections_ticket').on(t.ticketId),
    index('intent_corrections_conversation').on(t.conversationId),
    index('intent_corrections_at').on(t.workspaceId, t.correctedAt),
  ],
)

/**
 * The weekly looks at articles, one a week. Words of customers stay in `tickets`, so that what is erased there is erased
 * here when the note is drawn again.
 */
export const weeklyNotes = pgTable(
  'weekly_notes',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    workspaceId: text('workspace_id').notNull(),
    /** The ISO date of the day on which it was due. */
    day: text('day').notNull(),
    /** The tickets of each gap that it shows, the oldest first, and how many gaps there were. */
    gaps: jsonb('gaps').$type<string[][]>().notNull().default([]),
    gapCount: integer('gap_count').notNull().default(0),
    /** Articles that somebody should look at. */
    stale: jsonb('stale').$type<StaleArticle[]>().notNull().default([]),
    /** How the week went; null if nobody wants to know. */
    figures: jsonb('figures').$type<DigestFigures>(),
    /** Where staff see it; null until Slack has accepted it. */
    channelId: text('channel_id'),
    ts: text('ts'),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (t) => [uniqueIndex('weekly_notes_day').on(t.workspaceId, t.day)],
)

/** The days for which staff were told how the work went, or there was nothing to tell, so that each is told once. */
export const dailyLines = pgTable(
  'daily_lines',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    workspaceId: text('workspace_id').notNull(),
    /** The ISO date of the day on which it was due. */
    day: text('day').notNull(),
    at: moment('at').notNull().defaultNow(),
  },
  (t) => [uniqueIndex('daily_lines_day').on(t.workspaceId, t.day), index('daily_lines_at').on(t.at)],
)

/**
 * Drafts of articles, made from what staff answered. They hold words only while they are open, and are removed when words
 * that they were made from change or are erased.
 */
export const articleDrafts = pgTable(
  'article_drafts',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    workspaceId: text('workspace_id').notNull(),
    /** The tickets of the gap, the oldest first. */
    ticketIds: jsonb('ticket_ids').$type<string[]>().notNull(),
    firstTicketId: text('first_ticket_id').notNull(),
    status: text('status').$type<DraftStatus>().notNull().default('open'),
    title: words('title').notNull(),
    questions: jsonb('questions').$type<string[]>().notNull(),
    body: words('body').notNull(),
    writtenBy: text('written_by').$type<'staff' | 'model'>().notNull(),
    /** In how many threads staff answered. */
    threads: integer('threads').notNull(),
    /** Counts changes, so that nobody accepts what somebody else has changed. */
    revision: integer('revision').notNull().default(1),
    changedBy: text('changed_by').notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
    decidedAt: moment('decided_at'),
  },
  (t) => [uniqueIndex('article_drafts_open').on(t.workspaceId, t.firstTicketId).where(sql`status = 'open'`)],
)

/** Accepted articles where the folder of articles cannot be written. Nothing of a customer is in them. */
export const storedArticles = pgTable('stored_articles', {
  id: text('id').primaryKey(),
  title: words('title').notNull(),
  questions: jsonb('questions').$type<string[]>().notNull(),
  /** ISO 639-1. */
  language: text('language').notNull(),
  /** ISO date. */
  updated: text('updated').notNull(),
  body: words('body').notNull(),
  acceptedBy: text('accepted_by').notNull(),
  acceptedAt: moment('accepted_at').notNull().defaultNow(),
})

/** Articles that no longer say what customers were told. Staff decide whether the correction is said. */
export const articleRecalls = pgTable(
  'article_recalls',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    workspaceId: text('workspace_id').notNull(),
    articleId: text('article_id').notNull(),
    /** As customers were told. */
    title: words('title').notNull(),
    kind: text('kind').$type<RecallKind>().notNull(),
    status: text('status').$type<RecallStatus>().notNull().default('open'),
    decidedBy: text('decided_by'),
    decidedAt: moment('decided_at'),
    /** In how many threads the correction was said. */
    saidIn: integer('said_in').notNull().default(0),
    /** Where staff see it; null until Slack has accepted it. */
    channelId: text('channel_id'),
    ts: text('ts'),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (t) => [uniqueIndex('article_recalls_open').on(t.workspaceId, t.articleId).where(sql`status = 'open'`)],
)

/** What customers were told that is recalled, each once. */
export const recalledUses = pgTable(
  'recalled_uses',
  {
    useId: bigint('use_id', { mode: 'number' })
      .primaryKey()
      .references(() => articleUses.id, { onDelete: 'cascade' }),
    recallId: bigint('recall_id', { mode: 'number' })
      .notNull()
      .references(() => articleRecalls.id),
  },
  (t) => [index('recalled_uses_recall').on(t.recallId)],
)

/** The daily imports of articles, across all processes: which day is done, and who is at it. */
export const articleImports = pgTable(
  'article_imports',
  {
    workspaceId: text('workspace_id').notNull(),
    /** The folder of the source, below the company's articles. */
    name: text('name').notNull(),
    /** The ISO date of the last day that was done. */
    doneDay: text('done_day'),
    /** After a failure, not before this. */
    tryAfter: moment('try_after'),
    /** What staff were told since it last worked; null while it works. */
    problem: text('problem'),
    /** Identifies one lease, not a process. */
    leasedBy: text('leased_by'),
    leasedUntil: moment('leased_until'),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.name] })],
)
