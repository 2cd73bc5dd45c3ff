import type { KnownBlock, ModalView } from '@slack/types'
import type { TicketView } from '../../desk/desk.ts'
import { priorities } from '../../domain/decision.ts'
import { promiseKinds } from '../../domain/service-levels.ts'
import type { HistoryLine, Ticket } from '../../domain/ticket.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { sectionLimit, shortenMrkdwn, split } from '../text/limits.ts'
import { escapeSlack, mrkdwn, plainMrkdwn } from '../text/mrkdwn.ts'
import { linksLine } from './links-line.ts'
import {
  actorOf,
  ageOf,
  facts,
  inWords,
  oneLine,
  quote,
  quoteAll,
  summaryLine,
  translatedBy,
  translationBlocks,
} from './ticket-facts.ts'

const section = (text: string): KnownBlock => ({ type: 'section', text: mrkdwn(text) })

/** One ticket with its history, for a reader who may see it. Customers do not see triage. */
export function ticketDetails(
  ticket: Ticket,
  { history, links, reader, words }: Omit<TicketView, 'ticket'> & { words: StaffWords },
) {
  const { id, customer } = ticket
  const { card, names } = words
  const [status, priority] = [names.statuses[ticket.status], names.priorities[ticket.priority]]
  const title = `*${id}* · ${ownerOf(ticket, words) ?? status} · ${card.priority(priority)}`
  const forStaff: KnownBlock[] = [
    section(`*${oneLine(`${customer.name} · ${customer.company}`, 300)}*${summaryLine(ticket, words)}`),
    { type: 'section', fields: facts(ticket, words) },
    ...(links.length > 0 ? [section(linksLine(links, words))] : []),
  ]
  return {
    text: `${id}: ${status}`,
    blocks: [
      section(title),
      section(quote(ticket.request, words)),
      ...(reader === 'staff' ? translationBlocks(ticket, words) : []),
      ...(reader === 'staff' ? forStaff : []),
      section(`*${card.history}*\n${historyLines(history, reader, words)}`),
    ],
  }
}

/** The details of a ticket, in a modal for staff. */
export function historyModal({ ticket, ...view }: TicketView, words: StaffWords): ModalView {
  const { blocks } = ticketDetails(ticket, { ...view, words })
  return {
    type: 'modal',
    title: { type: 'plain_text', text: ticket.id },
    close: { type: 'plain_text', text: words.drafts.done },
    blocks,
  }
}

/** So many that Slack takes the modal, whatever stands in it. */
const mostSections = 60

/** All that a card folds or leaves out: every word of the customer, the translation, the files, and why it is here. */
export function wholeModal(ticket: Ticket, words: StaffWords): ModalView {
  const { card, whole, drafts } = words
  const files = ticket.attachments.map(({ name, permalink }) => fileLine(name || card.file, permalink))
  const parts = [
    `*${card.theyWrote}*\n${quoteAll(ticket.request, words)}`,
    ...(ticket.translation?.trim() ? [`${translatedBy(words)}\n${quoteAll(ticket.translation, words)}`] : []),
    ...(files.length > 0 ? [`*${card.files}*\n${files.join('\n')}`] : []),
    `*${whole.why}*\n${plainMrkdwn(inWords(ticket.reason, words).trim() || '–')}`,
  ]
  const sections = parts.flatMap((part) => split(part, sectionLimit)).filter((part) => part.trim())
  return {
    type: 'modal',
    title: { type: 'plain_text', text: ticket.id },
    close: { type: 'plain_text', text: drafts.done },
    blocks: sections.slice(0, mostSections).map(section),
  }
}

function fileLine(name: string, permalink: string): string {
  const label = oneLine(name, 100).replaceAll('|', '¦')
  return permalink.length <= 1000 && /^https?:\/\/[^\s|<>]+$/.test(permalink)
    ? `• <${escapeSlack(permalink)}|${label}>`
    : `• ${label}`
}

function ownerOf({ status, claimedBy, closedBy }: Ticket, words: StaffWords): string | undefined {
  const { card, names } = words
  if (status === 'closed') return closedBy ? card.closedBy(actorOf(closedBy, words)) : undefined
  return claimedBy ? `${names.statuses[status]} · ${card.hasIt(`<@${claimedBy}>`)}` : undefined
}

function historyLines(history: HistoryLine[], reader: 'staff' | 'customer', words: StaffWords): string {
  const lines = history.slice(-15).map(({ at, event, actor, detail }) => {
    const by = actorOf(actor, words)
    return `${ageOf(at, words)}: ${words.names.events[event]} (${by})${reader === 'staff' && detail !== null ? ` – ${detailIn(event, detail, words)}` : ''}`
  })
  return shortenMrkdwn(lines.join('\n'), 2800)
}

/** A person, a priority or a moment, as `moveTicket` keeps them; otherwise somebody's words. */
function detailIn(event: HistoryLine['event'], detail: string, words: StaffWords): string {
  if (event === 'assigned') return actorOf(detail, words)
  if (event === 'snoozed') return ageOf(new Date(detail), words)
  if (event === 'moved to team') return oneLine(detail || words.teams.usual, 60)
  if (event === 'note') return oneLine(detail, 400)
  const kind = event === 'promise broken' && promiseKinds.find((one) => one === detail)
  if (kind) return words.promises.kinds[kind]
  const priority = event === 'priority changed' && priorities.find((one) => one === detail)
  if (priority) return words.names.priorities[priority]
  return oneLine(inWords(detail, words), 120)
}
