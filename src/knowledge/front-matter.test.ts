import fc from 'fast-check'
import { SupportError } from '../domain/errors.ts'
import { readArticle } from './front-matter.ts'

const good = `---
title: Returns
questions:
  - What is your return policy?
  - i want to send it back
language: en
audience: everyone
updated: 2026-11-02
---

## Return policy

You can return an item within 30 days.
`

const now = new Date('2026-11-24T09:00:00Z')
const read = (markdown: string) => readArticle(markdown, 'returns', 'knowledge/returns.md', now)

/** What the author of an article is told about it. */
function complaint(markdown: string): string {
  try {
    read(markdown)
  } catch (error) {
    if (error instanceof SupportError) return `${error.code}: ${error.message}`
    throw error
  }
  return 'none'
}

test('an article is its front matter and its text', () => {
  expect(read(good)).toEqual({
    id: 'returns',
    title: 'Returns',
    questions: ['What is your return policy?', 'i want to send it back'],
    language: 'en',
    audience: 'everyone',
    updated: '2026-11-02',
    body: '## Return policy\n\nYou can return an item within 30 days.',
  })
})

test('an article written on Windows reads the same', () => {
  expect(read(`\uFEFF${good.replaceAll('\n', '\r\n')}`)).toEqual(read(good))
})

test('a line of dashes in the text does not end the article', () => {
  expect(read(`${good}\n---\n\nMore.`).body).toContain('---\n\nMore.')
})

test.each([
  ['a date that is none', ['2026-11-02', 'yesterday'], 'line 8: "updated" must be a date such as 2026-11-02.'],
  ['an unknown audience', ['everyone', 'customers'], 'line 7: "audience" must be everyone or staff.'],
  ['a mistyped key', ['audience:', 'audiance:'], 'line 7: "audiance" is not known here; use title, questions'],
  [
    'a question that YAML takes for something else',
    ['i want to', 'why: to'],
    'line 5: "questions 2" must be text; put quotes',
  ],
  ['a title with a colon', ['Returns\n', 'Returns: all\n'], 'line 2: this is not valid YAML'],
  ['no language', ['language: en\n', ''], 'line 2: "language" must be an ISO 639-1 code such as en.'],
  ['a language that is none', ['language: en', 'language: 7'], 'line 6: "language" must be an ISO 639-1 code'],
  ['no audience', ['audience: everyone\n', ''], 'line 2: "audience" must be everyone or staff.'],
  ['no questions', [/questions:\n.*\n.*\n/, ''], 'line 2: "questions" must be a list'],
  ['no date', [/updated.*\n/, ''], 'line 2: "updated" must be a date such as 2026-11-02.'],
  ['a day that is still to come', ['2026-11-02', '2027-11-02'], 'line 8: "updated" must not be in the future.'],
  ['a day that no month has', ['2026-11-02', '2026-11-31'], 'line 8: "updated" must be a date such as'],
  ['no title', ['title: Returns\n', ''], 'line 2: "title" must be text'],
  ['an empty question', ['i want to send it back', '""'], 'line 5: "questions 2" must not be empty.'],
  ['an alias to nothing', ['Returns\n', '*gone\n'], 'line 2: '],
  ['no text', [/## Return policy[\s\S]*/, ''], 'line 1: there is no text below the front matter'],
  ['no front matter', [/^---[\s\S]*---\n/, ''], 'line 1: an article starts with front matter'],
] as [string, [string | RegExp, string], string][])(
  'the writer is told where and how to mend %s',
  (_, [from, to], told) => {
    expect(complaint(good.replace(from, to))).toContain(`knowledge/returns.md, ${told}`)
  },
)

test('today is not in the future, whatever the writer’s time zone', () => {
  expect(read(good.replace('2026-11-02', '2026-11-24')).updated).toBe('2026-11-24')
  expect(read(good.replace('2026-11-02', '2026-11-25')).updated).toBe('2026-11-25')
  expect(complaint(good.replace('2026-11-02', '2026-11-26'))).toContain('must not be in the future')
})

test('no error shows a library’s own words', () => {
  for (const key of ['title', 'language', 'audience', 'updated']) {
    const told = complaint(good.replace(new RegExp(`${key}: .*\\n`), ''))
    expect(told).not.toMatch(/invalid|expected|received|undefined/i)
  }
})

test('every problem of a file is reported at once', () => {
  const told = complaint(good.replace('language: en', 'language: english').replace('2026-11-02', 'today'))
  expect(told).toMatch(/^bad_knowledge: /)
  expect(told).toContain('line 6: "language" must be an ISO 639-1 code such as en.')
  expect(told).toContain('line 8: "updated"')
})

test('whatever the front matter says, the answer is an article or a SupportError', () => {
  const yaml = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom(
          'title',
          ': ',
          '\n',
          '- ',
          '&a ',
          '*a',
          '<<: ',
          '{',
          '}',
          '[',
          ']',
          '"',
          "'",
          '|',
          '!!x ',
          '? ',
          '---',
          '#',
        ),
      )
      .map((parts) => parts.join('')),
    fc.jsonValue().map((value) => JSON.stringify(value)),
  )
  fc.assert(
    fc.property(yaml, (text) => {
      complaint(`---\n${text}\n---\nbody`)
      complaint(text)
    }),
    { numRuns: 500 },
  )
})

test('a good article with one mangled line never fails in another way', () => {
  const lines = good.split('\n')
  fc.assert(
    fc.property(fc.nat(lines.length - 1), fc.string(), (at, text) => {
      complaint(lines.with(at, text).join('\n'))
      complaint(lines.with(at, `${lines[at]}${text}`).join('\n'))
    }),
  )
})

test('an article may say where it can be read whole', () => {
  const linked = (link: string) => read(good.replace(/^(updated: .*)$/m, `$1\nlink: ${link}`))
  expect(linked('https://help.acme.example/returns').link).toBe('https://help.acme.example/returns')
  for (const link of ['acme.example', 'javascript:alert(1)', 'https://a.example/x|y', '"https://a b"'])
    expect(() => linked(link)).toThrow(/"link" must be an address such as https:\/\//)
})
