import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt'
import type { Desk } from '../../desk/desk.ts'
import { SupportError } from '../../domain/errors.ts'
import { findTicketId } from '../../domain/ticket-id.ts'
import { ticketDetails, ticketHelp, ticketList } from '../blocks/ticket-views.ts'
import { answerChannelCommand } from './channel-command.ts'

/** Somebody of our own workspace typed the ticket command. Only they see the answer. */
export const ticketCommand =
  (desk: Desk) =>
  async ({ ack, command, respond }: SlackCommandMiddlewareArgs & AllMiddlewareArgs) => {
    await ack()
    const answer = await answerCommand(desk, command)
    await respond({ ...answer, response_type: 'ephemeral' })
  }

interface CommandFields {
  team_id: string
  user_id: string
  channel_id: string
  text?: string
  command: string
}

async function answerCommand(desk: Desk, { team_id, user_id, channel_id, text, command }: CommandFields) {
  const person = { workspaceId: team_id, userId: user_id }
  const wanted = (text ?? '').trim()
  if (wanted === '' || wanted.toLowerCase() === 'list') {
    const { tickets, total } = await desk.list(person)
    return ticketList(tickets, total, command)
  }
  const [, asked] = /^channels?(?:\s+(.*))?$/is.exec(`${wanted} `) ?? []
  if (asked !== undefined) return answerChannelCommand(desk, { person, command, here: channel_id, words: asked })
  if (wanted.toLowerCase() === 'help') return ticketHelp(command)
  const ticketId = findTicketId(wanted) ?? findTicketId(`TKT-${wanted}`)
  if (!ticketId)
    throw new SupportError(
      'unknown_ticket',
      `“${wanted.slice(0, 60)}” is not a ticket id. Ids look like TKT-1A2B3C4D. See ${command} help.`,
    )
  const { ticket, history, reader } = await desk.show(person, ticketId)
  return ticketDetails(ticket, history, reader)
}
