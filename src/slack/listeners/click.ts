import type { AllMiddlewareArgs, BlockAction, ButtonAction, SlackActionMiddlewareArgs } from '@slack/bolt'
import type { Person } from '../../desk/desk.ts'
import { SupportError } from '../../domain/errors.ts'
import { findTicketId } from '../../domain/ticket-id.ts'

/** A press of a button. */
export type Click = SlackActionMiddlewareArgs<BlockAction<ButtonAction>> & AllMiddlewareArgs

/** Who pressed it. `team` is the installation; the person's own workspace is not asked, since staff are an explicit set. */
export const personOf = (body: { team: { id: string } | null; user: { id: string } }): Person => ({
  workspaceId: body.team?.id ?? '',
  userId: body.user.id,
})

/** The ticket a button belongs to. Its value may be forged, so it is read like any text. */
export function ticketIdOf({ value }: { value?: string }): string {
  const id = findTicketId(value ?? '')
  if (!id) throw new SupportError('unknown_ticket', 'This button belongs to no ticket.')
  return id
}
