import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt'
import { SupportError } from '../../domain/errors.ts'
import { findTicketId } from '../../domain/ticket-id.ts'
import { ticketDetails } from '../blocks/ticket-views.ts'
import { nearestOf } from '../text/nearest.ts'
import type { Asked, CommandParts } from './asked.ts'
import { openModal } from './in-modal.ts'
import { answerList } from './list-commands.ts'
import { type Answer, type Subcommand, subcommands } from './subcommands.ts'

/** Somebody of our own workspace typed the ticket command. Only they see the answer. */
export const ticketCommand =
  (parts: CommandParts) =>
  async ({ ack, command, respond, client }: SlackCommandMiddlewareArgs & AllMiddlewareArgs) => {
    await ack()
    const { words } = parts
    const open: Asked['open'] = (title, draw) => openModal(client, command.trigger_id, { title, words }, draw)
    const answer = await answerCommand(parts, command, open)
    if (answer) await respond({ ...answer, response_type: 'ephemeral' })
  }

interface CommandFields {
  team_id: string
  user_id: string
  channel_id: string
  text?: string
  command: string
}

async function answerCommand(
  parts: CommandParts,
  fields: CommandFields,
  open: Asked['open'],
): Promise<Answer | undefined> {
  const { team_id, user_id, channel_id: here, text, command } = fields
  const person = { workspaceId: team_id, userId: user_id }
  const wanted = (text ?? '').trim()
  const [, word = '', typed = ''] = /^(\S*)\s*(.*)$/s.exec(wanted) ?? []
  if (wanted === '' || wanted.toLowerCase() === 'list') return answerList(parts, { person, command }, { kind: 'usual' })
  const how = find(word)
  if (how) return how.answer(parts, { person, command, here, typed, how, open })
  const ticketId = findTicketId(wanted) ?? findTicketId(`TKT-${wanted}`)
  if (!ticketId) throw unknown(parts, wanted, word)
  const { words, desk } = parts
  const { ticket, ...view } = await desk.show(person, ticketId)
  return ticketDetails(ticket, { ...view, words })
}

const find = (word: string): Subcommand | undefined =>
  subcommands.find(({ name, also = [] }) => [name, ...also].includes(word.toLowerCase()))

const longestTyped = 60

/** What is possible, and what was probably meant. */
function unknown({ words: { commands } }: CommandParts, wanted: string, word: string): SupportError {
  const names = subcommands.map(({ name }) => name)
  const typed = wanted.slice(0, longestTyped)
  return new SupportError('unknown_command', commands.unknown(typed, names.join(', '), nearestOf(names, word)))
}
