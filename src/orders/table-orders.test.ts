import { emptyDatabase, freshDatabase } from '../../test/fresh-database.ts'
import { sampleOrders } from '../../test/sample-orders.ts'
import type { Database } from '../db/database.ts'
import { createTableOrders, saveOrders } from './table-orders.ts'

let database: Database
beforeAll(async () => {
  database = await freshDatabase()
})
beforeEach(async () => {
  await emptyDatabase(database.db)
  await saveOrders(database.db, sampleOrders('T1', { first: 'U_MAYA', second: 'U_TOMAS' }, new Date()))
})
afterAll(() => database.close())

const find = (userId: string, orderId: string, workspaceId = 'T1') =>
  createTableOrders(database.db).findOrder({ workspaceId, accounts: [userId] }, orderId)

test('a customer finds an order of theirs', async () => {
  expect(await find('U_MAYA', 'ORD-12345')).toMatchObject({
    id: 'ORD-12345',
    status: 'shipped',
    refundRequested: false,
  })
})

test.each([
  ['somebody else’s', 'U_MAYA', 'ORD-20001', 'T1'],
  ['one that does not exist', 'U_MAYA', 'ORD-99999', 'T1'],
  ['one of another workspace', 'U_MAYA', 'ORD-12345', 'T2'],
  ['nothing, with a wildcard', 'U_MAYA', 'ORD-%', 'T1'],
  ['nothing, with SQL', 'U_MAYA', "' or 1=1 --", 'T1'],
])('%s is not found', async (_, userId, orderId, workspaceId) => {
  expect(await find(userId, orderId, workspaceId)).toBeUndefined()
})

test('an order that is saved again is brought up to date', async () => {
  const [row] = sampleOrders('T1', { first: 'U_MAYA' }, new Date())
  if (!row) throw new Error('There is one')
  await saveOrders(database.db, [{ ...row, status: 'cancelled' }])
  expect(await find('U_MAYA', row.id)).toMatchObject({ status: 'cancelled' })
})

test('a customer’s latest orders come first, and nobody else’s', async () => {
  const recent = (userId: string, most = 9) =>
    createTableOrders(database.db).recentOrders({ workspaceId: 'T1', accounts: [userId] }, most)
  const all = await recent('U_MAYA')
  expect(all.length).toBeGreaterThan(2)
  expect(all.map(({ placedAt }) => placedAt)).toEqual(all.map(({ placedAt }) => placedAt).sort((a, b) => +b - +a))
  expect(all.map(({ id }) => id)).not.toContain('ORD-20001')
  expect(await recent('U_MAYA', 1)).toEqual(all.slice(0, 1))
  expect(await recent('U_NOBODY')).toEqual([])
})
