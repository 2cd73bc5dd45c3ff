import { startBusySlack } from './busy-slack.ts'
import { steadyLoad } from './load.ts'
import { startMeasured, type Usage } from './measured-process.ts'
import { digits, printTable } from './measuring/figures.ts'
import { query, startPostgresServer } from './postgres-server.ts'
import { until } from './until.ts'

/** `npm run soak`: a few minutes of load. Memory, handles and connections must stay flat; exits with 1 when they grow. */
interface Sample extends Usage {
  connections: number
}

const rounds = Number(process.env.SOAK_ROUNDS ?? 8)
const roundSeconds = Number(process.env.SOAK_SECONDS ?? 25)
const ratePerSecond = 20
/** Caches and V8's optimised code fill up in the first rounds. */
const warmUpRounds = 3
/** How much the heap varies without a leak. */
const heapSlackMb = 12
const connectionSlack = 3

const growths = [await soak('embedded'), await soak('Postgres')]
process.exit(growths.some((grows) => grows) ? 1 : 0)

async function soak(name: 'embedded' | 'Postgres'): Promise<boolean> {
  const postgres = name === 'Postgres' ? await startPostgresServer() : undefined
  if (name === 'Postgres' && !postgres) return false
  const url = await postgres?.newDatabase()
  const slack = await startBusySlack()
  const fast = { BURST_WINDOW_MS: '0', POST_INTERVAL_MS: '0', LOG_LEVEL: 'warn' }
  const bot = await startMeasured('src/main', { ...slack.settings, ...fast, ...(url && { DATABASE_URL: url }) }, [
    '--expose-gc',
  ])
  await until(() => bot.mustRun() ?? slack.connections() > 0, 'Frontdesk did not connect to Slack')
  const samples: Sample[] = []
  for (let round = 0; round < rounds; round++) {
    await steadyLoad(slack, ratePerSecond, roundSeconds)
    samples.push({ ...(await bot.usage()), connections: url ? await connectionsTo(url) : 0 })
  }
  await bot.stop()
  await slack.close()
  await postgres?.close()
  return judge(name, samples)
}

async function connectionsTo(url: string): Promise<number> {
  const [row] = await query(
    url,
    'select count(*) as count from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  )
  return Number(row?.count)
}

function judge(name: string, samples: Sample[]): boolean {
  const rows = samples.map(({ heapMb, rssMb, handles, connections }, at) => [
    String((at + 1) * roundSeconds),
    ...[heapMb, rssMb, handles, connections].map(digits),
  ])
  printTable(`Soak, ${name}: ${ratePerSecond} messages/s`, ['s', 'heap MB', 'RSS MB', 'handles', 'connections'], rows)
  const settled = samples.slice(warmUpRounds)
  const grown = [
    growth(settled, ({ heapMb }) => heapMb) > heapSlackMb && 'heap',
    growth(settled, ({ handles }) => handles) > connectionSlack && 'handles',
    growth(settled, ({ connections }) => connections) > connectionSlack && 'connections',
  ].filter(Boolean)
  console.log(grown.length > 0 ? `Grows: ${grown.join(', ')}` : 'Flat.')
  return grown.length > 0
}

/** From the mean of the first half to that of the second, so a single peak does not count as growth. */
function growth(samples: Sample[], of: (sample: Sample) => number): number {
  const half = Math.floor(samples.length / 2)
  const mean = (some: Sample[]) => some.reduce((sum, sample) => sum + of(sample), 0) / some.length
  return mean(samples.slice(-half)) - mean(samples.slice(0, half))
}
