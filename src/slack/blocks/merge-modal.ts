import type { KnownBlock, ModalView } from '@slack/types'
import type { Ticket } from '../../domain/ticket.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { shorten } from '../text/limits.ts'
import { ticketOptions } from './add-to-ticket.ts'

export const mergeView = 'merge_ticket'
export const intoInput = 'into'

const longestTitle = 24

/** Asks in which ticket another one goes on. */
export function mergeModal(ticketId: string, tickets: Ticket[], { merging, card }: StaffWords): ModalView {
  const plain = (text: string) => ({ type: 'plain_text' as const, text })
  return {
    type: 'modal',
    callback_id: mergeView,
    private_metadata: ticketId,
    title: plain(shorten(merging.title, longestTitle)),
    submit: plain(merging.merge),
    close: plain(card.cancel),
    blocks: [
      {
        type: 'input',
        block_id: intoInput,
        label: plain(merging.which),
        element: { type: 'static_select', action_id: intoInput, options: ticketOptions(tickets) },
      },
    ],
  }
}

/** Tickets that go together, as a card names them: their ids, or links to their cards. */
export interface Merged {
  into?: string
  from: string[]
  /** From which it was split off, and what was split off from it. */
  splitFrom?: string
  apart?: string[]
}

/** Where a ticket goes on, which tickets go on in it, and what was split off from what. */
export const mergedLines = (
  { into, from, splitFrom, apart = [] }: Merged,
  { merging, splitting }: StaffWords,
): string[] => [
  ...(into === undefined ? [] : [merging.into(into)]),
  ...(from.length > 0 ? [merging.from(named(from))] : []),
  ...(splitFrom === undefined ? [] : [splitting.from(splitFrom)]),
  ...(apart.length > 0 ? [splitting.apart(named(apart))] : []),
]

const named = (tickets: string[]) => tickets.slice(0, mostNamed).join(', ') + (tickets.length > mostNamed ? ' …' : '')

const mostNamed = 8

export const sameMatterAction = 'same_matter'

/** Merges a ticket into the one that its customer had opened shortly before. */
export const sameMatterButton = ({ id }: Ticket, other: string | undefined, { merging }: StaffWords): KnownBlock[] =>
  other === undefined
    ? []
    : [
        {
          type: 'actions',
          elements: [
            {
              type: 'button',
              action_id: sameMatterAction,
              value: `${id} ${other}`,
              text: { type: 'plain_text', text: shorten(merging.sameMatter(other), longestButton) },
            },
          ],
        },
      ]

const longestButton = 75
