import type { Child } from 'hono/jsx'
import { type Kind, shown, type Value } from './format.ts'

/** A table of figures, which is also had as CSV. */
export interface Table {
  /** In the address of its CSV: lower-case letters and hyphens. */
  name: string
  caption: string
  columns: { title: string; kind: Kind }[]
  rows: Cell[][]
  /** What stands in place of no rows. */
  empty?: string
}

/** A value, perhaps with the address of what is behind it. */
export type Cell = Value | { value: Value; href?: string }

/** The value of a cell. */
export const valueIn = (cell: Cell): Value =>
  typeof cell === 'object' && cell !== null && 'value' in cell ? cell.value : cell

const hrefOf = (cell: Cell): string | undefined =>
  typeof cell === 'object' && cell !== null && 'value' in cell ? cell.href : undefined

interface Props {
  table: Table
  timeZone: string
  /** The address of the same as CSV. */
  csv?: string
  /** Without its caption, which stands above. */
  bare?: boolean
}

/** A table whose first column names its rows. */
export function DataTable({ table, timeZone, csv, bare = false }: Props) {
  const { caption, columns, rows, empty = 'Nothing in these days.' } = table
  const csvLink = csv && rows.length > 0 && (
    <a class="csv" href={csv}>
      CSV<span class="unseen"> of {caption}</span>
    </a>
  )
  if (rows.length === 0)
    return (
      <div class="table">
        {!bare && <h2>{caption}</h2>}
        <p class="empty">{empty}</p>
      </div>
    )
  return (
    <div class="table">
      <div class="table-head">
        {!bare && <h2>{caption}</h2>}
        {csvLink}
      </div>
      {/* Focusable, so that the keyboard can scroll it. */}
      <section class="scroll" tabindex={0} aria-label={caption}>
        <table>
          <caption class="unseen">{caption}</caption>
          <thead>
            <tr>
              {columns.map(({ title, kind }) => (
                <th scope="col" class={sideOf(kind)}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells) => (
              <tr>
                {cells.map((cell, at) => (
                  <ShownCell cell={cell} kind={columns[at]?.kind ?? 'text'} isFirst={at === 0} timeZone={timeZone} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}

function ShownCell({ cell, kind, isFirst, timeZone }: { cell: Cell; kind: Kind; isFirst: boolean; timeZone: string }) {
  const text = shown(valueIn(cell), kind, timeZone)
  const href = hrefOf(cell)
  const inside: Child = href ? <a href={href}>{text}</a> : text
  if (isFirst)
    return (
      <th scope="row" class={sideOf(kind)}>
        {inside}
      </th>
    )
  return <td class={sideOf(kind)}>{inside}</td>
}

const left: Kind[] = ['text', 'words', 'day', 'moment']

const sideOf = (kind: Kind): string => (left.includes(kind) ? `left ${kind}` : 'right')
