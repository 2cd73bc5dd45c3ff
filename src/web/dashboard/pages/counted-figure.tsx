import { type Counted, totalsOf } from '../../../figures/counting.ts'
import { figure } from '../charts/figure.tsx'
import { mostSeries, type Series } from '../charts/series.ts'
import { daysOf, ticketsLink } from '../parts/asked.ts'
import type { Asked } from '../parts/page.ts'

type Filter = Record<string, string | number>

interface CountedParts {
  /** In the address of its CSV. */
  name: string
  title: string
  /** What a sum says, before the kinds: "31 requests". */
  total(count: number): string
  counted: Counted[]
  /** In this order; by how frequent they are if absent. */
  keys?: readonly string[]
  nameOf?(key: string): string
  /** The tickets of a key; undefined if it has none. */
  filterOf(key: string): Filter | undefined
  path: string
  asked: Asked
}

const others = 'others'

/** What was counted by day and kind, as bars, one upon the other, each of which leads to its tickets. */
export function countedFigure({ counted, keys, nameOf = same, filterOf, path, asked, ...parts }: CountedParts) {
  const { name, title, total } = parts
  const labels = daysOf(asked.scope)
  const totals = totalsOf(counted)
  const shown = (keys ?? totals.map(({ key }) => key)).filter((key) => totals.some((one) => one.key === key))
  const named = shown.length > mostSeries ? shown.slice(0, mostSeries - 1) : shown
  const count = new Map(counted.map((one) => [`${one.day} ${one.key}`, one.count]))
  const seriesOf = (key: string): Series => ({
    name: nameOf(key),
    values: labels.map((day) => count.get(`${day} ${key}`) ?? 0),
    hrefs: labels.map((day) => {
      const filter = filterOf(key)
      return filter && ticketsLink(asked.scope, { day, ...filter })
    }),
  })
  const rest = shown.slice(named.length).map(seriesOf)
  const series = named.map(seriesOf)
  if (rest.length > 0) {
    const values = labels.map((_, at) => rest.reduce((sum, one) => sum + (one.values[at] ?? 0), 0))
    series.push({ name: others, values })
  }
  const sum = totals.reduce((all, one) => all + one.count, 0)
  const each = series.map((one) => `${one.name} ${one.values.reduce<number>((all, value) => all + (value ?? 0), 0)}`)
  const summary = sum === 0 ? `${total(0)}.` : `${total(sum)}: ${each.join(', ')}.`
  return figure({
    ...{ name, title, summary, labels, path, asked },
    series: series.length > 0 ? series : [{ name: title, values: labels.map(() => 0) }],
    ...{ labelKind: 'day', of: 'Day', draw: 'bars', kind: 'count' },
  })
}

const same = (key: string): string => key
