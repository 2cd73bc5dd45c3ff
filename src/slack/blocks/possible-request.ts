import type { ActionsBlock, Button, KnownBlock } from '@slack/types'
import { deletedByCustomer, erased } from '../../domain/erasure.ts'
import type { PossibleRequest } from '../../domain/possible-request.ts'
import { shortenMrkdwn } from '../text/limits.ts'
import { escapeSlack, mrkdwn } from '../text/mrkdwn.ts'
import { actorOf, oneLine, quote } from './ticket-facts.ts'

export const makeTicketAction = 'make_ticket'
export const notARequestAction = 'not_a_request'

/** What the line shows besides the request. Names are plain text. */
export interface LineDetails {
  /** Who wrote which words; the names by user id. */
  names: Record<string, string>
  /** The link to the message; undefined if Slack gives none. */
  permalink?: string
}

/** Asks staff whether a message in a channel is a request, and shows what they decided. */
export function possibleRequestLine(
  request: PossibleRequest,
  { names, permalink }: LineDetails,
): { text: string; blocks: KnownBlock[] } {
  const { customer, channelId, lines, status } = request
  const who = oneLine(customer ? `${customer.name} (${customer.company})` : erased, 120)
  const words = lines.length > 0 ? wordsOf(request, names) : deletedByCustomer
  const title = `*Possible request* from ${who} in <#${escapeSlack(channelId)}>`
  return {
    text: shortenMrkdwn(`Possible request from ${who}: ${oneLine(words, 200)}`, 300),
    blocks: [
      { type: 'section', text: mrkdwn(`${title}\n${quote(words)}`) },
      ...(status === 'open' && lines.length > 0
        ? [buttons(request, permalink)]
        : [context(`${outcome(request)}${permalink ? ` · <${permalink}|Open thread>` : ''}`)]),
    ],
  }
}

function wordsOf({ lines }: PossibleRequest, names: Record<string, string>): string {
  const isOfSeveral = new Set(lines.map(({ authorId }) => authorId)).size > 1
  const said = lines.map(({ authorId, text, files }) => {
    const words = [text, ...files.map((name) => `[file: ${name}]`)].filter(Boolean).join('\n')
    return isOfSeveral ? `${names[authorId] ?? 'Somebody'}: ${words}` : words
  })
  return said.join('\n')
}

function outcome({ status, decidedBy, ticketId, lines }: PossibleRequest): string {
  const who = decidedBy ? actorOf(decidedBy) : 'a colleague'
  if (status === 'talk') return `Not a request, said ${who}`
  if (status === 'ticket') return `Made a ticket by ${who}: *${ticketId}*`
  if (ticketId) return `It has a ticket now: *${ticketId}*`
  return lines.length === 0 ? 'There is nothing left to decide' : 'It has been answered in its thread'
}

const context = (text: string): KnownBlock => ({ type: 'context', elements: [mrkdwn(text)] })

function buttons({ id }: PossibleRequest, permalink: string | undefined): ActionsBlock {
  const button = (actionId: string, label: string, rest: Partial<Button>): Button => ({
    type: 'button',
    action_id: actionId,
    text: { type: 'plain_text', text: label },
    ...rest,
  })
  return {
    type: 'actions',
    elements: [
      button(makeTicketAction, 'Make it a ticket', { value: String(id) }),
      button(notARequestAction, 'Not a request', { value: String(id) }),
      ...(permalink ? [button('open_thread', 'Open thread', { url: permalink })] : []),
    ],
  }
}
