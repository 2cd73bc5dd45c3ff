import fc from 'fast-check'
import { attacks, boundaries, formats, webLink } from '../../../test/fixtures/markdown-cases.ts'
import { escapeSlack, plainMrkdwn, toMrkdwn } from './mrkdwn.ts'

test.each([...formats, ...boundaries])('%j reaches Slack as %j', (markdown, mrkdwn) => {
  expect(toMrkdwn(markdown)).toBe(mrkdwn)
})

test.each(attacks)('nobody can be called and no link forged with %j', (markdown) => {
  expect(toMrkdwn(markdown).replace(webLink, '')).not.toMatch(/[<>]/)
})

test('whatever is written, only web links stand in angle brackets', () => {
  const nasty = fc.string({
    unit: fc.constantFrom(
      '<',
      '>',
      '!',
      '@',
      'U1',
      '|',
      '[',
      ']',
      '(',
      ')',
      '`',
      '*',
      '_',
      ' ',
      '\n',
      '&',
      'a',
      'https://e.co',
      '\\',
      '#',
      '-',
      '1.',
    ),
  })
  fc.assert(
    fc.property(nasty, (text) => {
      const links = /<(https?:\/\/|mailto:)[^\s|<>]+(\|[^<>|]*)?>/gi
      const rest = toMrkdwn(text).replace(links, '')
      expect(rest).not.toContain('<')
      expect(rest.replace(/^(\s*((•|\d+\.)\s+|> ?))+/gm, '')).not.toContain('>')
    }),
    { numRuns: 2000 },
  )
})

test('what a customer wrote is shown to staff as written', () => {
  expect(escapeSlack('a < b & c > d')).toBe('a &lt; b &amp; c &gt; d')
  expect(plainMrkdwn('*not bold* <!channel>').replaceAll('\u2060', '')).toBe('*not bold* &lt;!channel&gt;')
  expect(plainMrkdwn('*not bold*')).not.toBe('*not bold*')
})

test('a column of a table without a heading is shown without one, and an empty cell not at all', () => {
  expect(toMrkdwn('| | Team | Pro |\n|-|-|-|\n| SSO | no | yes |\n| Logs | | yes |')).toBe(
    '• SSO · Team: no · Pro: yes\n• Logs · Pro: yes',
  )
})
