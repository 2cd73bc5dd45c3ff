import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import type { Route } from '../../base/routes.ts'
import type { Watch } from '../../domain/watched.ts'
import { createCounters } from './counters.ts'
import { createGauges, type Shared, type Standing } from './gauges.ts'

export interface MetricsParts {
  /** By which Prometheus is known; absent: whoever reaches the port may read. */
  token?: string
  version: string
  /** Rejects while the database is away. */
  readShared(): Promise<Shared>
  standing(): Standing
}

/** What Prometheus reads at `/metrics`. Loaded only if somebody wants it. */
export interface Metrics {
  watch: Watch
  /** `/metrics`, once it is known what to read. */
  route(parts: MetricsParts): Route
}

/** Creates the metrics of one process. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const watch = createCounters(registry)
  const setGauges = createGauges(registry)
  return {
    watch,
    route: ({ token, version, readShared, standing }) => {
      new Gauge({ name: 'frontdesk_info', help: 'Always 1.', labelNames: ['version'], registers: [registry] }).set(
        { version },
        1,
      )
      const answer = async (response: ServerResponse) => {
        setGauges(await readShared().catch(() => undefined), standing())
        response.writeHead(200, { 'content-type': registry.contentType }).end(await registry.metrics())
      }
      return (request, response) => {
        if (request.method !== 'GET' && request.method !== 'HEAD')
          return void response.writeHead(405, { allow: 'GET, HEAD' }).end()
        if (token !== undefined && !knows(request, token))
          return void response.writeHead(401, { 'www-authenticate': 'Bearer' }).end()
        answer(response).catch(() => response.destroy())
      }
    },
  }
}

/** Hashes are of equal length, and comparing them takes the same time whatever is in them. */
const knows = ({ headers }: IncomingMessage, token: string): boolean =>
  timingSafeEqual(hashOf(headers.authorization ?? ''), hashOf(`Bearer ${token}`))

const hashOf = (text: string) => createHash('sha256').update(text).digest()
