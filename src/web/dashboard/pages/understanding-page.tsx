import { type Counted, totalsOf } from '../../../figures/counting.ts'
import { corrections } from '../../../figures/outcomes.ts'
import { readDaily } from '../../../figures/read-daily.ts'
import { readSureness, type SureBucket, tenths, type WhatIf, whatIf } from '../../../figures/understanding.ts'
import type { StaffWords } from '../../../languages/language/staff-words.ts'
import { figure } from '../charts/figure.tsx'
import { daysOf, linkTo, ticketsLink } from '../parts/asked.ts'
import { shown } from '../parts/format.ts'
import type { Asked, Content, Page, PageParts } from '../parts/page.ts'
import { DataTable, type Table } from '../parts/table.tsx'
import { Tile, Tiles } from '../parts/tiles.tsx'

/** How sure the bot was, and how right. */
export const understandingPage: Page = {
  path: 'understanding',
  title: 'Understanding',
  about:
    'How sure the bot was of what customers want, how often it was right, and what another threshold would have changed.',
  form: 'days',
  read: readPage,
}

const path = 'understanding'

async function readPage({ db, words, confidenceThreshold: inForce }: PageParts, asked: Asked): Promise<Content> {
  const { scope, query } = asked
  const buckets = await readSureness(db, scope)
  const corrected = await readDaily(db, scope, corrections)
  const threshold = thresholdIn(query.get('threshold'), inForce)
  const figures = [sureFigure(buckets, asked), rightFigure(buckets, asked), correctionsFigure(corrected, asked)]
  const tables = [thresholdTable(buckets, inForce), confusionTable(corrected, words, asked)]
  const [thresholds, confusions] = tables.map((table) => (
    <section class="card">
      <DataTable table={table} timeZone={scope.timeZone} csv={linkTo(path, scope, { csv: table.name })} />
    </section>
  ))
  return {
    tables: [...figures.map(({ table }) => table), ...tables],
    fields: { names: ['threshold'], inputs: <Slider threshold={threshold} /> },
    body: (
      <>
        <Difference now={whatIf(buckets, inForce, inForce)} then={whatIf(buckets, threshold, inForce)} />
        {figures.slice(0, 2).map(({ drawn }) => (
          <section class="card">{drawn}</section>
        ))}
        {confusions}
        <section class="card">{figures[2]?.drawn}</section>
        {thresholds}
      </>
    ),
  }
}

function thresholdIn(given: string | null, otherwise: number): number {
  const percent = Math.round(Number(given || Number.NaN))
  return percent >= 0 && percent <= 100 ? percent / 100 : otherwise
}

/** A part of the form, so that it works without a script. */
const Slider = ({ threshold }: { threshold: number }) => (
  <label class="slider">
    Threshold to try, in percent
    <input
      type="range"
      name="threshold"
      min={0}
      max={100}
      step={1}
      value={Math.round(threshold * 100)}
      list="thresholds"
    />
    <datalist id="thresholds">
      {[0, 25, 50, 75, 100].map((percent) => (
        <option value={percent} label={String(percent)} />
      ))}
    </datalist>
  </label>
)

const percentOf = (share: number): string => shown(share, 'share', 'UTC')
const countOf = (count: number): string => shown(count, 'count', 'UTC')

/** What these days would have been at another threshold. */
function Difference({ now, then }: { now: WhatIf; then: WhatIf }) {
  const same = now.threshold === then.threshold
  const title = same
    ? `At the threshold in force, ${percentOf(now.threshold)}`
    : `At ${percentOf(then.threshold)} instead of ${percentOf(now.threshold)}`
  return (
    <section aria-label={title} class="what-if">
      <h2>{title}</h2>
      <Tiles>
        <Tile
          title="Answered by the bot"
          value={countOf(then.answered)}
          note={`of ${countOf(then.requests)} requests`}
        />
        <Tile title="Known to be right" value={countOf(then.right)} note={`${countOf(now.right)} in force`} />
        <Tile title="Known to be wrong" value={countOf(then.wrong)} note={`${countOf(now.wrong)} in force`} />
        <Tile
          title="To people instead"
          value={countOf(then.toPeople)}
          note={`${countOf(then.wrongSpared)} wrong answers spared`}
        />
        <Tile title="Tried besides" value={countOf(then.tried)} note="nobody knows whether the bot could answer" />
      </Tiles>
    </section>
  )
}

const tenthName = (tenth: number): string => `${tenth * 10}–${tenth * 10 + 10} %`

function sureFigure(buckets: SureBucket[], asked: Asked) {
  const each = tenths(buckets)
  const all = each.reduce((sum, { count }) => sum + count, 0)
  const sure = each.filter(({ tenth }) => tenth >= 7).reduce((sum, { count }) => sum + count, 0)
  const summary =
    all === 0
      ? 'No requests in these days.'
      : `${countOf(all)} requests; of ${percentOf(sure / all)} it was at least 70 % sure.`
  return figure({
    ...{ name: 'confidence', title: 'How sure it was', summary, path, asked },
    labels: each.map(({ tenth }) => tenthName(tenth)),
    series: [
      {
        name: 'requests',
        values: each.map(({ count }) => count),
        hrefs: each.map(({ tenth }) => ticketsLink(asked.scope, { tenth })),
      },
    ],
    ...{ of: 'Confidence', draw: 'bars', kind: 'count' },
  })
}

/** Below the diagonal it is too sure of itself, above it too modest. */
function rightFigure(buckets: SureBucket[], asked: Asked) {
  const each = tenths(buckets)
  const known = each.reduce((sum, one) => sum + one.known, 0)
  const right = each.reduce((sum, one) => sum + one.right, 0)
  const summary =
    known === 0
      ? 'Of no request in these days is it known whether it was right.'
      : `Of ${countOf(known)} requests it is known: ${percentOf(right / known)} were right. The nearer to “as sure as right”, the more its confidence can be trusted.`
  return figure({
    ...{ name: 'reliability', title: 'How right it was, by how sure', summary, path, asked, most: 1 },
    labels: each.map(({ tenth }) => tenthName(tenth)),
    series: [
      {
        name: 'right, of those known',
        values: each.map((one) => (one.known > 0 ? one.right / one.known : null)),
        hrefs: each.map(({ tenth }) => ticketsLink(asked.scope, { tenth })),
      },
      { name: 'as sure as right', values: each.map(({ tenth }) => (tenth + 0.5) / 10) },
    ],
    ...{ of: 'Confidence', draw: 'lines', kind: 'share' },
  })
}

function correctionsFigure(corrected: Counted[], asked: Asked) {
  const labels = daysOf(asked.scope)
  const values = labels.map((day) => corrected.reduce((sum, one) => (one.day === day ? sum + one.count : sum), 0))
  const all = values.reduce((sum, value) => sum + value, 0)
  return figure({
    ...{ name: 'corrections', title: 'Corrections of staff', labels, path, asked },
    summary: `Staff corrected what ${countOf(all)} ${all === 1 ? 'ticket is' : 'tickets are'} about, or its department.`,
    series: [
      {
        name: 'corrected',
        values,
        hrefs: labels.map((day) => ticketsLink(asked.scope, { day, happened: 'intent corrected' })),
      },
    ],
    ...{ labelKind: 'day', of: 'Day', draw: 'bars', kind: 'count' },
  })
}

function confusionTable(corrected: Counted[], { names }: StaffWords, { scope }: Asked): Table {
  const intentNames: Record<string, string> = names.intents
  return {
    name: 'confusions',
    caption: 'What it took for something else',
    empty: 'Staff corrected nothing in these days.',
    columns: [
      { title: 'It said', kind: 'text' },
      { title: 'Staff say', kind: 'text' },
      { title: 'Tickets', kind: 'count' },
    ],
    rows: totalsOf(corrected).map(({ key, count }) => {
      const [was = '', intent = ''] = key.split(' → ')
      return [
        intentNames[was] ?? was,
        intentNames[intent] ?? intent,
        { value: count, href: ticketsLink(scope, { was, intent }) },
      ]
    }),
  }
}

const everyPercent = 5

function thresholdTable(buckets: SureBucket[], inForce: number): Table {
  const thresholds = Array.from({ length: 100 / everyPercent + 1 }, (_, at) => (at * everyPercent) / 100)
  return {
    name: 'thresholds',
    caption: 'What these days would have been at each threshold',
    columns: [
      { title: 'Threshold', kind: 'share' },
      { title: 'Answered', kind: 'count' },
      { title: 'Known right', kind: 'count' },
      { title: 'Known wrong', kind: 'count' },
      { title: 'To people instead', kind: 'count' },
      { title: 'Tried besides', kind: 'count' },
    ],
    rows: thresholds.map((threshold) => {
      const { answered, right, wrong, toPeople, tried } = whatIf(buckets, threshold, inForce)
      return [threshold, answered, right, wrong, toPeople, tried]
    }),
  }
}
