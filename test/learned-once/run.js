import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'

/** Makes the folder in which the processes of one test run share what they learned: see `once.ts`. */
export default async function setup() {
  process.env.LEARNED_ONCE = await mkdtemp(join(tmpdir(), 'frontdesk-learned-'))
  await compilePage()
}

/** The scripts of the sandbox's page, for browsers; whatever has not changed is left alone. `npm run check` reports its types. */
const compilePage = () =>
  promisify(execFile)('node_modules/.bin/tsc', ['-p', 'sandbox/page']).catch(({ stdout }) => console.error(stdout))

/** Removes it, and ends the Postgres server that they shared: see `test/postgres.ts`. */
export async function teardown() {
  const folder = process.env.LEARNED_ONCE
  const server = await readFile(join(folder, 'postgres'), 'utf8').catch(() => undefined)
  if (server) await endPostgres(server)
  await rm(folder, { recursive: true, force: true })
}

async function endPostgres(folder) {
  const pid = Number((await readFile(join(folder, 'data/postmaster.pid'), 'utf8')).split('\n')[0])
  process.kill(pid, 'SIGQUIT')
  while (isAlive(pid)) await setTimeout(10)
  await rm(folder, { recursive: true, force: true })
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
