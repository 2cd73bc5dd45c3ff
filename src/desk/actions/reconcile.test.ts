import { eq } from 'drizzle-orm'
import { newTicket } from '../../../test/desk-on.ts'
import { emptyDatabase, freshDatabase } from '../../../test/fresh-database.ts'
import { createScriptedPayer, type ScriptedPayer } from '../../../test/scripted-payer.ts'
import { inWords } from '../../cli/reconcile/in-words.ts'
import type { Database } from '../../db/database.ts'
import { actions } from '../../db/schema.ts'
import type { ActionState } from '../../domain/action.ts'
import { reconcile } from './reconcile.ts'

const since = new Date('2026-03-01T00:00:00Z')
const payDay = new Date('2026-03-05T10:00:00Z')

let database: Database
let payer: ScriptedPayer
beforeAll(async () => {
  database = await freshDatabase()
})
beforeEach(async () => {
  await emptyDatabase(database.db)
  payer = createScriptedPayer(() => payDay)
})
afterAll(() => database.close())

/** A refund of an order in a state, which the payer has paid unless told. */
async function refund(orderId: string, state: ActionState, { isPaid = true, decidedBy = null as string | null } = {}) {
  const { id: ticketId } = await newTicket(database)
  const key = `key of ${orderId}`
  const outcome =
    isPaid &&
    (await payer.payBack({ orderId, amountCents: 5000, currency: 'USD', reason: '', key })).state !== 'refused'
  const row = { workspaceId: 'T1', ticketId, kind: 'refund', subject: orderId, about: `refund ${orderId}` } as const
  await database.db.insert(actions).values({
    ...row,
    ...{ customerUserId: 'U_MAYA', reason: 'x', amountCents: 5000, currency: 'USD', key, state, decidedBy },
    ...{
      triedAt: payDay,
      changedAt: payDay,
      reference: outcome ? ((await payer.lookUpPayback({ key } as never)) as { reference: string }).reference : null,
    },
  })
  return key
}

const compare = (pays: ScriptedPayer | undefined = payer) =>
  reconcile(database.db, { workspaceId: 'T1', payer: pays, since })
const kinds = async () => (await compare()).differences.map(({ kind }) => kind)

test('what was said is what is in the books', async () => {
  await refund('ORD-1', 'done')
  await refund('ORD-2', 'pending')
  await refund('ORD-3', 'denied', { isPaid: false })
  const result = await compare()
  expect(result).toMatchObject({ differences: [], said: { USD: 10_000 }, booked: { USD: 10_000 }, ofOthers: 0 })
  expect(inWords(result, { since, hasPayer: true })).toContain('✓ All is as it was said.')
})

test('said, and not in the books', async () => {
  await refund('ORD-1', 'done', { isPaid: false })
  expect(await kinds()).toEqual(['not booked'])
})

test.each<ActionState>(['failed', 'unknown', 'requested', 'denied'])(
  'in the books, and here it is %s',
  async (state) => {
    await refund('ORD-1', state)
    expect(await kinds()).toEqual(['not said'])
  },
)

test('another amount, paid twice, and paid for a database that is not this one', async () => {
  await refund('ORD-1', 'done')
  await database.db.update(actions).set({ amountCents: 4000 }).where(eq(actions.subject, 'ORD-1'))
  const key = await refund('ORD-2', 'done')
  const twice = payer.books.get(key)
  if (twice) payer.books.set('again', { ...twice, payback: { ...twice.payback, key } })
  await payer.payBack({ orderId: 'ORD-9', amountCents: 1, currency: 'EUR', reason: '', key: 'elsewhere' })
  const result = await compare()
  expect(result.differences.map(({ kind }) => kind).sort()).toEqual(['booked twice', 'not ours', 'other amount'])
  expect(inWords(result, { since, hasPayer: true }).join('\n')).toMatch(
    /\$40\.00 for order ORD-1 .*books have \$50\.00[\s\S]*€0\.01 \(re_3, 2026-03-05\) for order ORD-9/,
  )
})

test('what others paid back is counted, and no difference', async () => {
  await payer.payBack({ orderId: 'ORD-9', amountCents: 1, currency: 'EUR', reason: '', key: 'theirs' })
  const others = {
    ...payer,
    listPaybacks: async function* (from: Date) {
      for await (const { key: _, ...booked } of payer.listPaybacks(from)) yield booked
    },
  }
  expect(await compare(others)).toMatchObject({ differences: [], ofOthers: 1 })
})

test('where people pay by hand, there are only our own rows', async () => {
  await refund('ORD-1', 'done', { isPaid: false, decidedBy: 'U_SAM' })
  const result = await reconcile(database.db, { workspaceId: 'T1', since })
  expect(result).toMatchObject({ differences: [], byHand: [{ subject: 'ORD-1' }] })
  expect(inWords(result, { since, hasPayer: false }).join('\n')).toMatch(/paid by hand.*\$50\.00 \(1\)[\s\S]*no books/)
})
