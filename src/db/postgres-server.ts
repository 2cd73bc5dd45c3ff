import { access, constants } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { SupportError } from '../domain/errors.ts'

/** The server gives up on a statement after this long, whatever it waits for. */
export const statementTimeoutMs = 10_000

/** What we learn about a server before we use it. */
export interface Server {
  /**
   * A pooler (PgBouncer, Supavisor, Neon's, RDS Proxy) stands in front of it and lends a connection for one transaction, so that
   * settings of a session are refused or forgotten, and nothing can be listened to.
   */
  pooled: boolean
}

const oldestVersion = 14
const connectTimeoutMs = 5000
/** A server that is starting, or recovers from a crash, is waited for. */
const startingMs = 30_000
const tryAgainMs = 500

/** Connects once, to see what there is. Throws `SupportError('bad_settings')` when the server is too old. */
export async function inspectServer(url: string, deadline = Date.now() + startingMs): Promise<Server> {
  await checkFiles(url)
  try {
    return await ask(url)
  } catch (error) {
    if (codeOf(error) !== '57P03' || Date.now() > deadline) throw error
    await sleep(tryAgainMs)
    return inspectServer(url, deadline)
  }
}

/** Throws `SupportError('bad_settings')` when a file that the address names cannot be read. */
async function checkFiles(url: string): Promise<void> {
  for (const name of ['sslrootcert', 'sslcert', 'sslkey']) {
    const file = new URL(url).searchParams.get(name)
    if (file) await access(file, constants.R_OK).catch(({ code }) => cannotRead(name, file, code))
  }
}

function cannotRead(name: string, file: string, code: string): never {
  throw new SupportError(
    'bad_settings',
    `DATABASE_URL says ${name}=${file}, and that file cannot be read (${code}). Put it there, or mend the path.`,
  )
}

async function ask(url: string): Promise<Server> {
  try {
    const timeoutMs = await timeoutOf(url, { statement_timeout: statementTimeoutMs })
    const askedMs = new URL(url).searchParams.get('statement_timeout') ?? statementTimeoutMs
    return { pooled: timeoutMs !== Number(askedMs) }
  } catch (error) {
    if (!refusesSettings(error)) throw error
    await timeoutOf(url, {})
    return { pooled: true }
  }
}

/** A protocol violation to PgBouncer and Neon's pooler, an unknown feature to RDS Proxy. Source: Postgres, appendix A. */
const refusesSettings = (error: unknown) => /^(08P01|0A000)$/.test(codeOf(error))

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** How long the server lets a statement run, in milliseconds. */
async function timeoutOf(url: string, settings: pg.ClientConfig): Promise<number> {
  const facts = `select current_setting('server_version_num')::int as version, current_setting('server_version') as name,
    current_setting('server_encoding') as encoding, (select setting from pg_settings where name = 'statement_timeout')::int as "timeoutMs"`
  return withClient(url, settings, async (client) => {
    const { rows } = await client.query<Facts>(facts)
    const { version = 0, name = '', encoding = '', timeoutMs = 0 } = rows[0] ?? {}
    if (version < oldestVersion * 10_000) throw tooOld(name)
    if (!/^(UTF8|SQL_ASCII)$/.test(encoding)) throw wrongEncoding(encoding)
    return timeoutMs
  })
}

interface Facts {
  version: number
  name: string
  encoding: string
  timeoutMs: number
}

const wrongEncoding = (encoding: string) =>
  new SupportError(
    'bad_settings',
    `The database has the encoding ${encoding}, which cannot hold every customer’s words. Create one with UTF8: createdb --encoding=UTF8 --template=template0 NAME.`,
  )

const tooOld = (version: string) =>
  new SupportError(
    'bad_settings',
    `The database server is Postgres ${version}, and Frontdesk needs ${oldestVersion} or newer. Upgrade the server, or set DATABASE_URL to a newer one.`,
  )

/** Does something on a connection of its own, with no limit to how long it takes. */
export async function withClient<T>(url: string, settings: pg.ClientConfig, work: (client: pg.Client) => Promise<T>) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: connectTimeoutMs, ...settings })
  // Its queries fail with the same error.
  client.on('error', () => {})
  try {
    await client.connect()
    return await work(client)
  } finally {
    // A connection that never came about has nothing to end, and says so.
    await client.end().catch(() => {})
  }
}
