import type { KnownBlock } from '@slack/types'
import type { Figures, Period } from '../../desk/figures.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { escapeSlack, mrkdwn } from '../text/mrkdwn.ts'

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
  return { text: lines.join('\n'), blocks: [{ type: 'section', text: mrkdwn(lines.join('\n')) }] }
}

function periodIn({ opened, resolved, closed, rating }: Period, { names, life, language }: StaffWords): string {
  const parts = [
    `${names.events.opened}: ${opened}`,
    `${names.statuses.resolved}: ${resolved}`,
    `${names.statuses.closed}: ${closed}`,
    ...(rating
      ? [life.content(rating.average.toLocaleString(language, { maximumFractionDigits: 1 }), rating.count)]
      : []),
  ]
  return parts.join(' · ')
}
