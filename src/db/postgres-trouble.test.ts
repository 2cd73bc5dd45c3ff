import { once } from 'node:events'
import { type AddressInfo, connect, createServer } from 'node:net'
import { certificateFolder, openssl } from '../../test/certificates.ts'
import { eventually } from '../../test/eventually.ts'
import { describeWithPostgres, type Postgres, startPostgres } from '../../test/postgres.ts'
import { quiet } from '../../test/quiet.ts'
import { describeWith } from '../../test/servers.ts'
import { SupportError } from '../domain/errors.ts'
import type { Database } from './database.ts'
import { isDatabaseAway } from './database-away.ts'
import { databaseProblem } from './database-problem.ts'
import { openPostgres } from './postgres.ts'

const open = (url: string) => openPostgres({ url, connections: 4 }, quiet)

/** The error that is shown when Frontdesk starts. Undefined if it starts. */
async function problemWith(url: string): Promise<string | undefined> {
  try {
    await (await open(url)).close()
    return undefined
  } catch (error) {
    return error instanceof SupportError ? error.message : databaseProblem(error)
  }
}

describeWithPostgres('a Postgres server', () => {
  let server: Postgres
  let url: string
  let database: Database | undefined
  beforeAll(async () => {
    server = await startPostgres()
  })
  beforeEach(async () => {
    url = await server.newDatabase()
  })
  afterEach(async () => {
    await database?.close()
    database = undefined
  })
  afterAll(() => server.close())

  const as = (user: string) => Object.assign(new URL(url), { username: user }).href
  const nameOf = (address: string) => new URL(address).pathname.slice(1)
  const administer = (...statements: string[]) =>
    statements.reduce<Promise<unknown>>(
      (before, statement) => before.then(() => server.query(url, statement)),
      Promise.resolve(),
    )

  test('that lacks the database says to correct the name', async () => {
    expect(await problemWith(`${url}_of_another_name`)).toMatch(/does not exist .* createdb/)
  })

  test('a role that lacks permissions is told which to grant; with these, it starts', async () => {
    await administer('create role weak login', 'revoke all on schema public from public')
    const problem = await problemWith(as('weak'))
    expect(problem).toMatch(/lacks permissions \(permission denied.*grant create on database/)
    const [onDatabase = '', onSchema = ''] =
      /grant create .*?(?=;)|grant usage.*?(?=\.$)/g[Symbol.match](problem ?? '') ?? []
    const filledIn = [onDatabase, onSchema].map((grant) => grant.replace('NAME', nameOf(url)).replace('ROLE', 'weak'))
    await administer(...filledIn)
    expect(await problemWith(as('weak'))).toBeUndefined()
  })

  test('that has no free connections, and one that rejects a role, say so', async () => {
    await administer('create role crowded login connection limit 0', 'create role barred nologin')
    expect(await problemWith(as('crowded'))).toMatch(/no free connections .*max_connections/)
    expect(await problemWith(as('barred'))).toMatch(/rejects this host or user .*pg_hba\.conf/)
  })

  test('with an encoding that cannot hold emoji is refused', async () => {
    const latin = `${nameOf(url)}_latin`
    await administer(`create database ${latin} encoding 'LATIN1' locale 'C' template template0`)
    expect(await problemWith(url.replace(nameOf(url), latin))).toMatch(/encoding LATIN1.*createdb --encoding=UTF8/)
  })

  test('that is a standby is refused at start', async () => {
    await administer(`alter database ${nameOf(url)} set default_transaction_read_only = on`)
    expect(await problemWith(url)).toMatch(/read-only.*primary/)
  })

  test('that becomes a standby is left for the new primary, and nothing is blamed on a message', async () => {
    database = await open(url)
    const { db, ping } = database
    const pid = async () => JSON.stringify(await db.execute('select pg_backend_pid()'))
    const before = await pid()
    await administer('alter system set default_transaction_read_only = on', 'select pg_reload_conf()')
    try {
      const refusal = await eventually(async () => {
        const error = await db.execute('create table new (n int)').then(
          () => undefined,
          (error) => error,
        )
        if (!error) await db.execute('drop table new')
        expect(error).toBeDefined()
        return error
      })
      expect(isDatabaseAway(refusal)).toBe(true)
      await expect(ping()).rejects.toThrow('is read-only')
    } finally {
      await administer('alter system reset default_transaction_read_only', 'select pg_reload_conf()')
    }
    await eventually(() => ping())
    expect(await pid()).not.toBe(before)
  })

  test('that revokes rights is not ready until it grants them again', async () => {
    await administer('create role desk login', `alter database ${nameOf(url)} owner to desk`)
    database = await open(as('desk'))
    await database.ping()
    await administer('revoke insert on inbox from desk')
    await expect(database.ping()).rejects.toThrow('is read-only')
    await administer('grant insert on inbox to desk')
    await database.ping()
  })

  test('that is closed again at once, while its listener still connects', async () => {
    await (await open(url)).close()
  })

  test('that is starting is waited for', async () => {
    const { port } = new URL(url)
    const starting = fatal('57P03', 'the database system is starting up')
    let refused = 0
    const door = createServer((socket) => {
      if (refused++ < 2) return void socket.once('data', () => socket.end(starting))
      socket.pipe(connect(Number(port), '127.0.0.1')).pipe(socket)
    })
    door.listen(0, '127.0.0.1')
    await once(door, 'listening')
    const through = Object.assign(new URL(url), { port: String((door.address() as AddressInfo).port) })
    expect(await problemWith(through.href)).toBeUndefined()
    expect(refused).toBeGreaterThan(2)
    door.close()
  })

  describeWith(openssl, 'openssl is not installed')('and TLS', () => {
    const folder = certificateFolder()
    afterAll(() => folder.remove())

    test('without TLS, though it is asked for', async () => {
      expect(await problemWith(`${url}?sslmode=require`)).toMatch(/does not support TLS.*sslmode=disable/)
    })

    test('with a certificate of an unknown authority; with it as root, or unchecked, it starts', async () => {
      const { cert } = await present(folder.make('ours', 'IP:127.0.0.1'))
      expect(await problemWith(`${url}?sslmode=require`)).toMatch(/not signed by an authority.*sslrootcert=/)
      expect(await problemWith(`${url}?sslmode=require&sslrootcert=system`)).toMatch(/not signed by an authority/)
      expect(await problemWith(`${url}?sslmode=require&sslrootcert=${cert}`)).toBeUndefined()
      expect(await problemWith(`${url}?sslmode=no-verify`)).toBeUndefined()
      expect(await problemWith(`${url}?sslmode=require&uselibpqcompat=true`)).toBeUndefined()
    })

    test('with a certificate for another name', async () => {
      const { cert } = await present(folder.make('elsewhere', 'DNS:db.example'))
      const byName = url.replace('127.0.0.1', 'localhost')
      expect(await problemWith(`${byName}?sslmode=require&sslrootcert=${cert}`)).toMatch(/another name.*db\.example/)
    })

    test('with a certificate that has expired', async () => {
      const { cert } = await present(folder.make('old', 'IP:127.0.0.1', ['20200101000000Z', '20200201000000Z']))
      expect(await problemWith(`${url}?sslmode=require&sslrootcert=${cert}`)).toMatch(/has expired.*Renew/)
    })

    test('with a file that is not there', async () => {
      const problem = await problemWith(`${url}?sslmode=require&sslrootcert=/nowhere/ca.pem`)
      expect(problem).toMatch(/sslrootcert=\/nowhere\/ca\.pem.*cannot be read \(ENOENT\)/)
    })

    async function present<C extends { key: string; cert: string }>(certificate: C): Promise<C> {
      const { key, cert } = certificate
      await administer(
        `alter system set ssl_cert_file = '${cert}'`,
        `alter system set ssl_key_file = '${key}'`,
        'alter system set ssl = on',
        'select pg_reload_conf()',
      )
      await eventually(async () => {
        const [row] = await server.query<{ shown: string }>(url, `select current_setting('ssl_cert_file') as shown`)
        expect(row?.shown).toBe(cert)
      })
      return certificate
    }
  })
})

/** An error of the server while a connection starts. Source: Postgres, "Message Formats", ErrorResponse. */
function fatal(code: string, words: string): Buffer {
  const fields = Buffer.from(`SFATAL\0VFATAL\0C${code}\0M${words}\0\0`)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(fields.length + 4)
  return Buffer.concat([Buffer.from('E'), length, fields])
}

test('other database errors are told in a sentence too; errors of anything else are not', () => {
  const failed = (code: string, words = 'so it says') => databaseProblem(Object.assign(new Error(words), { code }))
  expect(failed('28P01')).toMatch(/rejects the user or the password/)
  expect(failed('ECONNREFUSED', '')).toBe('The database cannot be reached (ECONNREFUSED). Check DATABASE_URL.')
  expect(failed('57P03')).toMatch(/not ready \(so it says\)/)
  expect(failed('EPROTO')).toMatch(/cannot agree on TLS/)
  expect(databaseProblem(new Error('timeout expired'))).toMatch(/does not answer/)
  expect(databaseProblem(new Error('Failed query: x', { cause: new Error('timeout expired') }))).toMatch(
    /does not answer/,
  )
  expect(failed('22P02')).toBeUndefined()
  expect(databaseProblem('no error')).toBeUndefined()
})
