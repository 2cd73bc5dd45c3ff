import { type Inquiry, saidBefore } from '../domain/inquiry.ts'
import { proseOf } from '../domain/message-text.ts'
import { likelyLanguages } from '../understanding/language.ts'
import { withoutLaughter } from './courtesy.ts'
import { speaks } from './languages.ts'

const sure = 0.9
const likelyEnough = 0.2
const longestRead = 1000

/** Numbers of orders and tickets are in no language. */
const ids = /\b(?:ord|tkt)-\w+/gi

/**
 * The language in which to answer a message, ISO 639-1, or `und` when it does not say: a single word says too little, unless it clearly
 * belongs to one ("person" would be Swedish), and a language that the bot does not speak must be clear. No intent model is asked, so it
 * takes less than a tenth of a millisecond.
 */
export function languageOfMessage(text: string): string {
  const words = withoutLaughter(text.slice(0, longestRead).replace(ids, ' ')).trim()
  const likely = likelyLanguages(words)
  const [best] = likely
  if (best && best.confidence >= sure) return best.language
  if (!/\S\s+\S/.test(words)) return 'und'
  const spoken = likely.find(({ language }) => speaks(language))
  return spoken && spoken.confidence >= likelyEnough ? spoken.language : 'und'
}

/** That of a message as a part of its thread: short replies have no language of their own. */
export const languageOfThread = (inquiry: Pick<Inquiry, 'text' | 'transcript'>): string =>
  languageOfMessage([inquiry.text, ...saidBefore(inquiry)].map(proseOf).join('\n'))
