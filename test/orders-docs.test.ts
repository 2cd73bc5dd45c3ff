import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSupportFile } from '../src/company/support-file.ts'
import { orderNumberWords } from '../src/languages/order-number-words.ts'
import { createHttpOrders } from '../src/orders/http/http-orders.ts'
import { orderNumbersBy } from '../src/orders/order-rules.ts'
import { fetchByContract } from './orders-api.ts'
import { startOrdersService } from './orders-service.ts'
import { quiet } from './quiet.ts'

const docs = readFileSync('docs/how-to/orders.md', 'utf8')
const sections = [...docs.matchAll(/^( *)```yaml\n([\s\S]*?)^ *```/gm)].map(([, indent = '', yaml = '']) =>
  yaml.replace(new RegExp(`^${indent}`, 'gm'), ''),
)

const folder = mkdtempSync(join(tmpdir(), 'frontdesk-docs-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('every example of support.yaml in docs/how-to/orders.md is accepted, and reads the ids that the page names', () => {
  expect(sections.length).toBeGreaterThan(4)
  for (const yaml of sections) {
    const file = join(folder, 'support.yaml')
    writeFileSync(file, yaml)
    const { orders } = readSupportFile(file)
    if (orders) expect(orderNumbersBy(orders, orderNumberWords).example).toMatch(/\d/)
  }
})

test('the sample service has the data that docs/how-to/orders.md speaks of, as the contract wants it', async () => {
  const service = await startOrdersService()
  const { fetch, operations } = fetchByContract()
  const offers = ['invoices', 'subscriptions', 'events'] as const
  const source = createHttpOrders({ ...service, fetch, offers: [...offers], now: () => new Date(), log: quiet })
  const you = { workspaceId: 'T1', accounts: ['you'] }
  expect(await source.findOrder(you, 'A-10001')).toMatchObject({ status: 'shipped' })
  expect(await source.findOrder(you, 'A-20001')).toBeUndefined()
  expect(await source.recentOrders(you, 5)).toHaveLength(2)
  expect(await source.orderEvents?.(you, 'A-10001')).toHaveLength(2)
  expect(await source.invoices?.(you, 5)).toHaveLength(2)
  expect(await source.subscriptions?.(you, 5)).toHaveLength(1)
  expect(operations).toHaveLength(7)
  await service.close()
})
