import fc from 'fast-check'
import { readDelivery } from './read-delivery.ts'

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
])('%s says nothing to us', (_, event) => {
  expect(readDelivery(envelope(event))).toBeUndefined()
})

test('whatever comes is read or ignored, never a crash', () => {
  fc.assert(fc.property(fc.anything(), (body) => void readDelivery(body)))
  const odd = fc.record({ subtype: fc.anything(), message: fc.anything(), ts: fc.anything(), files: fc.anything() })
  fc.assert(fc.property(odd, (event) => void readDelivery(envelope(event))))
})
