import { type Metric, Registry } from 'prom-client'
import { createCounters } from '../src/web/metrics/counters.ts'
import { createGauges } from '../src/web/metrics/gauges.ts'
import { code, page, table } from './markdown.ts'

/** What prom-client keeps of a metric, and does not declare. */
interface Kept {
  labelNames?: string[]
  buckets?: number[]
}

/** All metrics of our own, as they are registered. */
export function metricsPage(): string {
  const registry = new Registry()
  createCounters(registry)
  createGauges(registry)
  const described = registry.getMetricsAsArray().map(({ name, help, type }) => {
    const { labelNames = [], buckets } = registry.getSingleMetric(name) as Metric & Kept // every kind of metric has them
    const of = buckets ? ` Up to ${buckets.join(', ')}.` : ''
    return [code(name), String(type), labelNames.map(code).join(', '), `${help}${of}`]
  })
  return page(
    'Metrics',
    '`src/web/metrics/`',
    'What Prometheus reads at `/metrics`. [Watching Frontdesk](../how-to/observability.md#metrics) says how to set it up, which values the labels have, and which metrics all processes share. Besides these there are `frontdesk_info` with the version, and `process_*` and `nodejs_*` of the process.',
    table(
      ['metric', 'kind', 'labels', 'what it counts'],
      described.sort(([a = ''], [b = '']) => (a < b ? -1 : 1)),
    ),
  )
}
