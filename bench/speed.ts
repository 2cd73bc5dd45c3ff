import { type BusySlack, startBusySlack } from './busy-slack.ts'
import { startInstantModel } from './instant-model.ts'
import { fullLoad, steadyLoad } from './load.ts'
import { type MeasuredProcess, startMeasured } from './measured-process.ts'
import { digits, percentile, printTable } from './measuring/figures.ts'
import { type PostgresServer, startPostgresServer } from './postgres-server.ts'
import { until } from './until.ts'

/** The figures of one way of running. Times in milliseconds. */
interface Speed {
  name: string
  perSecond: number
  acks: number[]
  replies: number[]
  /** Of all processes together. */
  cpuMsPerMessage: number
  /** Of the largest process, after the full load. */
  rssMb: number
}

interface Way {
  name: string
  program: string
  processes: number
  settings(): Promise<Record<string, string>>
}

const ratePerSecond = 50
const steadySeconds = Number(process.env.BENCH_SECONDS ?? 12)
const fullSeconds = Number(process.env.BENCH_SECONDS ?? 8)
const atOnce = 32

/** Throughput, times, CPU and memory of each way of running, beside a bot that only echoes. */
export async function benchSpeed(): Promise<void> {
  const postgres = await startPostgresServer()
  const model = await startInstantModel()
  const speeds: Speed[] = []
  for (const way of ways(postgres, model.settings)) speeds.push(await measure(way))
  await model.close()
  await postgres?.close()
  print(speeds)
}

function ways(postgres: PostgresServer | undefined, model: Record<string, string>): Way[] {
  const frontdesk = { program: 'src/main', processes: 1 }
  const embedded: Way = { ...frontdesk, name: 'embedded', settings: async () => ({}) }
  const onPostgres = async () => ({ DATABASE_URL: (await postgres?.newDatabase()) ?? '' })
  const bare: Way = { name: 'bare echo', program: 'bench/bare-bot', processes: 1, settings: async () => ({}) }
  const servers: Way[] = [
    { ...frontdesk, name: 'Postgres', settings: onPostgres },
    { ...frontdesk, name: 'Postgres, 2 processes', processes: 2, settings: onPostgres },
    { ...frontdesk, name: 'Postgres, 0 ms model', settings: async () => ({ ...(await onPostgres()), ...model }) },
  ]
  const all = [bare, embedded, ...(postgres ? servers : [])]
  const only = process.env.BENCH_ONLY
  return only ? all.filter(({ name }, at) => at === 0 || name === only) : all
}

async function measure(way: Way): Promise<Speed> {
  const slack = await startBusySlack()
  const bots = await startBots(way, slack)
  await steadyLoad(slack, ratePerSecond, 3)
  const before = await cpuOf(bots)
  const timings = await steadyLoad(slack, ratePerSecond, steadySeconds)
  const cpuMs = (await cpuOf(bots)) - before
  const perSecond = await fullLoad(slack, atOnce, fullSeconds)
  const usages = await Promise.all(bots.map((bot) => bot.usage()))
  await Promise.all(bots.map((bot) => bot.stop()))
  await slack.close()
  return {
    name: way.name,
    perSecond,
    ...timings,
    cpuMsPerMessage: cpuMs / timings.acks.length,
    rssMb: Math.max(...usages.map(({ rssMb }) => rssMb)),
  }
}

/** One after the other, as a rolling upgrade would. */
async function startBots(way: Way, slack: BusySlack): Promise<MeasuredProcess[]> {
  const settings = { ...slack.settings, BURST_WINDOW_MS: '0', POST_INTERVAL_MS: '0', ...(await way.settings()) }
  const bots: MeasuredProcess[] = []
  for (let number = 1; number <= way.processes; number++) {
    const bot = await startMeasured(way.program, settings)
    await until(() => bot.mustRun() ?? slack.connections() >= number, `${way.name} did not connect to Slack`)
    bots.push(bot)
  }
  return bots
}

async function cpuOf(bots: MeasuredProcess[]): Promise<number> {
  const usages = await Promise.all(bots.map((bot) => bot.usage()))
  return usages.reduce((sum, { cpuMs }) => sum + cpuMs, 0)
}

function print(speeds: Speed[]): void {
  const [floor] = speeds
  const headings = ['', 'answers/s', '× floor', 'ack p50', 'p99', 'reply p50', 'p99', 'CPU ms/msg', 'MB']
  const rows = speeds.map(({ name, perSecond, acks, replies, cpuMsPerMessage, rssMb }) => [
    name,
    digits(perSecond),
    digits(perSecond / (floor?.perSecond ?? Number.NaN)),
    ...[acks, replies].flatMap((times) => [digits(percentile(times, 0.5)), digits(percentile(times, 0.99))]),
    digits(cpuMsPerMessage),
    digits(rssMb),
  ])
  const title = `Speed: answers per second with ${atOnce} customers at a time; times in ms and CPU at ${ratePerSecond} messages/s; memory after it all`
  printTable(title, headings, rows)
}
