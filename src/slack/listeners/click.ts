import type { AllMiddlewareArgs, BlockAction, ButtonAction, SlackActionMiddlewareArgs } from '@slack/bolt'
import type { Person } from '../../desk/person.ts'
import { SupportError } from '../../domain/errors.ts'
import { findTicketId } from '../../domain/ticket-id.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'

/** A button press. */
export type Click = SlackActionMiddlewareArgs<BlockAction<ButtonAction>> & AllMiddlewareArgs

/**
 * The person who pressed it. `team` is the installation. The person's own workspace does not matter, since staff are
 * listed explicitly.
 */
export const personOf = (body: { team: { id: string } | null; user: { id: string } }): Person => ({
  workspaceId: body.team?.id ?? '',
  userId: body.user.id,
})

/** The ticket of a button. Its value may be forged, so it is parsed like any text. */
export function ticketIdOf({ value }: { value?: string }, { errors }: StaffWords): string {
  const id = findTicketId(value ?? '')
  if (!id) throw new SupportError('unknown_ticket', errors.noTicketOfButton)
  return id
}
