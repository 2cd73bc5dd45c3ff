import fc from 'fast-check'
import { inNoTime } from '../../../test/in-no-time.ts'
import { typedMrkdwn } from './typed.ts'

test.each([
  ['*bold*, _it_, ~gone~ and `npm <ci>`', '*bold*, _it_, ~gone~ and `npm &lt;ci&gt;`'],
  ['see <https://x.example/a?b=1&c=2|our page>', 'see <https://x.example/a?b=1&amp;c=2|our page>'],
  ['see https://x.example/a_b.', 'see <https://x.example/a_b>.'],
  ['*see https://x.example*', '*see <https://x.example>*'],
  ['<mailto:kim@x.example|Kim>', '<mailto:kim@x.example|Kim>'],
  ['• one\n• two\n1. three', '• one\n• two\n1. three'],
  ['- one\n# two\n[three](https://x.example)', '- one\n# two\n[three](<https://x.example>)'],
  ['```\na = <b>\nhttps://x.example\n```', '```\na = &lt;b&gt;\nhttps://x.example\n```'],
  ['> quoted', '&gt; quoted'],
  ['a &amp; b & c', 'a &amp; b &amp; c'],
  [
    '<!channel> <!here|here> <@U123> <#C1> <!subteam^S1>',
    '&lt;!channel&gt; &lt;!here|here&gt; &lt;@U123&gt; &lt;#C1&gt; &lt;!subteam^S1&gt;',
  ],
  ['&lt;!channel&gt;', '&lt;!channel&gt;'],
  ['<javascript:alert(1)|x>', '&lt;javascript:alert(1)|x&gt;'],
])('%j arrives as %j', (typed, shown) => {
  expect(typedMrkdwn(typed)).toBe(shown)
})

test('typed text notifies nobody', () => {
  const typed = fc.string({
    unit: fc.constantFrom(
      '<',
      '>',
      '&',
      'lt;',
      '!channel',
      '@U1',
      '#C1',
      '|',
      '`',
      '```',
      'https://x.example',
      ' ',
      '\n',
    ),
  })
  fc.assert(fc.property(typed, (text) => expect(typedMrkdwn(text)).not.toMatch(/<[!@#]/)))
})

test('typed text is shown in linear time', () => {
  for (const text of [
    '<https://'.repeat(20_000),
    '`'.repeat(100_000),
    `https://${'.'.repeat(100_000)}`,
    '<https://x|'.repeat(10_000),
  ])
    inNoTime(() => typedMrkdwn(text))
})
