import type { Child } from 'hono/jsx'
import { linkTo } from '../parts/asked.ts'
import type { Asked } from '../parts/page.ts'
import { DataTable, type Table } from '../parts/table.tsx'
import { BarChart } from './bar-chart.tsx'
import { LineChart } from './line-chart.tsx'
import { type ChartData, mostSeries, sizes } from './series.ts'

/** A chart, what it shows, and where it stands. */
export interface FigureParts extends ChartData {
  /** In the address of its CSV: lower-case letters and hyphens. */
  name: string
  title: string
  /** What is to be seen in it, in a sentence: also for those who do not see it. */
  summary: string
  draw: 'bars' | 'lines'
  /** How the first column of its table is called. */
  of: string
  /** The top of the scale of lines; by the values if absent. */
  most?: number
  /** The page, and what it was asked. */
  path: string
  asked: Pick<Asked, 'scope'>
}

/** A chart with its legend and the same in words, and its table, which the page names among its tables. */
export const figure = (parts: FigureParts): { drawn: Child; table: Table } => ({
  drawn: <Figure {...parts} />,
  table: tableOf(parts),
})

const tableOf = ({ title, name, of, labels, labelKind, series, kind }: FigureParts): Table => ({
  name,
  caption: title,
  columns: [{ title: of, kind: labelKind ?? 'text' }, ...series.map((one) => ({ title: one.name, kind }))],
  rows: labels.map((label, at) => [
    label,
    ...series.map(({ values, hrefs }) => ({ value: values[at] ?? null, href: values[at] ? hrefs?.[at] : undefined })),
  ]),
})

function Figure(parts: FigureParts) {
  const { title, summary, draw, most, labels, labelKind, kind, name, path, asked } = parts
  const series = parts.series.slice(0, mostSeries)
  const data = { labels, labelKind, series, kind }
  const drawn = (size: (typeof sizes)[keyof typeof sizes]) =>
    draw === 'bars' ? <BarChart {...data} size={size} /> : <LineChart {...data} size={size} most={most} />
  const isEmpty = series.every(({ values }) => values.every((value) => !value))
  if (isEmpty)
    return (
      <figure>
        <Caption title={title} summary={summary} />
      </figure>
    )
  return (
    <figure>
      <Caption title={title} summary={summary} />
      {series.length > 1 && <Legend series={series} draw={draw} />}
      <div class="wide">{drawn(sizes.wide)}</div>
      <div class="narrow">{drawn(sizes.narrow)}</div>
      <details>
        <summary>
          As a table<span class="unseen">: {title}</span>
        </summary>
        <DataTable
          table={tableOf(parts)}
          timeZone={asked.scope.timeZone}
          csv={linkTo(path, asked.scope, { csv: name })}
          bare
        />
      </details>
    </figure>
  )
}

const Caption = ({ title, summary }: Pick<FigureParts, 'title' | 'summary'>) => (
  <figcaption>
    <h2>{title}</h2>
    <p>{summary}</p>
  </figcaption>
)

const Legend = ({ series, draw }: Pick<FigureParts, 'series' | 'draw'>) => (
  <ul class="legend">
    {series.map(({ name }, number) => (
      <li>
        <svg viewBox="0 0 26 10" aria-hidden="true" focusable="false" class={`series-${number + 1}`}>
          {draw === 'bars' ? <rect x={8} width={10} height={10} /> : <path class="line" d="M1 5H25" />}
        </svg>
        {name}
      </li>
    ))}
  </ul>
)
