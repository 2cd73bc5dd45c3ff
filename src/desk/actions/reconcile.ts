import type { Db } from '../../db/database.ts'
import type { Action } from '../../domain/action.ts'
import type { BookedPayback } from '../../domain/refund.ts'
import { listCountedRefunds, listKeys } from '../../orders/action-store.ts'
import type { Payer } from '../../orders/orders.ts'

/** How what the bot said it paid differs from the books of whoever paid. */
export type Difference =
  /** Said to be paid or on its way, and not in the books. */
  | { kind: 'not booked'; action: Action }
  | { kind: 'other amount'; action: Action; booked: BookedPayback }
  /** In the books, and nothing was said of it yet. */
  | { kind: 'not said'; action: Action; booked: BookedPayback }
  | { kind: 'booked twice'; action: Action; booked: BookedPayback }
  /** Asked for by a Frontdesk whose rows are not here. */
  | { kind: 'not ours'; booked: BookedPayback }

/** Amounts in the smallest unit, by currency. */
export type Sums = Record<string, number>

export interface Reconciled {
  differences: Difference[]
  /** What was said to be paid by the provider, and what it has booked for us. */
  said: Sums
  booked: Sums
  /** What people paid by hand, in a system that nobody can ask. */
  byHand: Action[]
  /** Payments that others asked for. */
  ofOthers: number
}

const dayMs = 86_400_000
/** Clocks differ, and a payment may be on its way for long. */
const earliest = (since: Date, rows: Action[]) =>
  new Date(Math.min(since.getTime(), ...rows.map(({ triedAt, changedAt }) => (triedAt ?? changedAt).getTime())) - dayMs)

/** Compares what the bot said it paid since then with the provider's books; without a payer, there is nothing to compare. */
export async function reconcile(
  db: Db,
  { workspaceId, payer, since }: { workspaceId: string; payer?: Payer; since: Date },
): Promise<Reconciled> {
  const rows = await listCountedRefunds(db, workspaceId, since)
  const byHand = rows.filter(({ decidedBy }) => decidedBy !== null)
  const ours = rows.filter((row) => !byHand.includes(row))
  const result: Reconciled = { differences: [], said: {}, booked: {}, byHand, ofOthers: 0 }
  if (!payer) return result
  const seen = new Map<number, BookedPayback>()
  const known = await listKeys(db, workspaceId)
  for await (const booked of payer.listPaybacks(earliest(since, ours))) {
    const action = ours.find(({ key, reference }) => key === booked.key || reference === booked.reference)
    if (action) compare(result, seen, action, booked)
    else if (booked.key === undefined) result.ofOthers += 1
    else if (booked.at >= since) missing(result, known, booked)
  }
  for (const action of ours.filter(isSaid)) {
    add(result.said, action)
    if (!seen.has(action.id)) result.differences.push({ kind: 'not booked', action })
  }
  return result
}

const isSaid = ({ state }: Action) => state === 'done' || state === 'pending'

function compare(result: Reconciled, seen: Map<number, BookedPayback>, action: Action, booked: BookedPayback): void {
  const { differences } = result
  add(result.booked, booked)
  if (seen.has(action.id)) return void differences.push({ kind: 'booked twice', action, booked })
  seen.set(action.id, booked)
  if (!isSaid(action)) differences.push({ kind: 'not said', action, booked })
  else if (action.amountCents !== booked.amountCents || action.currency !== booked.currency)
    differences.push({ kind: 'other amount', action, booked })
}

/** Of an earlier time, it was compared then; in another state, we said that nothing was paid. */
function missing(result: Reconciled, known: Map<string, Action>, booked: BookedPayback): void {
  const action = known.get(booked.key ?? '')
  if (action && isSaid(action)) return
  add(result.booked, booked)
  result.differences.push(action ? { kind: 'not said', action, booked } : { kind: 'not ours', booked })
}

function add(sums: Sums, { amountCents, currency }: Pick<Action, 'amountCents' | 'currency'>): void {
  const name = currency ?? ''
  sums[name] = (sums[name] ?? 0) + (amountCents ?? 0)
}
