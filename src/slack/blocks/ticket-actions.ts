import type { ActionsBlock, Button } from '@slack/types'
import type { Ticket } from '../../domain/ticket.ts'
import { mayMove } from '../../domain/ticket-moves.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { ticketMenu } from './ticket-menu.ts'
import { wrongIntentMenu } from './wrong-intent.ts'

export const claimAction = 'claim_ticket'
export const releaseAction = 'release_ticket'
export const replyAction = 'reply_to_customer'
export const resolveAction = 'resolve_ticket'
export const closeAction = 'close_ticket'

interface ActionDetails {
  permalink?: string
  departments: string[]
  /** Whether there is another team to which it may be moved. */
  hasTeams?: boolean
  /** Differs each time, because Slack keeps what was chosen from a menu until its block changes. */
  drawing: string
  words: StaffWords
}

/** What staff can do by a card: buttons for what is next, menus for the rest. */
export function ticketActions(
  ticket: Ticket,
  { permalink, departments, hasTeams, drawing, words }: ActionDetails,
): ActionsBlock[] {
  const { card } = words
  const open = permalink ? [{ ...button(ticket, 'open_thread', card.openThread), url: permalink }] : []
  const correct = ticket.status === 'closed' ? [] : [wrongIntentMenu(ticket, departments, words)]
  return [
    { type: 'actions', elements: [...buttonsOf(ticket, words), ...open] },
    { type: 'actions', block_id: `menus ${drawing}`, elements: [ticketMenu(ticket, words, hasTeams), ...correct] },
  ].filter(({ elements }) => elements.length > 0) as ActionsBlock[] // the compiler widens the literal types
}

function buttonsOf(ticket: Ticket, { card, menu }: StaffWords): Button[] {
  const { status, claimedBy } = ticket
  if (status === 'closed') return []
  const isFree = claimedBy === null && mayMove('claim', status, 'staff')
  const mayResolve = mayMove('resolve', status, 'staff')
  const mayRelease = claimedBy !== null && mayMove('release', status, 'owner')
  return [
    ...(isFree ? [button(ticket, claimAction, card.claim, 'primary')] : []),
    button(ticket, replyAction, card.reply, isFree ? undefined : 'primary'),
    ...(mayResolve ? [button(ticket, resolveAction, menu.resolve)] : []),
    ...(claimedBy !== null || status === 'resolved' ? [button(ticket, closeAction, card.close)] : []),
    ...(mayRelease ? [button(ticket, releaseAction, menu.release)] : []),
  ]
}

const button = ({ id }: Ticket, actionId: string, text: string, style?: 'primary'): Button => ({
  type: 'button',
  action_id: actionId,
  value: id,
  text: { type: 'plain_text', text },
  ...(style && { style }),
})
