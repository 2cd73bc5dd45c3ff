import type { Regression } from '../../../domain/regression.ts'
import type { Judged } from './judge-regressions.ts'

/** How many rows of a regression set are right now, and those that are not. */
export function regressionsTable(judged: Judged[]): string {
  if (judged.length === 0) return `${nothingYet}\n`
  const right = judged.filter(({ isRight }) => isRight).length
  const sorts = [...new Set(judged.map(({ row }) => sortOf(row)))]
  const wrong = judged.filter(({ isRight }) => !isRight)
  return [
    `${judged.length} ${judged.length === 1 ? 'row' : 'rows'} of your team’s regression set, ${right} right now`,
    ...sorts.map((sort) => drawSort(sort, judged)),
    ...(wrong.length > 0 ? ['Not right:', ...wrong.map(drawWrong)] : []),
    '',
  ].join('\n')
}

const nothingYet =
  'Nothing has been judged yet. Rows come from “This helped” and “Not quite” below answers, from “Send” and “Wrong intent?” on cards, and from possible requests.'

function sortOf(row: Regression): string {
  switch (row.kind) {
    case 'article':
      return { helped: 'This helped', sent: 'Send', 'not quite': 'Not quite' }[row.said]
    case 'about':
      return 'Wrong intent'
    case 'addressed':
      return row.is === 'talk' ? 'Not a request' : 'Make it a ticket'
    default:
      return row satisfies never
  }
}

function drawSort(sort: string, judged: Judged[]): string {
  const rows = judged.filter(({ row }) => sortOf(row) === sort)
  const right = rows.filter(({ isRight }) => isRight).length
  return `  ${sort.padEnd(20)}${String(right).padStart(5)} of ${rows.length}`
}

const drawWrong = ({ row, now }: Judged): string =>
  `  ${sortOf(row)}, ${wantedOf(row)}; now ${now}: ${row.question.replace(/\s+/g, ' ').slice(0, 90)}`

function wantedOf(row: Regression): string {
  if (row.kind === 'article') return row.said === 'not quite' ? `not ${row.articleId}` : row.articleId
  return row.kind === 'about' ? (row.department ?? row.intent) : row.is
}
