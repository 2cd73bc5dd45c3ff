import type { KnownBlock } from '@slack/types'
import type { NoteWords } from '../../domain/utterance.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { shortenMrkdwn } from '../text/limits.ts'
import { mrkdwn, plainMrkdwn } from '../text/mrkdwn.ts'
import { inWords, quote as quoted, translatedBy } from './ticket-facts.ts'

/**
 * In characters. Together they stay below the 4,000 that Slack advises for a message without blocks, with room for a
 * mention and a link.
 */
const longest = { text: 600, quote: 1800, translation: 1200 }

/** A note to staff as mrkdwn: the bot's own words and, quoted below them, what somebody else wrote. */
export function noteText({ text, quote, translation }: NoteWords, words: StaffWords): string {
  const lines = [shortenMrkdwn(plainMrkdwn(inWords(text, words)), longest.text)]
  if (quote) lines.push(quoted(quote, words, longest.quote))
  if (translation) lines.push(translatedBy(words), quoted(translation, words, longest.translation))
  return lines.join('\n')
}

/** What is left of a card where it was before. */
export const movedLine = (text: string): KnownBlock[] => [{ type: 'context', elements: [mrkdwn(text)] }]
