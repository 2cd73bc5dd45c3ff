import type { AllMiddlewareArgs, BlockAction, SlackActionMiddlewareArgs, StaticSelectAction } from '@slack/bolt'
import type { Desk } from '../../desk/desk.ts'
import { SupportError } from '../../domain/errors.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { readChoice } from '../blocks/wrong-intent.ts'
import { personOf } from './click.ts'

/** Something chosen from a menu. */
export type Chosen = SlackActionMiddlewareArgs<BlockAction<StaticSelectAction>> & AllMiddlewareArgs

/** A member of staff chose what a ticket is about. The outbox updates the card. */
export const wrongIntentChosen =
  (desk: Desk, { errors }: StaffWords) =>
  async ({ ack, action, body }: Chosen) => {
    await ack()
    const chosen = readChoice(action.selected_option?.value)
    if (!chosen) throw new SupportError('unknown_ticket', errors.noTicketOfButton)
    await desk.correctIntent(personOf(body), chosen.ticketId, chosen.choice)
  }
