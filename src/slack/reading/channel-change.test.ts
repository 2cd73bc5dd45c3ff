import { readChannelChange } from './channel-change.ts'

const bot = 'U0FRNTDSK1'
const read = (event: object) => readChannelChange({ event }, bot)

test.each([
  ...['channel_shared', 'channel_unshared', 'channel_archive', 'channel_unarchive', 'channel_left'],
  ...['group_archive', 'group_unarchive', 'group_left'],
])('%s: the channel is looked at again', (type) => {
  expect(read({ type, channel: 'C1', user: 'U0SAM00001' })).toEqual({ channel: 'C1' })
})

test('the bot comes into a channel', () => {
  expect(read({ type: 'member_joined_channel', channel: 'C1', user: bot })).toEqual({ channel: 'C1' })
})

test('somebody else comes into a channel, which changes nothing', () => {
  expect(read({ type: 'member_joined_channel', channel: 'C1', user: 'U0SAM00001' })).toBeUndefined()
})

test('a channel gets a new id', () => {
  expect(read({ type: 'channel_id_changed', old_channel_id: 'C1', new_channel_id: 'C2' })).toMatchObject({
    channel: 'C1',
    to: 'C2',
  })
})

test.each([{}, { type: 'channel_left' }, { type: 'channel_rename', channel: 'C1' }])('%j is none of it', (event) => {
  expect(read(event)).toBeUndefined()
})
