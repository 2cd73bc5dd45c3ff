import fc from 'fast-check'
import type { Conversation } from '../../domain/conversation.ts'
import type { InboxEntry } from '../../queue/batches.ts'
import type { Profile } from '../people/lookups.ts'
import type { Home, People } from '../people/people.ts'
import { type ReaderParts, readHappening } from './read-happening.ts'

const home: Home = { teamId: 'T_US', teamName: 'Acme', botUserId: 'U_BOT', botId: 'B_BOT' }
const profiles: Record<string, Profile> = {
  U_MAYA: { name: 'Maya', teamId: 'T_THEM', isGuest: false },
  U_SAM: { name: 'Sam', teamId: 'T_US', isGuest: false },
  U_LEE: { name: 'Lee', teamId: 'T_US', isGuest: false },
  U_GIL: { name: 'Gil', teamId: 'T_US', isGuest: true },
}
const people: People = {
  isIn: async () => false,
  emailOf: async () => undefined,
  findProfile: async (userId) => profiles[userId],
  findFile: async (id) =>
    id === 'F_KNOWN' ? { name: 'lamp.png', permalink: 'https://globex.slack.com/files/F_KNOWN' } : undefined,
  findName: async (userId) => profiles[userId]?.name,
  findStaff: async () => undefined,
  groupsOfOthers: async () => new Set(),
  findChannelName: async (id) => (id === 'C_OPEN' ? 'incidents' : undefined),
  nameOf: async (userId) => profiles[userId]?.name ?? 'Somebody',
  companyOf: async (teamId) => (teamId === 'T_THEM' ? 'Globex' : 'Acme'),
  standingOf: async () => 'left',
  isStaff: async (userId) => userId === 'U_SAM',
  forgetSupportChannel: async () => {},
  channelNameOf: async () => undefined,
  findChannel: async () => undefined,
  findSupportChannel: async () => ({ id: 'C_SUPPORT' }),
  findTicketChannel: async () => ({ id: 'C_SUPPORT' }),
  isAnyStaff: async (userId) => userId === 'U_SAM',
  isStaffChannel: async (channelId) => channelId === 'C_SUPPORT',
  servedBy: async () => ({ usual: false, teams: [], apart: [] }),
}
// Only the fields that the reader uses.
const conversation = { customerUserId: null } as Conversation
const read = (event: object, parts: Partial<ReaderParts> = {}, more: Partial<InboxEntry> = {}) => {
  const body = {
    type: 'event_callback',
    event_id: 'Ev1',
    team_id: 'T_US',
    authorizations: [{ team_id: 'T_US' }],
    event: { type: 'message', channel: 'C1', channel_type: 'channel', ts: '1.1', text: 'hi', ...event },
  }
  const entry = { kind: 'message', body, ...more } as InboxEntry
  return readHappening({ home, people, customers: 'external', ...parts }, conversation, entry)
}
const authorOf = async (event: object, parts: Partial<ReaderParts> = {}) => {
  const happening = await read(event, parts)
  return happening.kind === 'written' ? happening.author : undefined
}

test.each([
  ['somebody of another company', { user: 'U_MAYA', team: 'T_THEM' }, 'customer'],
  ['a colleague', { user: 'U_LEE', team: 'T_US' }, 'staff'],
  ['a member of the support channel', { user: 'U_SAM', team: 'T_US' }, 'staff'],
  ['a guest', { user: 'U_GIL', team: 'T_US' }, 'customer'],
  ['a guest in the support channel', { user: 'U_GIL', team: 'T_US', channel: 'C_SUPPORT' }, 'staff'],
  ['a colleague who writes directly', { user: 'U_LEE', team: 'T_US', channel_type: 'im' }, 'customer'],
  ['somebody Slack does not know', { user: 'U_WHO', team: 'T_WHO' }, 'customer'],
])('%s is taken for %s', async (_, event, kind) => {
  expect(await authorOf(event)).toMatchObject({ kind })
})

test.each([
  ['a colleague', { user: 'U_LEE' }, 'customer'],
  ['staff who ask something', { user: 'U_SAM' }, 'customer'],
  ['staff in a thread that a colleague began', { user: 'U_SAM', thread_ts: '1.0', parent_user_id: 'U_LEE' }, 'staff'],
  ['a colleague in the thread of another', { user: 'U_LEE', thread_ts: '1.0', parent_user_id: 'U_SAM' }, 'customer'],
  ['staff in the support channel', { user: 'U_SAM', channel: 'C_SUPPORT' }, 'staff'],
])('where everyone is a customer, %s is taken for %s', async (_, event, kind) => {
  expect(await authorOf({ team: 'T_US', ...event }, { customers: 'everyone' })).toMatchObject({ kind })
})

test('a customer has their name and company', async () => {
  expect(await authorOf({ user: 'U_MAYA', team: 'T_THEM' })).toEqual({
    kind: 'customer',
    customer: { userId: 'U_MAYA', teamId: 'T_THEM', name: 'Maya', company: 'Globex' },
  })
})

test('members of our own organisation are colleagues', async () => {
  const parts = { home: { ...home, enterpriseId: 'E_US' } }
  profiles.U_FAR = { name: 'Far', teamId: 'T_FAR', enterpriseId: 'E_US', isGuest: false }
  expect(await authorOf({ user: 'U_FAR', team: 'T_FAR' }, parts)).toMatchObject({ kind: 'staff' })
})

test('a file of the other company is looked up; if that fails, it is listed without details', async () => {
  const files = [
    { id: 'F_KNOWN', file_access: 'check_file_info' },
    { id: 'F_HIDDEN', file_access: 'check_file_info' },
    { id: 'F_OWN', name: 'own.png', permalink: 'https://acme.slack.com/files/F_OWN' },
    { name: 'odd.png', permalink: 'javascript:alert(1)' },
  ]
  expect(await read({ user: 'U_MAYA', team: 'T_THEM', files })).toMatchObject({
    attachments: [
      { name: 'lamp.png', permalink: 'https://globex.slack.com/files/F_KNOWN' },
      { name: 'file', permalink: '' },
      { name: 'own.png', permalink: 'https://acme.slack.com/files/F_OWN' },
      { name: 'odd.png', permalink: '' },
    ],
  })
})

test('an edit and a deletion name the message and its author', async () => {
  const message = { type: 'message', user: 'U_MAYA', team: 'T_THEM', ts: '0.9', text: 'a &amp; b' }
  const edit = { subtype: 'message_changed', message, previous_message: { ...message, text: 'a' } }
  expect(await read(edit, {}, { kind: 'edit' })).toEqual({
    kind: 'edited',
    ts: '0.9',
    authorId: 'U_MAYA',
    author: { kind: 'customer', customer: expect.objectContaining({ userId: 'U_MAYA', teamId: 'T_THEM' }) },
    text: 'a & b',
  })
  const deletion = { subtype: 'message_deleted', deleted_ts: '0.9', previous_message: message }
  expect(await read(deletion, {}, { kind: 'deletion' })).toEqual({ kind: 'deleted', ts: '0.9', authorId: 'U_MAYA' })
})

test('ids are the names that people see', async () => {
  const text =
    'ask <@U_SAM> or <@U_LEE|> or <@U_WHO> in <#C_OPEN> or <#G012|> about <https://x.example/a|b|c> &amp; <@U_BOT>'
  expect(await read({ user: 'U_MAYA', team: 'T_THEM', text })).toMatchObject({
    text: 'ask @Sam or @Lee or @somebody in #incidents or a private channel about b|c (https://x.example/a) &',
  })
})

test('a forwarded message is read with the comment on it, and its files are listed', async () => {
  const attachments = [
    { is_share: true, author_id: 'U_LEE', channel_id: 'C_OPEN', text: 'It is broken', files: [{ id: 'F_KNOWN' }] },
  ]
  expect(await read({ user: 'U_MAYA', team: 'T_THEM', text: 'see below', attachments })).toMatchObject({
    text: 'see below\n[Forwarded from @Lee, #incidents]\n> It is broken',
    attachments: [{ name: 'lamp.png' }],
  })
})

test('a table stays in a message that is edited, whether or not Slack tells what it was before', async () => {
  const table = {
    fallback: '[no preview available]',
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
  }
  const message = { type: 'message', user: 'U_MAYA', ts: '0.9', text: 'these', attachments: [table] }
  for (const previous_message of [
    undefined,
    { ...message, text: 'those' },
    { ...message, text: 'those', attachments: [] },
  ])
    expect(await read({ subtype: 'message_changed', message, previous_message }, {}, { kind: 'edit' })).toMatchObject({
      text: 'these\na | b',
    })
})

test('a voice clip of the other company is looked up for its transcript', async () => {
  const files = [{ id: 'F_CLIP', file_access: 'check_file_info' }]
  const transcription = { status: 'complete', preview: { content: 'It is broken', has_more: false } }
  const findFile: People['findFile'] = async () => ({
    name: 'clip.m4a',
    permalink: 'https://x.slack.com/F',
    transcription,
  })
  expect(
    await read({ user: 'U_MAYA', team: 'T_THEM', text: '', files }, { people: { ...people, findFile } }),
  ).toMatchObject({
    text: 'It is broken',
    attachments: [{ name: 'clip.m4a' }],
  })
})

describe('a form that another company’s workflow posts', () => {
  const form = {
    subtype: 'bot_message',
    bot_id: 'B_FORM',
    bot_profile: { name: 'Forms', team_id: 'T_THEM', is_workflow_bot: true },
    username: 'Support request',
    text: '*Severity:* urgent',
  }

  test('is a request of that company, in the name of the workflow', async () => {
    expect(await read(form)).toMatchObject({
      author: {
        kind: 'customer',
        customer: { userId: 'B_FORM', teamId: 'T_THEM', name: 'Support request', company: 'Globex' },
        isWorkflow: true,
      },
      text: '*Severity:* urgent',
    })
  })

  test('is ignored if forms are turned off, or if it is of our own workspace', async () => {
    expect(await read(form, { workflowRequests: false })).toEqual({ kind: 'nothing' })
    const ours = { ...form, bot_profile: { ...form.bot_profile, team_id: 'T_US' } }
    expect(await read(ours)).toEqual({ kind: 'nothing' })
  })
})

test.each([
  ['somebody else', 'Hi <@U_SAM>, can you send me the rates?', true],
  ['nobody', 'I spoke to <@U_SAM> yesterday and need the rates', undefined],
])('what is said to %s is marked so, also after a change', async (_, text, toOthers) => {
  const message = { type: 'message', user: 'U_MAYA', ts: '0.9', text }
  const written = await read({ user: 'U_MAYA', team: 'T_THEM', text })
  const edited = await read({ subtype: 'message_changed', message }, {}, { kind: 'edit' })
  for (const happening of [written, edited])
    expect('toOthers' in happening ? happening.toOthers : undefined).toBe(toOthers)
  const direct = await read({ user: 'U_MAYA', team: 'T_THEM', text, channel_type: 'im' })
  expect(direct).not.toHaveProperty('toOthers')
})

test.each([
  ['a customer', { parent_user_id: 'U_MAYA' }, 'customer'],
  ['another customer', { user: 'U_KIM', parent_user_id: 'U_MAYA' }, 'customer'],
  ['a colleague', { parent_user_id: 'U_LEE' }, 'staff'],
  ['a guest', { parent_user_id: 'U_GIL' }, 'customer'],
  ['the bot', { parent_user_id: 'U_BOT' }, 'bot'],
  ['somebody that Slack does not show', { parent_user_id: 'U_WHO' }, 'unknown'],
  ['nobody that Slack names', {}, 'unknown'],
])('a reply in a thread tells that %s began it', async (_, event, startedBy) => {
  const reply = await read({ user: 'U_MAYA', team: 'T_THEM', thread_ts: '1.0', ...event })
  expect(reply).toMatchObject({ startedBy, ...('parent_user_id' in event && { parentUserId: event.parent_user_id }) })
})

test('where everyone is a customer, threads are staff’s that members of the support channel began', async () => {
  const startedBy = async (parent_user_id: string) =>
    await read({ user: 'U_GIL', team: 'T_US', thread_ts: '1.0', parent_user_id }, { customers: 'everyone' })
  expect(await startedBy('U_SAM')).toMatchObject({ startedBy: 'staff' })
  expect(await startedBy('U_LEE')).toMatchObject({ startedBy: 'customer' })
  expect(await read({ user: 'U_GIL', team: 'T_US' })).not.toHaveProperty('startedBy')
})

test('a person who is plainly of another company needs no profile lookup', async () => {
  const findProfile = () => Promise.reject(new Error('Slack was asked'))
  const author = await authorOf({ user: 'U_MAYA', team: 'T_THEM' }, { people: { ...people, findProfile } })
  expect(author).toMatchObject({ kind: 'customer', customer: { name: 'Maya' } })
})

test('a stored delivery that cannot be read is ignored', async () => {
  expect(await read({ user: undefined })).toEqual({ kind: 'nothing' })
  expect(await read({}, {}, { body: null })).toEqual({ kind: 'nothing' })
})

test('any stored delivery is read or ignored, without a crash', async () => {
  const kind = fc.constantFrom('message', 'mention', 'edit', 'deletion')
  await fc.assert(
    fc.asyncProperty(fc.anything(), kind, async (body, kind) => void (await read({}, {}, { body, kind }))),
  )
  const odd = fc.record({ message: fc.anything(), user: fc.anything(), files: fc.anything(), thread_ts: fc.anything() })
  await fc.assert(fc.asyncProperty(odd, kind, async (event, kind) => void (await read(event, {}, { kind }))))
})

test('a customer’s text arrives without its markup, and within a limit', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60_000 }), async (text) => {
      const happening = await read({ user: 'U_MAYA', team: 'T_THEM', text })
      if (happening.kind !== 'written') throw new Error('It was not written')
      expect(happening.text.length).toBeLessThanOrEqual(40_000)
    }),
    { numRuns: 50 },
  )
})
