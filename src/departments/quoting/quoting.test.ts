import type { Article } from '../../knowledge/article.ts'
import { readNumbers } from './choice.ts'
import { createOffer } from './offer.ts'
import { printQuote, quoteOf, sourcesOf } from './quote.ts'

const article = (id: string, body: string, more: Partial<Article> = {}): Article => ({
  id,
  title: id,
  questions: [],
  language: 'en',
  audience: 'everyone',
  updated: '2026-10-12',
  body,
  ...more,
})
const match = (found: Article, passage: string) => ({ article: found, confidence: 0.5, passage })

const returns = article(
  'Returns',
  `## Return policy

Return items within 30 days. Keep the box! You pay nothing.

## What cannot be returned

- Gift cards
- Opened ink

Neither can food.

## How

Do this:

1. Print the label.
2. Send it.

### From Canada

Use the form. It is free.`,
  { link: 'https://acme.example/returns' },
)
const refunds = article('Refunds', 'Refunds take 10 days. Banks may be slower.', { language: 'de' })

const policy = match(returns, 'Return items within 30 days. Keep the box! You pay nothing.')
const bank = match(refunds, 'Refunds take 10 days. Banks may be slower.')
const chosen = (numbers: number[]) => {
  const offer = createOffer()
  offer.add([policy, bank])
  const quote = offer.pick(numbers)
  return quote && printQuote(quote)
}

test('a model sees the sections found, then the rest of the best article, each sentence and block under a number', () => {
  const offer = createOffer()
  const [first, second, third, fourth, ...more] = offer.add([policy, bank])
  expect(first).toEqual({
    title: 'Returns',
    heading: 'Return policy',
    updated: '2026-10-12',
    sentences: { 1: 'Return items within 30 days.', 2: 'Keep the box!', 3: 'You pay nothing.' },
  })
  expect(second?.sentences).toEqual({ 4: 'Refunds take 10 days.', 5: 'Banks may be slower.' })
  expect(third?.sentences).toEqual({ 6: '- Gift cards\n- Opened ink', 7: 'Neither can food.' })
  expect(fourth?.sentences).toMatchObject({
    8: 'Do this:\n\n1. Print the label.\n2. Send it.',
    9: '### From Canada\nUse the form.',
  })
  expect(more).toEqual([])
})

test('the same section found again keeps its numbers, and a new one gets the next', () => {
  const offer = createOffer()
  offer.add([bank])
  expect(offer.add([bank, policy]).map(({ sentences }) => Object.keys(sentences)[0])).toEqual(['1', '3'])
  expect(offer.pick([1, 3])?.map((section) => section.article.title)).toEqual(['Refunds', 'Returns'])
})

test('of a section without end, a model sees the beginning', () => {
  const endless = article('Endless', `${'Nothing here is new. '.repeat(2_000)}`.trim())
  const offer = createOffer()
  const [section] = offer.add([match(endless, endless.body)])
  expect(JSON.stringify(section).length).toBeLessThan(10_000)
  expect(offer.size()).toBe(Object.keys(section?.sentences ?? {}).length)
})

test.each<[string, number[], string | undefined]>([
  ['one sentence', [1], 'Return items within 30 days.'],
  ['sentences in the article’s order', [3, 1], 'Return items within 30 days. You pay nothing.'],
  ['of several articles', [4, 1], 'Return items within 30 days.\n\nRefunds take 10 days.'],
  [
    'a list, which without its heading would say the opposite',
    [6],
    '**What cannot be returned**\n\n- Gift cards\n- Opened ink',
  ],
  ['what is below a small heading, with it', [10], '**How**\n\n### From Canada\n\nIt is free.'],
  ['none', [], undefined],
  ['what is not there', [0, 99, -1], undefined],
])('shows %s', (_, numbers, expected) => {
  expect(chosen(numbers)).toBe(expected)
})

test('a section that is not shown from its start is shown below its heading', () => {
  expect(chosen([7])).toBe('**What cannot be returned**\n\nNeither can food.')
})

test('sections of one article are told apart by their headings', () => {
  expect(chosen([1, 6])).toBe(
    '**Return policy**\n\nReturn items within 30 days.\n\n**What cannot be returned**\n\n- Gift cards\n- Opened ink',
  )
})

test('a whole section is printed as the search found it', () => {
  for (const found of [policy, bank]) expect(printQuote(quoteOf(found))).toBe(found.passage)
})

test('each article is named once, with its date and link', () => {
  const offer = createOffer()
  offer.add([policy, bank])
  expect(sourcesOf(offer.pick([1, 4, 6]) ?? [])).toEqual([
    { title: 'Returns', updated: '2026-10-12', link: 'https://acme.example/returns' },
    { title: 'Refunds', updated: '2026-10-12' },
  ])
})

test.each<[unknown, number[] | undefined]>([
  [
    [1, 2],
    [1, 2],
  ],
  [
    ['1', ' 2 '],
    [1, 2],
  ],
  ['1, 3-5', [1, 3, 4, 5]],
  ['[2]', [2]],
  [7, [7]],
  [{ number: 3 }, [3]],
  [{ 3: 'Free.', 5: 'Paid.' }, [3, 5]],
  [[{ id: 2, text: 'Free.' }], [2]],
  [
    ['[4] It is free.', '5: Paid'],
    [4, 5],
  ],
  [null, []],
  [undefined, undefined],
  [true, undefined],
  ['Your account has been deleted.', []],
  ['3 accounts have been deleted.', []],
  ['We added $5. Enjoy!', []],
  [1.5, []],
  ['1-999', Array.from({ length: 40 }, (_, i) => i + 1)],
  [[[[1]]], [1]],
])('of %j the numbers are %j', (value, numbers) => {
  expect(readNumbers(value)).toEqual(numbers)
})
