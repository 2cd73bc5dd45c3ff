import type { Button, KnownBlock } from '@slack/types'
import type { OrderChoices } from '../../domain/order-choice.ts'
import { shorten } from '../text/limits.ts'
import { escapeSlack, mrkdwn } from '../text/mrkdwn.ts'

/** One button for each; Slack wants different ids. */
export const chooseOrderAction = /^choose_order_[1-5]$/

const longestButton = 75

/** Offers a customer their orders, or shows which they chose. */
export function orderChoiceBlocks({ offered, chosen }: OrderChoices, outboxId: string): KnownBlock[] {
  const choice = offered.find(({ id }) => id === chosen)
  if (choice) return [{ type: 'context', elements: [mrkdwn(`✓ ${escapeSlack(choice.label)}`)] }]
  const buttons = offered.map(
    ({ id, label }, index): Button => ({
      type: 'button',
      action_id: `choose_order_${index + 1}`,
      value: `${outboxId} ${id}`,
      text: { type: 'plain_text', text: shorten(label, longestButton) },
    }),
  )
  return [{ type: 'actions', elements: buttons }]
}

/** What such a button says; undefined if its value is none of ours. */
export function readOrderChoice(value = ''): { outboxId: string; orderId: string } | undefined {
  const [, outboxId, orderId] = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) (.{1,100})$/.exec(value) ?? []
  return outboxId && orderId ? { outboxId, orderId } : undefined
}
