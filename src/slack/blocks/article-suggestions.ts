import type { KnownBlock } from '@slack/types'
import type { Suggestion, Suggestions } from '../../domain/suggestion.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { languageName } from '../../languages/words.ts'
import { shortenMrkdwn } from '../text/limits.ts'
import { escapeSlack, mrkdwn, toMrkdwn } from '../text/mrkdwn.ts'
import { actorOf, oneLine } from './ticket-facts.ts'

/** One button for each place; Slack wants different ids. */
export const sendArticleAction = /^send_article_\d$/

/** In characters of the section of one article. Its sentences are short already; this is for what escaping adds. */
const longest = 1500
const longestTitle = 120

/** The articles that may answer a ticket, each as it would be sent, as far as there is room; or what was sent. */
export function suggestionBlocks(
  ticketId: string,
  { offered, sent }: Suggestions,
  room: number,
  words: StaffWords,
): KnownBlock[] {
  const say = words.suggestions
  if (sent) return [context(`✓ ${say.sentBy(actorOf(sent.by, words), oneLine(sent.title, longestTitle))}`)]
  const sections = offered.map((one, index) => suggestion(ticketId, one, index, words))
  const fitting = sections.filter((_, index) => JSON.stringify(sections.slice(0, index + 1)).length < room)
  return fitting.length > 0 ? [context(`*${say.title}*`), ...fitting] : []
}

const context = (text: string): KnownBlock => ({ type: 'context', elements: [mrkdwn(text)] })

function suggestion(ticketId: string, one: Suggestion, index: number, words: StaffWords): KnownBlock {
  const said = shortenMrkdwn(toMrkdwn(one.text).replace(/\n{2,}/g, '\n'), longest).replace(/^/gm, '> ')
  return {
    type: 'section',
    text: mrkdwn(`${titleOf(one)} · ${words.card.sure(one.percent)}${languageOf(one, words)}\n${said}`),
    accessory: {
      type: 'button',
      action_id: `send_article_${index + 1}`,
      value: sendValue(ticketId, one),
      text: { type: 'plain_text', text: words.suggestions.send },
    },
  }
}

function titleOf({ title, link }: Suggestion): string {
  const name = oneLine(title, longestTitle)
  const isLink = link !== undefined && link.length <= 1000 && /^https?:\/\/[^\s|<>]+$/.test(link)
  return isLink ? `*<${escapeSlack(link)}|${name.replaceAll('|', '¦')}>*` : `*${name}*`
}

const languageOf = ({ otherLanguage }: Suggestion, { suggestions, language }: StaffWords): string =>
  otherLanguage ? ` · ${suggestions.inLanguage(languageName(otherLanguage, language))}` : ''

const sendValue = (ticketId: string, { quoteHash, articleId }: Suggestion) => `${ticketId} ${quoteHash} ${articleId}`

/** The ticket, the sentences and the article of a button; undefined if its value is none of ours. */
export function readSendValue(value = ''): { ticketId: string; quoteHash: string; articleId: string } | undefined {
  const [, ticketId, quoteHash, articleId] = /^(TKT-[0-9A-F]{8}) ([0-9a-f]{16}) (.{1,1900})$/s.exec(value) ?? []
  return ticketId && quoteHash && articleId ? { ticketId, quoteHash, articleId } : undefined
}
