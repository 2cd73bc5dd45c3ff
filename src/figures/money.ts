import { sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { rowsOf } from '../db/rows-of.ts'
import type { ActionState } from '../domain/action.ts'
import { costOf, type ModelPrices } from '../domain/model-prices.ts'
import { countByDay, isIn, totalsOf } from './counting.ts'
import { dayOf, within } from './days.ts'
import { readAll } from './read-all.ts'
import { requestsByEnd } from './requests.ts'
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
    const messages = await countMessages(tx, scope)
    const ends = totalsOf(await countByDay(tx, scope, requestsByEnd))
    const confirmed = ends.find(({ key }) => key === 'confirmed')?.count ?? 0
    const cost = sumOf(uses, prices, { messages, confirmed })
    return { uses, messages, confirmed, cost, refunds: await readRefunds(tx, scope) }
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
function readUses(db: Db, scope: Scope): Promise<Omit<ModelUse, 'cost'>[]> {
  const isWhole = scope.companyId === undefined && scope.channelId === undefined
  const asked = sql`select m.*, c.customer ->> 'teamId' as company_id, c.channel_id
    from model_calls m left join conversations c on c.id = m.conversation_id
    where (m.workspace_id = ${scope.workspaceId} or (${isWhole} and m.workspace_id is null)) and ${within(sql`m.at`, scope)}`
  const sum = (field: string) => sql`sum(${sql.raw(field)})::float8`
  return rowsOf(
    db,
    sql`select ${dayOf(sql`at`, scope)} as day, model, count(*)::int as calls, (count(*) filter (where not answered))::int as failed,
        ${sum('input_tokens')} as "inputTokens", ${sum('output_tokens')} as "outputTokens"
      from (${asked}) asked where ${isIn(scope)} group by 1, 2 order by 1, 2`,
  )
}

async function countMessages(db: Db, scope: Scope): Promise<number> {
  const turns = sql`turns where workspace_id = ${scope.workspaceId} and ${within(sql`at`, scope)} and ${isIn(scope)}`
  const [row] = await rowsOf<{ count: number }>(db, sql`select count(*)::int as count from ${turns}`)
  return row?.count ?? 0
}

function readRefunds(db: Db, scope: Scope): Promise<Refunds[]> {
  const asked = sql`select a.*, t.customer ->> 'teamId' as company_id, t.channel_id from actions a join tickets t on t.id = a.ticket_id
    where a.workspace_id = ${scope.workspaceId} and a.kind = 'refund' and ${within(sql`a.changed_at`, scope)}`
  return rowsOf(
    db,
    sql`select state, currency, count(*)::int as count, coalesce(sum(amount_cents), 0)::float8 as "amountCents"
      from (${asked}) asked where ${isIn(scope)} group by 1, 2 order by 1, 2`,
  )
}
