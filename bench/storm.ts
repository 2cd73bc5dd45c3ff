import { setTimeout as sleep } from 'node:timers/promises'
import { type BusySlack, startBusySlack } from './busy-slack.ts'
import { messageNumber } from './load.ts'
import { startMeasured } from './measured-process.ts'
import { digits, percentile, printTable } from './measuring/figures.ts'
import { startPostgresServer } from './postgres-server.ts'
import { until } from './until.ts'

const stormMessages = Number(process.env.BENCH_STORM ?? 5000)
const stormSeconds = 60
const othersPerSecond = 2

/** A minute in which everybody writes in one channel, and how long customers in other channels wait meanwhile. */
export async function benchStorm(): Promise<void> {
  const postgres = await startPostgresServer()
  const rows = [await storm('embedded', {})]
  if (postgres) rows.push(await storm('Postgres', { DATABASE_URL: await postgres.newDatabase() }))
  await postgres?.close()
  printTable(
    `A storm: ${stormMessages} messages in one channel in ${stormSeconds} s; answers to ${othersPerSecond} others a second, in ms`,
    ['', 'p50', 'p99', 'longest', 'ack p99', 'storm over after s'],
    rows,
  )
}

async function storm(name: string, settings: Record<string, string>): Promise<string[]> {
  const slack = await startBusySlack()
  const fast = { BURST_WINDOW_MS: '0', POST_INTERVAL_MS: '0', LOG_LEVEL: 'warn' }
  const bot = await startMeasured('src/main', { ...slack.settings, ...fast, ...settings })
  await until(() => bot.mustRun() ?? slack.connections() > 0, 'Frontdesk did not connect to Slack')
  const startedAt = performance.now()
  const inStorm = write(slack, stormMessages / stormSeconds, 'together')
  const others = await write(slack, othersPerSecond, 'apart')
  const replies = await Promise.all(others.map(({ replied }) => replied))
  const acks = await Promise.all(others.map(({ acked }) => acked))
  await Promise.all((await inStorm).map(({ replied }) => replied))
  const seconds = (performance.now() - startedAt) / 1000
  await bot.stop()
  await slack.close()
  const figures = [
    percentile(replies, 0.5),
    percentile(replies, 0.99),
    Math.max(...replies),
    percentile(acks, 0.99),
    seconds,
  ]
  return [name, ...figures.map(digits)]
}

/** Steadily during the storm, whether or not anything is answered. */
async function write(slack: BusySlack, perSecond: number, where: 'apart' | 'together') {
  const written: ReturnType<BusySlack['write']>[] = []
  const startedAt = performance.now()
  for (let number = 0; number < perSecond * stormSeconds; number++) {
    const early = startedAt + (number * 1000) / perSecond - performance.now()
    if (early > 0) await sleep(early)
    written.push(slack.write(messageNumber(number), where))
  }
  return written
}
