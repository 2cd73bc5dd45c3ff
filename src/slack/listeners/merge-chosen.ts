import { SupportError } from '../../domain/errors.ts'
import { findTicketId } from '../../domain/ticket-id.ts'
import { intoInput } from '../blocks/merge-modal.ts'
import { asItIs } from './act-commands.ts'
import { type Asked, type CommandParts, howTo, ticketAsked } from './asked.ts'
import { type Click, personOf } from './click.ts'
import { type MenuParts, submitted } from './menu-chosen.ts'

/** A member of staff chose in which ticket another one goes on. */
export const mergeSubmitted = (parts: MenuParts) =>
  submitted(parts, intoInput, (person, ticketId, { selected_option }) => {
    const into = findTicketId(selected_option?.value ?? '')
    if (!into) throw new SupportError('unknown_ticket', parts.words.errors.noTicketOfButton)
    return parts.desk.merge(person, ticketId, into)
  })

/** `merge TKT-A TKT-B`. */
export async function answerMerge(parts: CommandParts, asked: Asked) {
  const { ticketId, rest } = ticketAsked(asked, parts.words)
  const into = findTicketId(/^[0-9a-f]{8}$/i.test(rest) ? `TKT-${rest}` : rest)
  if (!into) throw howTo(asked, parts.words)
  return asItIs(parts, await parts.desk.merge(asked.person, ticketId, into))
}

/** A member of staff pressed that a ticket is about the same as another. */
export const sameMatterClicked =
  ({ desk, words }: Pick<MenuParts, 'desk' | 'words'>) =>
  async ({ ack, action, body }: Click) => {
    await ack()
    const [ticketId = '', into = ''] = (action.value ?? '').split(' ').map((id) => findTicketId(id) ?? '')
    if (!ticketId || !into) throw new SupportError('unknown_ticket', words.errors.noTicketOfButton)
    await desk.merge(personOf(body), ticketId, into)
  }
