import fc from 'fast-check'
import { shopOrders } from '../../../test/shop-orders.ts'
import { readDelivery as readWith } from './read-delivery.ts'

const { numbers } = shopOrders()
const readDelivery = (body: unknown) => readWith(body, numbers)

const envelope = (event: Record<string, unknown>) => ({
  type: 'event_callback',
  event_id: 'Ev1',
  team_id: 'T_CUSTOMER',
  authorizations: [{ team_id: 'T_OURS' }],
  event: { type: 'message', channel: 'C1', user: 'U1', ts: '1700000000.000100', text: 'hi', ...event },
})

test('a message in a shared channel belongs to the installation, not to the writer’s workspace', () => {
  expect(readDelivery(envelope({}))).toMatchObject({ workspaceId: 'T_OURS', kind: 'message', ts: '1700000000.000100' })
})

test.each([
  ['a reply', { thread_ts: '1700000000.000001' }, { threadTs: '1700000000.000001' }],
  ['the first message of a thread', { thread_ts: '1700000000.000100' }, { threadTs: undefined }],
  ['a shared file', { subtype: 'file_share', files: [{ name: 'a.png' }] }, { kind: 'message' }],
  ['a mention', { type: 'app_mention' }, { kind: 'mention' }],
])('%s is read', (_, event, expected) => {
  expect(readDelivery(envelope(event))).toMatchObject(expected)
})

test.each([
  [{ channel_type: 'im' }, { isDirect: true }],
  [{ channel_type: 'mpim' }, { isDirect: true }],
  [{ channel_type: 'channel' }, { isDirect: false }],
  [{ text: '<@U0BOT> 12345' }, { mayAnswer: true }],
  [{ text: 'And what about &lt;ORD-12345&gt;?' }, { mayAnswer: true }],
  [{ text: 'Do you ship to Canada?' }, { mayAnswer: false }],
  [{ text: '<@U12345>' }, { mayAnswer: false }],
])('of %j is said where it belongs: %j', (event, expected) => {
  expect(readDelivery(envelope(event))).toMatchObject(expected)
})

test('an edit and a deletion name the message they change', () => {
  const message = { type: 'message', user: 'U1', ts: '1600000000.000001', text: 'new' }
  const edit = envelope({ subtype: 'message_changed', message, previous_message: { ...message, text: 'old' } })
  expect(readDelivery(edit)).toMatchObject({ kind: 'edit', ts: '1600000000.000001' })
  const deletion = envelope({ subtype: 'message_deleted', deleted_ts: message.ts, previous_message: message })
  expect(readDelivery(deletion)).toMatchObject({ kind: 'deletion', ts: '1600000000.000001' })
  const tombstone = { ...message, subtype: 'tombstone', user: 'USLACKBOT', text: 'This message was deleted.' }
  const first = envelope({ subtype: 'message_changed', message: tombstone, previous_message: message })
  expect(readDelivery(first)).toMatchObject({ kind: 'deletion', ts: '1600000000.000001' })
})

test('a change to a reply belongs to its thread, which Slack names within the message', () => {
  const reply = { type: 'message', user: 'U1', ts: '1600000000.000002', thread_ts: '1600000000.000001', text: 'new' }
  const edit = envelope({ subtype: 'message_changed', message: reply, previous_message: { ...reply, text: 'old' } })
  expect(readDelivery(edit)).toMatchObject({ ts: reply.ts, threadTs: reply.thread_ts })
  const deletion = envelope({ subtype: 'message_deleted', deleted_ts: reply.ts, previous_message: reply })
  expect(readDelivery(deletion)).toMatchObject({ ts: reply.ts, threadTs: reply.thread_ts })
})

const own = { type: 'message', user: 'UBOT', bot_id: 'B1', ts: '1600000000.000001', text: 'new' }
test.each([
  ['a bot', { bot_id: 'B1' }],
  ['an app', { app_id: 'A1' }],
  ['Slack itself', { user: 'USLACKBOT' }],
  ['nobody', { user: undefined }],
  ['a join', { subtype: 'channel_join' }],
  ['a new topic', { subtype: 'channel_topic' }],
  ['an edit of a bot’s post', { subtype: 'message_changed', message: own, previous_message: { ...own, text: 'old' } }],
  [
    'an unfurled link',
    { subtype: 'message_changed', message: { ...own, bot_id: undefined }, previous_message: { ...own, text: 'new' } },
  ],
  ['a reaction', { type: 'reaction_added' }],
])('%s is ignored', (_, event) => {
  expect(readDelivery(envelope(event))).toBeUndefined()
})

const edit = (message: object, previous: object | undefined) =>
  envelope({
    subtype: 'message_changed',
    message: { type: 'message', user: 'U1', ts: '1600000000.000001', ...message },
    previous_message: previous && { type: 'message', user: 'U1', ts: '1600000000.000001', ...previous },
  })
const forwarded = {
  is_share: true,
  is_msg_unfurl: true,
  author_name: 'Ana',
  from_url: 'https://x/1',
  text: 'It is broken',
}
const { is_share: _, ...pasted } = forwarded

test.each([
  [
    'an unfurl',
    { text: 'see <https://x.example>', attachments: [{ from_url: 'https://x.example', title: 'X' }] },
    { text: 'see <https://x.example>' },
  ],
  ['a pasted link to a message', { text: 'see <https://x/1>', attachments: [pasted] }, { text: 'see <https://x/1>' }],
  ['an entity', { text: 'a &amp; b' }, { text: 'a & b' }],
  ['a blank', { text: 'a  b ' }, { text: 'a b' }],
  [
    'formatting',
    {
      text: '*a* b',
      blocks: [
        { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'a b' }] }] },
      ],
    },
    { text: 'a b' },
  ],
  ['a file that was added', { text: '', files: [{ id: 'F1' }] }, { text: '', files: [] }],
  [
    'a huddle that ended',
    { subtype: 'huddle_thread', text: 'A huddle happened' },
    { subtype: 'huddle_thread', text: 'A huddle started' },
  ],
])('a change that is no more than %s is none', (_, message, previous) => {
  expect(readDelivery(edit(message, previous))).toBeUndefined()
})

test.each([
  ['other words', { text: 'b' }, { text: 'a' }],
  [
    'another comment on what was forwarded',
    { text: 'b', attachments: [forwarded] },
    { text: 'a', attachments: [forwarded] },
  ],
  [
    'the transcript of a voice clip',
    { text: '', files: [{ id: 'F1', transcription: { status: 'complete', preview: { content: 'Hi' } } }] },
    { text: '', files: [{ id: 'F1' }] },
  ],
  [
    'a file that was taken out',
    { text: 'a', files: [{ id: 'F1', mode: 'tombstone' }] },
    { text: 'a', files: [{ id: 'F1' }] },
  ],
  ['words of which nobody says what they were', { text: 'a' }, undefined],
])('a change to %s is one', (_, message, previous) => {
  expect(readDelivery(edit(message, previous))).toMatchObject({ kind: 'edit' })
})

describe('what another company’s workflow posts', () => {
  const bot = { name: 'Support request', team_id: 'T_CUSTOMER', app_id: 'A_THEIRS', is_workflow_bot: true }
  const form = {
    subtype: 'bot_message',
    user: undefined,
    bot_id: 'B_FORM',
    bot_profile: bot,
    username: 'Support request',
    text: '*Severity:* urgent',
  }
  const posted = (event: object, body: object = {}) =>
    readDelivery({ ...envelope({ ...form, ...event }), api_app_id: 'A_OURS', is_ext_shared_channel: true, ...body })

  test('is a message, and two at once are two', () => {
    expect(posted({})).toMatchObject({ kind: 'message', authorId: undefined })
    expect(posted({ subtype: undefined, user: 'U_FORM', app_id: 'A_THEIRS' })).toMatchObject({
      kind: 'message',
      authorId: undefined,
    })
  })

  test.each([
    ['our own workflow', { bot_profile: { ...bot, team_id: 'T_OURS' } }],
    ['a bot of theirs that is no workflow', { bot_profile: { ...bot, is_workflow_bot: false } }],
    ['a bot that says nothing of itself', { bot_profile: undefined }],
    ['our app on the other side', { app_id: 'A_OURS' }],
    ['our app on the other side, as its profile says', { bot_profile: { ...bot, app_id: 'A_OURS' } }],
    ['a bot that answers in a thread', { thread_ts: '1600000000.000001' }],
  ])('is nothing when it is %s', (_, event) => {
    expect(posted(event)).toBeUndefined()
  })

  test('is ignored in a channel that is not shared', () => {
    expect(posted({}, { is_ext_shared_channel: false })).toBeUndefined()
  })

  test('is taken back when it is deleted, and changed by pressing its buttons only', () => {
    const message = { type: 'message', ts: '1600000000.000001', ...form }
    const body = { api_app_id: 'A_OURS', is_ext_shared_channel: true }
    const deletion = envelope({
      user: undefined,
      subtype: 'message_deleted',
      deleted_ts: message.ts,
      previous_message: message,
    })
    expect(readDelivery({ ...deletion, ...body })).toMatchObject({ kind: 'deletion', ts: message.ts })
    const change = envelope({
      user: undefined,
      subtype: 'message_changed',
      message,
      previous_message: { ...message, text: 'before' },
    })
    expect(readDelivery({ ...change, ...body })).toBeUndefined()
  })
})

test('any payload is read or ignored, without a crash', () => {
  fc.assert(fc.property(fc.anything(), (body) => void readDelivery(body)))
  const odd = fc.record({ subtype: fc.anything(), message: fc.anything(), ts: fc.anything(), files: fc.anything() })
  fc.assert(fc.property(odd, (event) => void readDelivery(envelope(event))))
})
