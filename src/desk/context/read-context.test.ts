import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../base/project-root.ts'
import { contextLine } from '../../slack/blocks/context-line.ts'
import { readContext } from './read-context.ts'

test('lines, links and a tier are read, and figures and yes or no count as words', () => {
  const answer = {
    lines: [
      { label: ' Plan ', value: 'Enterprise' },
      { label: 'Revenue', value: 120000 },
      { label: 'Trial', value: false },
      { label: 'Owner', value: 'Dana', url: 'https://crm.example/people/7' },
      { label: 'Health', value: null },
    ],
    links: [{ label: 'Account', url: 'https://crm.example/a/1' }],
    tier: 'gold',
    more: 'what we do not know',
  }
  expect(readContext(answer)).toEqual({
    lines: [
      { label: 'Plan', value: 'Enterprise' },
      { label: 'Revenue', value: '120000' },
      { label: 'Trial', value: 'false' },
      { label: 'Owner', value: 'Dana', url: 'https://crm.example/people/7' },
      { label: 'Account', value: '', url: 'https://crm.example/a/1' },
    ],
    tier: 'gold',
  })
  expect(readContext({})).toEqual({ lines: [] })
})

test('the answer in docs/how-to/context.md is one', () => {
  const page = readFileSync(join(projectRoot, 'docs', 'how-to', 'context.md'), 'utf8')
  const [, , answer = ''] = page.split('```json\n')
  expect(readContext(JSON.parse(answer.split('```')[0] ?? ''))).toMatchObject({ tier: 'gold' })
})

const line = (more: object) => ({ lines: [{ label: 'Plan', value: 'Pro', ...more }] })

test.each<[string, unknown]>([
  ['a list', []],
  ['text', 'Plan: Pro'],
  ['nothing', null],
  ['a value that is too long to be shown whole', line({ value: 'x'.repeat(121) })],
  ['a value that is a list', line({ value: ['Pro'] })],
  ['no label', line({ label: '' })],
  ['a label that cannot be seen', line({ label: '\u200b\u2060' })],
  ['more lines than a card has room for', { lines: Array.from({ length: 9 }, () => ({ label: 'a', value: 'b' })) }],
  ['an address that runs code', line({ url: 'javascript:alert(1)' })],
  ['an address that ends a link', line({ url: 'https://x.example/|<!channel>' })],
  ['an address with a blank', line({ url: 'https://x.example/ a' })],
  ['a tier that is no name', { tier: { name: 'gold' } }],
])('%s is not read at all, rather than in part', (_, answer) => {
  expect(readContext(answer)).toBeUndefined()
})

test('hostile text mentions nobody, links nowhere, and cannot turn the text around', () => {
  const context = readContext({
    lines: [
      { label: '<!channel>*bold*', value: '<https://evil.example|your bank>\n\u202egnp.exe\u0000 <@U0SAM00001>' },
      { label: 'a|b', value: 'c|d', url: 'https://crm.example/?a=<b>'.replace(/[<>]/g, '') },
    ],
  })
  const shown = contextLine(context?.lines)
  expect(shown).not.toMatch(/<[!@#]|<https:\/\/evil/)
  expect(shown).not.toMatch(/[\p{Cc}\u202e]/u)
  expect(shown).toContain('<https://crm.example/?a=b|c¦d>')
})
