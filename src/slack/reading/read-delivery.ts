import { mayAnswer } from '../../domain/awaiting.ts'
import type { Delivery, DeliveryKind } from '../../domain/delivery.ts'
import { readsTheSame } from '../../domain/message-text.ts'
import type { OrderNumbers } from '../../domain/order-id.ts'
import {
  type MessageEnvelope,
  type MessageEvent,
  messageEnvelopeSchema,
  type SlackMessage,
} from '../payload/envelope.ts'
import { plainText } from '../text/plain-text.ts'
import { filesOf } from './files.ts'
import { wordsAfter, wordsOf } from './message-words.ts'
import { isWorkflowRequest } from './workflow.ts'

/** Subtypes that are somebody saying something. All others are Slack's own notices. */
const spoken = new Set(['file_share', 'thread_broadcast', 'me_message'])
const isSpoken = ({ subtype }: SlackMessage) => !subtype || spoken.has(subtype)

/** Slack's own voices, which come without a subtype. */
const slackItself = new Set(['USLACK', 'USLACKBOT', 'UREVOKEDU'])

/** Reads an Events API envelope just far enough to store it; undefined when it says nothing to us. */
export function readDelivery(body: unknown, numbers?: OrderNumbers): Delivery | undefined {
  const parsed = messageEnvelopeSchema.safeParse(body)
  if (!parsed.success) return undefined
  const envelope = parsed.data
  const { event } = envelope
  const workspaceId = installationOf(envelope)
  const kind = kindOf(event, isWorkflowRequest(event, envelope, workspaceId))
  const subject = kind && subjectOf(kind, event)
  // Of a change Slack says it within the message.
  const threadTs = event.thread_ts ?? event.message?.thread_ts ?? event.previous_message?.thread_ts
  if (!kind || !subject?.ts || !workspaceId || !isHeard(kind, envelope, subject.message)) return undefined
  return {
    workspaceId,
    eventId: envelope.event_id,
    kind,
    channelId: event.channel,
    authorId: (!event.bot_id && event.user) || undefined,
    ts: subject.ts,
    threadTs: threadTs && threadTs !== subject.ts ? threadTs : undefined,
    isDirect: event.channel_type === 'im' || event.channel_type === 'mpim',
    mayAnswer: mayAnswer(numbers, 'order_number', plainText(wordsOf(event).all.replace(/<@[^>]*>/g, ' '))),
    // Only what was checked: the rest is no concern of ours, and of whatever size Slack makes it.
    body: envelope,
  }
}

/** In shared channels the outer `team_id` is the writer's; the installation is named in `authorizations`. */
export const installationOf = ({ authorizations, team_id, enterprise_id }: MessageEnvelope) =>
  authorizations?.[0]?.team_id ?? authorizations?.[0]?.enterprise_id ?? team_id ?? enterprise_id ?? undefined

/** People, and the workflows of other companies: those have no user, so that two forms at once are not taken for one message. */
function isHeard(kind: DeliveryKind, envelope: MessageEnvelope, message: SlackMessage | null | undefined): boolean {
  // Slack does not always say what was deleted: our copy knows whose it was.
  if (!isAutomatic(message) || (kind === 'deletion' && !message)) return true
  return kind !== 'edit' && !!message && isWorkflowRequest(message, envelope, installationOf(envelope))
}

function kindOf(event: MessageEvent, isWorkflow: boolean): DeliveryKind | undefined {
  const { type, subtype, message } = event
  if (type === 'app_mention') return 'mention'
  if (type !== 'message') return undefined
  if (isSpoken(event) || isWorkflow) return 'message'
  // The first message of a thread leaves a tombstone when it is deleted.
  if (subtype === 'message_changed') return message?.subtype === 'tombstone' ? 'deletion' : 'edit'
  return subtype === 'message_deleted' ? 'deletion' : undefined
}

/** The message that was written or changed, and its `ts`. */
function subjectOf(
  kind: DeliveryKind,
  event: MessageEvent,
): { ts?: string | null; message?: SlackMessage | null } | undefined {
  switch (kind) {
    case 'message':
    case 'mention':
      return { ts: event.ts, message: event }
    case 'edit':
      return isRealEdit(event) ? { ts: event.message?.ts, message: event.message } : undefined
    case 'deletion':
      return {
        ts: event.deleted_ts ?? event.previous_message?.ts ?? event.message?.ts,
        message: event.previous_message,
      }
    default:
      return kind satisfies never
  }
}

/**
 * Slack also sends `message_changed` when it has unfurled a link or counted a reply, and where nothing reads differently. Without
 * `previous_message` nobody can say here: our copy tells.
 */
function isRealEdit({ message, previous_message: previous }: MessageEvent): boolean {
  if (!message || !isSpoken(message)) return false
  if (!previous) return true
  const before = plainText(wordsOf(previous).all)
  const after = plainText(wordsAfter(message, previous).all)
  return !readsTheSame(before, after) || lostFile(message, previous)
}

/** Somebody took a file out of a message. */
function lostFile(message: SlackMessage, previous: SlackMessage): boolean {
  const left = new Set(filesOf(message).map(({ id }) => id))
  return filesOf(previous).some(({ id }) => id && !left.has(id))
}

/** Bots, this one included, and Slack itself. */
function isAutomatic(message: SlackMessage | null | undefined): boolean {
  if (!message?.user) return true
  return Boolean(message.bot_id || message.app_id || message.bot_profile) || slackItself.has(message.user)
}
