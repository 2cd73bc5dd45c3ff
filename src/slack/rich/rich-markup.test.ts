import fc from 'fast-check'
import { viewProblems } from '../../../sandbox/blocks/view.ts'
import { anyText } from '../../../test/any-ticket.ts'
import { joinRich, markdownToRich, plainToRich } from './markdown-to-rich.ts'
import { ownRich } from './own-rich.ts'
import { richMarkup } from './rich-markup.ts'

const section = (...elements: object[]) => ({ type: 'rich_text_section', elements })
const rich = (...elements: object[]) => ({ type: 'rich_text', elements })
const text = (words: string, style?: object) => ({ type: 'text', text: words, ...(style && { style }) })

test.each([
  ['bold', rich(section(text('It is '), text('free', { bold: true }), text('.'))), 'It is *free*.'],
  ['spaces within a format', rich(section(text('a'), text(' free ', { bold: true }), text('b'))), 'a *free* b'],
  ['several formats', rich(section(text('x', { bold: true, italic: true, strike: true }))), '*_~x~_*'],
  ['lines in one format', rich(section(text('a\nb', { bold: true }))), '*a*\n*b*'],
  ['a format within a word', rich(section(text('無料', { bold: true }), text('です'))), '*無料*\u200bです'],
  ['code', rich(section(text('a`b <c>', { code: true }))), "`a'b &lt;c&gt;`"],
  [
    'a link',
    rich(section({ type: 'link', url: 'https://x.example/a?b=1&c', text: 'our|page' })),
    '<https://x.example/a?b=1&amp;c|our¦page>',
  ],
  [
    'a bold link',
    rich(section({ type: 'link', url: 'https://x.example', style: { bold: true } })),
    '*<https://x.example>*',
  ],
  [
    'an address in the text',
    rich(section(text('see (https://x.example/a_b), ok'))),
    'see (<https://x.example/a_b>), ok',
  ],
  ['a wrong link', rich(section({ type: 'link', url: 'javascript:alert(1)', text: 'x' })), 'x'],
  [
    'lists',
    rich(
      { type: 'rich_text_list', style: 'ordered', elements: [section(text('one')), section(text('two'))] },
      { type: 'rich_text_list', style: 'bullet', indent: 1, elements: [section(text('deep'))] },
      { type: 'rich_text_list', style: 'ordered', offset: 2, elements: [section(text('three'))] },
    ),
    '1. one\n2. two\n    • deep\n3. three',
  ],
  ['a quote', rich({ type: 'rich_text_quote', elements: [text('a\nb')] }), '&gt; a\n&gt; b'],
  [
    'a block of code',
    rich({ type: 'rich_text_preformatted', elements: [text('<a>\n```')] }),
    "```\n&lt;a&gt;\n'''\n```",
  ],
  [
    'emoji and people',
    rich(section({ type: 'emoji', name: 'wave' }, text(' '), { type: 'user', user_id: 'U1' })),
    ':wave: <@U1>',
  ],
  ['signs that are no format', rich(section(text('2 *3* 4 and snake_case'))), '2 *\u20603* 4 and snake_case'],
  ['what looks like a call', rich(section(text('<!channel> <@U1> &lt;'))), '&lt;!channel&gt; &lt;@U1&gt; &amp;lt;'],
  ['nothing', undefined, ''],
  ['nonsense', { elements: [1, null, { type: 'rich_text_section', elements: 'x' }] }, ''],
])('%s is shown in Slack’s markup as it is written', (_, block, markup) => {
  expect(richMarkup(block).text).toBe(markup)
})

test('whom a text addresses is known, and a group or everybody is not in it', () => {
  const said = richMarkup(
    rich(
      section(
        { type: 'broadcast', range: 'channel' },
        { type: 'usergroup', usergroup_id: 'S1' },
        { type: 'channel', channel_id: 'C1' },
        { type: 'user', user_id: 'U1' },
        { type: 'user', user_id: 'U1>|<!here' },
        { type: 'link', url: 'https://acme.slack.com/archives/C9/p1' },
      ),
    ),
  )
  expect(said).toMatchObject({ groups: ['@channel', 'S1'], channels: ['C1'], people: ['U1', 'U1>|<!here'] })
  expect(said.text).toBe('<#C1><@U1><https://acme.slack.com/archives/C9/p1>')
})

test.each([
  [
    'Free over **$50**.\n\n- one\n- two\n  - deep\n\nSee [rates](https://x.example).',
    'Free over *$50*.\n\n• one\n• two\n    • deep\n\nSee <https://x.example|rates>.',
  ],
  [
    '## Heading\n\n1. a\n2. `b`\n\n> quoted\n\n```\ncode <x>\n```',
    '*Heading*\n\n1. a\n2. `b`\n\n&gt; quoted\n\n```\ncode &lt;x&gt;\n```',
  ],
])('Markdown keeps its formatting on the way into the modal and out of it: %j', (markdown, markup) => {
  expect(richMarkup(markdownToRich(markdown)).text).toBe(markup)
})

test('any text makes a modal that Slack takes, and what comes back calls nobody', () => {
  fc.assert(
    fc.property(anyText(3000), anyText(200), (markdown, typed) => {
      const value = joinRich(markdownToRich(markdown), plainToRich(typed))
      const element = { type: 'rich_text_input', action_id: 'text', ...(value && { initial_value: value }) }
      const view = {
        type: 'modal',
        title: { type: 'plain_text', text: 'x' },
        submit: { type: 'plain_text', text: 'x' },
        blocks: [{ type: 'input', label: { type: 'plain_text', text: 'x' }, element }],
      }
      expect(viewProblems(JSON.parse(JSON.stringify(view)), 'modal')).toEqual([])
      expect(richMarkup(value).text).not.toMatch(/<[!@#]/)
    }),
    { numRuns: 200 },
  )
})

test('what Slack reports of an input or a message can be given to an input again', () => {
  const written = {
    type: 'rich_text',
    block_id: 'x',
    elements: [
      section(text('a', { bold: true, unlink: true }), { type: 'emoji', name: 'wave', unicode: '1f44b' }, text('')),
      section(),
      { type: 'rich_text_list', style: 'ordered', indent: 1, border: 0, elements: [section(text('one'))] },
      { type: 'rich_text_preformatted', border: 0, elements: [text('x')] },
      { type: 'rich_text_unknown', elements: [text('gone')] },
      section({ type: 'date', timestamp: 1, fallback: 'on Monday' }, { type: 'user', user_id: 'U1' }),
    ],
  }
  expect(ownRich(written)).toEqual(
    rich(
      section(text('a', { bold: true }), { type: 'emoji', name: 'wave' }),
      { type: 'rich_text_list', style: 'ordered', indent: 1, elements: [section(text('one'))] },
      { type: 'rich_text_preformatted', elements: [text('x')] },
      section(text('on Monday'), { type: 'user', user_id: 'U1' }),
    ),
  )
  for (const nothing of [undefined, null, 'x', {}, { elements: [1] }]) expect(ownRich(nothing)).toBeUndefined()
})
