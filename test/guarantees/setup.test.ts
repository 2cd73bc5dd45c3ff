import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Sandbox, startSandbox } from '../../sandbox/slack.ts'
import { readEnvFile } from '../../src/base/env-file.ts'
import { projectRoot } from '../../src/base/project-root.ts'
import { linkWith } from '../../src/cli/setup/manifest-link.ts'
import { readCompany } from '../../src/company/company.ts'
import { knownNames, loadConfig } from '../../src/config.ts'
import { eventually } from '../eventually.ts'

// The real command, as a process of its own: at a pseudo-terminal, or with answers on its input.

const command = [
  process.execPath,
  '--import',
  join(projectRoot, 'test/typescript-in-threads.js'),
  join(projectRoot, 'src/cli/setup.ts'),
]

let slack: Sandbox
let dir: string
beforeAll(async () => {
  slack = await startSandbox()
})
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'frontdesk-setup-'))
})
afterEach(() => rmSync(dir, { recursive: true }))
afterAll(() => slack.close())

const environment = () => ({ PATH: process.env.PATH, HOME: tmpdir(), TERM: 'xterm', SLACK_API_URL: slack.apiUrl })
const envFile = () => join(dir, '.env')
const supportFile = () => join(dir, 'company', 'support.yaml')
const written = () => readdirSync(dir).sort()

async function ended(child: ChildProcess): Promise<{ code: number | null; said: string }> {
  let said = ''
  const hear = (bytes: Buffer) => {
    said += bytes
  }
  child.stdout?.on('data', hear)
  child.stderr?.on('data', hear)
  const [code] = await once(child, 'close')
  return { code, said }
}

/** Runs setup with answers on its input. */
function given(answers: string, ...args: string[]) {
  const [program = '', ...rest] = command
  const child = spawn(program, [...rest, ...args], { cwd: dir, env: environment() })
  child.stdin.end(answers)
  return ended(child)
}

const tokens = () => `SLACK_BOT_TOKEN=${slack.botToken}\nSLACK_APP_TOKEN=${slack.appToken}\n`
const initech = () =>
  `COMPANY_NAME=Initech\nCOMPANY_OFFERS=Accounting: "software", & more\nTEAM_LANGUAGE=de\n${tokens()}SUPPORT_CHANNEL=#support-humans\n`

describe('with answers on its input', () => {
  test('it makes a folder and settings with which Frontdesk starts, and that nobody else may read', async () => {
    const { code, said } = await given(initech())
    expect([code, said]).toEqual([0, expect.stringContaining('Slack knows the bot')])
    expect(said).toContain('The support channel #support-humans is private')
    expect(said).not.toContain(slack.botToken)
    expect(statSync(envFile()).mode & 0o777).toBe(0o600)
    expect(readFileSync(envFile(), 'utf8')).toContain('# Bot User OAuth Token')
    expect(written()).toEqual(['.env', 'company'])

    const company = await readCompany(join(dir, 'company'))
    expect(company).toMatchObject({
      about: { name: 'Initech', offers: 'Accounting: "software", & more' },
      language: 'de',
    })
    // No sample article, and the template is none.
    expect(readdirSync(join(dir, 'company', 'knowledge'))).toEqual(['_template.md'])
    expect(company.missing).toContain('no articles')
    const { values } = readEnvFile(envFile(), knownNames)
    expect(loadConfig({ ...values })).toMatchObject({
      supportChannel: '#support-humans',
      slack: { mode: 'socket', botToken: slack.botToken, appToken: slack.appToken },
    })
  })

  test('said again, it changes nothing; said otherwise, it changes only what it is told to, and only with --replace', async () => {
    await given(initech())
    const notes = '\n# ours\nPORT=4000\n'
    writeFileSync(envFile(), readFileSync(envFile(), 'utf8').replace(/^PORT=3000$/m, notes.trim()), { mode: 0o600 })
    const support = `${readFileSync(supportFile(), 'utf8')}\nexamples:\n  faq: [where is it]  # theirs\n`
    writeFileSync(supportFile(), support)
    const before = readFileSync(envFile(), 'utf8')
    expect((await given(initech())).code).toBe(0)
    expect([readFileSync(envFile(), 'utf8'), readFileSync(supportFile(), 'utf8')]).toEqual([before, support])

    const refused = await given('COMPANY_NAME=Initrode\n')
    expect(refused).toEqual({ code: 1, said: expect.stringContaining('another COMPANY_NAME') })
    expect(readFileSync(supportFile(), 'utf8')).toBe(support)
    expect((await given('COMPANY_NAME=Initrode\n', '--replace')).code).toBe(0)
    expect(readFileSync(supportFile(), 'utf8')).toBe(support.replace('Initech', 'Initrode'))
    expect(readFileSync(envFile(), 'utf8')).toBe(before)
  })

  test.each<[string, () => string, RegExp]>([
    [
      'a token of another kind',
      () => 'SLACK_BOT_TOKEN=xoxp-1234567890\nSLACK_APP_TOKEN=xapp-1-A-1-a',
      /SLACK_BOT_TOKEN must start with xoxb-/,
    ],
    [
      'a token that Slack refuses',
      () => tokens().replace(slack.botToken, 'xoxb-1-revoked'),
      /Slack refuses this \(invalid_auth\).*OAuth & Permissions/,
    ],
    [
      'an app token that Slack refuses',
      () => tokens().replace(slack.appToken, 'xapp-1-A-1-revoked'),
      /Slack refuses this.*connections:write/,
    ],
    ['half of the tokens', () => `SLACK_BOT_TOKEN=${slack.botToken}`, /SLACK_APP_TOKEN.*is missing/],
    ['a language that it does not speak', () => 'TEAM_LANGUAGE=english', /TEAM_LANGUAGE must be one of en, es/],
    [
      'a name that is none of its own',
      () => 'COMPANY=Initech',
      /COMPANY is no answer[\s\S]*npm run setup < answers\.env/,
    ],
    ['nothing', () => '', /this is not a terminal[\s\S]*npm run setup < answers\.env/],
  ])('%s is one clear error, and nothing is written', async (_, answers, words) => {
    const { code, said } = await given(answers())
    expect([code, said]).toEqual([1, expect.stringMatching(words)])
    expect(said).not.toContain(slack.appToken)
    expect(written()).toEqual([])
  })

  test('a support channel that is missing can be made later: it says how', async () => {
    const { code, said } = await given(initech().replace('#support-humans', '#cs-team'))
    expect([code, said]).toEqual([
      0,
      expect.stringMatching(/no channel #cs-team that the bot is a member of.*\/invite/),
    ])
    expect(readFileSync(envFile(), 'utf8')).toContain('SUPPORT_CHANNEL="#cs-team"')
  })

  test('a public support channel is found out', async () => {
    const { said } = await given(initech().replace('#support-humans', '#help-desk'))
    expect(said).toMatch(/#help-desk is public/)
  })

  test('a mistake in what is there is named, and nothing is touched', async () => {
    mkdirSync(join(dir, 'company'))
    writeFileSync(supportFile(), 'company:\n  nam: Initech\n')
    const { code, said } = await given(initech())
    expect([code, said]).toEqual([1, expect.stringMatching(/support\.yaml, line 2/)])
    expect(written()).toEqual(['company'])
  })

  test('where the folder cannot be made, the settings are not written either', async () => {
    writeFileSync(join(dir, 'company'), 'a file')
    expect((await given(initech())).code).toBe(1)
    expect(written()).toEqual(['company'])
  })

  test('settings with which Frontdesk does not start are mended, whatever the encoding and however often a name is there', async () => {
    const before = `PORT=4000\r\nSLACK_BOT_TOKEN=xoxb-old\r\nexport SLACK_BOT_TOKEN="${slack.botToken}"\r\n`
    writeFileSync(envFile(), Buffer.from(`\uFEFF${before}`, 'utf16le'))
    expect(() => loadConfig(readEnvFile(envFile(), knownNames).values)).toThrow('SLACK_APP_TOKEN')
    expect((await given(`COMPANY_NAME=Initech\nSLACK_APP_TOKEN=${slack.appToken}\n`)).code).toBe(0)
    const { values } = readEnvFile(envFile(), knownNames)
    expect(values).toMatchObject({ PORT: '4000', SLACK_BOT_TOKEN: slack.botToken, SLACK_APP_TOKEN: slack.appToken })
  })

  test('a linked .env stays a link', async () => {
    mkdirSync(join(dir, 'secrets'))
    writeFileSync(join(dir, 'secrets', 'env'), 'PORT=4000\r\n')
    symlinkSync(join(dir, 'secrets', 'env'), envFile())
    expect((await given(initech())).code).toBe(0)
    expect(readFileSync(join(dir, 'secrets', 'env'), 'utf8')).toMatch(/^PORT=4000\r\nSLACK_BOT_TOKEN=xoxb-[^\r]+\r\n/)
  })
})

/** util-linux has it; without it these tests cannot run. */
const hasTerminal = existsSync('/usr/bin/script')
if (!hasTerminal) console.warn('There is no script(1) here, so setup is not tried at a terminal.')
const atTerminal = hasTerminal ? describe : describe.skip

atTerminal('at a terminal', () => {
  const atTerminals: ChildProcess[] = []
  // Only one whose test has failed still runs.
  afterEach(() => {
    for (const child of atTerminals.splice(0)) child.stdin?.end('\x03')
  })

  /** Waits for each question, and types its answer. */
  async function typing(...turns: [question: RegExp, keys: string][]) {
    const shell = `stty cols 200 rows 60; exec ${command.map((part) => `'${part}'`).join(' ')}`
    const child = spawn('script', ['-qfec', shell, '/dev/null'], { cwd: dir, env: environment() })
    atTerminals.push(child)
    let seen = 0
    let screen = ''
    child.stdout.on('data', (bytes) => {
      screen += bytes
    })
    const end = ended(child)
    for (const [question, keys] of turns) {
      await eventually(async () => {
        if (!question.test(screen.slice(seen))) throw new Error(`No ${question} in ${screen.slice(seen)}`)
      }, 8_000)
      seen = screen.length
      child.stdin.write(keys)
    }
    return end
  }
  const [enter, down, interrupt] = ['\r', '\x1b[B', '\x03']
  const aboutCompany: [RegExp, string][] = [
    [/What is your company called/, `Initech${enter}`],
    [/What does it offer/, `Accounting software${enter}`],
    [/Which language does your team read/, `${down}${enter}`],
  ]

  test('it asks one by one, shows no secret, checks each, and writes after a last yes', async () => {
    const { code, said } = await typing(
      ...aboutCompany,
      [/Bot User OAuth Token/, `xoxb-wrong${enter}`],
      [/App-Level Token/, `${slack.appToken}${enter}`],
      [/Private channel/, enter],
      [/Answer these again/, enter],
      [/Bot User OAuth Token/, `${slack.botToken}${enter}`],
      [/App-Level Token/, enter],
      [/Private channel/, enter],
      [/A language model/, enter],
      [/Write .*\?/, enter],
    )
    expect(said).toMatch(/https:\/\/api\.slack\.com\/apps\?new_app=1&manifest_yaml=display_information/)
    expect(said).toMatch(/Slack refuses this \(invalid_auth\)/)
    expect(said).toMatch(/Slack knows the bot/)
    expect(said).not.toContain(slack.botToken)
    expect(said).not.toContain(slack.appToken)
    expect(code).toBe(0)
    expect(readFileSync(envFile(), 'utf8')).toContain(`SLACK_BOT_TOKEN=${slack.botToken}`)
    expect(await readCompany(join(dir, 'company'))).toMatchObject({ about: { name: 'Initech' }, language: 'es' })
  })

  test('Ctrl-C at the last question leaves nothing', async () => {
    const { code, said } = await typing(
      ...aboutCompany,
      [/Bot User OAuth Token/, `${slack.botToken}${enter}`],
      [/App-Level Token/, `${slack.appToken}${enter}`],
      [/Private channel/, enter],
      [/A language model/, enter],
      [/Write .*\?/, interrupt],
    )
    expect([code, said]).toEqual([130, expect.stringContaining('Nothing was written.')])
    expect(written()).toEqual([])
  })

  test('Ctrl-C while a token is typed leaves what there is', async () => {
    await given(initech())
    const before = readFileSync(envFile(), 'utf8')
    const { code } = await typing(
      [/What is your company called/, `X${enter}`],
      [/What does it offer/, enter],
      [/Which language/, enter],
      [/Enter keeps the present one/, `xoxb-new${interrupt}`],
    )
    expect(code).toBe(130)
    expect(readFileSync(envFile(), 'utf8')).toBe(before)
    expect(readFileSync(supportFile(), 'utf8')).toContain('name: Initech\n')
  })

  test('run again, it shows what is known, and no is no', async () => {
    await given(initech())
    const before = readFileSync(supportFile(), 'utf8')
    const { code, said } = await typing(
      [/called[\s\S]*Initech/, ` Europe${enter}`],
      [/What does it offer/, enter],
      [/Which language/, enter],
      [/Enter keeps the present one/, enter],
      [/Enter keeps the present one/, enter],
      [/Private channel/, enter],
      [/A language model/, enter],
      [/Write company.support\.yaml\?/, `n`],
    )
    expect([code, said]).toEqual([0, expect.stringContaining('Nothing was written.')])
    expect(readFileSync(supportFile(), 'utf8')).toBe(before)
  })
})

test('Slack’s page gets the whole manifest in an address that every server takes', () => {
  const manifest = readFileSync(join(projectRoot, 'manifest.yml'), 'utf8')
  const link = new URL(linkWith(manifest, '/help'))
  expect(link.href.length).toBeLessThan(7000)
  const yaml = link.searchParams.get('manifest_yaml')
  expect(yaml).toContain('command: /help')
  for (const scope of ['app_mentions:read', 'users:read']) expect(yaml).toContain(scope)
  expect(yaml).not.toContain('#  ')
})

test('it is a command of the package', () => {
  const { scripts } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'))
  expect(scripts.setup).toContain('cli/setup.js')
  expect(execFileSync('git', ['check-ignore', '.env'], { cwd: projectRoot, encoding: 'utf8' })).toContain('.env')
})
