import { z } from 'zod'
import { intents } from '../../domain/classification.ts'
import { priorities } from '../../domain/decision.ts'
import { endings, type TicketEvent, ticketEvents, ticketStatuses } from '../../domain/ticket.ts'

/*
 * What a webhook is sent, as a schema: its types hold webhook-body.ts to it, and docs/reference/webhook-events.md is
 * written from it.
 */

/** The type of an event, such as `ticket.priority_changed`. */
export const typeOf = (event: TicketEvent): string => `ticket.${event.replaceAll(' ', '_')}`

const moment = z.iso.datetime()

/** What is sent in any case. */
const state = {
  id: z.string().describe('Such as `TKT-1A2B3C4D`.'),
  workspace: z.string().describe('Your Slack workspace.'),
  channel: z.string().describe('The channel in which the customer wrote.'),
  thread: z.string().nullable().describe('Its thread there; null as long as the bot has still to open it.'),
  customer: z
    .strictObject({
      user: z.string().describe('Their Slack user id.'),
      workspace: z.string().describe('The workspace that they belong to.'),
    })
    .describe('Whose ticket it is.'),
  category: z.enum(intents).describe('What it is about.'),
  team: z
    .string()
    .nullable()
    .describe('Whose ticket it is: a team or a department, by its name; empty or null: those in the support channel.'),
  tier: z.string().nullable().describe('The tier of `service_levels` that your own system says the customer has.'),
  status: z.enum(ticketStatuses).describe('How it stands.'),
  priority: z.enum(priorities).describe('How urgent it is.'),
  owner: z.string().nullable().describe('The Slack user id of who has it.'),
  ended: z.enum(endings).nullable().describe('How it was closed.'),
  merged_into: z.string().nullable().describe('The ticket in which it goes on.'),
  rating: z.number().int().min(1).max(5).nullable().describe('How content the customer is.'),
  created_at: moment.describe('When it was opened.'),
  resolved_at: moment.nullable().describe('When staff resolved it.'),
  closed_at: moment.nullable().describe('When it was closed.'),
}

const texts = '`texts: true`'

/** What is sent only where `texts` is true. */
const words = {
  customer_name: z.string().optional().describe(`Only with ${texts}: the customer’s name.`),
  company: z.string().optional().describe(`Only with ${texts}: their company.`),
  summary: z.string().optional().describe(`Only with ${texts}: the request in a sentence.`),
  request: z.string().optional().describe(`Only with ${texts}: what the customer wrote.`),
  translation: z.string().nullable().optional().describe(`Only with ${texts}: the same in your team’s language.`),
  reason: z.string().optional().describe(`Only with ${texts}: why a person is needed.`),
  rating_comment: z.string().nullable().optional().describe(`Only with ${texts}: what they say of how it went.`),
}

/** The JSON of an event. */
export const webhookEventSchema = z.strictObject({
  type: z.enum(ticketEvents.map(typeOf)).describe('What happened, as `ticket.` and a word; see below.'),
  timestamp: moment.describe('When it happened; of `promise broken`, when Frontdesk noticed.'),
  data: z
    .strictObject({
      event: z.enum(ticketEvents).describe('The same as in the ticket’s history.'),
      actor: z.string().describe('Who did it: a Slack user id, or `frontdesk`.'),
      detail: z.string().optional().describe('What the event says beyond that; see below.'),
      ticket: z.strictObject({ ...state, ...words }).describe('The ticket as it is when this is sent.'),
    })
    .describe('What happened, and to which ticket.'),
})

export type WebhookEvent = z.infer<typeof webhookEventSchema>
