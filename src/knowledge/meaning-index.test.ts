import { indexMeanings, type KnownMeaning } from './meaning-index.ts'

/** Vectors of three numbers: how much a text is about parking, about lunch, and about what all texts share. */
const vector = (parking: number, lunch: number, rest = 0.5) => {
  const length = Math.hypot(parking, lunch, rest)
  return Float32Array.from([parking, lunch, rest], (value) => value / length)
}
const about = (articleId: string, vectors: Float32Array[], language = 'en'): KnownMeaning[] => [
  ...vectors.map((each) => ({ articleId, language, vector: each })),
  ...vectors.slice(0, 2).map((each, i) => ({ articleId, language, vector: each, passage: `${articleId} ${i}` })),
]
const parking = [vector(1, 0), vector(0.9, 0.1), vector(1.1, 0.1), vector(1, 0.2)]
const lunch = [vector(0, 1), vector(0.1, 0.9), vector(0.1, 1.1), vector(0.2, 1)]
const shop = [...about('parking', parking), ...about('lunch', lunch)]

const meant = async (known: KnownMeaning[], ...parts: Float32Array[]) =>
  Object.fromEntries((await indexMeanings(known))?.(parts) ?? [])

test('the article that a question is clearly about is sure, though not certain, and comes with its nearest section', async () => {
  expect(await meant(shop, vector(1, 0.05))).toMatchObject({ parking: { confidence: 0.65, passage: 'parking 0' } })
  expect((await meant(shop, vector(0.9, 0.12))).parking?.passage).toBe('parking 1')
})

test('a question between two articles is left to the language model, and one about neither finds nothing', async () => {
  const between = await meant(shop, vector(0.7, 0.6))
  for (const { confidence } of Object.values(between)) expect(confidence).toBeLessThan(0.5)
  expect(Object.keys(between)).toEqual(['parking', 'lunch'])
  expect(await meant(shop, vector(0.1, 0.1))).toEqual({})
})

test('the question may stand in any part of a message', async () => {
  expect(await meant(shop, vector(0.1, 0.1), vector(0, 1))).toMatchObject({ lunch: { confidence: 0.65 } })
})

test('a translation is not a competing article', async () => {
  const twins = await meant([...shop, ...about('parken', parking, 'de'), ...about('essen', lunch, 'de')], vector(1, 0))
  expect(twins).toMatchObject({ parking: { confidence: 0.65 }, parken: { confidence: 0.65 } })
})

test('a model that cannot tell the articles apart is not believed', async () => {
  const mixed = [...about('one', [...parking, ...lunch]), ...about('other', [...lunch, ...parking])]
  for (const { confidence, gain } of Object.values(await meant(mixed, vector(1, 0))))
    expect([confidence, gain]).toEqual([0, 0])
  expect(await indexMeanings(about('one', parking))).toBeUndefined()
  expect(await indexMeanings([])).toBeUndefined()
})

test('a model counts by what it proves on the company’s own questions', async () => {
  const gainOf = async (known: KnownMeaning[]) => (await meant(known, vector(1, 0.05))).parking?.gain ?? 0
  const blurred = (vectors: Float32Array[]) => vectors.map(([a = 0, b = 0]) => vector(a + 0.45, b + 0.45))
  const poor = [...about('parking', blurred(parking)), ...about('lunch', blurred(lunch))]
  expect(await gainOf(shop)).toBeGreaterThan(await gainOf(poor))
  expect(await gainOf(poor)).toBeGreaterThan(0)
})
