import type { KnownBlock } from '@slack/types'
import type { Figures, Period } from '../../desk/figures.ts'
import type { Outcomes, SuggestionFigures } from '../../desk/suggestion-figures.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { escapeSlack, mrkdwn } from '../text/mrkdwn.ts'
import { oneLine } from './ticket-facts.ts'

const shownStates = ['open', 'claimed', 'waiting', 'snoozed'] as const

/** How the desk stands, and what happened today and this week. */
export function figuresList(figures: Figures, words: StaffWords): { text: string; blocks: KnownBlock[] } {
  const { commands, names } = words
  const now = shownStates.map((state) => `${names.statuses[state]}: ${figures.now[state] ?? 0}`).join(' · ')
  const lines = [
    `*${commands.now}* · ${escapeSlack(now)}`,
    `*${commands.today}* · ${escapeSlack(periodIn(figures.today, words))}`,
    `*${commands.week}* · ${escapeSlack(periodIn(figures.week, words))}`,
  ]
  const parts = [lines, proposedLines(figures.proposed, words)].filter((part) => part.length > 0)
  return {
    text: parts.flat().join('\n'),
    blocks: parts.map((part) => ({ type: 'section', text: mrkdwn(part.join('\n')) })),
  }
}

/** Whether the bot's answers are good enough to be given unattended. */
function proposedLines(proposed: SuggestionFigures | undefined, words: StaffWords): string[] {
  if (!proposed || proposed.byIntent.length === 0) return []
  const { proposals, names } = words
  const articles = proposed.byArticle.map(
    ({ title, ...counts }) => `• ${oneLine(title, 100)}: ${outcomes(counts, words)}`,
  )
  return [
    `*${proposals.figures}*`,
    ...proposed.byIntent.map(
      ({ intent, ...counts }) => `• ${escapeSlack(names.intents[intent])}: ${outcomes(counts, words)}`,
    ),
    ...(articles.length > 0 ? [`*${proposals.byArticle}*`, ...articles] : []),
  ]
}

function outcomes({ sent, edited, discarded }: Outcomes, { proposals }: StaffWords): string {
  const parts = [
    proposals.unchanged(sent, sent + edited + discarded),
    ...(edited > 0 ? [proposals.edited(edited)] : []),
    ...(discarded > 0 ? [proposals.discarded(discarded)] : []),
  ]
  return parts.join(' · ')
}

function periodIn({ opened, resolved, closed, rating, firstReply }: Period, words: StaffWords): string {
  const { names, life, language, promises } = words
  const lasting = (ms: number) => promises.lasting(ms / 60_000)
  const parts = [
    `${names.events.opened}: ${opened}`,
    `${names.statuses.resolved}: ${resolved}`,
    `${names.statuses.closed}: ${closed}`,
    ...(rating
      ? [life.content(rating.average.toLocaleString(language, { maximumFractionDigits: 1 }), rating.count)]
      : []),
    ...(firstReply ? [promises.repliedWithin(lasting(firstReply.medianMs), lasting(firstReply.ninetiethMs))] : []),
  ]
  return parts.join(' · ')
}
