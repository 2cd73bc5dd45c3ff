import { forwarded } from '../../domain/message-text.ts'
import type { SlackAttachment } from '../payload/envelope.ts'
import { escapeSlack } from '../text/mrkdwn.ts'
import { blocksMarkup } from './blocks.ts'
import { wordsOfFile } from './files.ts'
import { wordsTogether } from './words-together.ts'

/** A forwarded message, or one whose link was pasted. */
export const isForwarded = ({ is_share, is_msg_unfurl }: SlackAttachment): boolean =>
  is_share === true || is_msg_unfurl === true

/** A link preview by Slack or an app, which nobody wrote to us. */
export const isPreview = (attachment: SlackAttachment): boolean =>
  !isForwarded(attachment) &&
  Boolean(
    attachment.from_url ||
      attachment.original_url ||
      attachment.service_name ||
      attachment.app_unfurl_url ||
      attachment.is_app_unfurl,
  )

/** The text below a message as Slack's markup; empty for previews. */
export function attachmentMarkup(attachment: SlackAttachment): string {
  if (isForwarded(attachment)) return forwardedMarkup(attachment)
  return isPreview(attachment) ? '' : ownMarkup(attachment)
}

function forwardedMarkup(attachment: SlackAttachment): string {
  const { message_blocks, files, text } = attachment
  const said = (message_blocks ?? []).map(({ message }) => wordsTogether(message?.text ?? '', message?.blocks))
  const words = [wordsTogether(text ?? '', [], said.join('\n') || blocksMarkup(attachment.blocks))]
  const inFiles = (files ?? []).map(wordsOfFile)
  const all = [...words, ...inFiles].filter((part) => part.trim()).join('\n')
  const shown = all || meaningful(attachment.fallback)
  // Forwarded files without text. The files are listed elsewhere, but their author still matters.
  return shown || files?.length ? forwarded(whose(attachment), shown) : ''
}

function whose({ author_name, author_subname, author_id, channel_id, channel_name }: SlackAttachment): string {
  const person = escapeSlack(author_name || author_subname || '') || (author_id ? `<@${author_id}>` : '')
  const isRoom = channel_name && /^[\p{L}\p{N}_-]+$/u.test(channel_name)
  const named = channel_name ? `${isRoom ? '#' : ''}${escapeSlack(channel_name)}` : ''
  const place = named || (channel_id?.startsWith('C') ? `<#${channel_id}>` : '')
  const from = [person, place].filter(Boolean).join(', ')
  return from && `from ${from}`
}

/** A table, or the content of a workflow or app in the old format. */
function ownMarkup({ pretext, title, text, fields, blocks, fallback, is_file_attachment }: SlackAttachment): string {
  if (is_file_attachment) return ''
  const told = (fields ?? []).map((field) => [field.title, field.value].filter(Boolean).join(': '))
  const parts = [pretext, title, text, ...told, blocksMarkup(blocks)].filter((part) => part?.trim())
  return parts.length > 0 ? parts.join('\n') : meaningful(fallback)
}

/** Ignores Slack's placeholder for content without text. */
const meaningful = (fallback: string | null | undefined): string =>
  /^\[.*\]$/.test(fallback?.trim() ?? '') ? '' : (fallback ?? '')
