import { sectionsOf } from './passages.ts'

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
