import type { Db } from '../../db/database.ts'
import type { Action, ActionOutcome } from '../../domain/action.ts'
import type { Order } from '../../domain/order.ts'
import type { Payback, PaybackOutcome } from '../../domain/refund.ts'
import { approvalsFor, type RefundPolicy } from '../../domain/refund-policy.ts'
import type { Ticket } from '../../domain/ticket.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { wordsIn } from '../../languages/words.ts'
import { type Orders, priceOf, refundableCents, refundObstacle } from '../../orders/orders.ts'
import { brokenLimit } from '../../orders/refund-limits.ts'
import type { ActionRules } from './action-kind.ts'

export interface RefundParts {
  orders: Orders
  policy: RefundPolicy
  /** In the team's language. */
  words: StaffWords
  now(): Date
}

/** How refunds are decided, checked, paid and told. */
export function createRefundRules({ orders, policy, words, now }: RefundParts): ActionRules {
  const { payer } = orders
  return {
    title: (action) => words.actions.refund(action.subject, amountOf(action, words.language)),
    approvals: ({ amountCents, currency }) => approvalsFor(policy, amountCents, currency),
    obstacle: async (action, ticket) => obstacleTo(action, await findOrderOf(orders, action, ticket), orders, words),
    limit: (tx, action) => limitFor(tx, policy, action, words, now()),
    most: async (action, ticket) => {
      const order = await findOrderOf(orders, action, ticket)
      return order && { amountCents: refundableCents(order), currency: order.currency }
    },
    ...(payer && {
      execute: async (action) => outcomeOf(await payer.payBack(paybackOf(action)), words),
      lookUp: async (action) => {
        const found = await payer.lookUpPayback(paybackOf(action))
        return found && outcomeOf(found, words)
      },
    }),
    told: (happened, action, language, why) => {
      const say = wordsIn(language)
      const amount = amountOf(action, say.language) ?? ''
      switch (happened) {
        case 'done':
          return say.refund.paid(action.subject, amount)
        case 'pending':
          return say.refund.pending(action.subject, amount)
        case 'failed':
          return say.refund.failed(action.subject)
        case 'denied':
          return say.refund.denied(action.subject, why)
        default:
          return happened satisfies never
      }
    },
  }
}

/** As people write it; undefined if nobody has said how much. */
function amountOf({ amountCents, currency }: Action, locale: string): string | undefined {
  return amountCents === null || currency === null ? undefined : priceOf({ totalCents: amountCents, currency }, locale)
}

/** The order, if it is still the customer's. */
async function findOrderOf(orders: Orders, { subject, id }: Action, { workspaceId, channelId, customer }: Ticket) {
  return orders.findOrder(await orders.ownerOf({ workspaceId, channelId, customer }), subject, id)
}

/** Staff may take their time: the window counts until it was asked for. */
function obstacleTo(action: Action, order: Order | undefined, { returnWindowDays }: Orders, words: StaffWords) {
  const { obstacles } = words.actions
  if (!order) return obstacles.notTheirs
  const { amountCents, currency, requestedAt } = action
  if (amountCents === null || currency === null || amountCents <= 0) return obstacles.noAmount
  if (currency !== order.currency) return obstacles.otherCurrency(order.currency)
  const obstacle = refundObstacle(order, requestedAt, returnWindowDays)
  if (obstacle) return obstacles[obstacle]
  const most = refundableCents(order)
  if (amountCents <= most) return undefined
  return obstacles.tooMuch(priceOf({ totalCents: most, currency }, words.language))
}

async function limitFor(
  tx: Db,
  policy: RefundPolicy,
  { id: except, ...action }: Action,
  { actions: { obstacles } }: StaffWords,
  now: Date,
): Promise<string | undefined> {
  const { amountCents, currency } = action
  if (amountCents === null || currency === null) return obstacles.noAmount
  const { workspaceId, customerUserId } = action
  const broken = await brokenLimit(tx, policy, { workspaceId, customerUserId, amountCents, currency, except }, now)
  return broken && (broken === 'customer' ? obstacles.customerLimit : obstacles.dayLimit)
}

/** The same whenever it is asked for: a provider may refuse a key that comes with something else. */
const paybackOf = ({ subject, amountCents, currency, ticketId, key }: Action): Payback => ({
  orderId: subject,
  amountCents: amountCents ?? 0,
  currency: currency ?? '',
  reason: ticketId,
  key,
})

function outcomeOf(outcome: PaybackOutcome, { actions }: StaffWords): ActionOutcome {
  if (outcome.state === 'refused') return { state: 'failed', problem: actions.obstacles.refused(outcome.reason) }
  const { state, ...paid } = outcome
  return { state: state === 'paid' ? 'done' : 'pending', ...paid }
}
