import type { ScaleLinear } from 'd3-scale'
import { type Kind, shortDay, shortSpan, shown } from '../parts/format.ts'
import { around, type Size } from './series.ts'

interface AxesProps {
  size: Size
  y: ScaleLinear<number, number>
  kind: Kind
  labels: string[]
  labelKind?: 'day' | 'text'
  /** The middle of each label. */
  xOf(at: number): number
}

const labelWidth = 62
const ticks = 4

/** The lines and words around a chart. Only as many labels as there is room for. */
export function Axes({ size: { width, height }, y, kind, labels, labelKind = 'text', xOf }: AxesProps) {
  const every = Math.max(1, Math.ceil((labels.length * labelWidth) / (width - around.left - around.right)))
  const steps = ticksOf(y, kind)
  return (
    <g class="axes">
      {steps.map((tick) => (
        <>
          <line x1={around.left} x2={width - around.right} y1={y(tick)} y2={y(tick)} />
          <text x={around.left - 6} y={y(tick) + 4} text-anchor="end">
            {kind === 'minutes' ? shortSpan(tick) : shown(tick, kind, 'UTC')}
          </text>
        </>
      ))}
      {labels.map((label, at) =>
        at % every === 0 ? (
          <text x={xOf(at)} y={height - 8} text-anchor="middle">
            {labelKind === 'day' ? shortDay(label) : label}
          </text>
        ) : null,
      )}
    </g>
  )
}

/** Round values of a scale. Of times, those are quarters and hours. */
function ticksOf(y: ScaleLinear<number, number>, kind: Kind): number[] {
  const [, most = 0] = y.domain()
  if (kind !== 'minutes') return y.ticks(ticks).filter((tick) => kind !== 'count' || Number.isInteger(tick))
  const step = roundMinutes.find((minutes) => most / minutes <= ticks + 1) ?? most / ticks
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, at) => at * step)
}

const hour = 60
const day = 24 * hour
const roundMinutes = [
  1,
  2,
  5,
  10,
  15,
  30,
  ...[1, 2, 3, 6, 12].map((n) => n * hour),
  ...[1, 2, 5, 10, 30].map((n) => n * day),
]
