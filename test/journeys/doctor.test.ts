import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { sql } from 'drizzle-orm'
import { type Sandbox, type SandboxOptions, startSandbox } from '../../sandbox/slack.ts'
import { examineMachine } from '../../src/base/examine-machine.ts'
import type { Machine } from '../../src/base/machine.ts'
import { isVersionIn } from '../../src/base/node-versions.ts'
import { nodeVersions, projectRoot } from '../../src/base/project-root.ts'
import { runDoctor } from '../../src/cli/doctor/command.ts'
import { type Examined, examineAll, hasFailed } from '../../src/cli/doctor/doctor.ts'
import { drawExamined } from '../../src/cli/doctor/draw.ts'
import { type Config, loadConfig } from '../../src/config.ts'
import { openPostgres } from '../../src/db/postgres.ts'
import { describeWithPostgres, newDatabase } from '../postgres.ts'
import { quiet } from '../quiet.ts'
import { sampleCompanies } from '../sample-company.ts'
import { startScriptedOpenAI } from '../scripted-openai.ts'
import { fails, says } from '../scripted-replies.ts'
import { freePort } from '../servers.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'frontdesk-doctor-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const configFor = (slack: Sandbox, more: Partial<Config> = {}): Config => ({
  ...loadConfig({ DATA_DIR: join(dir, 'data') }),
  companyDir: join(projectRoot, 'samples/shop'),
  slack: { mode: 'socket', botToken: slack.botToken, appToken: slack.appToken },
  slackApiUrl: slack.apiUrl,
  ...more,
})

/** What is not well, with the remedies, by the titles. */
const troubles = (all: Examined[]) =>
  all.flatMap(({ title, findings }) =>
    findings
      .filter(({ state }) => state === 'warning' || state === 'failed')
      .map(({ state, words, remedy }) => ({ title, state, words, remedy: remedy ?? '' })),
  )

describe('at Slack', () => {
  let slack: Sandbox
  afterEach(() => slack.close())
  const examine = async (
    more: (slack: Sandbox) => Partial<Config> = () => ({}),
    {
      sandbox = {},
      now,
      arrange,
    }: { sandbox?: SandboxOptions; now?: () => number; arrange?(slack: Sandbox): void } = {},
  ) => {
    slack = await startSandbox(sandbox)
    arrange?.(slack)
    const all = await examineAll(configFor(slack, more(slack)), { now })
    const { botToken, appToken, signingSecret } = slack
    for (const secret of [botToken, appToken, signingSecret]) expect(JSON.stringify(all)).not.toContain(secret)
    return { all, found: troubles(all) }
  }

  test.each(sampleCompanies)('an installation of the %s with nothing wrong passes', async (company) => {
    const { all, found } = await examine(() => ({ companyDir: join(projectRoot, 'samples', company) }))
    expect(found).toEqual([])
    expect(hasFailed(all)).toBe(false)
    expect(drawExamined(all, { colour: false })).toMatch(/Everything is well\.$/)
  })

  const wrong: [string, RegExp, RegExp, Parameters<typeof examine>][] = [
    [
      'the bot token is wrong',
      /Slack refuses this \(invalid_auth\)/,
      /Bot User OAuth Token/,
      [(slack) => ({ slack: { mode: 'socket', botToken: 'xoxb-wrong', appToken: slack.appToken } })],
    ],
    [
      'the app token is wrong',
      /Slack refuses this \(invalid_auth\)/,
      /App-Level Tokens/,
      [(slack) => ({ slack: { mode: 'socket', botToken: slack.botToken, appToken: 'xapp-wrong' } })],
    ],
    [
      'the bot token is the app’s',
      /This token is not a bot’s/,
      /Bot User OAuth Token/,
      [(slack) => ({ slack: { mode: 'socket', botToken: slack.appToken, appToken: slack.appToken } })],
    ],
    ['no token is set', /No Slack tokens/, /npm run setup/, [() => ({ slack: { mode: 'none' } })]],
    [
      'a needed scope is missing',
      /lacks the scope groups:history/,
      /reinstall the app/,
      [undefined, { sandbox: { missingScopes: ['groups:history'] } }],
    ],
    [
      'a useful scope is missing',
      /Without the scope files:write, staff cannot attach/,
      /reinstall the app/,
      [undefined, { sandbox: { missingScopes: ['files:write'] } }],
    ],
    [
      'the support channel is public',
      /support channel #support-humans is public/,
      /Make it private/,
      [undefined, { arrange: (slack) => slack.alterChannel(slack.cast.channels.support, { isPrivate: false }) }],
    ],
    [
      'the bot is not in the support channel',
      /There is no channel #support-humans that the bot is a member of/,
      /invite the bot/,
      [undefined, { arrange: (slack) => slack.alterChannel(slack.cast.channels.support, { members: [] }) }],
    ],
    [
      'the clock is ten minutes ahead',
      /60\d seconds ahead of Slack’s/,
      /NTP/,
      [undefined, { now: () => Date.now() + 605_000 }],
    ],
    ['the clock is a minute behind', /6\d seconds behind/, /NTP/, [undefined, { now: () => Date.now() - 63_000 }]],
    [
      'the signing secret is something else',
      /does not look like Slack’s/,
      /Signing Secret/,
      [(slack) => ({ slack: { mode: 'http', botToken: slack.botToken, signingSecret: 'this-is-a-client-id' } })],
    ],
    [
      'Slack cannot be reached',
      /Slack cannot be reached/,
      /network/,
      [() => ({ slackApiUrl: 'http://127.0.0.1:1/api/' })],
    ],
  ]
  test.each(wrong)('%s: it says so, and how to mend it', async (_, words, remedy, how) => {
    const { found } = await examine(...how)
    const ofSlack = found.filter(({ title }) => title === 'Slack')
    expect(ofSlack).toContainEqual(
      expect.objectContaining({ words: expect.stringMatching(words), remedy: expect.stringMatching(remedy) }),
    )
  })

  test('an app whose manifest is ours has all it needs; one without an event, a command or Socket Mode is told', async () => {
    slack = await startSandbox()
    const ours = readFileSync('manifest.yml', 'utf8')
    const file = join(dir, 'manifest.yml')
    const found = async (text: string) => {
      writeFileSync(file, text)
      const all = await examineAll(configFor(slack), { manifest: file })
      return troubles(all).filter(({ title }) => title === 'Slack app')
    }
    expect(await found(ours)).toEqual([])
    const without = (line: RegExp) => found(ours.replace(line, ''))
    expect(await without(/^ +- message\.groups\n/m)).toMatchObject([
      { state: 'failed', words: 'It does not hear message.groups.' },
    ])
    expect(await without(/^ +- reaction_added\n/m)).toMatchObject([{ state: 'warning' }])
    expect(await without(/^ +- chat:write\n/m)).toMatchObject([{ words: 'It lacks the scope chat:write.' }])
    expect(await found(ours.replace('command: /ticket', 'command: /support'))).toMatchObject([{ state: 'failed' }])
    expect(await found(ours.replace('socket_mode_enabled: true', 'socket_mode_enabled: false'))).toMatchObject([
      { words: expect.stringContaining('Socket Mode is off') },
    ])
    await expect(found('just words')).rejects.toThrow('is not a manifest')
  })

  test('a language model is asked a real question, and so is an embedding model', async () => {
    const model = await startScriptedOpenAI()
    const languageModel = {
      apiKey: 'sk-secret-of-ours',
      baseUrl: model.url,
      model: 'scripted',
      timeoutMs: 2000,
      retries: 0,
    }
    model.always(says('ready'))
    expect((await examine(() => ({ languageModel }))).found).toEqual([])
    await slack.close()
    model.always(fails(401, 'no such key sk-secret-of-ours'))
    const { all, found } = await examine(() => ({ languageModel: { ...languageModel, embeddingModel: 'vectors' } }))
    expect(found).toMatchObject([
      {
        title: 'Language model',
        words: expect.stringContaining('does not accept the key'),
        remedy: expect.stringMatching(/OPENAI_API_KEY/),
      },
    ])
    expect(JSON.stringify(all)).not.toContain('sk-secret')
    await slack.close()
    model.always(says('ready'))
    model.embeds(fails(404, 'no such model'))
    const vectors = await examine(() => ({ languageModel: { ...languageModel, embeddingModel: 'vectors' } }))
    expect(vectors.found).toMatchObject([{ title: 'Language model', words: expect.stringContaining('“vectors”') }])
    await model.close()
  })

  test.each([
    ['there is no folder', undefined, /There is no company folder/],
    ['support.yaml is broken', 'name: [', /support\.yaml/],
    ['support.yaml has an unknown key', 'nonsense: true', /nonsense/],
  ])('%s: it says so', async (_, yaml, words) => {
    const companyDir = join(dir, 'company')
    if (yaml) {
      mkdirSync(join(companyDir, 'knowledge'), { recursive: true })
      writeFileSync(join(companyDir, 'support.yaml'), yaml)
    }
    const { found } = await examine(() => ({ companyDir }))
    expect(found).toContainEqual(
      expect.objectContaining({ title: 'Company', state: 'failed', words: expect.stringMatching(words) }),
    )
  })
})

describe('on this machine', () => {
  const fine: Machine = {
    nodeVersion: '22.12.0',
    memoryMb: 2000,
    disk: { dir: '/data', freeMb: 5000, isWritable: true },
  }
  const look = (change: Partial<Machine>) =>
    examineMachine({ ...fine, ...change }).filter(({ state }) => state !== 'ok')

  test('what is enough passes; too little, too old and read-only do not', () => {
    expect(look({})).toEqual([])
    expect(look({ nodeVersion: '18.20.0' })).toMatchObject([{ state: 'failed', remedy: expect.stringContaining('22') }])
    expect(look({ memoryMb: 300 })).toMatchObject([{ state: 'warning' }])
    expect(look({ memoryMb: 100 })).toMatchObject([{ state: 'failed' }])
    expect(look({ disk: { ...fine.disk, freeMb: 50 } })).toMatchObject([{ state: 'failed' }])
    expect(look({ disk: { ...fine.disk, freeMb: 500 } })).toMatchObject([{ state: 'warning' }])
    expect(look({ disk: { ...fine.disk, isWritable: false } })).toMatchObject([{ state: 'failed' }])
  })

  test.each([
    ['20.19.0', true],
    ['20.18.3', false],
    ['21.7.0', false],
    ['22.12.0', true],
    ['22.11.9', false],
    ['23.5.0', false],
    ['24.0.0', true],
    ['26.1.2', true],
    ['18.20.8', false],
  ])('Node.js %s: %s', (version, works) => {
    expect(isVersionIn(version, nodeVersions)).toBe(works)
  })
})

describeWithPostgres('the database', () => {
  let slack: Sandbox
  beforeAll(async () => {
    slack = await startSandbox()
  })
  afterAll(() => slack.close())
  const look = async (url: string) =>
    (await examineAll(configFor(slack, { database: { url, connections: 4 } }), {})).find(
      ({ title }) => title === 'Database',
    )?.findings ?? []

  test('is told apart: empty, up to date, behind, of a newer version, and not there', async () => {
    const url = await newDatabase()
    expect((await look(url)).map(({ words }) => words)).toContain(
      'It is empty; its tables will be made at the first start.',
    )
    const { db, close } = await openPostgres({ url, connections: 4 }, quiet)
    expect((await look(url)).map(({ words }) => words)).toContain('Its tables are up to date.')
    await db.execute(
      sql`delete from drizzle.__drizzle_migrations where id = (select max(id) from drizzle.__drizzle_migrations)`,
    )
    expect((await look(url)).at(-1)?.words).toBe('Its tables will be brought up to date (1 steps).')
    await db.execute(sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('x', 9999999999999)`)
    expect((await look(url)).at(-1)).toMatchObject({ state: 'failed', words: expect.stringContaining('newer version') })
    await close()
    const gone = await freePort()
    expect(await look(`postgres://frontdesk:secret-7f3a@127.0.0.1:${gone}/frontdesk`)).toMatchObject([
      { state: 'failed', words: expect.stringMatching(/cannot be reached(?!.*secret)/) },
    ])
  })
})

describe('as a command', () => {
  async function run(env: Record<string, string>, ...args: string[]) {
    const path = ['--import', './test/typescript-in-threads.js', 'src/cli/doctor.ts', ...args]
    const doctor = spawn(process.execPath, path, { cwd: projectRoot, env: { PATH: process.env.PATH ?? '', ...env } })
    const [output, errors, code] = await Promise.all([
      text(doctor.stdout),
      text(doctor.stderr),
      new Promise((done) => doctor.once('exit', done)),
    ])
    return { output, errors, code }
  }

  test('it exits with 0 if all is well and with 1 if not, in 80 columns and without colours in a pipe', async () => {
    const slack = await startSandbox()
    const settings = {
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: slack.apiUrl,
      DATA_DIR: join(dir, 'data'),
      COMPANY_DIR: join(projectRoot, 'samples/shop'),
    }
    const well = await run(settings)
    expect([well.code, well.errors]).toEqual([0, ''])
    expect(well.output.split('\n').filter((line) => line.length > 80)).toEqual([])
    expect(well.output).not.toContain('\u001b')
    expect(well.output).not.toContain(slack.botToken)
    const ill = await run({ ...settings, SUPPORT_CHANNEL: '#nowhere' }, '--json')
    expect(ill.code).toBe(1)
    expect(troubles(JSON.parse(ill.output))).toMatchObject([{ title: 'Slack', state: 'failed' }])
    await slack.close()
  })

  test('settings that cannot be read are a finding, and their values are not shown', async () => {
    const all = await runDoctor(undefined, () => loadConfig({ SLACK_BOT_TOKEN: 'kumquat', PORT: 'kumquat' }))
    expect(hasFailed(all)).toBe(true)
    expect(JSON.stringify(all)).not.toContain('kumquat')
  })
})
