import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import { describeWithPostgres, type Postgres, startPostgres } from '../../test/postgres.ts'
import { applyFunctions, type Connection, type Functions, versionsKept } from './functions.ts'

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

describeWithPostgres('on Postgres', () => {
  let server: Postgres
  let client: pg.Client
  beforeAll(async () => {
    server = await startPostgres()
    client = new pg.Client({ connectionString: await server.newDatabase() })
    await client.connect()
  })
  afterAll(async () => {
    await client.end()
    await server.close()
  })
  storiesOf(() => ({ query: (text) => client.query(text), exec: (text) => client.query(text) }))
})
