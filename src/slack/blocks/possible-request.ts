import type { ActionsBlock, Button, KnownBlock } from '@slack/types'
import type { PossibleRequest } from '../../domain/possible-request.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
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
  /** In the team's language. */
  words: StaffWords
}

/** Asks staff whether a message in a channel is a request, and shows what they decided. */
export function possibleRequestLine(
  request: PossibleRequest,
  { names, permalink, words }: LineDetails,
): { text: string; blocks: KnownBlock[] } {
  const { customer, channelId, lines, status } = request
  const say = words.request
  const who = oneLine(customer ? `${customer.name} (${customer.company})` : words.names.erased, 120)
  const said = lines.length > 0 ? wordsOf(request, names, words) : words.names.deletedByCustomer
  const title = `*${say.title}*${say.fromIn(who, `<#${escapeSlack(channelId)}>`)}`
  return {
    text: shortenMrkdwn(`${say.title}${say.from(who)}: ${oneLine(said, 200)}`, 300),
    blocks: [
      { type: 'section', text: mrkdwn(`${title}\n${quote(said, words)}`) },
      ...(status === 'open' && lines.length > 0
        ? [buttons(request, permalink, words)]
        : [context(`${outcome(request, words)}${permalink ? ` · <${permalink}|${words.card.openThread}>` : ''}`)]),
    ],
  }
}

function wordsOf({ lines }: PossibleRequest, names: Record<string, string>, words: StaffWords): string {
  const isOfSeveral = new Set(lines.map(({ authorId }) => authorId)).size > 1
  const said = lines.map(({ authorId, text, files }) => {
    const shown = [text, ...files.map((name) => `[${words.card.file}: ${name}]`)].filter(Boolean).join('\n')
    return isOfSeveral ? `${names[authorId] ?? words.names.somebody}: ${shown}` : shown
  })
  return said.join('\n')
}

function outcome({ status, decidedBy, ticketId, lines }: PossibleRequest, words: StaffWords): string {
  const say = words.request
  const who = decidedBy ? actorOf(decidedBy, words) : say.aColleague
  if (status === 'talk') return say.saidTalk(who)
  if (status === 'ticket') return say.madeTicket(who, `*${ticketId}*`)
  if (ticketId) return say.hasTicket(`*${ticketId}*`)
  return lines.length === 0 ? say.nothingLeft : say.answered
}

const context = (text: string): KnownBlock => ({ type: 'context', elements: [mrkdwn(text)] })

function buttons({ id }: PossibleRequest, permalink: string | undefined, words: StaffWords): ActionsBlock {
  const button = (actionId: string, label: string, rest: Partial<Button>): Button => ({
    type: 'button',
    action_id: actionId,
    text: { type: 'plain_text', text: label },
    ...rest,
  })
  return {
    type: 'actions',
    elements: [
      button(makeTicketAction, words.request.makeTicket, { value: String(id) }),
      button(notARequestAction, words.request.notARequest, { value: String(id) }),
      ...(permalink ? [button('open_thread', words.card.openThread, { url: permalink })] : []),
    ],
  }
}
