import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { rowsOf } from '../db/rows-of.ts'
import type { ActionState } from '../domain/action.ts'
import { costOf, type ModelPrices } from '../domain/model-prices.ts'
import { isIn, totalsOf } from './counting.ts'
import type { DailyFigure } from './daily-figure.ts'
import { dayOf, within } from './days.ts'
import { readAll } from './read-all.ts'
import { byTime, readDaily } from './read-daily.ts'
import { countRequests } from './requests.ts'
import type { Scope } from './scope.ts'

/** Questions to one model on one day. */
export interface ModelUse {
  day: string
  model: string
  calls: number
  /** Of them, how many the provider did not answer. */
  failed: number
  inputTokens: number
  outputTokens: number
  /** Undefined if the model's price is not set. */
  cost?: number
}

/** Refunds of one state and currency that came into it in the days. */
export interface Refunds {
  state: ActionState
  /** ISO 4217; null where an amount was not known. */
  currency: string | null
  count: number
  amountCents: number
}

export interface Money {
  uses: ModelUse[]
  /** Bursts of messages of customers that were handled. */
  messages: number
  /** Requests that the bot answered, as customers confirmed. */
  confirmed: number
  /** What all questions cost; undefined unless the price of each model that was asked is set. */
  cost?: { currency: string; total: number; perMessage?: number; perConfirmed?: number }
  refunds: Refunds[]
}

/** What was asked of language models and what it cost, and what was paid back. */
export const readMoney = (db: Db, scope: Scope, prices: ModelPrices | undefined): Promise<Money> =>
  readAll(db, async (tx) => {
    const uses = (await readUses(tx, scope)).map((use) => ({ ...use, cost: costOf(prices, use) }))
    const messages = (await readDaily(tx, scope, handled)).reduce((sum, { count }) => sum + count, 0)
    const ends = totalsOf((await countRequests(tx, scope)).ends)
    const confirmed = ends.find(({ key }) => key === 'confirmed')?.count ?? 0
    const cost = sumOf(uses, prices, { messages, confirmed })
    return { uses, messages, confirmed, cost, refunds: inAllDays(await readDaily(tx, scope, refunds)) }
  })

function sumOf(
  uses: ModelUse[],
  prices: ModelPrices | undefined,
  { messages, confirmed }: Pick<Money, 'messages' | 'confirmed'>,
): Money['cost'] {
  if (!prices || uses.length === 0 || uses.some(({ cost }) => cost === undefined)) return undefined
  const total = uses.reduce((sum, { cost = 0 }) => sum + cost, 0)
  const per = (count: number) => (count > 0 ? total / count : undefined)
  return { currency: prices.currency, total, perMessage: per(messages), perConfirmed: per(confirmed) }
}

/** What belongs to no message, such as vectors of articles, belongs to no company and no channel either. */
async function readUses(db: Db, scope: Scope): Promise<Use[]> {
  const ofMessages = await readDaily(db, scope, modelUses)
  if (scope.companyId !== undefined || scope.channelId !== undefined) return ofMessages
  const others = await rowsOf<Use>(db, usesOf(sql`m.workspace_id is null`, scope))
  const sums = new Map<string, Use>()
  for (const use of [...ofMessages, ...others]) {
    const key = JSON.stringify([use.day, use.model])
    const { calls = 0, failed = 0, inputTokens = 0, outputTokens = 0 } = sums.get(key) ?? {}
    sums.set(key, {
      ...{ day: use.day, model: use.model, calls: calls + use.calls, failed: failed + use.failed },
      ...{ inputTokens: inputTokens + use.inputTokens, outputTokens: outputTokens + use.outputTokens },
    })
  }
  return [...sums.values()].sort(byTime)
}

type Use = Omit<ModelUse, 'cost'>

function usesOf(which: SQL, scope: Scope): SQL<Use> {
  const asked = sql`select m.*, c.customer ->> 'teamId' as company_id, c.channel_id
    from model_calls m left join conversations c on c.id = m.conversation_id where ${which} and ${within(sql`m.at`, scope)}`
  const sum = (field: string) => sql`sum(${sql.raw(field)})::float8`
  return sql`select ${dayOf(sql`at`, scope)} as day, model, count(*)::int as calls, (count(*) filter (where not answered))::int as failed,
        ${sum('input_tokens')} as "inputTokens", ${sum('output_tokens')} as "outputTokens"
      from (${asked}) asked where ${isIn(scope)} group by 1, 2 order by 1, 2`
}

/** What was asked of models for customers' messages. */
export const modelUses: DailyFigure<Use> = {
  name: 'model uses',
  rows: (scope) => usesOf(sql`m.workspace_id = ${scope.workspaceId}`, scope),
}

/** Bursts of messages that were handled. */
export const handled: DailyFigure<{ count: number }> = {
  name: 'handled',
  rows: (scope) => sql`select ${dayOf(sql`at`, scope)} as day, count(*)::int as count from turns
    where workspace_id = ${scope.workspaceId} and ${within(sql`at`, scope)} and ${isIn(scope)} group by 1 order by 1`,
}

/** Refunds by state and currency. */
export const refunds: DailyFigure<Refunds> = {
  name: 'refunds',
  rows: (scope) => {
    const asked = sql`select a.*, t.customer ->> 'teamId' as company_id, t.channel_id from actions a join tickets t on t.id = a.ticket_id
      where a.workspace_id = ${scope.workspaceId} and a.kind = 'refund' and ${within(sql`a.changed_at`, scope)}`
    return sql`select ${dayOf(sql`changed_at`, scope)} as day, state, currency, count(*)::int as count,
        coalesce(sum(amount_cents), 0)::float8 as "amountCents"
      from (${asked}) asked where ${isIn(scope)} group by 1, 2, 3 order by 1, 2, 3`
  },
}

function inAllDays(ofDays: Refunds[]): Refunds[] {
  const sums = new Map<string, Refunds>()
  for (const { state, currency, count, amountCents } of ofDays) {
    const key = JSON.stringify([state, currency])
    const sum = sums.get(key) ?? { state, currency, count: 0, amountCents: 0 }
    sums.set(key, { ...sum, count: sum.count + count, amountCents: sum.amountCents + amountCents })
  }
  return [...sums].sort(([one], [other]) => one.localeCompare(other)).map(([, sum]) => sum)
}
