import type { KnownBlock } from '@slack/types'
import type { Source } from '../../domain/decision.ts'
import { wordsIn } from '../../languages/words.ts'
import { fallbackLimit, messageLimit, sectionLimit, shortenMrkdwn, split } from '../text/limits.ts'
import { escapeSlack, mrkdwn, toMrkdwn } from '../text/mrkdwn.ts'

/** What the bot says to a customer: Markdown as sections, then where it comes from. */
export function replyMessage(markdown: string, sources: Source[]): { text: string; blocks: KnownBlock[] } {
  // Markdown may come to nothing, such as a line; what somebody wrote must arrive all the same.
  const text = shortenMrkdwn(toMrkdwn(markdown) || escapeSlack(markdown).trim() || '…', messageLimit)
  const sections = split(text, sectionLimit).map(section)
  return {
    text: shortenMrkdwn(text, fallbackLimit),
    blocks: sources.length > 0 ? [...sections, sourceLine(sources)] : sections,
  }
}

const section = (text: string): KnownBlock => ({ type: 'section', text: mrkdwn(text) })

function sourceLine(sources: Source[]): KnownBlock {
  const told = wordsIn(sources[0]?.language ?? 'en').sources(sources)
  return { type: 'context', elements: [mrkdwn(shortenMrkdwn(escapeSlack(told), 500))] }
}
