import type { StaticSelect } from '@slack/types'
import { type Intent, intents } from '../../domain/classification.ts'
import type { Ticket } from '../../domain/ticket.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { shorten } from '../text/limits.ts'

export const wrongIntentAction = 'wrong_intent'

/** What staff say that a ticket is about. */
export type Choice = { intent: Intent } | { department: string }

/** In an option, by Slack's limits. */
const longestOption = 75
const mostDepartments = 90

/** The menu by which staff correct what a ticket is about: everything but what it says now. */
export function wrongIntentMenu(
  { id, triage }: Pick<Ticket, 'id' | 'triage'>,
  departments: string[],
  { suggestions, names }: StaffWords,
): StaticSelect {
  const option = (value: string, label: string) => ({
    text: { type: 'plain_text' as const, text: shorten(label, longestOption) },
    value: `${id} ${value}`,
  })
  const own = departments.slice(0, mostDepartments).filter((name) => name !== triage.department)
  const others = intents.filter((intent) => triage.department !== undefined || intent !== triage.intent)
  return {
    type: 'static_select',
    action_id: wrongIntentAction,
    placeholder: { type: 'plain_text', text: suggestions.wrongIntent },
    options: [
      ...others.map((intent) => option(`intent ${intent}`, names.intents[intent])),
      ...own.map((name) => option(`department ${name}`, name)),
    ],
  }
}

/** The ticket and the choice of an option; undefined if its value is none of ours. */
export function readChoice(value = ''): { ticketId: string; choice: Choice } | undefined {
  const [, ticketId, kind, name = ''] = /^(TKT-[0-9A-F]{8}) (intent|department) (.+)$/s.exec(value) ?? []
  if (!ticketId) return undefined
  if (kind === 'department') return { ticketId, choice: { department: name } }
  const intent = intents.find((one) => one === name)
  return intent && { ticketId, choice: { intent } }
}
