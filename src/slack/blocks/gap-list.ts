import type { KnownBlock } from '@slack/types'
import type { Gap } from '../../domain/gap.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { shortenMrkdwn } from '../text/limits.ts'
import { mrkdwn } from '../text/mrkdwn.ts'
import { draftButton } from './draft-views.ts'
import { ageOf, oneLine } from './ticket-facts.ts'

const mostShown = 8
const mostExamples = 2
const mostTickets = 5

/** What articles lack, the most asked first. */
export function gapList(gaps: Gap[], words: StaffWords): { text: string; blocks: KnownBlock[] } {
  const { gaps: say } = words
  if (gaps.length === 0) return { text: say.none, blocks: [section(say.none)] }
  const title = say.title(gaps.length)
  const shown = gaps.slice(0, mostShown).map((gap) => gapBlock(gap, words))
  const left = gaps.length - shown.length
  return {
    text: title,
    blocks: [section(`*${title}*`), ...shown, ...(left > 0 ? [context(say.more(left))] : [])],
  }
}

/** One gap: what is asked, how often, by whom first. */
export function gapBlock(gap: Gap, words: StaffWords): KnownBlock {
  const { gaps: say } = words
  const [asked, ...others] = wordings(gap)
  const lines = [
    `*${oneLine(asked ?? words.names.noText, 250)}*`,
    `${say.asked(gap.questions.length, gap.customers)} · ${times(gap, words)}`,
    ...(others.length > 0 ? [`${say.also} ${others.map((other) => `“${oneLine(other, 150)}”`).join(' · ')}`] : []),
    ticketsOf(gap),
  ]
  return {
    type: 'section',
    text: mrkdwn(shortenMrkdwn(lines.join('\n'), 2000)),
    accessory: draftButton(
      gap.questions.map(({ ticketId }) => ticketId),
      words,
    ),
  }
}

/** Different wordings, the shortest first, since it is the plainest. */
const wordings = ({ questions }: Gap): string[] =>
  [...new Map(questions.map(({ text }) => [text.toLowerCase(), text])).values()]
    .sort((a, b) => a.length - b.length)
    .slice(0, 1 + mostExamples)

function times({ questions, firstAt, lastAt }: Gap, words: StaffWords): string {
  const [first, last] = [ageOf(firstAt, words), ageOf(lastAt, words)]
  return questions.length > 1 ? words.gaps.between(first, last) : first
}

function ticketsOf({ questions }: Gap): string {
  const newest = questions.slice(-mostTickets).map(({ ticketId }) => ticketId)
  const left = questions.length - newest.length
  return `${newest.reverse().join(', ')}${left > 0 ? ` +${left}` : ''}`
}

const section = (text: string): KnownBlock => ({ type: 'section', text: mrkdwn(text) })
const context = (text: string): KnownBlock => ({ type: 'context', elements: [mrkdwn(text)] })
