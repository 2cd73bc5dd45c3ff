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
  const steps = y.ticks(ticks).filter((tick) => kind !== 'count' || Number.isInteger(tick))
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
