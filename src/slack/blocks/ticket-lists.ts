import type { ActionsBlock, Button, KnownBlock } from '@slack/types'
import { z } from 'zod'
import type { DuePromise } from '../../desk/due-promises.ts'
import type { Listing, TicketPage } from '../../desk/ticket-lists.ts'
import { mostCounted } from '../../desk/ticket-store.ts'
import { type Ticket, ticketStatuses } from '../../domain/ticket.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { escapeSlack, mrkdwn } from '../text/mrkdwn.ts'
import { ageOf, markedSummary, oneLine } from './ticket-facts.ts'

/** One button for each direction; Slack wants different ids. */
export const pageAction = /^page_(previous|next)$/

/** How lists are drawn: in whose words, and where the cards are. */
export interface ListLook {
  command: string
  /** The address of our workspace, ending with a slash; without it no line is a link. */
  url?: string
  words: StaffWords
  now: Date
}

const section = (text: string): KnownBlock => ({ type: 'section', text: mrkdwn(text) })

/** One page of a list of tickets, with buttons to the others. */
export function ticketList(page: TicketPage, look: ListLook): { text: string; blocks: KnownBlock[] } {
  const { command, words } = look
  const { listing, tickets } = page
  const { list } = words
  if (tickets.length === 0) return emptyList(listing, words)
  const text = titleOf(page, words)
  return {
    text,
    blocks: [
      section(`*${text}*`),
      ...tickets.map((ticket) => section(ticketLine(ticket, look, page.due[ticket.id]))),
      section(list.showOne(command)),
      ...pageButtons(page, words),
    ],
  }
}

function emptyList({ kind }: Listing, { list, commands }: StaffWords) {
  const found = kind === 'customer' || kind === 'search'
  const text = found ? commands.nothingFound : list.none
  return { text, blocks: [section(found ? text : `${text} 🎉`)] }
}

function titleOf({ listing, total }: TicketPage, words: StaffWords): string {
  const { titles } = words.commands
  const isUncounted = total > mostCounted
  const count = isUncounted ? `> ${mostCounted}` : total
  switch (listing.kind) {
    case 'usual':
    case 'open':
      return words.list.open(Math.min(total, mostCounted), isUncounted)
    case 'queue':
    case 'mine':
      return escapeSlack(`${titles[listing.kind]} · ${count}`)
    case 'customer':
      return `${titles.customer(oneLine(listing.name, longestTyped))} · ${escapeSlack(`${count}`)}`
    case 'search': {
      const narrowed = [listing.company, listing.state && words.names.statuses[listing.state]].filter(Boolean)
      const where = narrowed.map((one) => ` · ${oneLine(one ?? '', longestTyped)}`).join('')
      return `${titles.search(oneLine(listing.words, longestTyped))}${where} · ${escapeSlack(`${count}`)}`
    }
    default:
      return listing satisfies never
  }
}

const longestTyped = 100

/** A ticket in two lines: its id leads to its card. */
export function ticketLine(ticket: Ticket, look: Omit<ListLook, 'command'>, due?: DuePromise): string {
  const { customer, claimedBy, createdAt, priority, status, team, triage } = ticket
  const { list, names } = look.words
  const facts = [
    `*${linkedId(ticket, look.url)}*`,
    names.priorities[priority],
    ...(status === 'open' || status === 'claimed' ? [] : [names.statuses[status]]),
    // Of a company's own; the others show in the summary.
    ...(team || triage.department ? [oneLine(team || triage.department || '', 60)] : []),
    claimedBy ? `<@${claimedBy}>` : list.unclaimed,
    ageOf(createdAt, look.words),
    ...(due ? [promiseOf(due, look)] : []),
  ]
  const summary = oneLine(`${customer.name} (${customer.company}): ${markedSummary(ticket, look.words)}`, 250)
  return `${facts.join(' · ')}\n${summary}`
}

/** What the customer is promised next, and by when. */
function promiseOf({ kind, dueAt }: DuePromise, { words, now }: Pick<ListLook, 'words' | 'now'>): string {
  const mark = dueAt <= now ? '⚠️' : '⏱'
  return `${mark} ${words.promises.kinds[kind]}: ${ageOf(dueAt, words)}`
}

/** The form of Slack's permalinks, so that nobody need ask Slack for each. */
export function linkedId({ id, cardChannelId, cardTs }: Ticket, url?: string): string {
  if (!url || !cardChannelId || !cardTs) return id
  return `<${url}archives/${cardChannelId}/p${cardTs.replace('.', '')}|${id}>`
}

function pageButtons({ listing, page, pages }: TicketPage, { commands }: StaffWords): KnownBlock[] {
  if (pages < 2) return []
  const button = (to: number, name: string, text: string): Button => ({
    type: 'button',
    action_id: `page_${name}`,
    text: { type: 'plain_text', text },
    value: JSON.stringify({ listing, page: to }),
  })
  const actions: ActionsBlock = {
    type: 'actions',
    elements: [
      ...(page > 0 ? [button(page - 1, 'previous', commands.previous)] : []),
      ...(page < pages - 1 ? [button(page + 1, 'next', commands.next)] : []),
    ],
  }
  return [{ type: 'context', elements: [mrkdwn(commands.page(page + 1, pages))] }, actions]
}

/** The longest text that lists are searched by; with it, a button's value stays within Slack's limit. */
export const longestAsked = 200
const typed = z.string().max(longestAsked)

const wantedSchema = z.object({
  page: z.int().min(0).max(mostCounted),
  listing: z.discriminatedUnion('kind', [
    z.object({ kind: z.enum(['usual', 'queue', 'mine', 'open']) }),
    z.object({ kind: z.literal('customer'), name: typed }),
    z.object({
      kind: z.literal('search'),
      words: typed,
      company: typed.optional(),
      state: z.enum(ticketStatuses).optional(),
    }),
  ]),
})

/** The list and the page that a button leads to; undefined if its value is none of ours. */
export function readPageValue(value = ''): { listing: Listing; page: number } | undefined {
  try {
    return wantedSchema.parse(JSON.parse(value))
  } catch {
    return undefined
  }
}
