import { z } from 'zod'
import { wordless } from '../src/desk/webhooks/webhook-body.ts'
import { typeOf, webhookEventSchema } from '../src/desk/webhooks/webhook-event.ts'
import { type TicketEvent, ticketEvents } from '../src/domain/ticket.ts'
import { staffWordsIn } from '../src/languages/words.ts'
import { allowed, type JsonSchema } from './in-words.ts'
import { code, page, table } from './markdown.ts'

/** What an event's `detail` says; of all others there is none. */
const details: Partial<Record<TicketEvent, string>> = {
  opened: 'why a person is needed',
  assigned: 'to whom: a Slack user id',
  'priority changed': 'the new priority',
  snoozed: 'until when',
  merged: 'the id of the ticket in which it goes on',
  'took over': 'the id of the ticket that was merged into it',
  'split off': 'the id of the ticket that goes on by itself',
  'split from': 'the id of the ticket from which it was split off',
  'split to': 'the id of the new ticket',
  'moved to team': 'the name of the team; empty for that of the support channel',
  rated: '1 to 5',
  'refund requested': 'for which order',
  'action requested': 'what, and for what',
  'action approved once': 'the action',
  'action approved': 'the action',
  'action changed': 'the action',
  'action denied': 'the action',
  'action by hand': 'the action',
  'action unknown': 'the action',
  'action pending': 'the action',
  'action failed': 'the action, and why it failed',
  'action done': 'the action, and its reference',
  'article sent': 'its title',
  'intent corrected': 'from what to what',
  note: 'the note',
  'account linked': 'the account',
  'account unlinked': 'the account',
  'link added': 'the issue',
  'link removed': 'the issue',
  'work closed': 'the issue',
  'work reopened': 'the issue',
  'incident joined': 'the incident',
  'incident left': 'the incident',
  'promise broken': '`first reply`, `next reply` or `resolution`',
  'tier set': 'the tier; none if it ended',
}

/** All events that webhooks are sent, and what is in them. */
export const webhookEventsPage = (): string =>
  page(
    'Events of webhooks',
    'the schema in `src/desk/webhooks/webhook-event.ts`',
    'What Frontdesk sends to the `webhooks` of `support.yaml`, by `POST` and as JSON. [Webhooks](../how-to/webhooks.md) says how to set one up, how to verify a signature, and what you can rely on.',
    '## Fields',
    table(['field', 'may be', 'what it says'], fields('', z.toJSONSchema(webhookEventSchema) as JsonSchema)),
    '## Events',
    'Where `detail` is told only with `texts: true`, people may have written it.',
    table(['event', 'type', 'what happened', 'detail', 'told'], ticketEvents.map(describe)),
  )

function describe(event: TicketEvent): string[] {
  const detail = details[event] ?? ''
  const told = wordless.has(event) ? 'always' : code('texts: true')
  return [event, code(typeOf(event)), staffWordsIn('en').names.events[event], detail, detail && told]
}

/** A field, then those within it. */
function fields(path: string, { properties = {}, required = [] }: JsonSchema): string[][] {
  return Object.entries(properties).flatMap(([key, value]) => {
    const whole = path === '' ? key : `${path}.${key}`
    const may = [whole === 'type' ? 'text' : allowed(value), required.includes(key) ? '' : 'may be missing']
    return [[code(whole), may.filter((one) => one !== '').join('; '), value.description ?? ''], ...fields(whole, value)]
  })
}
