import { type ModelUse, type Money, type Refunds, readMoney } from '../../../figures/money.ts'
import { smallestUnitDigits } from '../../../orders/orders.ts'
import { figure } from '../charts/figure.tsx'
import { daysOf, linkTo, ticketsLink } from '../parts/asked.ts'
import { shown } from '../parts/format.ts'
import type { Asked, Content, Page, PageParts } from '../parts/page.ts'
import { DataTable, type Table } from '../parts/table.tsx'
import { Tile, Tiles } from '../parts/tiles.tsx'

/** What language models cost, and what was paid back. */
export const moneyPage: Page = {
  path: 'money',
  title: 'Money',
  about: 'Questions to language models, their tokens and, with “costs” in support.yaml, what they cost; and refunds.',
  form: 'days',
  read: readPage,
}

const path = 'money'

async function readPage({ db, modelPrices }: PageParts, asked: Asked): Promise<Content> {
  const { scope } = asked
  const money = await readMoney(db, scope, modelPrices)
  const figures = [tokenFigure(money, asked), ...(money.cost ? [costFigure(money, money.cost.currency, asked)] : [])]
  const tables = [modelTable(money), refundTable(money.refunds, asked)]
  return {
    tables: [...figures.map(({ table }) => table), ...tables],
    body: (
      <>
        <Summary money={money} />
        {figures.map(({ drawn }) => (
          <section class="card">{drawn}</section>
        ))}
        {tables.map((table) => (
          <section class="card">
            <DataTable table={table} timeZone={scope.timeZone} csv={linkTo(path, scope, { csv: table.name })} />
          </section>
        ))}
      </>
    ),
  }
}

const none = '–'
const countOf = (count: number): string => shown(count, 'count', 'UTC')

function Summary({ money: { uses, messages, confirmed, cost } }: { money: Money }) {
  const calls = sum(uses, ({ calls: some }) => some)
  const tokens = sum(uses, tokensOf)
  const priced = (amount: number | undefined) =>
    cost && amount !== undefined ? `${shown(amount, 'money', 'UTC')} ${cost.currency}` : none
  const perMessage = messages > 0 ? `${countOf(Math.round(tokens / messages))} tokens` : undefined
  const perConfirmed = confirmed > 0 ? `${countOf(Math.round(tokens / confirmed))} tokens` : undefined
  return (
    <Tiles>
      <Tile
        title="Questions to models"
        value={countOf(calls)}
        note={`${countOf(sum(uses, ({ failed }) => failed))} without an answer`}
      />
      <Tile
        title="Tokens"
        value={countOf(tokens)}
        note={`${countOf(sum(uses, ({ outputTokens }) => outputTokens))} of them answers`}
      />
      <Tile title="Cost" value={priced(cost?.total)} note={cost ? undefined : 'Prices are not set'} />
      <Tile title="A message" value={priced(cost?.perMessage)} note={perMessage} />
      <Tile title="A confirmed answer" value={priced(cost?.perConfirmed)} note={perConfirmed ?? 'There was none'} />
    </Tiles>
  )
}

const sum = (uses: ModelUse[], of: (use: ModelUse) => number): number => uses.reduce((all, use) => all + of(use), 0)
const tokensOf = ({ inputTokens, outputTokens }: ModelUse): number => inputTokens + outputTokens
const modelsIn = (uses: ModelUse[]): string[] => [...new Set(uses.map(({ model }) => model))]

const byDayAndModel = (uses: ModelUse[], asked: Asked, of: (use: ModelUse) => number) => {
  const labels = daysOf(asked.scope)
  const series = modelsIn(uses).map((model) => ({
    name: model,
    values: labels.map((day) =>
      sum(
        uses.filter((use) => use.day === day && use.model === model),
        of,
      ),
    ),
  }))
  const nothing = [{ name: 'none', values: labels.map(() => 0) }]
  return {
    labels,
    labelKind: 'day' as const,
    of: 'Day',
    draw: 'bars' as const,
    series: series.length > 0 ? series : nothing,
  }
}

const tokenFigure = ({ uses }: Money, asked: Asked) =>
  figure({
    ...{ name: 'tokens', title: 'Tokens by model', path, asked, kind: 'count' },
    summary:
      uses.length === 0
        ? 'No language model was asked in these days.'
        : modelsIn(uses)
            .map(
              (model) =>
                `${model} ${countOf(
                  sum(
                    uses.filter((use) => use.model === model),
                    tokensOf,
                  ),
                )}`,
            )
            .join(', ')
            .concat('.'),
    ...byDayAndModel(uses, asked, tokensOf),
  })

const costFigure = ({ uses, cost }: Money, currency: string, asked: Asked) =>
  figure({
    ...{ name: 'cost', title: `Cost in ${currency}`, path, asked, kind: 'money' },
    summary: `${shown(cost?.total ?? 0, 'money', 'UTC')} ${currency} in these days.`,
    ...byDayAndModel(uses, asked, (use) => use.cost ?? 0),
  })

function modelTable({ uses, cost }: Money): Table {
  return {
    name: 'models',
    caption: 'Language models',
    empty: 'No language model was asked in these days.',
    columns: [
      { title: 'Model', kind: 'text' },
      { title: 'Questions', kind: 'count' },
      { title: 'Without an answer', kind: 'count' },
      { title: 'Tokens asked', kind: 'count' },
      { title: 'Tokens answered', kind: 'count' },
      { title: cost ? `Cost in ${cost.currency}` : 'Cost', kind: 'money' },
    ],
    rows: modelsIn(uses).map((model) => {
      const its = uses.filter((use) => use.model === model)
      const isPriced = its.every((use) => use.cost !== undefined)
      return [
        model,
        sum(its, ({ calls }) => calls),
        sum(its, ({ failed }) => failed),
        sum(its, ({ inputTokens }) => inputTokens),
        sum(its, ({ outputTokens }) => outputTokens),
        isPriced ? sum(its, (use) => use.cost ?? 0) : null,
      ]
    }),
  }
}

const refundTable = (refunds: Refunds[], { scope }: Asked): Table => ({
  name: 'refunds',
  caption: 'Refunds',
  empty: 'Nothing happened to a refund in these days.',
  columns: [
    { title: 'State', kind: 'text' },
    { title: 'Refunds', kind: 'count' },
    { title: 'Amount', kind: 'money' },
    { title: 'Currency', kind: 'text' },
  ],
  rows: refunds.map(({ state, currency, count, amountCents }) => [
    state,
    { value: count, href: ticketsLink(scope, { refund: state }) },
    currency ? amountCents / 10 ** smallestUnitDigits(currency) : null,
    currency,
  ]),
})
