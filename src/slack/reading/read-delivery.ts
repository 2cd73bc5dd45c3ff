import { mayAnswer } from '../../domain/awaiting.ts'
import type { Delivery, DeliveryKind } from '../../domain/delivery.ts'
import { readsTheSame } from '../../domain/message-text.ts'
import type { OrderNumbers } from '../../domain/order-id.ts'
import { readOrderPick } from '../../languages/order-picks.ts'
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

/** Emoji are read in read-reaction.ts. */
type MessageKind = Exclude<DeliveryKind, 'reaction'>

/** Subtypes of messages by people. All others are Slack's own notices. */
const spoken = new Set(['file_share', 'thread_broadcast', 'me_message'])
const isSpoken = ({ subtype }: SlackMessage) => !subtype || spoken.has(subtype)

/** Slack's own accounts, whose messages have no subtype. */
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
  // For an edit or deletion, the thread is in the nested message.
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
    mayAnswer: mayAnswerWhich(numbers, plainText(wordsOf(event).all.replace(/<@[^>]*>/g, ' '))),
    // Only what was checked: the rest is no concern of ours, and of whatever size Slack makes it.
    body: envelope,
  }
}

const mayAnswerWhich = (numbers: OrderNumbers | undefined, text: string): boolean =>
  mayAnswer(numbers, 'order_number', text) || (numbers !== undefined && readOrderPick(text) !== undefined)

/** In shared channels the outer `team_id` is the author's; `authorizations` names the installation. */
export const installationOf = ({
  authorizations,
  team_id,
  enterprise_id,
}: Pick<MessageEnvelope, 'authorizations' | 'team_id' | 'enterprise_id'>) =>
  authorizations?.[0]?.team_id ?? authorizations?.[0]?.enterprise_id ?? team_id ?? enterprise_id ?? undefined

/**
 * People, and workflows of other companies. Workflows have no user, so two forms at once must not be merged into one
 * message.
 */
function isHeard(kind: MessageKind, envelope: MessageEnvelope, message: SlackMessage | null | undefined): boolean {
  // Slack does not always say what was deleted, but our copy knows the author.
  if (!isAutomatic(message) || (kind === 'deletion' && !message)) return true
  return kind !== 'edit' && !!message && isWorkflowRequest(message, envelope, installationOf(envelope))
}

function kindOf(event: MessageEvent, isWorkflow: boolean): MessageKind | undefined {
  const { type, subtype, message } = event
  if (type === 'app_mention') return 'mention'
  if (type !== 'message') return undefined
  if (isSpoken(event) || isWorkflow) return 'message'
  // Deleting the first message of a thread leaves a tombstone.
  if (subtype === 'message_changed') return message?.subtype === 'tombstone' ? 'deletion' : 'edit'
  return subtype === 'message_deleted' ? 'deletion' : undefined
}

/** The message that was written or changed, and its `ts`. */
function subjectOf(
  kind: MessageKind,
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
 * Whether an edit is real. Slack also sends `message_changed` when it unfurls a link or counts a reply. Without
 * `previous_message` this cannot be decided here; our copy is compared later.
 */
function isRealEdit({ message, previous_message: previous }: MessageEvent): boolean {
  if (!message || !isSpoken(message)) return false
  if (!previous) return true
  const before = plainText(wordsOf(previous).all)
  const after = plainText(wordsAfter(message, previous).all)
  return !readsTheSame(before, after) || lostFile(message, previous)
}

/** Whether a file was removed from a message. */
function lostFile(message: SlackMessage, previous: SlackMessage): boolean {
  const left = new Set(filesOf(message).map(({ id }) => id))
  return filesOf(previous).some(({ id }) => id && !left.has(id))
}

/** Bots, including this one, and Slack itself. */
function isAutomatic(message: SlackMessage | null | undefined): boolean {
  if (!message?.user) return true
  return Boolean(message.bot_id || message.app_id || message.bot_profile) || slackItself.has(message.user)
}
