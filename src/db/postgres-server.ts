import { access, constants } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { SupportError } from '../domain/errors.ts'

/** The server aborts a statement after this long. */
export const statementTimeoutMs = 10_000

/** What we learn about a server before using it. */
export interface Server {
  /**
   * A pooler (PgBouncer, Supavisor, Neon's, RDS Proxy) stands in front of the server and assigns connections per
   * transaction. Session settings are refused or lost, and LISTEN does not work.
   */
  pooled: boolean
}

const oldestVersion = 14
const connectTimeoutMs = 5000
/** How long to wait for a server that is starting or recovering. */
const startingMs = 30_000
const tryAgainMs = 500

/** Connects once to inspect the server. Throws `SupportError('bad_settings')` if it is too old. */
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

/** Throws `SupportError('bad_settings')` if a file named in the URL cannot be read. */
async function checkFiles(url: string): Promise<void> {
  for (const name of ['sslrootcert', 'sslcert', 'sslkey']) {
    const file = new URL(url).searchParams.get(name)
    if (file) await access(file, constants.R_OK).catch(({ code }) => cannotRead(name, file, code))
  }
}

function cannotRead(name: string, file: string, code: string): never {
  throw new SupportError(
    'bad_settings',
    `DATABASE_URL says ${name}=${file}, but that file cannot be read (${code}). Put the file there, or correct the path.`,
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

/** PgBouncer and Neon report a protocol violation, RDS Proxy an unsupported feature. Source: Postgres, appendix A. */
const refusesSettings = (error: unknown) => /^(08P01|0A000)$/.test(codeOf(error))

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** The server's statement timeout in milliseconds. */
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
    `The database uses the encoding ${encoding}, which cannot store every language. Create one with UTF8: createdb --encoding=UTF8 --template=template0 NAME.`,
  )

const tooOld = (version: string) =>
  new SupportError(
    'bad_settings',
    `The database server is Postgres ${version}, but Frontdesk needs ${oldestVersion} or newer. Upgrade the server, or set DATABASE_URL to a newer one.`,
  )

/** Runs `work` on a connection of its own, without a timeout. */
export async function withClient<T>(url: string, settings: pg.ClientConfig, work: (client: pg.Client) => Promise<T>) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: connectTimeoutMs, ...settings })
  // Queries reject with the same error.
  client.on('error', () => {})
  try {
    await client.connect()
    return await work(client)
  } finally {
    // Ending a connection that was never established rejects.
    await client.end().catch(() => {})
  }
}
