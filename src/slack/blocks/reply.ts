import type { KnownBlock } from '@slack/types'
import type { Source } from '../../domain/decision.ts'
import type { Utterance } from '../../domain/utterance.ts'
import { wordsIn } from '../../languages/words.ts'
import { fallbackLimit, messageLimit, sectionLimit, shorten, shortenMrkdwn, split } from '../text/limits.ts'
import { escapeSlack, mrkdwn, toMrkdwn } from '../text/mrkdwn.ts'
import { typedMrkdwn } from '../text/typed.ts'
import { linkBlocks } from './link-account.ts'
import { orderChoiceBlocks } from './order-choices.ts'
import { ratingBlocks } from './rating.ts'
import { verdictBlock } from './verdict.ts'

/** How a reply looks besides its text. */
interface ReplyLook
  extends Pick<
    Extract<Utterance, { kind: 'reply' }>,
    'format' | 'verdict' | 'judged' | 'rating' | 'choices' | 'linking'
  > {
  /** By which the customer's verdict finds it. */
  outboxId?: string
}

/** A reply to a customer: its text as sections, then its sources. */
export function replyMessage(
  words: string,
  sources: Source[],
  { format, verdict, judged, rating, choices, linking, outboxId = '' }: ReplyLook = {},
): { text: string; blocks: KnownBlock[] } {
  const formatted = format === 'markup' ? words : format === 'slack' ? typedMrkdwn(words) : toMrkdwn(words)
  // Markdown may render to nothing, such as a horizontal rule. The author's text must arrive anyway.
  const text = shortenMrkdwn(formatted || escapeSlack(words).trim() || '…', messageLimit)
  const sections = split(text, sectionLimit).map(section)
  return {
    text: shortenMrkdwn(text, fallbackLimit),
    blocks: [
      ...sections,
      ...(sources.length > 0 ? [sourceLine(sources)] : []),
      ...(verdict ? [verdictBlock(verdict, outboxId, judged?.language ?? sources[0]?.language)] : []),
      ...(choices ? orderChoiceBlocks(choices, outboxId) : []),
      ...(linking ? linkBlocks(linking, outboxId) : []),
      ...(rating ? ratingBlocks(rating, outboxId) : []),
    ],
  }
}

const section = (text: string): KnownBlock => ({ type: 'section', text: mrkdwn(text) })

function sourceLine(sources: Source[]): KnownBlock {
  const told = wordsIn(sources[0]?.language ?? 'en').sources(sources, linked)
  return { type: 'context', elements: [mrkdwn(shortenMrkdwn(told, longestSources))] }
}

/** Several titles, and the link that each may have. */
const longestSources = 2000
const longestTitle = 150

function linked({ title, link }: Source): string {
  const name = escapeSlack(shorten(title, longestTitle))
  return link ? `<${escapeSlack(link)}|${name.replaceAll('|', '¦')}>` : name
}
