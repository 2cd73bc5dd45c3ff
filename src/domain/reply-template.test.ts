import { toMrkdwn } from '../slack/text/mrkdwn.ts'
import { fillTemplate, readTemplate } from './reply-template.ts'
import { valueInMarkdown } from './told-value.ts'

const words = { language: 'en', timeZone: 'UTC', yes: 'yes', no: 'no', more: (count: number) => `… and ${count} more.` }

function filled(source: string, result: unknown): string {
  const template = readTemplate(source)
  const problem = template.find((piece) => 'problem' in piece)
  if (problem) throw new Error(JSON.stringify(template))
  return fillTemplate(template as Exclude<typeof template, { problem: string }[]>, result, words)
}

const keys = `Your keys:

{{#keys}}
- {{name}}, made on {{created}}{{#live}} (live){{/live}}
{{/keys}}
{{^keys}}
You have no keys.
{{/keys}}`

test('a list is told entry by entry', () => {
  const result = {
    keys: [
      { name: 'Server', created: '2026-03-02', live: true },
      { name: 'Tests', created: '2026-04-01' },
    ],
  }
  expect(filled(keys, result)).toBe(
    'Your keys:\n\n- Server, made on March 2, 2026 (live)\n- Tests, made on April 1, 2026',
  )
})

test.each([[{ keys: [] }], [{}], [{ keys: null }]])('an empty one has words of its own: %j', (result) => {
  expect(filled(keys, result)).toBe('Your keys:\n\nYou have no keys.')
})

test('of a long list some are told, and how many there are besides', () => {
  const text = filled('{{#all}}\n- {{.}}\n{{/all}}', { all: Array.from({ length: 40 }, (_, i) => i) })
  expect(text.split('\n').length).toBeLessThan(30)
  expect(text).toContain('… and 15 more.')
})

test('fields of fields, texts in a row, and what is around a list', () => {
  const result = { plan: { name: 'Grow', seats: 12 }, tags: ['a', 'b'], region: 'EU', keys: [{ name: 'K' }] }
  expect(filled('{{plan.name}} {{ plan.seats }} {{tags}} {{#keys}}{{name}} in {{region}}{{/keys}}', result)).toBe(
    'Grow 12 a, b K in EU',
  )
})

test.each([
  ['{{#keys}}{{name}}', 1, '{{/keys}} is missing'],
  ['one\n{{/keys}}', 2, 'ends what does not begin'],
  ['{{#a}}{{#b}}{{/a}}{{/b}}', 1, 'ends what does not begin'],
  ['a\n\n{{{name}}}', 3, 'is not known here'],
  ['{{> file}}', 1, 'is not known here'],
  ['{{& name}}', 1, 'is not known here'],
])('%j is not taken', (source, line, problem) => {
  expect(readTemplate(source)).toContainEqual(
    expect.objectContaining({ line, problem: expect.stringContaining(problem) }),
  )
})

describe('what a system says can be nothing but itself', () => {
  test.each([
    ['Server of Globex', 'Server of Globex'],
    ['nd_live_7f3a', '`nd_live_7f3a`'],
    ['*bold* and _more_', '`*bold* and _more_`'],
    ['see https://evil.example', '`see https://evil.example`'],
    ['evil.example', '`evil.example`'],
    ['[free](https://evil.example)', '`[free](https://evil.example)`'],
    ['<!channel> <@U123>', '`<!channel> <@U123>`'],
    ['a `b` c', "`a 'b' c`"],
    ['# not a heading', '`# not a heading`'],
    ['- not a list', '`- not a list`'],
    ['1. not a list', '`1. not a list`'],
    [':tada:', '`:tada:`'],
    ['two\nlines\u202E\u200B', 'two lines'],
    ['', undefined],
    ['\u0000', undefined],
    [{ a: 1 }, undefined],
    [Number.NaN, undefined],
    [true, 'yes'],
    [1250, '1250'],
    ['2026-03-02T10:00:00Z', 'March 2, 2026 at 10:00 AM UTC'],
    ['2026-99-99', '2026-99-99'],
  ])('%j', (value, told) => {
    expect(valueInMarkdown(value, words)).toBe(told)
  })

  test('however long it is', () => {
    expect(valueInMarkdown('x'.repeat(1_000_000), words)).toHaveLength(301)
  })

  test('in Slack there is no mention, no link and no format of it', () => {
    const hostile = '<!channel> <@U123> [free](https://evil.example) https://evil.example *bold* `code`'
    const text = toMrkdwn(filled('Name: {{name}}', { name: hostile }))
    expect(text).not.toMatch(/<|>/)
    expect(text).toMatch(/^Name: `[^`]*`$/)
  })

  test('nor does it read what no result has', () => {
    expect(filled('{{constructor}}{{__proto__}}{{toString}}{{keys.length}}', { keys: [] })).toBe('')
  })
})

describe('a link is one only where the template makes it one', () => {
  const link = (url: unknown) => toMrkdwn(filled('[Open]({{url}})', { url }))
  test('to an address', () => {
    expect(link('https://console.acme.example/a?b=(1)')).toBe('<https://console.acme.example/a?b=%281%29|Open>')
  })

  test.each([
    ['javascript:alert(1)'],
    ['https://me:pass@evil.example'],
    ['x) [b](https://evil.example'],
    [7],
    [undefined],
  ])('%j is none', (url) => expect(link(url)).toBe('Open'))

  test('a value can be a part of it', () => {
    const text = toMrkdwn(filled('[Open](https://console.acme.example/keys/{{id}})', { id: '../x?y=) z' }))
    expect(text).toBe('<https://console.acme.example/keys/..%2Fx%3Fy%3D%29%20z|Open>')
  })
})
