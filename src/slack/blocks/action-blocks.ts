import type { ActionsBlock, Button, KnownBlock } from '@slack/types'
import type { SeenAction } from '../../desk/action-acts.ts'
import type { ShownAction } from '../../desk/actions/shown-actions.ts'
import { isUncertain } from '../../domain/action.ts'
import type { Ticket } from '../../domain/ticket.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { shorten, shortenMrkdwn } from '../text/limits.ts'
import { escapeSlack, mrkdwn } from '../text/mrkdwn.ts'
import { replyAction } from './ticket-actions.ts'
import { actorOf, oneLine, quote } from './ticket-facts.ts'

export const approveAction = 'approve_action'
export const denyAction = 'deny_action'
export const changeAmountAction = 'change_action_amount'
export const retryAction = 'retry_action'
export const doneByHandAction = 'action_done_by_hand'

/** More than one message usually requests. The rest is only named. */
const mostLines = 4
/** Those after them can be decided when these are. */
const mostWithButtons = 3
/** What a tool is called with must be seen by whoever approves it. */
const longestTitle = 300
/** The whole of it stands in the customer's thread. */
const longestReason = 150

/**
 * What was asked for with a ticket, what became of it, and what staff can do about it. `isShort`: one at a time, without
 * why, because there is no room.
 */
export function actionBlocks(shown: ShownAction[], ticket: Ticket, words: StaffWords, isShort = false): KnownBlock[] {
  const open = shown.filter((each) => buttonsOf(each, ticket, words).length > 0).slice(0, isShort ? 1 : mostWithButtons)
  const others = shown.slice(isShort ? 1 : mostLines).filter((each) => !open.includes(each))
  const whole = shown.filter((each) => !others.includes(each))
  const ids = others.map(({ action }) => oneLine(action.subject, 40)).join(', ')
  const { refund, refundsAlso } = words.card
  const also = others.length > 0 ? [section(shortenMrkdwn(`*${refund}*${refundsAlso(ids)}`, 500))] : []
  return [
    ...whole.flatMap((each) => [
      line(each, ticket, words, isShort),
      ...(open.includes(each) ? [actions(each, ticket, words)] : []),
    ]),
    ...also,
  ]
}

const section = (text: string): KnownBlock => ({ type: 'section', text: mrkdwn(text) })

/** The reason is often just the request, which is on the card already. */
function line(
  { action, title, isLost }: ShownAction,
  { request }: Ticket,
  words: StaffWords,
  isShort: boolean,
): KnownBlock {
  const { reason } = action
  const why = isShort || reason.trim() === request.trim() ? '' : `\n${quote(reason, words, longestReason)}`
  return section(`*${oneLine(title, longestTitle)}*\n${stateOf({ action, isLost }, words)}${why}`)
}

function stateOf({ action, isLost }: Pick<ShownAction, 'action' | 'isLost'>, words: StaffWords): string {
  const { actions: say } = words
  const { state, approvedBy, secondBy, decidedBy } = action
  const by = [approvedBy, secondBy].flatMap((id) => (id ? [actorOf(id, words)] : [])).join(', ')
  const decider = actorOf(decidedBy ?? '', words)
  const reference = asCode(action.reference ?? '')
  switch (state) {
    case 'requested':
      return escapeSlack(say.requested)
    case 'approved once':
      return say.approvedOnce(by)
    case 'approved':
    case 'running':
      return say.approved(by)
    case 'unknown':
      return isLost ? say.unknownToPeople : say.unknown
    case 'pending':
      return `${say.pending(reference)} ${say.approvedBy(by)}`
    case 'by hand':
      return say.byHand(by)
    case 'failed':
      return say.failed(oneLine(action.problem ?? '', 150))
    case 'done':
      return `${say.done(reference)} ${decidedBy ? say.doneBy(decider) : say.approvedBy(by)}`
    case 'denied':
      return say.denied(decider)
    case 'withdrawn':
      return say.withdrawn
    default:
      return state satisfies never
  }
}

/** As it is, so that it can be copied. */
const asCode = (text: string): string => `\`${escapeSlack(shorten(text.replace(/[`\s]+/g, ' ').trim(), 60)) || '…'}\``

function actions(shown: ShownAction, ticket: Ticket, words: StaffWords): ActionsBlock {
  return { type: 'actions', block_id: `action ${shownValue(shown.action)}`, elements: buttonsOf(shown, ticket, words) }
}

function buttonsOf({ action, title, isLost }: ShownAction, ticket: Ticket, words: StaffWords): Button[] {
  const { actions: say, card } = words
  const { state, kind, amountCents } = action
  const value = shownValue(action)
  const isMoney = kind === 'refund'
  const button = (actionId: string, text: string, more: Partial<Button> = {}): Button => ({
    type: 'button',
    action_id: actionId,
    value,
    text: { type: 'plain_text', text },
    ...more,
  })
  const sure = {
    title: { type: 'plain_text' as const, text: say.sureToApprove },
    text: { type: 'plain_text' as const, text: shorten(title.replace(/[<>]/g, ''), longestTitle) || '…' },
    confirm: { type: 'plain_text' as const, text: say.approve },
    deny: { type: 'plain_text' as const, text: card.cancel },
  }
  const deny = button(denyAction, say.deny)
  const mayBeDone = !isMoney || amountCents !== null
  const byHand = mayBeDone ? [button(doneByHandAction, isMoney ? say.didIt : say.didItOther)] : []
  const again = button(retryAction, say.tryAgain, { confirm: sure })
  const amount = isMoney ? [button(changeAmountAction, say.changeAmount)] : []
  switch (state) {
    case 'requested':
    case 'approved once':
      return [
        ...(isMoney && amountCents === null
          ? []
          : [button(approveAction, say.approve, { style: 'primary', confirm: sure })]),
        deny,
        button(replyAction, say.ask, { value: ticket.id }),
        ...amount,
      ]
    case 'failed':
      return [again, ...byHand, ...(isUncertain(action) ? [] : amount), deny]
    case 'by hand':
      return [...byHand, deny]
    case 'unknown':
      return isLost ? [...(isMoney ? [] : [again]), ...byHand, deny] : []
    default:
      return []
  }
}

const shownValue = ({ id, revision }: SeenAction): string => `${id} ${revision}`

/** The action of a button or a form. Its value may be forged, so it is parsed like any text. */
export function readActionValue(value = ''): SeenAction | undefined {
  const [, id, revision] = /^(\d{1,15}) (\d{1,9})$/.exec(value) ?? []
  return id && revision ? { id: Number(id), revision: Number(revision) } : undefined
}
