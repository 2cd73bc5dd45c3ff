import type { KnownBlock } from '@slack/types'
import type { WeeklyNote } from '../../desk/weekly/weekly-note-store.ts'
import type { DigestFigures } from '../../domain/digest.ts'
import type { StaleArticle } from '../../domain/stale-article.ts'
import { digestParts } from '../../languages/digest-line.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { shortenMrkdwn } from '../text/limits.ts'
import { mrkdwn, plainMrkdwn } from '../text/mrkdwn.ts'
import { gapBlocks } from './gap-list.ts'
import { oneLine } from './ticket-facts.ts'

/** The weekly look at articles: what they lack, and which are old. `command` shows the rest. */
export function weeklyNoteMessage(
  { gaps, gapCount, stale, figures }: WeeklyNote,
  command: string,
  words: StaffWords,
): { text: string; blocks: KnownBlock[] } {
  const { gaps: say } = words
  const left = gapCount - gaps.length
  const rest = left > 0 ? [context(`${say.more(left)} ${plainMrkdwn(say.seeAll(command))}`)] : []
  const parts = [
    ...(figures ? [figuresBlock(figures, words)] : []),
    ...(gapCount > 0
      ? [section(`*${say.title(gapCount)}*`), ...gaps.flatMap((gap, at) => gapBlocks(gap, at + 1, words)), ...rest]
      : []),
    ...(stale.length > 0 ? [staleBlock(stale, words)] : []),
  ]
  return { text: say.weekly, blocks: [{ type: 'header', text: { type: 'plain_text', text: say.weekly } }, ...parts] }
}

function figuresBlock(figures: DigestFigures, words: StaffWords): KnownBlock {
  const lines = digestParts(figures, words).map((part) => `• ${plainMrkdwn(part)}`)
  return section([`*${plainMrkdwn(words.digest.week)}*`, ...lines].join('\n'))
}

function staleBlock(stale: StaleArticle[], words: StaffWords): KnownBlock {
  const lines = stale.map((article) => `• ${staleLine(article, words)}${article.owner ? ` <@${article.owner}>` : ''}`)
  return section(shortenMrkdwn([`*${words.stale.title}*`, ...lines].join('\n'), 2800))
}

function staleLine({ title, since, helped }: StaleArticle, { stale: say, language }: StaffWords): string {
  const name = oneLine(title, 120)
  const share = ([yes, of]: [number, number]) => `${yes}/${of}`
  const day = (iso: string) =>
    new Date(`${iso}T12:00:00Z`).toLocaleDateString(language, { dateStyle: 'long', timeZone: 'UTC' })
  return [
    ...(helped ? [say.helpsLess(name, share(helped.now), share(helped.before))] : []),
    ...(since ? [say.old(name, day(since))] : []),
  ].join(' ')
}

const section = (text: string): KnownBlock => ({ type: 'section', text: mrkdwn(text) })
const context = (text: string): KnownBlock => ({ type: 'context', elements: [mrkdwn(text)] })
