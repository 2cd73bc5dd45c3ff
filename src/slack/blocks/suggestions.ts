import type { ActionsBlock, Button, KnownBlock, PlainTextOption, StaticSelect } from '@slack/types'
import type { Shown } from '../../desk/send-suggestion.ts'
import type { SentSuggestion, Suggestion, Suggestions } from '../../domain/suggestion.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { languageName } from '../../languages/words.ts'
import { shorten, shortenMrkdwn } from '../text/limits.ts'
import { escapeSlack, mrkdwn, toMrkdwn } from '../text/mrkdwn.ts'
import { actorOf, oneLine } from './ticket-facts.ts'

export const sendSuggestionAction = 'send_suggestion'
export const editSuggestionAction = 'edit_suggestion'
export const discardSuggestionAction = 'discard_suggestion'
export const otherSuggestionAction = 'other_suggestion'
export const writeSuggestionAction = 'write_suggestion'
/** On cards that earlier releases drew. */
export const sendArticleAction = /^send_article_\d$/

/** In characters of the section. What is longer is read, and sent, in the modal. */
const longest = 2000
const shortest = 300
const longestTitle = 120
/** What everything but the answer's words may take, in characters of JSON. */
const around = 1500

interface Look {
  ticketId: string
  room: number
  /** Differs each time, because Slack keeps what was chosen from a menu until its block changes. */
  drawing: string
  words: StaffWords
}

/** The answer that a card proposes, as it would be sent, and what staff can do with it; or what was sent. */
export function suggestionBlocks({ offered, sent, mayWrite }: Suggestions, look: Look): KnownBlock[] {
  const { words, ticketId } = look
  const [first, ...others] = offered
  const write = mayWrite ? [button(writeSuggestionAction, words.proposals.write, ticketId)] : []
  const before = sent ? [context(`✓ ${sentLine(sent, words)}`)] : []
  if (!first) return write.length > 0 ? [...before, { type: 'actions', elements: write }] : before
  const max = Math.min(longest, look.room - around)
  const { text, isWhole } = max < shortest ? { text: '', isWhole: false } : quoted(first.text, max)
  const said: KnownBlock[] = text ? [{ type: 'section', text: mrkdwn(text) }] : []
  return [...before, context(titleLine(first, words)), ...said, actions(first, others, isWhole, write, look)]
}

const context = (text: string): KnownBlock => ({ type: 'context', elements: [mrkdwn(text)] })

function sentLine({ title, by, outcome }: SentSuggestion, words: StaffWords): string {
  const name = oneLine(title || words.proposals.title, longestTitle)
  const say = outcome === 'edited' ? words.proposals.sentEdited : words.suggestions.sentBy
  return say(actorOf(by, words), name)
}

/** JSON doubles some characters. */
function quoted(markdown: string, max: number): { text: string; isWhole: boolean } {
  const whole = toMrkdwn(markdown)
    .replace(/\n{2,}/g, '\n')
    .replace(/^/gm, '> ')
  const isWhole = JSON.stringify(whole).length <= max
  return { text: isWhole ? whole : shortenMrkdwn(whole, Math.floor(max / 2)), isWhole }
}

/** Nobody sends what they cannot read: what is not shown whole is opened first. */
function actions(
  first: Suggestion,
  others: Suggestion[],
  isWhole: boolean,
  write: Button[],
  { ticketId, drawing, words }: Look,
): ActionsBlock {
  const { proposals } = words
  const value = shownValue(ticketId, first)
  return {
    type: 'actions',
    block_id: `proposed ${drawing}`,
    elements: [
      ...(isWhole ? [button(sendSuggestionAction, proposals.send, value)] : []),
      button(editSuggestionAction, proposals.edit, value),
      button(discardSuggestionAction, proposals.discard, value),
      ...(others.length > 0 ? [menuOf(ticketId, others, words)] : []),
      ...write,
    ],
  }
}

const button = (actionId: string, text: string, value: string): Button => ({
  type: 'button',
  action_id: actionId,
  value,
  text: { type: 'plain_text', text },
})

const menuOf = (ticketId: string, others: Suggestion[], words: StaffWords): StaticSelect => ({
  type: 'static_select',
  action_id: otherSuggestionAction,
  placeholder: { type: 'plain_text', text: words.proposals.others },
  options: others.map((one): PlainTextOption => {
    const sure = one.percent === undefined ? '' : ` · ${one.percent} %`
    const name = one.title.replace(/[<>\s]+/g, ' ').trim() || words.proposals.title
    return {
      text: { type: 'plain_text', text: shorten(name, 75 - sure.length) + sure },
      value: shownValue(ticketId, one),
    }
  }),
})

function titleLine(one: Suggestion, words: StaffWords): string {
  const { proposals, card, suggestions, language } = words
  const parts = [
    `*${proposals.title}*`,
    ...(one.kind === 'answer' ? [proposals.wouldSay] : []),
    ...(one.kind === 'written' ? [`⚠️ ${proposals.byModel}`] : []),
    ...(one.title ? [nameOf(one)] : []),
    ...(one.percent === undefined ? [] : [card.sure(one.percent)]),
    ...(one.unsupported ? [oneLine(proposals.notInArticles(one.unsupported.join(', ')), longestTitle)] : []),
    ...(one.otherLanguage ? [suggestions.inLanguage(languageName(one.otherLanguage, language))] : []),
  ]
  return parts.join(' · ')
}

function nameOf({ title, link }: Suggestion): string {
  const name = oneLine(title, longestTitle)
  const isLink = link !== undefined && link.length <= 1000 && /^https?:\/\/[^\s|<>]+$/.test(link)
  return isLink ? `<${escapeSlack(link)}|${name.replaceAll('|', '¦')}>` : name
}

/** By which what is pressed, chosen or edited is known again. */
export const shownValue = (ticketId: string, { id, textHash, askedHash }: Omit<Shown, 'ticketId'>): string =>
  `${ticketId} ${id} ${textHash} ${askedHash}`

/** What a button shows; undefined if its value is none of ours. */
export function readShown(value = ''): Shown | undefined {
  const [, ticketId, id, textHash, askedHash] =
    /^(TKT-[0-9A-F]{8}) (\d{1,15}) ([0-9a-f]{16}) ([0-9a-f]{16})$/.exec(value) ?? []
  return ticketId && id && textHash && askedHash ? { ticketId, id: Number(id), textHash, askedHash } : undefined
}
