import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { openPostgres } from '../src/db/postgres.ts'
import { eventually } from './eventually.ts'
import { onceDone } from './learned-once/once.ts'
import { quiet } from './quiet.ts'
import { asPostgres, describeWith, findProgram, freePort, isRoot, postgresFolders, runProgram } from './servers.ts'

/** A throw-away Postgres server of our own. */
export interface Postgres {
  /** The connection string of a new, empty database. */
  newDatabase(): Promise<string>
  query<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]>
  /** Stops the server at once; open connections break. */
  stop(): Promise<void>
  start(): Promise<void>
  /** Freezes the server without closing anything, like a machine that hangs. */
  freeze(): void
  thaw(): void
  close(): Promise<void>
  /** Its files. */
  dir: string
  /** This process may end before the server does. */
  outlive(): void
}

const initdb = findProgram('initdb', postgresFolders())
const server = findProgram('postgres', postgresFolders())

/** `describe` for what needs a real Postgres. */
export const describeWithPostgres = describeWith(
  initdb && server,
  'Postgres is not installed (Debian: apt-get install postgresql)',
)

/** Starts a Postgres server in a temporary folder, with more of its options, such as `-c`, `ssl=on`. */
export async function startPostgres(more: string[] = []): Promise<Postgres> {
  if (!initdb || !server) throw new Error('Postgres is not installed')
  const dir = mkdtempSync(join(tmpdir(), 'frontdesk-pg-'))
  if (isRoot) giveToPostgres(dir)
  const data = join(dir, 'data')
  runProgram('cp', ['-a', emptyServer(initdb), data])
  const port = await freePort()
  const urlOf = (database: string) => `postgres://frontdesk@127.0.0.1:${port}/${database}`
  let child: ChildProcess | undefined

  const start = async () => {
    const options = [
      '-D',
      data,
      '-p',
      String(port),
      '-k',
      dir,
      '-h',
      '127.0.0.1',
      '-c',
      'fsync=off',
      '-c',
      'max_connections=200',
      ...more,
    ]
    child = spawn(...asPostgres(server, options), { stdio: 'ignore' })
    await eventually(() => run(urlOf('postgres'), 'select 1'))
  }
  const stop = async () => {
    const running = child
    if (!running || running.exitCode !== null) return
    const gone = new Promise((done) => running.once('exit', done))
    // "Immediate" shutdown: the server's processes end as in a crash.
    process.kill(mainProcess(data), 'SIGQUIT')
    await gone
  }
  await start()
  return {
    newDatabase: () => createDatabase(urlOf('postgres'), 'template1'),
    query: run,
    start,
    stop,
    freeze: () => signalAll(data, 'SIGSTOP'),
    thaw: () => {
      // `runuser` stops when what it runs is stopped.
      child?.kill('SIGCONT')
      signalAll(data, 'SIGCONT')
    },
    close: async () => {
      await stop()
      rmSync(dir, { recursive: true, force: true })
    },
    dir,
    outlive: () => child?.unref(),
  }
}

const migrated = 'migrated'

/**
 * The server that all test files of a run share, because starting one takes a second. The first that needs it starts it;
 * it ends with the run, see `learned-once/run.js`.
 */
async function sharedServer(): Promise<string> {
  const url = await onceDone(['postgres'], async () => {
    const server = await startPostgres()
    writeFileSync(join(process.env.LEARNED_ONCE ?? '', 'postgres'), server.dir)
    server.outlive()
    const empty = await server.newDatabase()
    const template = withName(empty, migrated)
    await run(empty, `create database ${migrated}`)
    const database = await openPostgres({ url: template, connections: 4 }, quiet)
    await database.close()
    return empty
  })
  if (!url) throw new Error('Postgres did not start')
  return url
}

/** The connection string of a database of one's own on the shared server: empty, or with our tables. */
export async function newDatabase({ isMigrated = false } = {}): Promise<string> {
  return createDatabase(await sharedServer(), isMigrated ? migrated : 'template1')
}

async function createDatabase(url: string, template: string): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await run(url, `create database ${name} template ${template}`)
  return withName(url, name)
}

const withName = (url: string, name: string) => Object.assign(new URL(url), { pathname: name }).href

/** The files of a server without data. Copying them takes a tenth of what making them takes, so they are made once. */
function emptyServer(initdb: string): string {
  const folder = join(tmpdir(), 'frontdesk-tests')
  const made = join(folder, `postgres${initdb.replaceAll('/', '-')}-${process.getuid?.()}`)
  if (existsSync(made)) return made
  mkdirSync(folder, { recursive: true })
  const unfinished = mkdtempSync(`${made}-`)
  if (isRoot) giveToPostgres(unfinished)
  const data = join(unfinished, 'data')
  runProgram(...asPostgres(initdb, ['-D', data, '-U', 'frontdesk', '--auth=trust', '--no-sync', '-E', 'UTF8']))
  try {
    renameSync(data, made)
  } catch (error) {
    // Another process was faster.
    if (!existsSync(made)) throw error
  }
  rmSync(unfinished, { recursive: true, force: true })
  return made
}

function giveToPostgres(dir: string): void {
  const owner = statSync('/var/lib/postgresql', { throwIfNoEntry: false })
  if (!owner) throw new Error('There is no user postgres, and Postgres does not run as root')
  chownSync(dir, owner.uid, owner.gid)
}

async function run<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

/** `runuser` stands between us and the server, so its process id comes from the file that it writes. */
const mainProcess = (data: string) => Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0])

/** Signals the server and the processes it has started for connections. */
function signalAll(data: string, signal: NodeJS.Signals): void {
  const main = mainProcess(data)
  const children = readFileSync(`/proc/${main}/task/${main}/children`, 'utf8').split(' ').filter(Boolean).map(Number)
  for (const pid of [main, ...children]) signalOne(pid, signal)
}

function signalOne(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    // A helper of the server's, such as a vacuum, may end between our look and our signal.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
