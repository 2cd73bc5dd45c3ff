import { wrap } from '../../base/wrap.ts'
import { describePlan, describeReply } from '../chat/describe.ts'
import type { Explanation } from './explain.ts'

const percent = (share: number) => `${Math.round(share * 100)} %`
const quoted = (text: string) => `“${text.replace(/\s+/g, ' ').slice(0, 60)}”`

/** An explanation for a terminal 80 wide. */
export function drawExplanation(text: string, explanation: Explanation): string {
  const { plan, says, understood, addressed, articles } = explanation
  const { words, nearest } = understood.reasons
  const parts: [string, string[]][] = [
    ['Message', [text]],
    [
      'For us?',
      [
        `${addressed.kind}, ${percent(addressed.confidence)}`,
        `because of: ${addressed.because.join(', ') || 'nothing'}`,
      ],
    ],
    [
      'About what?',
      [
        `${understood.intent}, ${percent(understood.confidence)}, by the embedded model`,
        `language ${understood.language}, mood ${understood.sentiment}, urgency ${understood.urgency}`,
        `words that decided: ${words.join(', ') || 'none'}`,
        ...nearest.slice(0, 3).map((each) => `like the example ${quoted(each.text)} (${percent(each.similarity)})`),
      ],
    ],
    [
      'Articles',
      articles.length === 0
        ? ['none fits']
        : articles.map(({ article, confidence }) => `${percent(confidence)} ${article.id}: ${article.title}`),
    ],
    ['Row of the table', [plan.row]],
    [
      'What it does',
      [
        ...describePlan(plan)
          .split('\n')
          .map((line) => line.trim()),
        ...saidIn(says),
      ],
    ],
  ]
  return parts.map(([title, lines]) => [title, ...lines.flatMap((line) => wrap(line, '  '))].join('\n')).join('\n\n')
}

const saidIn = (says: Explanation['says']): string[] =>
  says.flatMap(
    (utterance) =>
      describeReply(utterance)
        ?.split('\n')
        .map((line) => line.trim()) ?? [],
  )

/** The same for programs: plain data. */
export const explanationAsJson = (text: string, explanation: Explanation): object => {
  const { plan, says, understood, addressed, articles } = explanation
  return {
    ...{ text, row: plan.row, plan, says, addressed, understood },
    articles: articles.map(({ article: { id, title }, confidence }) => ({ id, title, confidence })),
  }
}
