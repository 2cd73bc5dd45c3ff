import { scaleBand, scaleLinear } from 'd3-scale'
import { shown } from '../parts/format.ts'
import { Axes } from './axes.tsx'
import { around, type ChartData, type Size } from './series.ts'

/** Bars side by side, a colour a series, one upon the other. Drawn for eyes alone: `Figure` says the same in words. */
export function BarChart({ labels, labelKind, series, kind, size }: ChartData & { size: Size }) {
  const { width, height } = size
  const x = scaleBand<number>()
    .domain(labels.map((_, at) => at))
    .range([around.left, width - around.right])
    .paddingInner(labels.length > 40 ? 0.1 : 0.25)
  const totals = labels.map((_, at) => series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0))
  const y = scaleLinear()
    .domain([0, Math.max(1e-9, ...totals, kind === 'count' ? 1 : 0)])
    .nice(4)
    .range([height - around.bottom, around.top])
  const xOf = (at: number) => x(at) ?? 0
  return (
    <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      <Axes {...{ size, y, kind, labels, labelKind }} xOf={(at) => xOf(at) + x.bandwidth() / 2} />
      {labels.map((label, at) => {
        let below = 0
        return series.map(({ name, values, hrefs }, number) => {
          const value = values[at] ?? 0
          if (value <= 0) return null
          const top = y(below + value)
          const bottom = y(below)
          below += value
          const bar = (
            <rect class={`series-${number + 1}`} x={xOf(at)} width={x.bandwidth()} y={top} height={bottom - top}>
              <title>
                {shown(label, labelKind ?? 'text', 'UTC')}, {name}: {shown(value, kind, 'UTC')}
              </title>
            </rect>
          )
          const href = hrefs?.[at]
          return href ? (
            <a href={href} tabindex={-1}>
              {bar}
            </a>
          ) : (
            bar
          )
        })
      })}
    </svg>
  )
}
