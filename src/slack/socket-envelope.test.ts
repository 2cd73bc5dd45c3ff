import fc from 'fast-check'
import { readSocketEnvelope, type SocketEnvelope, textOf } from './socket-envelope.ts'

const read = (envelope: unknown) => readSocketEnvelope(JSON.stringify(envelope))

test.each([
  ['a greeting', { type: 'hello', num_connections: 1 }],
  ['a request to connect again', { type: 'disconnect', reason: 'refresh_requested' }],
  [
    'an event',
    { type: 'events_api', envelope_id: 'e', payload: { type: 'event_callback', event: { type: 'message' } } },
  ],
  ['a command', { type: 'slash_commands', envelope_id: 'e', payload: { command: '/ticket' } }],
  ['a click', { type: 'interactive', envelope_id: 'e', payload: { type: 'block_actions' } }],
])('%s comes in as it is', (_, envelope) => {
  expect(read(envelope)).toEqual(envelope)
})

test('a rate-limit notice gets an event inside, so that it is acknowledged', () => {
  const payload = { type: 'app_rate_limited', minute_rate_limited: 1 }
  expect(read({ type: 'events_api', envelope_id: 'e', payload })).toEqual({
    type: 'events_api',
    envelope_id: 'e',
    payload: { ...payload, event: { type: 'app_rate_limited' } },
  })
})

test('an envelope goes on as it came, and a rate-limit notice with its event', () => {
  const event = '{ "type": "events_api", "payload": { "event": { "type": "message" } } }'
  expect(textOf(readSocketEnvelope(event) as SocketEnvelope, event)).toBe(event)
  const notice = '{ "type": "events_api", "payload": { "type": "app_rate_limited" } }'
  const sent = String(textOf(readSocketEnvelope(notice) as SocketEnvelope, notice))
  expect(JSON.parse(sent).payload.event).toEqual({ type: 'app_rate_limited' })
})

test.each([
  null,
  5,
  [],
  {},
  { type: 'close' },
  { type: 'error' },
  { type: 'events_api' },
  { type: 'events_api', payload: null },
  { type: 'events_api', payload: { event: null } },
  { type: 'events_api', payload: { event: { type: 7 } } },
  { type: 'interactive', payload: null },
  { type: 'slash_commands', payload: 'x' },
])('%j stays outside', (envelope) => {
  expect(read(envelope)).toBeUndefined()
})

test('any message is an envelope or ignored, without a crash', () => {
  fc.assert(fc.property(fc.anything(), (data) => void readSocketEnvelope(data)))
  fc.assert(fc.property(fc.json(), (data) => void readSocketEnvelope(data)))
})
