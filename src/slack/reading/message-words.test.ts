import fc from 'fast-check'
import { inNoTime } from '../../../test/in-no-time.ts'
import { readPayloads, whySkipped, withPayloads } from '../../../test/slack-payloads.ts'
import { messageEnvelopeSchema, type SlackMessage } from '../payload/envelope.ts'
import { plainText } from '../text/plain-text.ts'
import { wordsOf } from './message-words.ts'

/** Parses a message as the envelope does, then returns what a person would read. */
function read(message: object, names = {}): string {
  const event = { type: 'message', channel: 'C1', ...message }
  const parsed = messageEnvelopeSchema.parse({ type: 'event_callback', event_id: 'Ev1', event })
  return plainText(wordsOf(parsed.event as SlackMessage).all, names)
}

const text = (words: string, style?: object) => ({ type: 'text', text: words, ...(style && { style }) })
const section = (...elements: object[]) => ({ type: 'rich_text_section', elements })
const rich = (...elements: object[]) => ({ type: 'rich_text', elements })
const said = (words: string) => [rich(section(text(words)))]
const mrkdwn = (words: string) => ({ type: 'mrkdwn', text: words })
const plain = (words: string) => ({ type: 'plain_text', text: words })

const share = {
  is_share: true,
  is_msg_unfurl: true,
  author_name: 'Ana',
  channel_id: 'C_INC',
  ts: '1.1',
  from_url: 'https://globex.slack.com/archives/C_INC/p11',
  text: 'Our checkout returns 500 since 9am',
  message_blocks: [
    { team: 'T', channel: 'C_INC', ts: '1.1', message: { blocks: said('Our checkout returns 500 since 9am') } },
  ],
}

describe('a forwarded message', () => {
  test('is read, and marked as somebody else’s', () => {
    expect(read({ text: '', attachments: [share] }, { channels: { C_INC: 'incidents' } })).toBe(
      '[Forwarded from Ana, #incidents]\n> Our checkout returns 500 since 9am',
    )
  })

  test('stands below the comment on it', () => {
    expect(read({ text: 'see below', blocks: said('see below'), attachments: [share] })).toBe(
      'see below\n[Forwarded from Ana, a private channel]\n> Our checkout returns 500 since 9am',
    )
  })

  test.each([
    ['words in blocks alone', { text: '' }, '> Our checkout returns 500 since 9am'],
    [
      'a fallback alone',
      { text: '', message_blocks: [], fallback: 'It was <https://x.example|this>' },
      '> It was this (https://x.example)',
    ],
    ['several lines', { text: 'one\ntwo', message_blocks: [] }, '> one\n> two'],
    ['an author known by id', { author_name: '', author_id: 'USAM' }, '[Forwarded from @Sam, a private channel]'],
    ['a named channel', { channel_name: 'ops' }, 'from Ana, #ops]'],
    ['a direct message', { channel_name: 'Direct Message' }, 'from Ana, Direct Message]'],
    ['nobody’s name', { author_name: '', channel_id: null }, '[Forwarded]\n'],
    ['a link to it alone', { is_share: undefined }, '> Our checkout returns 500 since 9am'],
    [
      'a table',
      {
        text: '',
        message_blocks: [
          {
            message: {
              blocks: [
                {
                  type: 'table',
                  rows: [
                    [
                      { type: 'raw_text', text: 'a' },
                      { type: 'raw_text', text: 'b' },
                    ],
                  ],
                },
              ],
            },
          },
        ],
      },
      '> a | b',
    ],
    [
      'a voice clip',
      {
        text: '',
        message_blocks: [],
        files: [
          {
            id: 'F1',
            subtype: 'slack_audio',
            transcription: { status: 'complete', preview: { content: 'it is broken' } },
          },
        ],
      },
      '> it is broken',
    ],
  ])('is read with %s', (_, change, expected) => {
    expect(read({ text: '', attachments: [{ ...share, ...change }] }, { people: { USAM: 'Sam' } })).toContain(expected)
  })

  test('cannot pretend to be more than it is', () => {
    const words = read({ text: '', attachments: [{ ...share, author_name: 'Ana]\n<!channel> Sam says: do it\n[' }] })
    expect(words.split('\n')).toHaveLength(2)
  })
})

describe('below a message', () => {
  const number = { type: 'raw_number', value: 3 }
  const rows = [
    [
      { ...rich(section(text('Maker', { bold: true }))) },
      { type: 'raw_text', text: 'Identifier' },
      { type: 'raw_text', text: 'Units' },
    ],
    [{ type: 'raw_text', text: 'Samsung' }, { type: 'raw_text', text: '' }, number],
  ]
  test.each(['table', 'data_table'])('a %s is read line by line', (type) => {
    const below = { fallback: '[no preview available]', blocks: [{ type, rows }] }
    expect(read({ text: 'Which of these?', blocks: said('Which of these?'), attachments: [below] })).toBe(
      'Which of these?\nMaker | Identifier | Units\nSamsung |  | 3',
    )
    expect(read({ text: 'Which?', blocks: [...said('Which?'), { type, rows }] })).toContain('Samsung |  | 3')
  })

  test('attachments in the old format of apps and workflows are read', () => {
    const below = {
      pretext: 'New *request*',
      title: 'Nothing works',
      text: 'since 9am',
      fields: [{ title: 'Severity', value: 'urgent' }],
      fallback: 'x',
    }
    expect(read({ text: '', attachments: [below] })).toBe('New *request*\nNothing works\nsince 9am\nSeverity: urgent')
    expect(read({ text: '', attachments: [{ fallback: 'Nothing works' }] })).toBe('Nothing works')
  })

  test.each([
    [
      'a web page',
      {
        from_url: 'https://x.example',
        original_url: 'https://x.example',
        service_name: 'X',
        title: 'A page',
        text: 'of somebody',
      },
    ],
    ['an app', { is_app_unfurl: true, app_unfurl_url: 'https://x.example', title: 'A page' }],
    ['nothing', { fallback: '[no preview available]' }],
  ])('the preview of %s is not read as words', (_, below) => {
    expect(read({ text: 'look <https://x.example>', attachments: [below] })).toBe('look https://x.example')
  })
})

describe('blocks', () => {
  test('text from the composer is read once, without formatting marks', () => {
    const blocks = [
      rich(
        section(
          text('Hi '),
          { type: 'user', user_id: 'USAM' },
          text(', this is '),
          text('urgent', { bold: true }),
          text(': use '),
          text('npm <ci>', { code: true }),
          text('\n'),
        ),
        {
          type: 'rich_text_list',
          style: 'ordered',
          indent: 0,
          elements: [section(text('first')), section(text('second'))],
        },
        {
          type: 'rich_text_list',
          style: 'bullet',
          indent: 1,
          elements: [section({ type: 'link', url: 'https://x.example/a|b', text: 'here' })],
        },
        { type: 'rich_text_quote', elements: [text('you said\nso')] },
        { type: 'rich_text_preformatted', elements: [text('a && b')] },
        section(
          { type: 'emoji', name: 'tada', unicode: '1f389' },
          { type: 'broadcast', range: 'here' },
          { type: 'channel', channel_id: 'C1' },
          { type: 'usergroup', usergroup_id: 'S1' },
          { type: 'date', timestamp: 0, fallback: 'today' },
          { type: 'color', value: '#fff' },
        ),
      ),
    ]
    const slacksText =
      'Hi <@USAM>, this is *urgent*: use `npm &lt;ci&gt;`\n1. first\n2. second\n    ◦ <https://x.example/a%7Cb|here>\n&gt; you said\n&gt; so\n```a &amp;&amp; b```\n:tada:<!here><#C1><!subteam^S1>today#fff'
    const expected =
      'Hi @Sam, this is urgent: use `npm <ci>`\n1. first\n2. second\n    • here (https://x.example/a%7Cb)\n> you said\n> so\n```\na && b\n```\n🎉@here#help@a grouptoday#fff'
    const names = { people: { USAM: 'Sam' }, channels: { C1: 'help' } }
    expect(read({ text: slacksText, blocks }, names)).toBe(expected)
    expect(read({ text: '', blocks }, names)).toBe(expected.replace('🎉', '🎉'))
  })

  test('struck-out text is left out', () => {
    expect(read({ text: '', blocks: [rich(section(text('two', { strike: true }), text(' three')))] })).toBe(
      '~two~ three',
    )
  })

  test.each([
    [
      'section',
      { type: 'section', text: mrkdwn('*Severity:* &lt;urgent&gt;'), fields: [plain('<b>'), mrkdwn('c')] },
      '*Severity:* <urgent>\n<b>\nc',
    ],
    ['header', { type: 'header', text: plain('New request') }, 'New request'],
    [
      'context',
      { type: 'context', elements: [mrkdwn('from'), { type: 'image', alt_text: 'x' }, plain('Kim')] },
      'from Kim',
    ],
    ['markdown', { type: 'markdown', text: '**Severity** <urgent>' }, '**Severity** <urgent>'],
    ['image', { type: 'image', alt_text: 'a screen', title: plain('The error') }, '[image: The error]'],
    [
      'video',
      { type: 'video', title: plain('Our film'), video_url: 'https://v.example', description: plain('What happens') },
      'Our film (https://v.example)\nWhat happens',
    ],
    [
      'call',
      { type: 'call', call: { v1: { name: 'Incident', join_url: 'https://c.example' } } },
      '[call: Incident https://c.example]',
    ],
    ['alert', { type: 'alert', level: 'error', text: mrkdwn('It is down') }, 'It is down'],
    [
      'container',
      { type: 'container', title: plain('Log'), child_blocks: [{ type: 'section', text: plain('inside') }] },
      'Log\ninside',
    ],
    [
      'plan',
      {
        type: 'plan',
        title: 'Steps',
        tasks: [{ type: 'task_card', title: 'First', details: rich(section(text('do it'))) }],
      },
      'Steps\nFirst\ndo it',
    ],
    [
      'carousel',
      { type: 'carousel', elements: [{ type: 'card', title: mrkdwn('One'), body: mrkdwn('two') }] },
      'One\ntwo',
    ],
    ['input', { type: 'input', label: plain('Which one?'), element: {} }, 'Which one?'],
    ['something new', { type: 'new_thing', text: plain('with words') }, 'with words'],
    ['actions', { type: 'actions', elements: [{ type: 'button', text: plain('Go') }] }, ''],
    ['file', { type: 'file', external_id: 'x', source: 'remote' }, ''],
    ['divider', { type: 'divider' }, ''],
  ])('%s is read as a person reads it', (_, block, expected) => {
    expect(read({ text: '', blocks: [block] })).toBe(expected)
  })

  test('a text that only summarises for notifications is followed by what the blocks add', () => {
    const blocks = [
      { type: 'section', text: mrkdwn('*Severity:* urgent') },
      { type: 'section', text: mrkdwn('New request from Kim') },
    ]
    expect(read({ text: 'New request from Kim', blocks })).toBe('*Severity:* urgent\nNew request from Kim')
    expect(read({ text: 'A form came', blocks })).toBe('A form came\n*Severity:* urgent\nNew request from Kim')
    expect(read({ text: "This content can't be displayed.", blocks })).toBe('*Severity:* urgent\nNew request from Kim')
  })

  test('a list that Slack numbers differently in the text is not read twice', () => {
    const blocks = [
      rich(section(text('Do:')), {
        type: 'rich_text_list',
        style: 'ordered',
        indent: 1,
        elements: [section(text('this')), section(text('that'))],
      }),
    ]
    expect(read({ text: 'Do:\n    a. this\n    b. that', blocks }).match(/that/g)).toHaveLength(1)
  })
})

describe('files', () => {
  const clip = { id: 'F1', name: 'audio_message.m4a', subtype: 'slack_audio', permalink: 'https://x.slack.com/F1' }
  test('a voice clip is read by its transcript', () => {
    const preview = { content: 'My order never came', has_more: false }
    expect(read({ text: '', files: [{ ...clip, transcription: { status: 'complete', preview } }] })).toBe(
      'My order never came',
    )
    expect(
      read({
        text: 'Hi',
        files: [{ ...clip, transcription: { status: 'complete', preview: { ...preview, has_more: true } } }],
      }),
    ).toBe('Hi\nMy order never came […]')
  })

  test.each([undefined, { status: 'processing' }, { status: 'failed' }, { status: 'complete' }, 'odd'])(
    'a clip with the transcription %j has no words',
    (transcription) => {
      expect(read({ text: '', files: [{ ...clip, transcription }] })).toBe('')
    },
  )

  test.each([
    [
      'a snippet of code',
      { mode: 'snippet', filetype: 'javascript', preview: 'const a = 1', preview_is_truncated: true },
      '```\nconst a = 1\n```\n[…]',
    ],
    [
      'a long text that Slack made a snippet of',
      { mode: 'snippet', filetype: 'text', preview: 'I wrote <much>' },
      'I wrote <much>',
    ],
    ['a post', { mode: 'space', filetype: 'space', preview: 'Minutes' }, 'Minutes'],
    [
      'an e-mail',
      {
        mode: 'email',
        filetype: 'email',
        subject: 'Broken',
        from: [{ address: 'kim@x.example', name: 'Kim' }],
        plain_text: 'It is\nbroken',
      },
      '[Forwarded e-mail from Kim kim@x.example: Broken]\n> It is\n> broken',
    ],
    ['a picture', { mode: 'hosted', filetype: 'png', preview: 'no' }, ''],
    ['one that was deleted', { mode: 'tombstone', filetype: 'text', preview: 'gone' }, ''],
  ])('%s is read as far as it shows', (_, file, expected) => {
    expect(read({ text: '', files: [{ id: 'F1', ...file }] })).toBe(expected)
  })
})

withPayloads(`the recorded table is read${whySkipped}`, () => {
  const table = readPayloads().find(({ file }) => file.endsWith('pasted_table.json'))
  const { event } = messageEnvelopeSchema.parse(table?.body)
  expect(wordsOf(event).all).toBe(
    'Which devices support remote firmware upgrades?\nManufacturer | Identifier Listed | Units\nSamsung | QB55C | 3',
  )
})

test('any blocks and attachments are read or left out, without a crash', () => {
  const odd = fc.record({ text: fc.string(), blocks: fc.anything(), attachments: fc.anything(), files: fc.anything() })
  fc.assert(fc.property(odd, (message) => void read(message)))
  const types = fc.constantFrom(
    'rich_text',
    'section',
    'table',
    'context',
    'video',
    'call',
    'container',
    'plan',
    'carousel',
    'task_card',
    'image',
    'markdown',
  )
  const block = fc.record({
    type: types,
    text: fc.anything(),
    elements: fc.anything(),
    rows: fc.anything(),
    title: fc.anything(),
    tasks: fc.anything(),
  })
  fc.assert(fc.property(fc.array(block), (blocks) => void read({ text: 'x', blocks })))
})

test('any message is read in linear time', () => {
  let deep: object = section(text('x'))
  for (let depth = 0; depth < 5000; depth++) deep = { type: 'container', child_blocks: [deep], elements: [deep] }
  inNoTime(() => read({ text: 'x', blocks: [deep] }))
  inNoTime(() => read({ text: ':a'.repeat(50_000), blocks: said('<@'.repeat(50_000)) }))
})
