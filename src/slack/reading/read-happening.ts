import type { Conversation } from '../../domain/conversation.ts'
import type { Attachment, Happening } from '../../domain/message.ts'
import type { InboxEntry } from '../../queue/batches.ts'
import {
  type MessageEnvelope,
  type MessageEvent,
  messageEnvelopeSchema,
  type SlackFile,
  type SlackMessage,
} from '../payload/envelope.ts'
import type { People } from '../people/people.ts'
import { plainText } from '../text/plain-text.ts'
import { groupsIn, isToOthers } from './addressee.ts'
import { type Begun, type ReaderParts, readAuthor, readStarter } from './author.ts'
import { chosenSubtype } from './chosen-order.ts'
import { attachmentOf, filesOf, isThere } from './files.ts'
import { type MessageWords, wordsAfter, wordsOf } from './message-words.ts'
import { findNames } from './names.ts'
import { readReacted } from './read-reaction.ts'

export type { ReaderParts } from './author.ts'

const longestText = 40_000
const mostAttachments = 20

/** Reads a stored delivery: who wrote, edited or deleted what. */
export async function readHappening(
  parts: ReaderParts,
  conversation: Conversation,
  entry: InboxEntry,
): Promise<Happening> {
  if (entry.kind === 'reaction') return readReacted(parts, entry.body)
  const parsed = messageEnvelopeSchema.safeParse(entry.body)
  if (!parsed.success) return { kind: 'nothing' }
  switch (entry.kind) {
    case 'message':
    case 'mention':
      return readWritten(parts, conversation, parsed.data)
    case 'edit':
      return readEdited(parts, conversation, parsed.data)
    case 'deletion':
      return readDeleted(parsed.data.event)
    default:
      return entry.kind satisfies never
  }
}

/** Reads a message that somebody wrote. */
export async function readWritten(
  parts: ReaderParts,
  conversation: Begun,
  envelope: MessageEnvelope,
): Promise<Happening> {
  const { event } = envelope
  const author = event.ts ? await readAuthor(parts, conversation, envelope) : undefined
  if (!author || !event.ts) return { kind: 'nothing' }
  const message = await withWholeFiles(event, parts.people)
  const startedBy = await readStarter(parts, conversation, event, author)
  return {
    kind: 'written',
    ts: event.ts,
    threadTs: event.thread_ts ?? undefined,
    author,
    ...(await contentOf(parts, message, wordsOf(message), event.channel_type)),
    ...(event.channel_type === 'im' && { toUsAlone: true }),
    ...(event.parent_user_id && { parentUserId: event.parent_user_id }),
    ...(startedBy && { startedBy }),
    ...(event.subtype === chosenSubtype && { pressed: true }),
  }
}

async function readEdited(
  parts: ReaderParts,
  conversation: Conversation,
  envelope: MessageEnvelope,
): Promise<Happening> {
  const { event } = envelope
  if (!event.message?.ts || !event.message.user) return { kind: 'nothing' }
  const { ts, user: authorId } = event.message
  const message = await withWholeFiles(event.message, parts.people)
  const words = wordsAfter(message, event.previous_message)
  const { attachments, ...content } = await contentOf(parts, message, words, event.channel_type)
  const hasFiles = attachments.length > 0 || filesOf(event.previous_message ?? message).length > 0
  const threadTs = event.message.thread_ts ?? undefined
  const author = await readAuthor(parts, conversation, writtenBy(envelope, event.message))
  return { kind: 'edited', ts, threadTs, authorId, author, ...content, ...(hasFiles && { attachments }) }
}

/** The envelope of an edit as if its message had just been written. */
const writtenBy = (envelope: MessageEnvelope, { user, team, thread_ts }: SlackMessage): MessageEnvelope => ({
  ...envelope,
  event: { ...envelope.event, user, team, thread_ts, bot_id: undefined, bot_profile: undefined },
})

function readDeleted({ deleted_ts, previous_message: message, message: tombstone }: MessageEvent): Happening {
  const ts = deleted_ts ?? message?.ts ?? tombstone?.ts
  // A workflow has no user; its bot identifies it.
  const authorId = message?.user ?? message?.bot_id ?? 'unknown'
  return ts ? { kind: 'deleted', ts, authorId } : { kind: 'nothing' }
}

/** The content of a message, with people's names. */
async function contentOf(
  { home, people }: ReaderParts,
  message: SlackMessage,
  { own, all }: MessageWords,
  channelType: string | null | undefined,
): Promise<{ text: string; attachments: Attachment[]; toOthers?: true; toUs?: true }> {
  const [names, theirs] = await Promise.all([findNames(all, people, home), people.groupsOfOthers(groupsIn(own))])
  const toOthers = channelType !== 'im' && isToOthers(own, home.botUserId, theirs)
  return {
    text: plainText(all, names).slice(0, longestText),
    attachments: filesOf(message).slice(0, mostAttachments).map(attachmentOf),
    ...(toOthers && { toOthers }),
    ...(own.includes(`<@${home.botUserId}`) && { toUs: true }),
  }
}

async function withWholeFiles(message: SlackMessage, people: People): Promise<SlackMessage> {
  const whole = (files: SlackFile[] | null | undefined) =>
    Promise.all((files ?? []).slice(0, mostAttachments).map((file) => wholeFile(file, people)))
  const attachments = (message.attachments ?? []).map(async (one) => ({ ...one, files: await whole(one.files) }))
  return { ...message, files: await whole(message.files), attachments: await Promise.all(attachments) }
}

/**
 * Looks up a file. Files from the other side of a shared channel arrive as a bare id, and a clip's transcript may
 * become ready later.
 */
async function wholeFile(file: SlackFile, people: People): Promise<SlackFile> {
  const isBare = !file.permalink || file.file_access === 'check_file_info'
  const isLate = file.transcription?.status === 'processing'
  if (!file.id || !isThere(file) || !(isBare || isLate)) return file
  return { ...file, ...(await people.findFile(file.id)) }
}
