import { reader } from '../../test/shop-reader.ts'
import { passageFinder, sectionsOf } from './passages.ts'

const { comparable } = reader

const body = `## Return policy: how long you have

You can return an item within 30 days.

## How to send an item back

1. Print the label.
2. Hand in the parcel.

\`\`\`
## no heading
\`\`\`

### A small heading

It belongs to the section.

## Empty

## What cannot be returned

Gift cards and opened ink cannot be returned.
`

const finder = passageFinder(sectionsOf(body), 'en', reader)
const find = (question: string, language = 'en') => finder(comparable(question), language)

test('an article is split at its headings, not at those in code or below them', () => {
  expect(sectionsOf(body).map(({ heading }) => heading)).toEqual([
    'Return policy: how long you have',
    'How to send an item back',
    'What cannot be returned',
  ])
  expect(sectionsOf(body)[1]?.text).toContain('## no heading\n```\n\n### A small heading\n\nIt belongs')
})

test('text before the first heading is a section too', () => {
  expect(sectionsOf('Hello.\n\n## More\n\nText.')).toEqual([
    { heading: '', text: 'Hello.' },
    { heading: 'More', text: 'Text.' },
  ])
})

test('the customer sees the section that answers, without its heading', () => {
  expect(find('Where do I hand in the parcel I am sending back?')).toMatch(/^1\. Print the label\./)
  expect(find('can opened ink be returned')).toMatch(/^Gift cards and opened ink/)
})

test('a question that no section answers better gets the first', () => {
  expect(find('returns?')).toBe('You can return an item within 30 days.')
  expect(find('我想退货', 'zh')).toBe('You can return an item within 30 days.')
  expect(find('')).toBe('You can return an item within 30 days.')
})

test('an article without any section gives an empty text', () => {
  expect(passageFinder([], 'en', reader)('anything', 'en')).toBe('')
})
