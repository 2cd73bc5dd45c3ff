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
  const shown = gaps.slice(0, mostShown)
  const left = gaps.length - shown.length
  return {
    text: title,
    blocks: [
      section(`*${title}*`),
      ...shown.flatMap((gap, at) => gapBlocks(gap, at + 1, words)),
      ...(left > 0 ? [context(say.more(left))] : []),
    ],
  }
}

/** One gap: what is asked, and small below it how often, since when, in which other words, and in which tickets. */
export function gapBlocks(gap: Gap, number: number, words: StaffWords): KnownBlock[] {
  const { gaps: say } = words
  const [asked = words.names.noText, ...others] = wordings(gap)
  const ids = gap.questions.map(({ ticketId }) => ticketId)
  const often = `${say.asked(gap.questions.length, gap.customers)} · ${times(gap, words)} · ${ticketsOf(gap)}`
  const also = others.map((other) => `“${oneLine(other, 150)}”`).join(' · ')
  return [
    {
      type: 'section',
      text: mrkdwn(`*${oneLine(asked.charAt(0).toUpperCase() + asked.slice(1), 250)}*`),
      accessory: draftButton(number, ids, words),
    },
    context(shortenMrkdwn(also ? `${often}\n${say.also} ${also}` : often, 1500)),
  ]
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
