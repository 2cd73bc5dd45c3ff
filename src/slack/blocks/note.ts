import type { NoteWords } from '../../domain/utterance.ts'
import { shortenMrkdwn } from '../text/limits.ts'
import { plainMrkdwn } from '../text/mrkdwn.ts'
import { quote as quoted, translatedBy } from './ticket-facts.ts'

/**
 * In characters. Together they stay below the 4,000 that Slack advises for a message without blocks, with room for a
 * mention and a link.
 */
const longest = { text: 600, quote: 1800, translation: 1200 }

/** A note to staff as mrkdwn: the bot's own words and, quoted below them, what somebody else wrote. */
export function noteText({ text, quote, translation }: NoteWords): string {
  const lines = [shortenMrkdwn(plainMrkdwn(text), longest.text)]
  if (quote) lines.push(quoted(quote, longest.quote))
  if (translation) lines.push(translatedBy, quoted(translation, longest.translation))
  return lines.join('\n')
}
