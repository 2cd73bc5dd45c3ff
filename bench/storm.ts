import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../test/free-port.ts'
import { startBusySlack } from './busy-slack.ts'
import { writeSteadily } from './load.ts'
import { startMeasured } from './measured-process.ts'
import { digits, percentile, printTable } from './measuring/figures.ts'
import { startPostgresServer } from './postgres-server.ts'
import { until } from './until.ts'

const stormMessages = Number(process.env.BENCH_STORM ?? 5000)
const stormSeconds = Number(process.env.BENCH_SECONDS ?? 60)
const othersPerSecond = 2

/** A minute in which a crowd writes in one channel, and how long customers in other channels wait meanwhile. */
export async function benchStorm(): Promise<void> {
  const postgres = await startPostgresServer()
  const rows = [await storm('embedded', {})]
  if (postgres) rows.push(await storm('Postgres', { DATABASE_URL: await postgres.newDatabase() }))
  await postgres?.close()
  printTable(
    `A storm: ${stormMessages} messages in one channel in ${stormSeconds} s. Others write ${othersPerSecond} a second: their answers, in ms`,
    ['', 'p50', 'p99', 'longest', 'ack p99', 'all handled after s', 'MB'],
    rows,
  )
}

/** Posts are paced as in production, so the answers to the crowd take more than an hour. Nobody waits for those here. */
async function storm(name: string, settings: Record<string, string>): Promise<string[]> {
  const slack = await startBusySlack()
  const port = String(await freePort())
  const ours = { BURST_WINDOW_MS: '0', LOG_LEVEL: 'warn', PORT: port }
  const bot = await startMeasured('src/main', { ...slack.settings, ...ours, ...settings })
  await until(() => bot.mustRun() ?? slack.connections() > 0, `${name} did not connect to Slack`)
  const startedAt = performance.now()
  const inStorm = writeSteadily(slack, stormMessages / stormSeconds, stormSeconds, 'shared')
  const others = await writeSteadily(slack, othersPerSecond, stormSeconds)
  const replies = await Promise.all(others.map(({ replied }) => replied))
  const crowd = await inStorm
  const acks = await Promise.all([...others, ...crowd].map(({ acked }) => acked))
  while ((await waiting(port)) > 0) await sleep(250)
  const handledAfter = (performance.now() - startedAt) / 1000
  const { rssMb } = await bot.usage()
  await bot.stop()
  await slack.close()
  const times = [percentile(replies, 0.5), percentile(replies, 0.99), Math.max(...replies), percentile(acks, 0.99)]
  return [name, ...[...times, handledAfter, rssMb].map(digits)]
}

/** How many messages are not handled yet. */
async function waiting(port: string): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${port}/readyz`)
  const { inbox_waiting: count } = (await answer.json()) as { inbox_waiting?: number }
  return count ?? Number.NaN
}
