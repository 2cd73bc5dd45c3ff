import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { type Sandbox, startSandbox } from '../../../sandbox/slack.ts'
import { eventually } from '../../../test/eventually.ts'
import { readCompany } from '../../company/company.ts'
import { SupportError } from '../../domain/errors.ts'
import { withSettings } from './files.ts'
import { type SetupParts, setUp } from './setup.ts'

let slack: Sandbox
beforeAll(async () => {
  slack = await startSandbox()
})
afterAll(() => slack.close())

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'frontdesk-setup-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

const enter = '\r'
const [no, ctrlC] = ['n', '\u0003']

/** Somebody at a terminal, who types an answer when its question is shown. */
async function answering(dialogue: [question: string, keys: string][], more: Partial<SetupParts> = {}) {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input })
  const output = Object.assign(new PassThrough(), { columns: 100, rows: 40, isTTY: true })
  let shown = ''
  output.on('data', (chunk) => {
    shown += chunk
  })
  const done = setUp({
    input,
    output,
    dir,
    companyDir: join(dir, 'company'),
    manifest: readFileSync('manifest.yml', 'utf8'),
    template: readFileSync('.env.example', 'utf8'),
    known: { supportChannel: '#support-humans' },
    slackApiUrl: slack.apiUrl,
    ...more,
  })
  for (const [question, keys] of dialogue) {
    await eventually(async () => expect(shown).toContain(question))
    input.write(keys)
  }
  await done
  return shown
}

const company: [string, string][] = [
  ['What is your company called?', `Initech: "Ltd" #1${enter}`],
  ['What do you offer', `Accounting software.${enter}`],
]
const connected = (): [string, string][] => [
  ['Connect your Slack workspace now?', enter],
  ['Bot User OAuth Token, xoxb-', slack.botToken + enter],
  ['App-Level Token, xapp-', slack.appToken + enter],
  ['The private channel of your support team', enter],
]
const withoutModel: [string, string] = ['Use a language model?', enter]

test('a new team answers some questions, and has a company folder and tokens that work', async () => {
  const shown = await answering([...company, ...connected(), withoutModel, ['Write ', enter]])
  expect(shown).toContain('api.slack.com/apps?new_app=1&manifest_yaml=')
  expect(shown).toMatch(/The bot token belongs to @\S+ in Acme/)
  expect(shown).toContain('The app-level token opens a connection.')
  expect(shown).toContain('The bot is in the private channel #support-humans.')
  const { about, missing } = await readCompany(join(dir, 'company'))
  expect(about).toEqual({ name: 'Initech: "Ltd" #1', offers: 'Accounting software.' })
  // No made-up article is there for a customer to read.
  expect(missing).toContain('There are no articles')
  const env = readFileSync(join(dir, '.env'), 'utf8')
  expect(env).toContain(`\nSLACK_BOT_TOKEN=${slack.botToken}\n`)
  expect(env).toContain('\nSUPPORT_CHANNEL="#support-humans"\n')
  expect(statSync(join(dir, '.env')).mode & 0o777).toBe(0o600)
  expect(shown).not.toContain(slack.botToken)
  expect(readdirSync(dir).sort()).toEqual(['.env', 'company'])
})

test('what does not work is said with its remedy, and may be written all the same', async () => {
  const shown = await answering([
    ...company,
    ['Connect your Slack workspace now?', enter],
    ['Bot User OAuth Token, xoxb-', `hello${enter}`],
    ['It starts with xoxb-', `\u0015xoxb-wrong${enter}`],
    ['App-Level Token, xapp-', `xapp-wrong${enter}`],
    ['The private channel of your support team', enter],
    withoutModel,
    ['Write ', enter],
  ])
  expect(shown).toContain('The bot token: invalid_auth. Copy it again from')
  expect(shown).toContain('The app-level token: ')
  expect(existsSync(join(dir, '.env'))).toBe(true)
})

test.each([
  ['after the first question', [['What is your company called?', ctrlC]]],
  ['at the end', [...company, ['Connect your Slack workspace now?', no], withoutModel, ['Write ', ctrlC]]],
  ['by saying no', [...company, ['Connect your Slack workspace now?', no], withoutModel, ['Write ', no]]],
] as [string, [string, string][]][])('whoever leaves %s leaves nothing behind', async (_, dialogue) => {
  expect(await answering(dialogue)).toContain('Nothing was written.')
  expect(readdirSync(dir)).toEqual([])
})

test('a second time it keeps the company, the tokens and the other settings', async () => {
  mkdirSync(join(dir, 'company'))
  writeFileSync(join(dir, 'company', 'support.yaml'), 'company:\n  name: Initech\n')
  writeFileSync(join(dir, '.env'), 'PORT=4000\nexport SLACK_BOT_TOKEN=old\n# a note\n')
  const known = { botToken: slack.botToken, appToken: slack.appToken, supportChannel: '#support-humans' }
  const shown = await answering(
    [
      ['Connect your Slack workspace now?', enter],
      ['Bot User OAuth Token, xoxb-… (empty: keep', enter],
      ['App-Level Token, xapp-… (empty: keep', enter],
      ['The private channel of your support team', enter],
      ['Use a language model?', 'y'],
      ['Its address', `http://localhost:11434${enter}`],
      ['Its key', enter],
      ['The name of the model', enter],
      ['its other lines stay', enter],
    ],
    { known },
  )
  expect(shown).toContain('stays as it is')
  expect(readFileSync(join(dir, 'company', 'support.yaml'), 'utf8')).toBe('company:\n  name: Initech\n')
  expect(readFileSync(join(dir, '.env'), 'utf8').split('\n')).toEqual([
    'PORT=4000',
    `SLACK_BOT_TOKEN=${slack.botToken}`,
    '# a note',
    `SLACK_APP_TOKEN=${slack.appToken}`,
    'SUPPORT_CHANNEL="#support-humans"',
    'OPENAI_API_KEY=',
    'OPENAI_BASE_URL=http://localhost:11434',
    'OPENAI_MODEL=gpt-4o-mini',
    '',
  ])
})

test('without a terminal it says what to do instead', async () => {
  const failure = await answering([], { input: new PassThrough() }).catch((error) => error)
  expect(failure).toBeInstanceOf(SupportError)
  expect(failure.message).toContain('copy .env.example to .env')
})

test('settings keep their file’s other lines, also those of Windows', () => {
  expect(withSettings('A=1\r\nB=2\r\n', { B: 'x y', C: '' })).toBe('A=1\nB="x y"\nC=\n')
})
