import { describeOnBothDatabases } from '../../test/both-databases.ts'
import { storyIn } from '../../test/figures-story.ts'
import { readMoney } from './money.ts'
import type { Scope } from './scope.ts'

const scope: Scope = { workspaceId: 'T1', from: '2025-11-01', to: '2025-11-30', timeZone: 'Europe/Berlin' }
const on = '2025-11-10T12:00:00Z'
const prices = { currency: 'EUR', models: { small: { input: 0.5, output: 2 }, vectors: { input: 0.1, output: 0 } } }

describeOnBothDatabases((two) => {
  const money = (of: Partial<Scope> = {}, priced: typeof prices | undefined = prices) =>
    readMoney(two().one.db, { ...scope, ...of }, priced)
  const answered = { ended: 'answered', isFirst: true, on } as const

  test('calls, tokens and their cost are told by day and model, for each message and each confirmed request', async () => {
    const { talked, said, asked } = storyIn(two().one)
    const maya = await talked([answered, { ended: 'courtesy', on }])
    await said(maya, 'helped')
    await talked([
      { ended: 'left alone', on },
      { ended: 'heard', on },
    ])
    await asked('small', [1_000_000, 100_000], on, maya)
    await asked('small', [500_000, 0], on, maya)
    await asked('vectors', [2_000_000, 0], '2025-11-11T12:00:00Z')
    await asked('small', [9, 9], '2025-12-11T12:00:00Z', maya)
    const found = await money()
    expect(found.uses).toEqual([
      {
        day: '2025-11-10',
        model: 'small',
        calls: 2,
        failed: 1,
        inputTokens: 1_500_000,
        outputTokens: 100_000,
        cost: 0.95,
      },
      { day: '2025-11-11', model: 'vectors', calls: 1, failed: 1, inputTokens: 2_000_000, outputTokens: 0, cost: 0.2 },
    ])
    expect(found).toMatchObject({ messages: 4, confirmed: 1 })
    expect(found.cost?.total).toBeCloseTo(1.15)
    expect(found.cost?.perMessage).toBeCloseTo(1.15 / 4)
    expect(found.cost).toMatchObject({ currency: 'EUR', perConfirmed: found.cost?.total })
  })

  test('without the price of each model that was asked, tokens are told and no sum', async () => {
    const { talked, asked } = storyIn(two().one)
    await asked('other', [10, 10], on, await talked([answered]))
    expect(await money()).toMatchObject({ uses: [{ inputTokens: 10, cost: undefined }], cost: undefined })
    expect((await readMoney(two().one.db, scope, undefined)).cost).toBeUndefined()
  })

  test('a company pays for its own messages, and not for what belongs to none', async () => {
    const { talked, asked } = storyIn(two().one)
    await asked('small', [10, 10], on, await talked([answered]))
    await asked('small', [20, 20], on, await talked([answered], { place: 'initech' }))
    await asked('vectors', [30, 0], on)
    const uses = async (of: Partial<Scope>) => (await money(of)).uses.map(({ inputTokens }) => inputTokens)
    expect(await uses({ companyId: 'T3' })).toEqual([20])
    expect(await uses({ channelId: 'C1' })).toEqual([10])
    expect(await uses({})).toEqual([30, 30])
    expect(await money({ companyId: 'T3' })).toMatchObject({ messages: 1 })
  })

  test('refunds are told by their state and currency', async () => {
    const { ticket, refunded } = storyIn(two().one)
    const one = await ticket(on)
    await refunded(one, 1250, '2025-11-10T12:00:00Z')
    await refunded(one, 750, '2025-11-20T12:00:00Z')
    await refunded(one, 9900, '2025-12-20T12:00:00Z')
    expect((await money()).refunds).toEqual([{ state: 'done', currency: 'EUR', count: 2, amountCents: 2000 }])
  })
})
