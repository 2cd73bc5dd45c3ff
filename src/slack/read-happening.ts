import type { Conversation } from '../domain/conversation.ts'
import type { Attachment, Author, Happening } from '../domain/message.ts'
import type { InboxEntry } from '../queue/batches.ts'
import { type Actor, readActor } from './actor.ts'
import { shorten } from './blocks/limits.ts'
import {
  type MessageEnvelope,
  type MessageEvent,
  messageEnvelopeSchema,
  type SlackFile,
  type SlackMessage,
} from './envelope.ts'
import type { Home, People, Profile } from './people.ts'
import { plainText } from './plain-text.ts'

export interface ReaderParts {
  home: Home
  people: People
  customers: 'external' | 'everyone'
}

const longestText = 40_000

/** Reads a stored delivery: who wrote, edited or deleted what. */
export async function readHappening(
  parts: ReaderParts,
  conversation: Conversation,
  entry: InboxEntry,
): Promise<Happening> {
  const parsed = messageEnvelopeSchema.safeParse(entry.body)
  if (!parsed.success) return { kind: 'nothing' }
  const { event } = parsed.data
  switch (entry.kind) {
    case 'message':
    case 'mention':
      return readWritten(parts, conversation, parsed.data)
    case 'edit':
      return event.message?.ts && event.message.user
        ? {
            kind: 'edited',
            ts: event.message.ts,
            authorId: event.message.user,
            text: textOf(event.message, parts.home),
          }
        : { kind: 'nothing' }
    case 'deletion': {
      const ts = event.deleted_ts ?? event.previous_message?.ts
      const authorId = event.previous_message?.user
      return ts && authorId ? { kind: 'deleted', ts, authorId } : { kind: 'nothing' }
    }
    default:
      return entry.kind satisfies never
  }
}

async function readWritten(
  parts: ReaderParts,
  conversation: Conversation,
  envelope: MessageEnvelope,
): Promise<Happening> {
  const { event } = envelope
  const actor = readActor(envelope)
  if (!actor.userId || !event.ts) return { kind: 'nothing' }
  return {
    kind: 'written',
    ts: event.ts,
    threadTs: event.thread_ts ?? undefined,
    author: await authorOf(parts, conversation, envelope, { ...actor, userId: actor.userId }),
    text: textOf(event, parts.home),
    attachments: await attachmentsOf(event, parts.people),
    ...(event.channel_type !== 'im' && isToOthers(event.text ?? '', parts.home) && { toOthers: true }),
  }
}

/** "@Sam can you send the contract?" */
function isToOthers(text: string, { botUserId }: Home): boolean {
  const first = /^\s*<@([UW][A-Z0-9]+)[|>]/.exec(text)?.[1]
  return first !== undefined && !text.includes(`<@${botUserId}`)
}

const textOf = ({ text }: SlackMessage, { botUserId }: Home) => plainText(text ?? '', botUserId).slice(0, longestText)

const mostAttachments = 20

function attachmentsOf({ files }: SlackMessage, people: People): Promise<Attachment[]> {
  return Promise.all((files ?? []).slice(0, mostAttachments).map((file) => attachmentOf(file, people)))
}

/** Files from the other side of a shared channel arrive as a bare id. */
async function attachmentOf(file: SlackFile, people: People): Promise<Attachment> {
  const { name, title, permalink } = (file.permalink || !file.id ? undefined : await people.findFile(file.id)) ?? file
  return {
    name: shorten(name ?? title ?? 'file', 200),
    permalink: permalink && /^https?:\/\//.test(permalink) ? permalink : '',
  }
}

async function authorOf(
  parts: ReaderParts,
  conversation: Conversation,
  { event }: MessageEnvelope,
  actor: Actor & { userId: string },
): Promise<Author> {
  const { userId } = actor
  const profile = await parts.people.findProfile(userId)
  const external = isExternal(actor, profile, parts.home)
  const isCustomer =
    event.channel_type === 'im' ||
    external ||
    ((profile?.isGuest === true || parts.customers === 'everyone') &&
      !(await isAtWork(parts, conversation, event, userId)))
  if (!isCustomer) return { kind: 'staff', userId }
  const teamId = (external ? (actor.teamId ?? actor.enterpriseId ?? profile?.teamId) : undefined) ?? parts.home.teamId
  const company = await parts.people.companyOf(teamId)
  return { kind: 'customer', customer: { userId, teamId, company, name: profile?.name ?? 'Customer' } }
}

/** Somebody of another workspace and organisation. Who cannot be placed is external: that is the safe side. */
function isExternal(actor: Actor, profile: Profile | undefined, home: Home): boolean {
  const enterpriseId = actor.enterpriseId ?? profile?.enterpriseId
  if (home.enterpriseId && enterpriseId === home.enterpriseId) return false
  const teamId = actor.teamId ?? (actor.enterpriseId ? undefined : profile?.teamId)
  return teamId !== home.teamId
}

/** Guests and colleagues may be support staff: in the support channel, and in threads that somebody else began. */
async function isAtWork(
  { people }: ReaderParts,
  { customerUserId }: Conversation,
  { channel, parent_user_id }: MessageEvent,
  userId: string,
): Promise<boolean> {
  const support = await people.findSupportChannel()
  if ('id' in support && support.id === channel) return true
  const beganBy = customerUserId ?? parent_user_id ?? userId
  return beganBy !== userId && (await people.isStaff(userId))
}
