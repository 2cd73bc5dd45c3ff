import type { ModalView } from '@slack/types'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { shorten } from '../text/limits.ts'

export const teamView = 'move_to_team'
export const teamInput = 'team'

const longestTitle = 24
const longestOption = 75
/** Stands for the support channel, since a value must not be empty. */
const usual = '-'

/** Asks which team looks after a ticket. */
export function teamModal(ticketId: string, names: string[], { teams, card }: StaffWords): ModalView {
  const plain = (text: string) => ({ type: 'plain_text' as const, text })
  const options = names.map((name) => ({
    text: plain(shorten(name || teams.usual, longestOption)),
    value: name || usual,
  }))
  return {
    type: 'modal',
    callback_id: teamView,
    private_metadata: ticketId,
    title: plain(shorten(teams.title, longestTitle)),
    submit: plain(teams.move),
    close: plain(card.cancel),
    blocks: [
      {
        type: 'input',
        block_id: teamInput,
        label: plain(teams.which),
        element: { type: 'static_select', action_id: teamInput, options },
      },
    ],
  }
}

/** The team that was chosen; empty for the support channel. */
export const readTeam = (value: string): string => (value === usual ? '' : value)
