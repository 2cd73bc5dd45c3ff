import type { KnownBlock, ModalView } from '@slack/types'
import { mostCounted } from '../../desk/ticket-store.ts'
import type { HistoryLine, Ticket } from '../../domain/ticket.ts'
import { shortenMrkdwn } from '../text/limits.ts'
import { mrkdwn } from '../text/mrkdwn.ts'
import { actorOf, ageOf, facts, markedSummary, oneLine, quote, summaryLine, translationBlocks } from './ticket-facts.ts'

const section = (text: string): KnownBlock => ({ type: 'section', text: mrkdwn(text) })

/** One ticket with its history, for a reader who may see it. Customers do not see triage. */
export function ticketDetails(ticket: Ticket, history: HistoryLine[], reader: 'staff' | 'customer') {
  const { id, priority, status, customer } = ticket
  const title = `*${id}* · ${status}${ownerOf(ticket)} · ${priority} priority`
  const forStaff: KnownBlock[] = [
    section(`*${oneLine(`${customer.name} · ${customer.company}`, 300)}*${summaryLine(ticket)}`),
    { type: 'section', fields: facts(ticket) },
  ]
  return {
    text: `${id}: ${status}`,
    blocks: [
      section(title),
      section(quote(ticket.request)),
      ...(reader === 'staff' ? translationBlocks(ticket) : []),
      ...(reader === 'staff' ? forStaff : []),
      section(`*History*\n${historyLines(history, reader)}`),
    ],
  }
}

/** Of a company's own; the others show in the summary. */
const departmentOf = ({ triage: { department } }: Pick<Ticket, 'triage'>) =>
  department ? `${oneLine(department, 60)} · ` : ''

function ownerOf({ status, claimedBy, closedBy }: Ticket): string {
  if (status === 'closed') return closedBy ? ` by ${actorOf(closedBy)}` : ''
  return claimedBy ? ` · <@${claimedBy}> has it` : ''
}

function historyLines(history: HistoryLine[], reader: 'staff' | 'customer'): string {
  const lines = history.slice(-15).map(({ at, event, actor, detail }) => {
    const by = actorOf(actor)
    return `${ageOf(at)}: ${event} (${by})${reader === 'staff' && detail ? ` – ${oneLine(detail, 120)}` : ''}`
  })
  return shortenMrkdwn(lines.join('\n'), 2800)
}

/** Open tickets, most urgent first. */
export function ticketList(tickets: Ticket[], total: number, command: string) {
  if (tickets.length === 0) return { text: 'No open tickets.', blocks: [section('No open tickets. 🎉')] }
  const number = total > mostCounted ? `More than ${mostCounted.toLocaleString('en')}` : String(total)
  const text = `${number} open ${total === 1 ? 'ticket' : 'tickets'}`
  const rest = total > mostCounted ? 'many' : total - tickets.length
  const more = total > tickets.length ? `\n…and ${rest} more.` : ''
  const lines = tickets.map(
    ({ id, priority, customer, claimedBy, createdAt, ...ticket }) =>
      `*${id}* · ${priority} · ${departmentOf(ticket)}${claimedBy ? `<@${claimedBy}>` : 'unclaimed'} · ${ageOf(createdAt)}\n` +
      oneLine(`${customer.name} (${customer.company}): ${markedSummary(ticket)}`, 250),
  )
  return {
    text,
    blocks: [section(`*${text}*`), ...lines.map(section), section(`Show one with \`${command} TKT-…\`.${more}`)],
  }
}

/** The help text of the ticket command. */
export function ticketHelp(command: string) {
  const text = [
    `*${command}* (or *${command} list*) shows the open tickets, most urgent first.`,
    `*${command} TKT-1A2B3C4D* shows one ticket.`,
    `*${command} channel* shows what the bot does in which channels, and how staff change it.`,
    `*${command} help* shows this.`,
    'Staff (the members of the support channel) see every ticket. Everybody else sees their own.',
  ].join('\n')
  return { text, blocks: [section(text)] }
}

export const replyView = 'reply_to_customer'
export const replyBlock = 'reply'
export const replyInput = 'text'

/** The modal in which staff write to the customer. */
export function replyModal(ticketId: string): ModalView {
  return {
    type: 'modal',
    callback_id: replyView,
    private_metadata: ticketId,
    title: { type: 'plain_text', text: ticketId },
    submit: { type: 'plain_text', text: 'Send' },
    close: { type: 'plain_text', text: 'Cancel' },
    blocks: [
      section('This will be posted in the customer’s thread, under your name.'),
      {
        type: 'input',
        block_id: replyBlock,
        label: { type: 'plain_text', text: 'Your reply' },
        element: { type: 'plain_text_input', action_id: replyInput, multiline: true, max_length: 3000 },
      },
    ],
  }
}
