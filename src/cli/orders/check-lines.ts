import type { OrderNumbers } from '../../domain/order-id.ts'
import { orderLine } from '../../orders/order-line.ts'
import type { OrderRow } from '../../orders/table-orders.ts'
import type { Line } from './read-lines.ts'

/** An order of a file without its workspace, or what is wrong with its line. */
export type Checked = { order: Omit<OrderRow, 'workspaceId'> } | { problems: string[] }

/** Prepares checking lines, each with what came before it in the file. */
export function checkingLines(numbers: OrderNumbers): (line: Line) => Checked {
  const lineOf = new Map<string, number>()
  return ({ number, columns, problem }) => {
    if (!columns) return { problems: [`line ${number} ${problem}`] }
    const parsed = orderLine.safeParse(columns)
    const problems = (parsed.error?.issues ?? []).flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => `line ${number}, ${key}: is no column of an order`)
        : [`line ${number}, ${issue.path.join('.')}: ${key(columns, issue.path[0]) ? issue.message : 'is missing'}`],
    )
    if (hasBrokenLetters(columns)) problems.push(`line ${number} is not UTF-8; save the file as UTF-8`)
    const { id } = columns
    if (typeof id === 'string' && id.trim()) {
      problems.push(...idProblems(id.trim(), numbers, lineOf).map((about) => `line ${number}, id: ${about}`))
      if (!lineOf.has(id.trim())) lineOf.set(id.trim(), number)
    }
    if (problems.length > 0 || !parsed.data) return { problems }
    const { total_minor, placed_at, arrives_at, tracking_url, ...same } = parsed.data
    const rest = { totalCents: total_minor, placedAt: placed_at, arrivesAt: arrives_at ?? null }
    return { order: { ...same, ...rest, trackingUrl: tracking_url ?? null } }
  }
}

const key = (columns: Record<string, unknown>, name: PropertyKey | undefined) =>
  name !== undefined && columns[String(name)] !== undefined

/** What is no UTF-8 was read as U+FFFD. */
const hasBrokenLetters = (columns: Record<string, unknown>) =>
  Object.values(columns).some((value) => typeof value === 'string' && value.includes('\uFFFD'))

/** A number that customers cannot be understood to write would never be found. */
function idProblems(id: string, numbers: OrderNumbers, lineOf: Map<string, number>): string[] {
  const before = lineOf.get(id)
  if (before !== undefined) return [`${id} is on line ${before} already`]
  return numbers.given(id)[0] === id
    ? []
    : [`${id} is no order number as support.yaml describes them (${numbers.example})`]
}
