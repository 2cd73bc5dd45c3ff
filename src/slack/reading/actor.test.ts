import fc from 'fast-check'
import { readPayloads, whySkipped, withPayloads } from '../../../test/slack-payloads.ts'
import { readActor } from '../payload/actor.ts'
import { readDelivery } from './read-delivery.ts'

const payloads = readPayloads()
type Ids = [enterprise: string | null, team: string | null, user: string | null]
type Pattern = { body: unknown; expected_actor_enterprise_team_user: Ids }

withPayloads(`all 65 recorded payloads are here${whySkipped}`, () => {
  expect(payloads.length).toBe(65)
})

withPayloads(`the actor of each Slack Connect delivery is who Slack's own tests say it is${whySkipped}`, () => {
  const file = payloads.find((payload) => payload.file.endsWith('actor_team_patterns.json'))
  // The README beside the file describes its shape.
  const patterns = Object.entries(file?.body as Record<string, Pattern>)
  expect(patterns).toHaveLength(21)
  const actors = patterns.map(([name, { body }]) => {
    const { enterpriseId, teamId, userId } = readActor(body)
    return [name, [enterpriseId ?? null, teamId ?? null, userId ?? null]]
  })
  expect(actors).toEqual(patterns.map(([name, pattern]) => [name, pattern.expected_actor_enterprise_team_user]))
})

withPayloads(`each recorded payload is read or ignored, never a crash${whySkipped}`, () => {
  const read = payloads.map(({ file, body }) => ({ file, actor: readActor(body), delivery: readDelivery(body) }))
  const heard = read.filter(({ delivery }) => delivery).map(({ file, delivery }) => [file, delivery?.kind])
  expect(heard).toMatchInlineSnapshot(`
[
  [
    "recorded/agent/message.im.with_app_context.json",
    "message",
  ],
  [
    "recorded/events/app_mention.enterprise_workspace.json",
    "mention",
  ],
  [
    "recorded/events/message.channel.mention_text.json",
    "message",
  ],
  [
    "recorded/events/message.channel.pasted_table.json",
    "message",
  ],
  [
    "recorded/events/message.channel.thread_reply.json",
    "message",
  ],
  [
    "recorded/events/message.channel.thread_reply_2.json",
    "message",
  ],
  [
    "recorded/events/message.im.json",
    "message",
  ],
  [
    "recorded/events/message.im.second_toplevel.json",
    "message",
  ],
  [
    "recorded/events/pair.app_mention_same_ts.json",
    "mention",
  ],
  [
    "recorded/events/pair.message_for_mention.json",
    "message",
  ],
  [
    "slack-connect/app_mention.is_ext_shared_channel.json",
    "mention",
  ],
]
`)
})

test.each([
  ['a message of a customer in a shared channel', { type: 'message', team: 'T_THEM' }, { teamId: 'T_THEM' }],
  [
    'a mention by a customer, in which Slack names our team',
    { type: 'app_mention', team: 'T_US', user_team: 'T_THEM', source_team: 'T_THEM' },
    { teamId: 'T_THEM' },
  ],
  [
    'a mention by somebody of an organisation',
    { type: 'app_mention', user_team: 'E_THEM' },
    { enterpriseId: 'E_THEM' },
  ],
  ['a mention by a colleague', { type: 'app_mention', team: 'T_US' }, { teamId: 'T_US' }],
])('%s names their workspace', (_, event, actor) => {
  const body = { team_id: 'T_THEM', is_ext_shared_channel: true, event: { user: 'U1', ...event } }
  expect(readActor(body)).toMatchObject({ userId: 'U1', ...actor })
})

test.each([undefined, null, 'x', {}, { event: {} }, { event: null }, { event: { type: 1 } }])(
  'nobody acts in %j',
  (body) => {
    expect(readActor(body)).toEqual({})
  },
)

test('any payload names who acted or leaves it open, without a crash', () => {
  fc.assert(fc.property(fc.anything(), (body) => void readActor(body)))
  const type = fc.constantFrom('message', 'app_mention', 'reaction_added')
  const event = fc.record({ type, user: fc.anything(), team: fc.anything(), user_team: fc.anything() })
  fc.assert(
    fc.property(fc.record({ team_id: fc.anything(), is_ext_shared_channel: fc.anything(), event }), (body) => {
      for (const id of Object.values(readActor(body))) expect(['string', 'undefined']).toContain(typeof id)
    }),
  )
})
