import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import { z } from 'zod'
import type { Desk } from '../../desk/desk.ts'
import type { Person } from '../../desk/person.ts'
import { priorities } from '../../domain/decision.ts'
import { SupportError } from '../../domain/errors.ts'
import { type Ticket, ticketStatuses } from '../../domain/ticket.ts'
import { findTicketId } from '../../domain/ticket-id.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { tellHistory, tellPage, tellTicket, tellWhole, untrusted } from './told.ts'

/*
 * What an assistant can do for somebody: what they themselves could do in Slack, checked by the same desk at that moment.
 * Nothing here writes to a customer in words of a model.
 */

export interface ToolParts {
  desk: Pick<
    Desk,
    'list' | 'atRisk' | 'show' | 'note' | 'claim' | 'release' | 'assign' | 'setPriority' | 'checkMayReply'
  >
  findStaff(named: string): Promise<string | undefined>
  nameOf(userId: string): Promise<string>
  /** The address of our workspace, if Slack tells it. */
  url?: string
  /** In the team's language. */
  words: StaffWords
  now(): Date
}

/** One tool: what it says of itself, and what it does for somebody. */
export interface Tool {
  name: string
  title: string
  description: string
  /** It changes something, so that people are asked first. */
  acts?: true
  input: z.ZodObject
  run(person: Person, given: unknown): Promise<object>
}

const page = z.number().int().min(1).max(1000).default(1).describe('The first page is 1')
const id = z.string().max(40).describe('The id of a ticket, such as TKT-1A2B3C4D')
const company = z.string().trim().min(1).max(200).describe('A part of the name of the customer’s company')

/** All tools, in the order in which they are listed. */
export function createTools(parts: ToolParts): Tool[] {
  const { desk, nameOf, url, words, now } = parts
  const look = () => ({ url, nameOf, now: now() })
  const idIn = (typed: string) => {
    const found = findTicketId(typed) ?? findTicketId(`TKT-${typed}`)
    if (!found) throw new SupportError('unknown_ticket', words.errors.unknownTicket(typed.slice(0, 40)))
    return found
  }
  const changed = async (ticket: Ticket) => ({ done: true, ticket: await tellTicket(ticket, undefined, look()) })

  return [
    tool({
      name: 'search_tickets',
      title: 'Search tickets',
      description: 'Finds tickets in which all words occur, open and closed, newest first.',
      input: z.object({
        words: z
          .string()
          .trim()
          .max(200)
          .default('')
          .describe('All of them must occur; may be none beside a company or a status'),
        company: company.optional(),
        status: z.enum(ticketStatuses).optional().describe('How the tickets stand'),
        page,
      }),
      run: async (person, { words: searched, company: of, status: state, page: at }) => {
        if (!/[\p{L}\p{N}]/u.test(`${searched}${of ?? ''}${state ?? ''}`))
          throw new SupportError('unknown_command', 'Name words, a company or a status to search for.')
        const listing = {
          kind: 'search',
          words: searched,
          ...(of && { company: of }),
          ...(state && { state }),
        } as const
        return tellPage(await desk.list(person, listing, at - 1), look())
      },
    }),
    tool({
      name: 'list_tickets',
      title: 'List open tickets',
      description:
        'Lists open tickets, most urgent first. queue: nobody has them; mine: the person has them; open: all.',
      input: z.object({
        which: z.enum(['queue', 'mine', 'open']).default('queue').describe('Which open tickets'),
        page,
      }),
      run: async (person, { which, page: at }) => tellPage(await desk.list(person, { kind: which }, at - 1), look()),
    }),
    tool({
      name: 'list_overdue_tickets',
      title: 'List overdue tickets',
      description: 'Lists open tickets whose promise to the customer (first reply, next reply, resolution) is broken.',
      input: z.object({
        company: company.optional(),
        also_soon: z.boolean().default(false).describe('Also those that have little time left'),
      }),
      run: async (person, { company: of, also_soon: soon }) => {
        const { shown, total } = await desk.atRisk(person, { company: of, onlyLate: !soon })
        const tickets = await Promise.all(shown.map(({ ticket, due }) => tellTicket(ticket, due, look())))
        return { total, tickets }
      },
    }),
    tool({
      name: 'list_tickets_of_customer',
      title: 'List tickets of a customer',
      description: 'Lists all tickets of a customer or a company, by a part of its name or a Slack user id.',
      input: z.object({
        name: z.string().trim().min(1).max(200).describe('A part of a name, or a Slack user id'),
        page,
      }),
      run: async (person, { name, page: at }) =>
        tellPage(await desk.list(person, { kind: 'customer', name }, at - 1), look()),
    }),
    tool({
      name: 'show_ticket',
      title: 'Show a ticket',
      description: 'Shows one ticket with what the customer wrote.',
      input: z.object({ id }),
      run: async (person, given) => {
        const { ticket, links } = await desk.show(person, idIn(given.id))
        return { ticket: await tellWhole(ticket, links, look()) }
      },
    }),
    tool({
      name: 'ticket_history',
      title: 'History of a ticket',
      description: 'Lists what happened to a ticket, oldest first, notes of staff included.',
      input: z.object({ id }),
      run: async (person, given) => {
        const { ticket, history } = await desk.show(person, idIn(given.id))
        return { id: ticket.id, history: tellHistory(history.slice(-mostLines)) }
      },
    }),
    tool({
      name: 'add_note',
      title: 'Add a note',
      description: 'Adds a note to a ticket, under the person’s name. Only staff see it.',
      acts: true,
      input: z.object({ id, text: z.string().trim().min(1).max(3000).describe('The note') }),
      run: async (person, given) => {
        const ticketId = idIn(given.id)
        await desk.note(person, ticketId, given.text)
        return { done: true, id: ticketId }
      },
    }),
    tool({
      name: 'claim_ticket',
      title: 'Claim a ticket',
      description: 'The person takes a ticket that nobody has. The customer is told who looks after it.',
      acts: true,
      input: z.object({ id }),
      run: async (person, given) => changed(await desk.claim(person, idIn(given.id))),
    }),
    tool({
      name: 'release_ticket',
      title: 'Release a ticket',
      description: 'The person gives a ticket back that they have.',
      acts: true,
      input: z.object({ id }),
      run: async (person, given) => changed(await desk.release(person, idIn(given.id))),
    }),
    tool({
      name: 'assign_ticket',
      title: 'Assign a ticket',
      description: 'Gives a ticket to a member of the team. The customer is told who looks after it.',
      acts: true,
      input: z.object({
        id,
        to: z.string().trim().min(1).max(120).describe('A handle, an e-mail address or a user id'),
      }),
      run: async (person, given) => {
        const ticketId = idIn(given.id)
        // Who may not assign is told nothing of who is there.
        await desk.checkMayReply(person, ticketId)
        const to = await parts.findStaff(given.to)
        if (!to) throw new SupportError('not_staff', words.commands.noSuchPerson(given.to.slice(0, 60)))
        return changed(await desk.assign(person, ticketId, to))
      },
    }),
    tool({
      name: 'set_priority',
      title: 'Set the priority',
      description: 'Sets the priority of a ticket.',
      acts: true,
      input: z.object({ id, priority: z.enum(priorities).describe('The new priority') }),
      run: async (person, given) => changed(await desk.setPriority(person, idIn(given.id), given.priority)),
    }),
  ]
}

const mostLines = 200

/** Whatever is given is checked by the tool's own schema, by whomever it was checked before. */
const tool = <S extends z.ZodObject>({
  run,
  ...one
}: Omit<Tool, 'run' | 'input'> & { input: S; run(person: Person, given: z.output<S>): Promise<object> }): Tool => ({
  ...one,
  run: (person, given) => run(person, one.input.parse(given)),
})

/** What a tool found, for an assistant. */
export const resultOf = (found: object): CallToolResult => ({
  content: [{ type: 'text', text: JSON.stringify({ about: untrusted, ...found }) }],
})

/** Why it did nothing. */
export const refusalOf = (text: string): CallToolResult => ({ content: [{ type: 'text', text }], isError: true })
