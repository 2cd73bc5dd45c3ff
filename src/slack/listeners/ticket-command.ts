import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt'
import type { ArticleDesk } from '../../desk/article-desk.ts'
import type { Desk } from '../../desk/desk.ts'
import { SupportError } from '../../domain/errors.ts'
import { findTicketId } from '../../domain/ticket-id.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { gapList } from '../blocks/gap-list.ts'
import { ticketDetails, ticketHelp, ticketList } from '../blocks/ticket-views.ts'
import { answerChannelCommand } from './channel-command.ts'

/** Somebody of our own workspace typed the ticket command. Only they see the answer. */
export const ticketCommand =
  (desk: Desk, articles: ArticleDesk, words: StaffWords) =>
  async ({ ack, command, respond }: SlackCommandMiddlewareArgs & AllMiddlewareArgs) => {
    await ack()
    const answer = await answerCommand(desk, articles, command, words)
    await respond({ ...answer, response_type: 'ephemeral' })
  }

interface CommandFields {
  team_id: string
  user_id: string
  channel_id: string
  text?: string
  command: string
}

async function answerCommand(
  desk: Desk,
  articles: ArticleDesk,
  { team_id, user_id, channel_id, text, command }: CommandFields,
  words: StaffWords,
) {
  const person = { workspaceId: team_id, userId: user_id }
  const wanted = (text ?? '').trim()
  if (wanted === '' || wanted.toLowerCase() === 'list') {
    const { tickets, total } = await desk.list(person)
    return ticketList(tickets, total, command, words)
  }
  const [, asked] = /^channels?(?:\s+(.*))?$/is.exec(`${wanted} `) ?? []
  if (asked !== undefined) return answerChannelCommand(desk, { person, command, here: channel_id, typed: asked, words })
  if (/^gaps?$/i.test(wanted)) return gapList(await articles.gaps(person), words)
  if (wanted.toLowerCase() === 'help') return ticketHelp(command, words)
  const ticketId = findTicketId(wanted) ?? findTicketId(`TKT-${wanted}`)
  if (!ticketId) throw new SupportError('unknown_ticket', words.errors.notATicket(wanted.slice(0, 60), command))
  const { ticket, history, reader } = await desk.show(person, ticketId)
  return ticketDetails(ticket, { history, reader, words })
}
