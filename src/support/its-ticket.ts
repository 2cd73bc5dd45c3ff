import type { Ticket } from '../domain/ticket.ts'
import { findTicketId } from '../domain/ticket-id.ts'
import { languages } from '../languages/languages.ts'
import type { PlanParts } from './plan-parts.ts'
import type { Situation } from './situation.ts'

/**
 * A thread whose ticket was merged is about the ticket in which it goes on. One in which the bot opened a customer's
 * ticket again, or added to it, is about that ticket, as if it were the ticket's own.
 */
export async function withItsTicket(
  { findTicket, whereItGoesOn }: Pick<PlanParts, 'findTicket' | 'whereItGoesOn'>,
  situation: Situation,
): Promise<Situation> {
  const { conversation, ticket } = situation
  if (ticket?.status === 'closed') {
    const goesOn = await whereItGoesOn(ticket)
    return goesOn.id === ticket.id ? situation : { ...situation, ticket: goesOn, merged: ticket }
  }
  const id = ticket ? undefined : openedAgain(situation)
  const found = id === undefined ? undefined : await findTicket(conversation.workspaceId, id)
  return found && found.customerUserId === conversation.customerUserId ? { ...situation, ticket: found } : situation
}

function openedAgain({ transcript }: Situation): Ticket['id'] | undefined {
  const said = transcript.filter(({ author }) => author === 'bot')
  return said.map(({ text }) => openedAgainBy(text)).findLast((id) => id !== undefined)
}

function openedAgainBy(text: string): Ticket['id'] | undefined {
  const id = findTicketId(text)
  // When people are there again may follow.
  const isIt = Object.values(languages).some(
    ({ words }) => id && [words.ticketOpenAgain(id), words.addedToTicket(id)].some((said) => text.startsWith(said)),
  )
  return isIt ? id : undefined
}
