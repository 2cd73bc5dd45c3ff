import type { Listing } from '../../desk/ticket-lists.ts'
import { ticketStatuses } from '../../domain/ticket.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { longestAsked, ticketList } from '../blocks/ticket-lists.ts'
import { type Asked, type CommandParts, howTo } from './asked.ts'

/** Shows the first page of a list. */
export async function answerList(
  { desk, home, words, now }: CommandParts,
  { person, command }: Pick<Asked, 'person' | 'command'>,
  listing: Listing,
) {
  return ticketList(await desk.list(person, listing), { command, url: home.url, words, now: now() })
}

/** `customer NAME`: a name, a company, a handle, or a mention. */
export function answerCustomer(parts: CommandParts, asked: Asked) {
  const name = asked.typed
    .replace(/^<@([UW]\w+)(?:\|[^>]*)?>$/, '$1')
    .replace(/^@/, '')
    .slice(0, longestAsked)
  if (name === '') throw howTo(asked, parts.words)
  return answerList(parts, asked, { kind: 'customer', name })
}

/** `search WORDS company:NAME state:STATE`. */
export function answerSearch(parts: CommandParts, asked: Asked) {
  const listing = readSearch(asked.typed.slice(0, longestAsked), parts.words)
  if (!listing) throw howTo(asked, parts.words)
  return answerList(parts, asked, listing)
}

const filter = /(?:^|\s)(company|state):(?:"([^"]*)"|(\S+))/gi

function readSearch(typed: string, { names }: StaffWords): Listing | undefined {
  const filters = [...typed.matchAll(filter)].map(([, key = '', quoted, bare]) => [key.toLowerCase(), quoted ?? bare])
  const { company, state: wanted } = Object.fromEntries(filters) as { company?: string; state?: string }
  const state = ticketStatuses.find((one) =>
    [one, names.statuses[one].toLowerCase()].includes(wanted?.toLowerCase() ?? ''),
  )
  const words = typed.replace(filter, ' ').replace(/\s+/g, ' ').trim()
  if ((wanted && !state) || !/[\p{L}\p{N}]/u.test(`${words}${company ?? ''}${state ?? ''}`)) return undefined
  return { kind: 'search', words, ...(company && { company }), ...(state && { state }) }
}
