import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { startSandbox } from '../../sandbox/slack.ts'
import { eventually } from '../eventually.ts'
import { freePort } from '../servers.ts'
import { shopDir } from '../shop-reader.ts'

const root = mkdtempSync(join(tmpdir(), 'frontdesk-image-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

test('the image holds enough to answer a customer, and nothing else', async () => {
  const { dir, env, healthCheck, command } = buildImage(readFileSync('Dockerfile', 'utf8'))
  expect(existsSync(join(dir, 'dist/src/main.js'))).toBe(true)
  for (const left of ['sandbox', 'bench', 'test', 'dist/sandbox', 'dist/bench', 'node_modules/typescript'])
    expect([left, existsSync(join(dir, left))]).toEqual([left, false])

  const slack = await startSandbox()
  const port = String(await freePort())
  const { botToken, appToken, apiUrl } = slack
  const settings = { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_API_URL: apiUrl, BURST_WINDOW_MS: '0' }
  const all = {
    PATH: process.env.PATH,
    ...env,
    DATA_DIR: join(root, 'data'),
    // Mounted, as compose.yaml does.
    COMPANY_DIR: shopDir,
    PORT: port,
    ...settings,
    LOG_LEVEL: 'warn',
  }
  const [program = '', ...args] = command
  const bot = spawn(program, args, { cwd: dir, env: all, stdio: ['ignore', 'inherit', 'inherit'] })
  try {
    await eventually(async () => execFileSync('sh', ['-c', healthCheck], { cwd: dir, env: all, stdio: 'pipe' }), 90_000)
    const { users, channels } = slack.cast
    const question = await slack.post(users.maya, channels.globex, 'What are your shipping rates?')
    const answers = () => slack.messages(channels.globex, question.ts).filter(({ bot_id }) => bot_id)
    const [answer] = await slack.until(() => answers().length > 0 && answers(), 30_000)
    expect(answer?.text).toMatch(/\$50/)
    const gone = once(bot, 'exit')
    bot.kill('SIGTERM')
    expect((await gone)[0]).toBe(0)
    const backup = join(root, 'backup.jsonl')
    execFileSync('node', ['dist/src/cli/export.js', backup], { cwd: dir, env: all, stdio: 'pipe' })
    expect(readFileSync(backup, 'utf8')).toContain('What are your shipping rates?')
  } finally {
    bot.kill('SIGKILL')
    await slack.close()
  }
}, 240_000)

interface Image {
  dir: string
  env: Record<string, string>
  healthCheck: string
  command: string[]
}

/** Runs the steps of the Dockerfile in folders instead of images. Steps that need a registry or root are replaced by their effect. */
function buildImage(dockerfile: string): Image {
  const stages = new Map<string, string>()
  const image: Image = { dir: '', env: {}, healthCheck: '', command: [] }
  for (const [word, rest] of instructions(dockerfile)) {
    if (word === 'FROM') {
      image.dir = mkdtempSync(join(root, 'stage-'))
      image.env = {}
      stages.set(/ AS (\S+)/i.exec(rest)?.[1] ?? '', image.dir)
    }
    if (word === 'COPY') copy(rest, image.dir, stages)
    if (word === 'RUN') for (const step of rest.split(' && ')) runStep(step, image.dir)
    if (word === 'ENV')
      for (const [, name = '', quoted, plain] of rest.matchAll(/(\w+)=(?:"([^"]*)"|(\S+))/g))
        image.env[name] = quoted ?? plain ?? ''
    if (word === 'HEALTHCHECK') image.healthCheck = rest.replace(/^.*?CMD /, '')
    if (word === 'CMD') image.command = JSON.parse(rest)
  }
  return image
}

const instructions = (dockerfile: string): [word: string, rest: string][] =>
  dockerfile
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => /^[A-Z]/.test(line))
    .map((line) => [line.split(' ')[0] ?? '', line.slice(line.indexOf(' ') + 1)])

/** Sources within the project are taken as `.dockerignore` leaves them; paths of an earlier stage stand below /app. */
function copy(rest: string, dir: string, stages: Map<string, string>): void {
  const stage = /--from=(\S+)/.exec(rest)?.[1]
  const from = stage === undefined ? '.' : (stages.get(stage) ?? '')
  const paths = rest.split(' ').filter((word) => !word.startsWith('--'))
  const target = paths.pop() ?? ''
  const ignored = stage ? [] : readFileSync('.dockerignore', 'utf8').split('\n').filter(Boolean)
  for (const path of paths) {
    const source = join(from, path.replace(/^\/app\//, ''))
    if (path.includes('*')) {
      copyMatching(source, join(dir, target))
      continue
    }
    const to =
      target.endsWith('/') && path !== '.' ? join(dir, target, path.split('/').at(-1) ?? '') : join(dir, target)
    mkdirSync(dirname(to), { recursive: true })
    cpSync(source, to, { recursive: true, verbatimSymlinks: true, filter: (file) => !ignored.includes(file) })
  }
}

/** `folder/*.sql`: the one kind of pattern that the Dockerfile uses. */
function copyMatching(pattern: string, target: string): void {
  const [folder, ending] = [dirname(pattern), basename(pattern).replace(/^\*/, '')]
  for (const name of readdirSync(folder)) if (name.endsWith(ending)) cpSync(join(folder, name), join(target, name))
}

/** An unknown step fails the test, so it cannot silently drift from the Dockerfile. */
function runStep(step: string, dir: string): void {
  if (step === 'npm ci') symlinkSync(join(process.cwd(), 'node_modules'), join(dir, 'node_modules'))
  else if (step === 'npm prune --omit=dev') pruneModules(dir)
  else if (step === 'npm run build') execFileSync('npm', ['run', '--silent', 'build'], { cwd: dir, stdio: 'inherit' })
  else if (!/^(mkdir|chown|chmod) /.test(step)) throw new Error(`How is this done without Docker? ${step}`)
}

/** Links what package-lock.json does not mark as for development only. */
function pruneModules(dir: string): void {
  const modules = join(dir, 'node_modules')
  rmSync(modules)
  const { packages } = JSON.parse(readFileSync(join(dir, 'package-lock.json'), 'utf8'))
  for (const [path, { dev, devOptional }] of Object.entries<{ dev?: boolean; devOptional?: boolean }>(packages)) {
    if (!path.startsWith('node_modules/') || path.indexOf('node_modules/', 1) > 0 || dev || devOptional) continue
    if (!existsSync(path)) continue // an optional package for another platform
    mkdirSync(dirname(join(dir, path)), { recursive: true })
    symlinkSync(join(process.cwd(), path), join(dir, path))
  }
}
