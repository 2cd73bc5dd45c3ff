import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startBusySlack } from './busy-slack.ts'
import { startMeasured } from './measured-process.ts'
import { digits, printTable } from './measuring/figures.ts'
import { startPostgresServer } from './postgres-server.ts'
import { until } from './until.ts'

/** How long it takes from the start of the process until it is connected to Slack. */
export async function benchStartup(): Promise<void> {
  const postgres = await startPostgresServer()
  const dir = await mkdtemp(join(tmpdir(), 'frontdesk-bench-'))
  // What was learned stays in the folder, also without an embedded database.
  const embedded = { DATA_DIR: join(dir, 'embedded') }
  const onPostgres = postgres && { DATA_DIR: join(dir, 'learned'), DATABASE_URL: await postgres.newDatabase() }
  const rows = [
    await starts('bare echo', 'bench/bare-bot', {}),
    await starts('embedded, first start', 'src/main', embedded),
    await starts('embedded, again', 'src/main', embedded),
  ]
  if (onPostgres) {
    rows.push(await starts('Postgres, first start', 'src/main', onPostgres))
    rows.push(await starts('Postgres, again', 'src/main', onPostgres))
  }
  await rm(dir, { recursive: true })
  await postgres?.close()
  printTable('Start-up: until connected to Slack', ['', 's', 'CPU s', 'MB'], rows)
}

async function starts(name: string, program: string, settings: Record<string, string>): Promise<string[]> {
  const slack = await startBusySlack()
  const startedAt = performance.now()
  const bot = await startMeasured(program, { ...slack.settings, ...settings })
  await until(() => bot.mustRun() ?? slack.connections() > 0, `${name}: no connection to Slack`)
  const seconds = (performance.now() - startedAt) / 1000
  const { cpuMs, rssMb } = await bot.usage()
  await bot.stop()
  await slack.close()
  return [name, digits(seconds), digits(cpuMs / 1000), digits(rssMb)]
}
