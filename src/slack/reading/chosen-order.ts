import { randomInt } from 'node:crypto'
import type { ChosenOrder } from '../../desk/order-choosing.ts'
import type { Delivery } from '../../domain/delivery.ts'
import type { MessageEnvelope } from '../payload/envelope.ts'

/** Marks what a button wrote: there is no such message in Slack. */
export const chosenSubtype = 'order_chosen'

/** The choice of an order, as the message in which its number would have been written. */
export function chosenAsDelivery(chosen: ChosenOrder): Delivery {
  const { workspaceId, channelId, threadTs, isDirect, userId, teamId, orderId, outboxId } = chosen
  // Slack's own have six digits after the point.
  const ts = `${(Date.now() / 1000).toFixed(3)}${String(randomInt(1_000_000)).padStart(6, '0')}`
  // A post is chosen from once, whoever presses, and whatever.
  const eventId = `chosen-${outboxId}`
  const body: MessageEnvelope = {
    type: 'event_callback',
    event_id: eventId,
    team_id: workspaceId,
    authorizations: [{ team_id: workspaceId }],
    event: {
      type: 'message',
      subtype: chosenSubtype,
      channel: channelId,
      channel_type: channelTypeOf(channelId, isDirect),
      user: userId,
      team: teamId,
      text: orderId,
      ts,
      thread_ts: threadTs,
    },
  } as MessageEnvelope // the schema's optional fields are undefined
  return { workspaceId, eventId, kind: 'message', channelId, authorId: userId, ts, threadTs, isDirect, body }
}

const channelTypeOf = (channelId: string, isDirect: boolean) =>
  isDirect ? (channelId.startsWith('D') ? 'im' : 'mpim') : 'channel'
