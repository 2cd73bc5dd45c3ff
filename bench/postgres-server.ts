import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { killAtExit } from './kill-at-exit.ts'

/** A Postgres server of our own with its defaults: unlike that of the tests, it waits for the disk at each commit. */
export interface PostgresServer {
  newDatabase(): Promise<string>
  close(): Promise<void>
}

/** Starts it in a temporary folder. If Postgres is not installed, it says so and returns undefined. */
export async function startPostgresServer(): Promise<PostgresServer | undefined> {
  const bin = findPrograms()
  if (!bin) {
    console.log('Postgres is not installed (Debian: apt-get install postgresql): its rows are left out.')
    return undefined
  }
  const dir = mkdtempSync(join(tmpdir(), 'frontdesk-bench-pg-'))
  giveToPostgres(dir)
  const data = join(dir, 'data')
  execFileSync(...asPostgres(join(bin, 'initdb'), ['-D', data, '-U', 'frontdesk', '--auth=trust', '-E', 'UTF8']), {
    stdio: 'ignore',
  })
  const port = await freePort()
  const options = ['-D', data, '-p', String(port), '-k', dir, '-h', '127.0.0.1']
  const child = spawn(...asPostgres(join(bin, 'postgres'), options), { stdio: 'ignore' })
  const stop = () =>
    execFileSync(...asPostgres(join(bin, 'pg_ctl'), ['stop', '-D', data, '-m', 'immediate']), { stdio: 'ignore' })
  killAtExit(() => {
    if (child.exitCode === null) stop()
    rmSync(dir, { recursive: true, force: true })
  })
  const urlOf = (name: string) => `postgres://frontdesk@127.0.0.1:${port}/${name}`
  await untilItAnswers(urlOf('postgres'))
  let databases = 0
  return {
    newDatabase: async () => {
      const name = `bench_${++databases}`
      await query(urlOf('postgres'), `create database ${name}`)
      return urlOf(name)
    },
    close: async () => {
      const gone = once(child, 'exit')
      stop()
      await gone
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

/** Runs one statement on its own connection. */
export async function query(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows
  } finally {
    await client.end()
  }
}

/** The folder that holds all of Postgres's programs; Debian keeps it off the PATH. */
function findPrograms(): string | undefined {
  const root = '/usr/lib/postgresql'
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [...versions.map((version) => join(root, version, 'bin')), ...(process.env.PATH ?? '').split(':')]
  return folders.find((folder) => ['initdb', 'postgres', 'pg_ctl'].every((name) => existsSync(join(folder, name))))
}

const isRoot = process.getuid?.() === 0

/** Postgres refuses to run as root. */
const asPostgres = (program: string, args: string[]): [string, string[]] =>
  isRoot ? ['runuser', ['-u', 'postgres', '--', program, ...args]] : [program, args]

function giveToPostgres(dir: string): void {
  const owner = isRoot && statSync('/var/lib/postgresql', { throwIfNoEntry: false })
  if (owner) chownSync(dir, owner.uid, owner.gid)
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo // a listening TCP server has a port
  await new Promise((done) => server.close(done))
  return port
}

async function untilItAnswers(url: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      await query(url, 'select 1')
      return
    } catch (error) {
      if (attempt > 200) throw error
      await sleep(50)
    }
  }
}
