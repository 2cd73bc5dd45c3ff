import type { Attachment } from '../../domain/message.ts'
import { forwarded } from '../../domain/message-text.ts'
import type { SlackFile, SlackMessage } from '../payload/envelope.ts'
import { shorten } from '../text/limits.ts'
import { escapeSlack } from '../text/mrkdwn.ts'
import { code } from './rich-text.ts'

/** Types whose title is meaningful and whose file name is not. */
const titled = /^(post|space|quip|canvas|list|external|email)$/
const plainTypes = /^(text|markdown|post|space)$/

/** Whether a file still exists. Slack leaves a tombstone for a deleted one. */
export const isThere = ({ mode, file_access }: SlackFile): boolean =>
  mode !== 'tombstone' && file_access !== 'file_deleted'

/** The files of a message, including forwarded ones. */
export function filesOf({ files, attachments }: SlackMessage): SlackFile[] {
  const forwardedFiles = (attachments ?? []).flatMap((attachment) => attachment.files ?? [])
  const asAttachments = (attachments ?? [])
    .filter(({ is_file_attachment }) => is_file_attachment)
    .map(({ filename, title, url, from_url }) => ({ name: filename ?? title, permalink: from_url ?? url }))
  return [...(files ?? []), ...forwardedFiles, ...asAttachments].filter(isThere)
}

/** A file in the form that support keeps. */
export function attachmentOf({ name, title, subject, mode, permalink, external_url }: SlackFile): Attachment {
  const own = mode && titled.test(mode) ? subject || title || name : name || title
  const link = permalink || external_url || ''
  return {
    name: shorten(
      (own || 'file') + (mode === 'hidden_by_limit' ? ' (hidden by the limits of the Slack plan)' : ''),
      200,
    ),
    permalink: /^https?:\/\//.test(link) ? link : '',
  }
}

/** The readable or spoken text of a file without opening it, as Slack's markup. */
export function wordsOfFile(file: SlackFile): string {
  const { mode, filetype, transcription } = file
  if (transcription?.status === 'complete') return transcript(transcription.preview)
  if (mode === 'email' || filetype === 'email') return email(file)
  if (mode !== 'snippet' && mode !== 'post' && mode !== 'space') return ''
  return snippet(file)
}

function transcript(preview: NonNullable<SlackFile['transcription']>['preview']): string {
  const words = escapeSlack(preview?.content?.trim() ?? '')
  return words && preview?.has_more ? `${words} […]` : words
}

function snippet({ preview, preview_is_truncated, filetype }: SlackFile): string {
  const words = escapeSlack(preview?.trim() ?? '')
  const shown = plainTypes.test(filetype ?? '') ? words : words && code(words)
  return shown && preview_is_truncated ? `${shown}\n[…]` : shown
}

/** Emails are forwarded, and mostly somebody else's words. */
function email({ subject, title, from, plain_text, preview_plain_text }: SlackFile): string {
  const [sender] = from ?? []
  const by = sender?.original || [sender?.name, sender?.address].filter(Boolean).join(' ')
  const about = subject || title
  const whose = `e-mail${by ? ` from ${by}` : ''}${about ? `: ${about}` : ''}`
  const words = plain_text || preview_plain_text || ''
  return words.trim() ? forwarded(escapeSlack(whose), escapeSlack(words)) : ''
}
