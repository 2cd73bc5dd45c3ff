import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type { Db } from '../../src/db/database.ts'
import { openDatabase } from '../../src/db/open-database.ts'
import { conversations, deadLetters, messages } from '../../src/db/schema.ts'
import { cannotRun, commandsIn, runByTheGate, shownCommands, triedElsewhere } from '../docs/commands.ts'
import { eventually } from '../eventually.ts'
import { quiet } from '../quiet.ts'
import { freePort } from '../servers.ts'
import { helpPage, startWebsite, type Website } from '../website.ts'
import { builtMain } from './build.ts'

// Whoever follows the docs types these commands, so each is typed here: by a shell, in a fresh folder, as the page has it. The code
// is built once instead of before each command.

interface Typed {
  command: string
  /** What has to be there first. */
  first?: () => unknown
  input?: string
  says: RegExp
  /** Its exit code; 0 unless told. */
  code?: number
  /** A file that it writes. */
  leaves?: string
}

/** In the order in which somebody would type them. */
const story: Typed[] = [
  { command: 'cp .env.example .env', says: /^$/, leaves: '.env' },
  { command: 'npm run setup < answers.env', first: answers, says: /Wrote/, leaves: 'company/support.yaml' },
  { command: 'npm run setup -- --replace < answers.env', first: otherAnswers, says: /Wrote company.support\.yaml/ },
  // There are no tokens, of which each says so.
  { command: 'npm run doctor', says: /No Slack tokens are set/, code: 1 },
  {
    command: 'npm run doctor -- --manifest my-app.yml',
    first: manifest,
    says: /manifest has all that Frontdesk needs/,
    code: 1,
  },
  { command: 'npm run doctor -- --json', says: /^[[{]/, code: 1 },
  { command: 'npm run import -- articles https://help.acme.example --dry-run', says: /would be .*1 came/ },
  { command: 'npm run import -- articles https://help.acme.example', says: /Done .*1 came/ },
  { command: 'npm run articles', says: /1 article in company.knowledge/ },
  { command: 'npm run explain -- "What are your shipping rates?"', says: /For us\?[\s\S]*Row of the table/ },
  { command: 'npm run eval -- answers questions.jsonl', first: questions, says: /answer/ },
  { command: 'npm run eval -- addressed', says: /talk/ },
  { command: 'npm run eval -- addressed MY-LINES.txt', first: lines, says: /talk/ },
  { command: 'npm run import -- orders orders.csv --dry-run', first: orders, says: /It would be: 1 came/ },
  { command: 'npm run import -- orders orders.csv', says: /Done: 1 came/ },
  { command: 'npm run export -- orders orders.jsonl', says: /Exported 1 orders/, leaves: 'orders.jsonl' },
  { command: 'npm run reconcile', says: /Nobody but people pays here/ },
  { command: 'npm run reconcile -- --since 2026-01-01', says: /Refunds since 2026-01-01/ },
  { command: 'npm run translations -- export translations.yaml', says: /Exported 0/, leaves: 'translations.yaml' },
  { command: 'npm run translations -- import translations.yaml', says: /0 / },
  { command: 'npm run queue', first: giveUp, says: /^12 .*message/m },
  { command: 'npm run queue -- retry 12', says: /1 put back/ },
  { command: 'npm run queue -- drop 12', first: giveUp, says: /1 dropped/ },
  { command: 'npm run forget -- U0123ABCD --dry-run', says: /Nothing was erased: this was a dry run/ },
  // Without a terminal nobody can be asked.
  { command: 'npm run forget -- U0123ABCD', says: /no terminal to ask on/, code: 1 },
  { command: 'npm run forget -- T0123ABCD', says: /no terminal to ask on/, code: 1 },
  { command: 'npm run export -- frontdesk.jsonl', says: /Exported \d+ rows/, leaves: 'frontdesk.jsonl' },
  { command: 'DATABASE_URL=postgres://… npm run import -- frontdesk.jsonl', says: /Imported \d+ rows/ },
  {
    command: 'npm run chat -- --company samples/api-vendor',
    input: 'how do I rotate an api key\nquit\n',
    says: /Source: .*key/i,
  },
]

const ordersService = 'ORDERS_TOKEN=a-long-secret-of-yours node samples/orders-service/orders-service.mjs'
const chatWithOrders = 'ORDERS_TOKEN=a-long-secret-of-yours npm run chat -- --company trial'
const startVendor = 'npm start -- --company samples/api-vendor'
const triedHere = [...story.map(({ command }) => command), ordersService, chatWithOrders, startVendor]

const shown = shownCommands()
const isKnown = (command: string): boolean =>
  [...triedHere, ...runByTheGate, ...Object.keys(triedElsewhere)].includes(command) ||
  cannotRun.some(([pattern]) => pattern.test(command))

test('each command that a page shows is tried, or it is said why it cannot be', () => {
  expect(shown.length).toBeGreaterThan(30)
  expect(shown.filter(({ command }) => !isKnown(command)).map(({ at, command }) => `${at}: ${command}`)).toEqual([])
})

test('what is no longer shown is no longer listed', () => {
  const commands = shown.map(({ command }) => command)
  const listed = [...triedHere, ...runByTheGate, ...Object.keys(triedElsewhere)]
  expect(listed.filter((command) => !commands.includes(command))).toEqual([])
  const needless = cannotRun.filter(([pattern]) => !commands.some((command) => pattern.test(command)))
  expect(needless).toEqual([])
})

test('what the gate runs stands in the gate, and what another test runs has that test', () => {
  const gate = readFileSync('.ci/run', 'utf8')
  const inGate = (command: string) =>
    gate.includes(command) || gate.includes(command.replace('npm test', 'run_tests test'))
  expect(runByTheGate.filter((command) => !inGate(command))).toEqual([])
  expect(Object.values(triedElsewhere).filter((file) => !existsSync(file))).toEqual([])
})

test('comments, empty lines and long lines are read as a shell reads them', () => {
  expect(commandsIn('# a comment\n\na  # why\nb \\\n  --c\nd "#e"\n')).toEqual(['a', 'b --c', 'd "#e"'])
})

describe('typed in a fresh folder', () => {
  let dir: string
  let help: Website

  beforeAll(async () => {
    dir = freshFolder()
    folder = dir
    help = await startWebsite({
      '/': helpPage('Exports', 'You find your exports under Settings, then Exports, for 30 days.'),
    })
  })
  afterAll(async () => {
    await help.close()
    rmSync(dir, { recursive: true })
  })

  test.each(story)('$command', async ({ command, first, input = '', says, code = 0, leaves }) => {
    await first?.()
    const { said, ended } = run(withStandIns(command), input)
    expect([await ended, said()]).toEqual([code, expect.stringMatching(says)])
    if (leaves !== undefined) expect(existsSync(join(dir, leaves))).toBe(true)
  })

  /** A made-up address of the docs stands for one of the test. */
  const withStandIns = (command: string): string =>
    command.replace('https://help.acme.example', help.url).replace('DATABASE_URL=postgres://…', 'DATA_DIR=restored')

  test(`${ordersService}, then ${chatWithOrders}`, async () => {
    const port = await freePort()
    write(
      'trial/support.yaml',
      `orders:\n  from:\n    http: { url: "http://127.0.0.1:${port}" }\n  id: A-\\d{5}\n  words: [order]\n  return_window_days: 30\n`,
    )
    const service = run(ordersService, '', { PORT: String(port) })
    await eventually(async () => expect((await fetch(`http://127.0.0.1:${port}/orders`)).status).toBe(401))
    const chat = run(chatWithOrders, 'Where is my order A-10001?\nquit\n')
    expect([await chat.ended, chat.said()]).toEqual([0, expect.stringMatching(/A-10001.*on its way/)])
    service.stop()
    await service.ended
  })

  test(startVendor, async () => {
    const port = await freePort()
    const { stop, said, ended } = run(startVendor, '', { PORT: String(port) })
    const ready = () => fetch(`http://127.0.0.1:${port}/readyz`).then(({ status }) => status, said)
    await eventually(async () => expect(await ready()).toBe(200), 120_000)
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toMatch(/Frontdesk/)
    expect(said()).toContain('samples/api-vendor')
    stop()
    await ended
  })
})

/** Of the story, which is one for this file. */
let folder: string

/** What a clone has, with the code that was built for the tests. */
function freshFolder(): string {
  const fresh = mkdtempSync(join(tmpdir(), 'frontdesk-docs-'))
  const built = dirname(dirname(builtMain()))
  for (const name of ['node_modules', 'samples', 'test', '.env.example']) symlinkSync(resolve(name), join(fresh, name))
  symlinkSync(built, join(fresh, 'dist'))
  const { scripts, ...rest } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
  writeFileSync(join(fresh, 'package.json'), JSON.stringify({ ...rest, scripts: { ...scripts, build: 'true' } }))
  return fresh
}

function run(command: string, input: string, more: Record<string, string> = {}) {
  const env = { PATH: process.env.PATH, HOME: tmpdir(), npm_config_update_notifier: 'false', ...more }
  // In a group of its own, so that whatever the shell starts ends with it.
  const child: ChildProcess = spawn('bash', ['-c', command], { cwd: folder, env, detached: true })
  let output = ''
  const hear = (bytes: Buffer) => {
    output += bytes
  }
  child.stdout?.on('data', hear)
  child.stderr?.on('data', hear)
  // Many commands end without having read anything.
  child.stdin?.on('error', () => undefined).end(input)
  const said = () => output.replace(/^> .*\n/gm, '').trim()
  const stop = () => child.pid !== undefined && process.kill(-child.pid, 'SIGTERM')
  return { said, stop, ended: once(child, 'close').then(([code]) => code as number | null) }
}

function write(name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true })
  writeFileSync(join(folder, name), text)
}

function answers(): void {
  write('answers.env', 'COMPANY_NAME=Initech\nCOMPANY_OFFERS=Accounting software\nTEAM_LANGUAGE=en\n')
}

function manifest(): void {
  write('my-app.yml', readFileSync('manifest.yml', 'utf8'))
}

function otherAnswers(): void {
  write('answers.env', 'COMPANY_NAME=Initrode\n')
}

function questions(): void {
  const rows = [
    { text: 'where are my exports?', expected: ['exports'], must: 'Settings' },
    { text: 'do you sell horses?', expected: [] },
  ]
  write('questions.jsonl', rows.map((row) => JSON.stringify(row)).join('\n'))
}

function lines(): void {
  write('MY-LINES.txt', 'talk en: happy friday everybody\nrequest en: our export fails since this morning\n')
}

async function orders(): Promise<void> {
  const support = join(folder, 'company/support.yaml')
  writeFileSync(support, `${readFileSync(support, 'utf8')}\norders:\n  id: A-\\d{5}\n  return_window_days: 30\n`)
  write(
    'orders.csv',
    'id,customer,status,items,total_minor,currency,placed_at\nA-10001,maya@globex.example,shipped,Desk lamp,4990,USD,2026-03-31\n',
  )
  await inDatabase(async (db) => {
    const customer = { userId: 'U0123ABCD', teamId: 'T0123ABCD', name: 'Maya Stone', company: 'Globex' }
    const [row] = await db
      .insert(conversations)
      .values({ workspaceId: 'T0ACME', channelId: 'C0', threadTs: '1.0', customer, customerUserId: customer.userId })
      .returning()
    const conversationId = row?.id ?? 0
    const said = { author: 'customer', authorId: customer.userId, text: 'Where are my exports?' } as const
    await db.insert(messages).values({ workspaceId: 'T0ACME', conversationId, channelId: 'C0', ts: '1.0', ...said })
  })
}

/** A message that could not be handled, under the number that the docs name. */
function giveUp(): Promise<void> {
  return inDatabase(async (db) => {
    const [{ id: conversationId = 0 } = {}] = await db.select().from(conversations)
    const body = { kind: 'message', eventId: 'Ev1', channelId: 'C0', topLevel: true, body: {} }
    const letter = {
      id: 12,
      workspaceId: 'T0ACME',
      queue: 'inbox',
      conversationId,
      body,
      error: 'x',
      attempts: 5,
    } as const
    await db.insert(deadLetters).values(letter)
  })
}

async function inDatabase(work: (db: Db) => Promise<void>): Promise<void> {
  const database = await openDatabase({ dir: join(folder, 'data', 'pglite') }, quiet)
  try {
    await work(database.db)
  } finally {
    await database.close()
  }
}
