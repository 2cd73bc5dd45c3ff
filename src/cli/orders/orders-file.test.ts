import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describeOnBothDatabases } from '../../../test/both-databases.ts'
import { emptyDatabase } from '../../../test/fresh-database.ts'
import { shopOrders } from '../../../test/shop-orders.ts'
import { orders } from '../../db/schema.ts'
import { exportOrders } from './export-orders.ts'
import { importOrders } from './import-orders.ts'
import { workspaceOf } from './workspace-of.ts'

const { numbers } = shopOrders()
let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'frontdesk-orders-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

const header = 'id,customer,status,items,total_minor,currency,placed_at,arrives_at,tracking_url'
const lamp =
  'ORD-70001,maya@globex.example,shipped,Oak desk lamp,6490,usd,2026-03-01,2026-03-05T10:00:00Z,https://track.example/1'
const mats = 'ORD-70002,GLX-77,delivered,"Two mats, ""large""",4990,EUR,2026-02-01T09:00:00+01:00,,'

function fileOf(lines: string[], name = 'orders.csv'): string {
  const file = join(dir, name)
  writeFileSync(file, lines.join('\n'))
  return file
}

describeOnBothDatabases((two) => {
  const db = () => two().one.db
  const bring = (file: string, isDryRun = false) => importOrders(db(), { file, workspaceId: 'T1', numbers, isDryRun })
  const stored = () => db().select().from(orders).orderBy(orders.id)
  const refused = (lines: string[], name?: string) =>
    bring(fileOf(lines, name)).then(
      () => 'taken',
      (error: Error) =>
        error.message
          .split('\n')
          .slice(1)
          .map((line) => line.trim()),
    )

  test('orders come from a CSV file; brought again, only what differs is changed, and what is missing stays', async () => {
    expect(await bring(fileOf([header, lamp, mats]))).toEqual({ came: 2, changed: 0, kept: 0 })
    expect(await stored()).toMatchObject([
      {
        ...{ workspaceId: 'T1', id: 'ORD-70001', customer: 'maya@globex.example', status: 'shipped' },
        ...{ items: 'Oak desk lamp', totalCents: 6490, currency: 'USD', trackingUrl: 'https://track.example/1' },
        ...{ placedAt: new Date('2026-03-01T00:00:00Z'), arrivesAt: new Date('2026-03-05T10:00:00Z') },
      },
      { id: 'ORD-70002', customer: 'GLX-77', items: 'Two mats, "large"', arrivesAt: null, trackingUrl: null },
    ])
    expect(await bring(fileOf([header, lamp.replace('shipped', 'delivered')]))).toEqual({
      came: 0,
      changed: 1,
      kept: 0,
    })
    expect(await bring(fileOf([header, lamp.replace('shipped', 'delivered'), mats]))).toEqual({
      ...{ came: 0, changed: 0, kept: 2 },
    })
    expect((await stored()).map(({ status }) => status)).toEqual(['delivered', 'delivered'])
  })

  test('a dry run counts and writes nothing', async () => {
    await bring(fileOf([header, lamp]))
    const file = fileOf([header, lamp.replace('6490', '6500'), mats])
    expect(await bring(file, true)).toEqual({ came: 1, changed: 1, kept: 0 })
    expect(await stored()).toMatchObject([{ id: 'ORD-70001', totalCents: 6490 }])
  })

  test('with a mistake in any line, nothing comes, and every mistake is told with its line and column', async () => {
    const file = [
      header,
      lamp,
      'ORD-70001,,sent,Lamp,64.90,dollars,yesterday,,ftp://x',
      mats.replace('ORD-70002', 'order 7'),
      `${mats},more`,
    ]
    expect(await refused(file)).toEqual([
      'line 3, customer: is missing',
      'line 3, status: must be one of processing, shipped, delivered, paid, cancelled, refunded',
      'line 3, total_minor: must be a whole number in the smallest unit of the currency: 4990 for 49.90 USD',
      'line 3, currency: must be a currency such as USD',
      'line 3, placed_at: must be a date such as 2026-03-31, or a time such as 2026-03-31T14:05:00Z',
      'line 3, tracking_url: must be an address that begins with https://',
      'line 3, id: ORD-70001 is on line 2 already',
      'line 4, id: order 7 is no order number as support.yaml describes them (ORD-12345)',
      'line 5 has more columns than the first line',
    ])
    expect(await stored()).toEqual([])
  })

  test.each([
    ['an empty file', [''], [expect.stringContaining('line 1 must name the columns; missing: id, customer, status')]],
    ['a column that no order has', [`${header},colour`], [expect.stringContaining('unknown: "colour"')]],
    ['quotes that do not end', [header, '"ORD-70001,x'], [expect.stringMatching(/^line \d is not CSV: .*quote/i)]],
    ['no UTF-8', [header, lamp.replace('Oak', '\uFFFDak')], ['line 2 is not UTF-8; save the file as UTF-8']],
  ])('%s is refused', async (_, lines, problems) => {
    expect(await refused(lines)).toEqual(problems)
  })

  test('a spreadsheet’s semicolons, byte order mark and Windows line ends are read', async () => {
    const columns = lamp.replaceAll(',', ';')
    writeFileSync(join(dir, 'orders.csv'), `\uFEFF${header.replaceAll(',', ';')}\r\n${columns}\r\n\r\n`)
    expect(await bring(join(dir, 'orders.csv'))).toEqual({ came: 1, changed: 0, kept: 0 })
  })

  test('JSON lines are read, and refused as CSV is', async () => {
    const order = { id: 'ORD-70003', customer: 'U_MAYA', status: 'shipped', items: 'A lamp', currency: 'JPY' }
    const right = JSON.stringify({ ...order, total_minor: 12_000, placed_at: '2026-03-01', arrives_at: null })
    expect(await bring(fileOf([right, ''], 'orders.jsonl'))).toEqual({ came: 1, changed: 0, kept: 0 })
    expect(await refused([right, '[1]', '{"id":', JSON.stringify({ ...order, colour: 'red' })], 'more.jsonl')).toEqual([
      'line 2 must be one JSON object',
      'line 3 must be one JSON object',
      'line 4, total_minor: is missing',
      'line 4, placed_at: is missing',
      'line 4, colour: is no column of an order',
      'line 4, id: ORD-70003 is on line 1 already',
    ])
    await expect(bring(fileOf([right], 'orders.xlsx'))).rejects.toThrow('must end in .csv or .jsonl')
    await expect(bring(join(dir, 'none.csv'))).rejects.toThrow('There is no file')
  })

  test('thousands of orders come in batches, and the progress ends at all of them', async () => {
    const many = Array.from({ length: 1201 }, (_, i) => lamp.replace('70001', String(80_000 + i)))
    const seen: string[] = []
    const progress = (done: number, total: number) => void seen.push(`${done} of ${total}`)
    const file = fileOf([header, ...many])
    await importOrders(db(), { file, workspaceId: 'T1', numbers, isDryRun: false, progress })
    expect(seen).toEqual(['500 of 1201', '1000 of 1201', '1201 of 1201'])
    expect(await stored()).toHaveLength(1201)
  })

  test.each(['csv', 'jsonl'])(
    'what is exported as %s can be imported elsewhere, and comes out the same',
    async (kind) => {
      await bring(fileOf([header, lamp, mats]))
      const file = join(dir, `out.${kind}`)
      expect(await exportOrders(db(), file, 'T1')).toBe(2)
      expect(statSync(file).mode & 0o777).toBe(0o600)
      const before = await stored()
      await emptyDatabase(db())
      expect(await bring(file)).toEqual({ came: 2, changed: 0, kept: 0 })
      expect(await stored()).toEqual(before)
      await expect(exportOrders(db(), file, 'T1')).rejects.toThrow('exists already')
      expect(readFileSync(file, 'utf8')).toContain('Two mats')
    },
  )

  test('the workspace is the only one that is known; with none or several, it has to be named', async () => {
    await expect(workspaceOf(db(), undefined)).rejects.toThrow('--workspace')
    expect(await workspaceOf(db(), 'T9')).toBe('T9')
    await bring(fileOf([header, lamp]))
    expect(await workspaceOf(db(), undefined)).toBe('T1')
    await importOrders(db(), { file: fileOf([header, lamp]), workspaceId: 'T2', numbers, isDryRun: false })
    await expect(workspaceOf(db(), undefined)).rejects.toThrow('several')
  })
})
