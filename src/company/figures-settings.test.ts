import { costsSchema } from './costs.ts'
import { digestSchema, usualDigest } from './digest.ts'

test('unless a company says so, staff are told no figures', () => {
  expect(usualDigest).toEqual({ weekly: false })
})

test('a day’s line has a time, or is off', () => {
  expect(digestSchema.parse({ daily: '09:00', weekly: true })).toEqual({ dailyAtMinutes: 540, weekly: true })
  expect(digestSchema.parse({ daily: '7:05' })).toMatchObject({ dailyAtMinutes: 425 })
  for (const off of [false, 'off', 'Never']) expect(digestSchema.parse({ daily: off })).toEqual({ weekly: false })
  for (const wrong of ['25:00', 'morning', 9, true])
    expect(digestSchema.safeParse({ daily: wrong }).success).toBe(false)
})

test('prices of models are by their name, with a currency; vectors have no answers to pay for', () => {
  const models = { 'gpt-4o-mini': { input: 0.15, output: 0.6 }, vectors: { input: 0.02 } }
  expect(costsSchema.parse({ currency: 'USD', models })).toEqual({
    currency: 'USD',
    models: { ...models, vectors: { input: 0.02, output: 0 } },
  })
  expect(costsSchema.parse(undefined)).toBeUndefined()
  for (const wrong of [{ models }, { currency: 'dollars', models }, { currency: 'USD', models: { a: { input: -1 } } }])
    expect(costsSchema.safeParse(wrong).success).toBe(false)
})
