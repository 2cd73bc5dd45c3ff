import type { SlackAttachment, SlackMessage } from '../payload/envelope.ts'
import { attachmentMarkup } from './attachments.ts'
import { filesOf, wordsOfFile } from './files.ts'
import { emojiIn } from './rich-text.ts'
import { wordsTogether } from './words-together.ts'

/** The text of a message as Slack's markup. Names are looked up later. */
export interface MessageWords {
  /** What its author wrote or said. */
  own: string
  /** The same, plus forwarded text, tables, and text in files. */
  all: string
}

/** Slack allows 40,000 characters, and markup may be longer than the visible text. */
const longest = 100_000

/** Reads all that a person would read in a message. `shows` selects the attachments to include. */
export function wordsOf(message: SlackMessage, shows = (_: SlackAttachment) => true): MessageWords {
  const { text, blocks, attachments } = message
  const emoji = emojiIn(blocks)
  const own = withPictures(wordsTogether((text ?? '').slice(0, longest), blocks), emoji)
  const below = (attachments ?? []).filter(shows).map(attachmentMarkup)
  // The files of forwarded messages are read with those messages.
  const inFiles = filesOf({ ...message, attachments: [] }).map(wordsOfFile)
  const all = [own, ...inFiles, ...below].filter((part) => part.trim()).join('\n')
  return { own, all: all.slice(0, longest) }
}

/**
 * Reads an edited message. Link previews that appear only now do not count as a change, unless they were there before.
 */
export function wordsAfter(message: SlackMessage, previous: SlackMessage | null | undefined): MessageWords {
  const before = new Set((previous?.attachments ?? []).map(({ from_url }) => from_url))
  const isOwn = ({ is_share, from_url, blocks }: SlackAttachment) =>
    is_share === true || (!from_url && !!blocks?.length)
  return wordsOf(message, (attachment) => isOwn(attachment) || before.has(attachment.from_url))
}

function withPictures(markup: string, emoji: Record<string, string>): string {
  if (Object.keys(emoji).length === 0) return markup
  return markup
    .replace(/:([a-z0-9_+'-]+):/g, (whole, name: string) =>
      Object.hasOwn(emoji, name) ? (emoji[name] ?? whole) : whole,
    )
    .replace(/:skin-tone-\d:/g, '')
}
