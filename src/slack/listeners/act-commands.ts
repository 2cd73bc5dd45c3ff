import type { KnownBlock } from '@slack/types'
import { priorities } from '../../domain/decision.ts'
import { SupportError } from '../../domain/errors.ts'
import { readMoment } from '../../domain/read-moment.ts'
import type { Ticket } from '../../domain/ticket.ts'
import { ticketLine } from '../blocks/ticket-lists.ts'
import { ticketDetails } from '../blocks/ticket-views.ts'
import { escapeSlack, mrkdwn } from '../text/mrkdwn.ts'
import { type Asked, type CommandParts, howTo, ticketAsked } from './asked.ts'

/** What needs nothing besides the ticket. The desk checks who may. */
export const answerMove =
  (kind: 'claim' | 'release' | 'resolve' | 'reopen') => async (parts: CommandParts, asked: Asked) => {
    const { ticketId } = ticketAsked(asked, parts.words)
    return asItIs(parts, await parts.desk[kind](asked.person, ticketId))
  }

/** `assign TKT-… @person`, or `me`. */
export async function answerAssign(parts: CommandParts, asked: Asked) {
  const { desk, people, words } = parts
  const { ticketId, rest: named } = ticketAsked(asked, words)
  if (named === '') throw howTo(asked, words)
  // Who may not assign is told nothing of who is there.
  await desk.checkMayReply(asked.person, ticketId)
  const to = await personNamed(named, asked, people)
  if (!to) throw new SupportError('not_staff', words.commands.noSuchPerson(named.slice(0, 60)))
  return asItIs(parts, await desk.assign(asked.person, ticketId, to))
}

async function personNamed(named: string, { person }: Asked, { findStaff }: CommandParts['people']) {
  if (/^@?me$/i.test(named)) return person.userId
  const [, mentioned] = /^<@([UW]\w+)(?:\|[^>]*)?>$/.exec(named) ?? []
  // Perhaps in the channel of a department; the desk looks there.
  return mentioned ?? findStaff(named)
}

/** `priority TKT-… high`. */
export async function answerPriority(parts: CommandParts, asked: Asked) {
  const { ticketId, rest } = ticketAsked(asked, parts.words)
  const names = parts.words.names.priorities
  const priority = priorities.find((one) => [one, names[one].toLowerCase()].includes(rest.toLowerCase()))
  if (!priority) throw howTo(asked, parts.words)
  return asItIs(parts, await parts.desk.setPriority(asked.person, ticketId, priority))
}

/** `snooze TKT-… tomorrow`. */
export async function answerSnooze(parts: CommandParts, asked: Asked) {
  const { words, timeZone, now } = parts
  const { ticketId, rest } = ticketAsked(asked, words)
  const until = readMoment(rest, { now: now(), timeZone, language: words.language })
  if (!until) throw howTo(asked, words)
  return asItIs(parts, await parts.desk.snooze(asked.person, ticketId, until))
}

/** `note TKT-… text`. */
export async function answerNote({ desk, words }: CommandParts, asked: Asked) {
  const { ticketId, rest: text } = ticketAsked(asked, words)
  if (text === '') throw howTo(asked, words)
  await desk.note(asked.person, ticketId, text)
  return said(escapeSlack(words.commands.noted(ticketId)))
}

/** `link TKT-… ACCOUNT`, and `unlink`. */
export const answerAccount = (kind: 'link' | 'unlink') => async (parts: CommandParts, asked: Asked) => {
  const { desk, words } = parts
  const { ticketId, rest } = ticketAsked(asked, words)
  // Slack makes a link of an e-mail address that somebody types.
  const account = rest.replace(/^<mailto:([^|>]+)(?:\|[^>]*)?>$/, '$1')
  if (!/^\S{1,200}$/.test(account)) throw howTo(asked, words)
  const { isLinked, isUnlinked } = words.accounts
  if (kind === 'link')
    return said(escapeSlack(isLinked(await desk.linkAccount(asked.person, ticketId, account), account)))
  return said(escapeSlack(isUnlinked(await desk.unlinkAccount(asked.person, ticketId, account), account)))
}

/** `history TKT-…`: to staff, and to the customer what concerns them. */
export async function answerHistory({ desk, words }: CommandParts, asked: Asked) {
  const { ticketId } = ticketAsked(asked, words)
  const { ticket, ...view } = await desk.show(asked.person, ticketId)
  return ticketDetails(ticket, { ...view, words })
}

/** The ticket after an act. */
export function asItIs({ home, words, now }: CommandParts, ticket: Ticket) {
  return {
    ...said(ticketLine(ticket, { url: home.url, words, now: now() })),
    text: `${ticket.id}: ${words.names.statuses[ticket.status]}`,
  }
}

const said = (text: string): { text: string; blocks: KnownBlock[] } => ({
  text,
  blocks: [{ type: 'section', text: mrkdwn(text) }],
})
