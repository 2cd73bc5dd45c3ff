import fc from 'fast-check'
import { escapeSlack, plainMrkdwn, toMrkdwn } from './mrkdwn.ts'

test.each([
  ['**bold** and *it* and ~~gone~~ and `x < y`', '*bold* and _it_ and ~gone~ and `x &lt; y`'],
  ['# Head\n\n1. one\n2. two\n   - sub', '*Head*\n\n1. one\n2. two\n    • sub'],
  ['See [our page](https://a.com/?a=1&b=2).', 'See <https://a.com/?a=1&amp;b=2|our page>.'],
  ['https://a.com/a_b_c', '<https://a.com/a_b_c>'],
  ['```js\nif (a < b) {}\n```', '```\nif (a &lt; b) {}\n```'],
  ['> wise\n> words', '> wise\n> words'],
  ['- > wise\n  > words', '• > wise\n    > words'],
  ['| a | b |\n|---|---|\n| 1 | 2 |', '• a: 1 · b: 2'],
  ['snake_case_word', 'snake_case_word'],
  ['**配送**は3日', '*配送*\u200Bは3日'],
  ['送料は**無料**です。', '送料は\u200B*無料*\u200Bです。'],
  ['**订单**：_已发货_，`ORD-1`号', '*订单*\u200B：\u200B_已发货_\u200B，\u200B`ORD-1`\u200B号'],
  ['**un**believable, **so** (**yes**)!', '*un*\u200Bbelievable, *so* (*yes*)!'],
])('%j reaches Slack as %j', (markdown, mrkdwn) => {
  expect(toMrkdwn(markdown)).toBe(mrkdwn)
})

test.each([
  '<!channel>',
  '`<!here>`',
  '```\n<!everyone>\n```',
  '<@U123>',
  '<https://evil.example|click>',
  '[<!channel>](https://e.com)',
  '[x](javascript:alert(1))',
  '[a|b>](https://e.com)',
  '[x](<https://e.com|<!channel>>)',
  '# <!channel>',
  '&lt;!channel&gt;',
])('nobody can be called and no link forged with %j', (markdown) => {
  expect(toMrkdwn(markdown).replace(/<(https?:\/\/|mailto:)[^\s|<>]+(\|[^<>|]*)?>/g, '')).not.toMatch(/[<>]/)
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
