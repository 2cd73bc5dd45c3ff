import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { eventually } from './eventually.ts'
import { describeWith, end, findProgram, freePort, isRoot } from './servers.ts'

/** A pooler in front of a Postgres server, as hosters set it up. */
export interface Pooler {
  /** The address of the same database through the pooler. */
  through(url: string): string
  close(): Promise<void>
}

const pgbouncer = findProgram('pgbouncer', ['/usr/sbin'])

/** `describe` for what needs a real PgBouncer. */
export const describeWithPgbouncer = describeWith(
  pgbouncer,
  'PgBouncer is not installed (Debian: apt-get install pgbouncer)',
)

/** Starts PgBouncer in transaction mode in front of the server of `url`, with more lines of its settings. */
export async function startPgbouncer(url: string, settings: string[] = []): Promise<Pooler> {
  if (!pgbouncer) throw new Error('PgBouncer is not installed')
  const dir = mkdtempSync(join(tmpdir(), 'frontdesk-pgbouncer-'))
  chmodSync(dir, 0o755)
  const port = await freePort()
  const file = join(dir, 'pgbouncer.ini')
  const server = new URL(url)
  const lines = [
    '[databases]',
    `* = host=127.0.0.1 port=${server.port} user=${server.username}`,
    '[pgbouncer]',
    'listen_addr = 127.0.0.1',
    `listen_port = ${port}`,
    'unix_socket_dir =',
    'auth_type = any',
    'pool_mode = transaction',
    'default_pool_size = 4',
    ...settings,
  ]
  writeFileSync(file, lines.join('\n'))
  const child: ChildProcess = spawn(pgbouncer, ['-q', file], { stdio: 'ignore', ...asNobody() })
  const through = (address: string) => Object.assign(new URL(address), { port: String(port) }).href
  await eventually(() => tryOut(through(url)))
  return {
    through,
    close: async () => {
      await end(child, 'SIGTERM')
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

/** It refuses to run as root. */
function asNobody(): { uid?: number; gid?: number } {
  if (!isRoot) return {}
  const { uid, gid } = statSync('/var/lib/postgresql')
  return { uid, gid }
}

async function tryOut(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  await client.end()
}
