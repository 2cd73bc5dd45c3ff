import { inWords, type KnowledgeReport } from '../../knowledge/knowledge-report.ts'
import type { Review } from './review.ts'

/** What is known of a company's articles. */
export interface Listing {
  folder: string
  /** The ids of accepted articles that are kept in the database. */
  stored: string[]
  reviews: Review[]
  report: KnowledgeReport
  /** Why it is not known how articles served. */
  noFigures?: string
}

/** Draws the listing for a terminal of this width. */
export function drawListing({ folder, stored, reviews, report, noFigures }: Listing, width: number): string {
  const named = reviews.map((review) => ({
    ...review,
    id: stored.includes(review.id) ? `${review.id} (database)` : review.id,
  }))
  const lines = [
    `${articles(reviews.length - stored.length)} in ${folder}`,
    ...(stored.length ? [`${articles(stored.length)} in the database: ${howToExport}`] : []),
    '',
    ...report.troubles.map((trouble) => `  ${inWords(trouble)}`),
    ...(report.troubles.length ? [''] : []),
    ...drawAdvice(reviews, width),
    ...drawTable(named, width),
    '',
  ]
  if (noFigures)
    lines.push(
      `How often they answered is not shown: ${noFigures}. Neither are accepted articles that the database keeps.`,
      '',
    )
  return lines.join('\n')
}

const articles = (count: number) => `${count} ${count === 1 ? 'article' : 'articles'}`
const howToExport = 'npm run export -- articles FOLDER writes them as files'
const firstShown = 5

/** Each kind of advice once, with the first articles that need it. */
function drawAdvice(reviews: Review[], width: number): string[] {
  const kinds = new Map<string, { rank: number; places: string[] }>()
  for (const { id, advice } of reviews)
    for (const { what, detail, rank } of advice) {
      const kind = kinds.get(what) ?? { rank, places: [] }
      kind.places.push(detail ? `${id} (${detail})` : id)
      kinds.set(what, kind)
    }
  if (kinds.size === 0) return ['Nothing to mend.', '']
  const inOrder = [...kinds].sort(([, a], [, b]) => a.rank - b.rank)
  return [
    'To mend first',
    ...inOrder.flatMap(([what, { places }]) => [
      `  ${String(places.length).padStart(4)}  ${what}`,
      ...places.slice(0, firstShown).map((place) => `          ${shortened(place, width - 10)}`),
      ...(places.length > firstShown ? [`          and ${places.length - firstShown} more`] : []),
    ]),
    '',
  ]
}

const columns = [
  'sections',
  'words',
  'dropped',
  'changed',
  'answered',
  'sent',
  'helped',
  'not quite',
  'went on',
] as const
const longestName = 48

function drawTable(reviews: Review[], width: number): string[] {
  const hasFigures = reviews.some(({ figures }) => figures)
  const shown = columns.slice(0, hasFigures ? columns.length : 4)
  const rest = shown.reduce((sum, name) => sum + widthOf(name), 0)
  const names = Math.max(20, Math.min(longestName, width - rest - 2, longestOf(reviews)))
  const row = (name: string, cells: string[]) =>
    `  ${shortened(name, names).padEnd(names)}${cells.map((cell, at) => cell.padStart(widthOf(shown[at] ?? ''))).join('')}`.trimEnd()
  return [row('article', [...shown]), ...reviews.map((review) => row(review.id, cellsOf(review)))].map((line) =>
    shortened(line, Math.max(width, 60)),
  )
}

const widthOf = (name: string) => Math.max(name.length, name === 'changed' ? 10 : 0) + 2
const longestOf = (reviews: Review[]) => reviews.reduce((most, { id }) => Math.max(most, id.length), 0)

function cellsOf({ sections, words, dropped, updated, figures }: Review): string[] {
  const served = figures ? [figures.answered, figures.sent, figures.helped, figures.notQuite, figures.wentOn] : []
  const lost = dropped.reduce((sum, { count }) => sum + count, 0)
  const shown = (count: number) => (count ? String(count) : '·')
  return [String(sections), String(words), shown(lost), updated ?? '–', ...served.map(shown)]
}

const shortened = (text: string, most: number) => (text.length <= most ? text : `${text.slice(0, most - 1)}…`)
