import { scaleLinear, scalePoint } from 'd3-scale'
import { line } from 'd3-shape'
import { shown } from '../parts/format.ts'
import { Axes } from './axes.tsx'
import { around, type ChartData, type Size } from './series.ts'

/** Lines with a mark at each value; they differ in their dashes as well. Drawn for eyes alone: `Figure` says the same in words. */
export function LineChart({ labels, labelKind, series, kind, size, most }: ChartData & { size: Size; most?: number }) {
  const { width, height } = size
  const x = scalePoint<number>()
    .domain(labels.map((_, at) => at))
    .range([around.left, width - around.right])
    .padding(0.5)
  const all = series.flatMap(({ values }) => values.filter((value) => value !== null))
  const y = scaleLinear()
    .domain([0, most ?? Math.max(1e-9, ...all, kind === 'count' ? 1 : 0)])
    .range([height - around.bottom, around.top])
  if (most === undefined) y.nice(4)
  const xOf = (at: number) => x(at) ?? 0
  const path = line<number | null>()
    .defined((value) => value !== null)
    .x((_, at) => xOf(at))
    .y((value) => y(value ?? 0))
  return (
    <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      <Axes {...{ size, y, kind, labels, labelKind, xOf }} />
      {series.map(({ name, values, hrefs }, number) => (
        <g class={`series-${number + 1}`}>
          <path class="line" d={path(values) ?? ''} />
          {values.map((value, at) => {
            if (value === null) return null
            const href = hrefs?.[at]
            const mark = (
              <circle cx={xOf(at)} cy={y(value)} r={labels.length > 60 ? 1.5 : 3}>
                <title>
                  {shown(labels[at] ?? '', labelKind ?? 'text', 'UTC')}, {name}: {shown(value, kind, 'UTC')}
                </title>
              </circle>
            )
            return href ? (
              <a href={href} tabindex={-1}>
                {mark}
              </a>
            ) : (
              mark
            )
          })}
        </g>
      ))}
    </svg>
  )
}
