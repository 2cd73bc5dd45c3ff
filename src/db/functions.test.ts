import { PGlite } from '@electric-sql/pglite'
import { sql } from 'drizzle-orm'
import pg from 'pg'
import { describeOnBothDatabases } from '../../test/both-databases.ts'
import { describeWithPostgres, newDatabase } from '../../test/postgres.ts'
import { quiet } from '../../test/quiet.ts'
import { applyFunctions, type Connection, type Functions, versionsKept } from './functions.ts'
import { openPostgres } from './postgres.ts'
import { rowsOf } from './rows-of.ts'

/** Version `n` of a function that returns its version. */
const version = (n: number): Functions => {
  const schema = `frontdesk_${n.toString(16).padStart(12, '0')}`
  const body = `create function ${schema}.version() returns integer language sql as $$ select ${n} $$;`
  return { schema, text: `${body}\ncreate function ${schema}.other() returns integer language sql as $$ select 1 $$;` }
}

function storiesOf(open: () => Connection) {
  const rows = async (text: string) => (await open().query(text)).rows
  const versions = () => rows(`select nspname from pg_namespace where nspname like 'frontdesk%' order by nspname`)

  test('an older version finds its functions after a newer one has started', async () => {
    await applyFunctions(open(), version(1))
    await applyFunctions(open(), version(2))
    for (const n of [1, 2])
      expect(await rows(`select ${version(n).schema}.version() as version`)).toEqual([{ version: n }])
  })

  test('a start that changes nothing writes nothing', async () => {
    await applyFunctions(open(), version(3))
    const { query } = open()
    await applyFunctions({ query, exec: () => Promise.reject(new Error('written')) }, version(3))
  })

  test('if one function cannot be created, none is', async () => {
    const broken = { ...version(4), text: `${version(4).text}\ncreate function ${version(4).schema}.third() nonsense;` }
    await expect(applyFunctions(open(), broken)).rejects.toThrow('nonsense')
    expect(await versions()).not.toContainEqual({ nspname: broken.schema })
  })

  test('only the newest versions stay', async () => {
    const many = Array.from({ length: versionsKept + 2 }, (_, n) => version(100 + n))
    for (const one of many) await applyFunctions(open(), one)
    expect(await versions()).toEqual(many.slice(-versionsKept).map(({ schema }) => ({ nspname: schema })))
  })
}

describe('on PGlite', () => {
  let client: PGlite
  beforeAll(async () => {
    client = await PGlite.create()
  })
  afterAll(() => client.close())
  storiesOf(() => ({ query: (text) => client.query(text), exec: (text) => client.exec(text) }))
})

describeOnBothDatabases((two) => {
  test('a function that may not scan tables is not compiled: its plans look dear, and compiling takes longer than running', async () => {
    const configured = await rowsOf<{ settings: string[] }>(
      two().one.db,
      sql`select proconfig as settings from pg_proc where array_to_string(proconfig, ' ') like '%enable_seqscan=off%'`,
    )
    expect(configured).not.toEqual([])
    for (const { settings } of configured) expect(settings).toContain('jit=off')
  })
})

describeWithPostgres('on Postgres', () => {
  let client: pg.Client
  beforeAll(async () => {
    client = new pg.Client({ connectionString: await newDatabase() })
    await client.connect()
  })
  afterAll(() => client.end())
  storiesOf(() => ({ query: (text) => client.query(text), exec: (text) => client.query(text) }))

  test('of processes that start at once on an empty database, one makes the tables and all work', async () => {
    const url = await newDatabase()
    const opened = await Promise.all([1, 2, 3].map(() => openPostgres({ url, connections: 4 }, quiet)))
    await Promise.all(opened.map(({ ping }) => ping()))
    const twice = sql`select hash from drizzle.__drizzle_migrations group by hash having count(*) > 1`
    expect(await Promise.all(opened.map(({ db }) => rowsOf(db, twice)))).toEqual([[], [], []])
    await Promise.all(opened.map(({ close }) => close()))
  })
})
