import { settingsSchema } from '../config.ts'
import { misspeltSettings, unknownSettings } from './unknown-settings.ts'

const known = new Set(Object.keys(settingsSchema.shape))
const meantBy = (name: string) => /Did you mean (\w+)/.exec(unknownSettings([name], known)[0] ?? '')?.[1]

test.each([
  ['SUPORT_CHANNEL', 'SUPPORT_CHANNEL'],
  ['support_channel', 'SUPPORT_CHANNEL'],
  ['SUPPORT-CHANNEL', 'SUPPORT_CHANNEL'],
  ['SUPPORT_CHANEL_NAME', 'SUPPORT_CHANNEL'],
  ['SUPPORT_CHANNEL_ID', 'SUPPORT_CHANNEL'],
  ['CHANNEL_SUPPORT', 'SUPPORT_CHANNEL'],
  ['SLACK_TOKEN', 'SLACK_BOT_TOKEN'],
  ['SLACK_SINGING_SECRET', 'SLACK_SIGNING_SECRET'],
  ['DATABSE_URL', 'DATABASE_URL'],
  ['DATABASE_URI', 'DATABASE_URL'],
  ['OPENAI_KEY', 'OPENAI_API_KEY'],
  ['OPEN_AI_API_KEY', 'OPENAI_API_KEY'],
  ['PROT', 'PORT'],
  ['FAVOURITE_COLOUR', undefined],
])('whoever writes %s is asked whether they meant %s', (name, known) => {
  expect(meantBy(name)).toBe(known)
})

test('the warning names the setting and says that it has no effect', () => {
  expect(unknownSettings(['FAVOURITE_COLOUR'], known)).toEqual([
    'FAVOURITE_COLOUR is not a Frontdesk setting and has no effect.',
  ])
})

test('settings, and what other programs read, cause no warning', () => {
  expect(
    unknownSettings([...known, 'POSTGRES_PASSWORD', 'NODE_OPTIONS', 'TZ', 'https_proxy', 'SECRET_OPS'], known),
  ).toEqual([])
})

test('in the environment, which other programs share, only near misses cause a warning', () => {
  const told = misspeltSettings(['HOME', 'SHELL', 'XDG_DATA_DIRS', 'SLACK_TOKEN', 'PROT', 'SUPORT_CHANNEL'], known)
  expect(told).toEqual(['SUPORT_CHANNEL is not a Frontdesk setting and has no effect. Did you mean SUPPORT_CHANNEL?'])
})
