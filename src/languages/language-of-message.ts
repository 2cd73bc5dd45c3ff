import { type Inquiry, saidBefore } from '../domain/inquiry.ts'
import { proseOf } from '../domain/message-text.ts'
import { likelyLanguages } from '../understanding/language.ts'
import { lastFew } from '../understanding/last-few.ts'
import { withoutLaughter } from './courtesy.ts'
import { speaks } from './languages.ts'

const sure = 0.9
const likelyEnough = 0.2
const longestRead = 1000

/** Order and ticket numbers have no language. */
const ids = /\b(?:ord|tkt)-\w+/gi

/**
 * The language (ISO 639-1) in which to answer a message, or `und` if it is unclear. A single word is too little, unless
 * it clearly belongs to one language ("person" would be Swedish), and a language that the bot does not speak must be
 * certain. Fast, since no intent model is asked.
 */
export const languageOfMessage: (text: string) => string = lastFew(findLanguage)

function findLanguage(text: string): string {
  const words = withoutLaughter(text.slice(0, longestRead).replace(ids, ' ')).trim()
  const likely = likelyLanguages(words)
  const [best] = likely
  if (best && best.confidence >= sure) return best.language
  if (!/\S\s+\S/.test(words)) return 'und'
  const spoken = likely.find(({ language }) => speaks(language))
  return spoken && spoken.confidence >= likelyEnough ? spoken.language : 'und'
}

/** The language of a message within its thread, because short replies have no clear language of their own. */
export const languageOfThread = (inquiry: Pick<Inquiry, 'text' | 'transcript'>): string =>
  languageOfMessage([inquiry.text, ...saidBefore(inquiry)].map(proseOf).join('\n'))
