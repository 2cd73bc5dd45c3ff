import type { ModalView, PlainTextOption } from '@slack/types'
import type { Ticket } from '../../domain/ticket.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { shorten } from '../text/limits.ts'

export const addView = 'add_to_ticket'
export const ticketInput = 'ticket'

const mostOptions = 100
const longestOption = 75
const longestTitle = 24

/** Asks to which ticket a message belongs. */
export function addModal(
  message: { channelId: string; ts: string },
  tickets: Ticket[],
  { thread, card }: StaffWords,
): ModalView {
  const plain = (text: string) => ({ type: 'plain_text' as const, text })
  return {
    type: 'modal',
    callback_id: addView,
    private_metadata: JSON.stringify(message),
    title: plain(shorten(thread.addTitle, longestTitle)),
    submit: plain(thread.add),
    close: plain(card.cancel),
    blocks: [
      {
        type: 'input',
        block_id: ticketInput,
        label: plain(thread.which),
        element: { type: 'static_select', action_id: ticketInput, options: ticketOptions(tickets) },
      },
    ],
  }
}

/** Tickets to choose from. */
export const ticketOptions = (tickets: Ticket[]): PlainTextOption[] =>
  tickets.slice(0, mostOptions).map(({ id, customer, summary }) => ({
    text: {
      type: 'plain_text',
      text: shorten(`${id} · ${customer.name} (${customer.company}): ${summary}`.replace(/\s+/g, ' '), longestOption),
    },
    value: id,
  }))
