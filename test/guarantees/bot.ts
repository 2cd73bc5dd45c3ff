import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Sandbox } from '../../sandbox/slack.ts'
import { eventually } from '../eventually.ts'
import { end, freePort } from '../servers.ts'
import { shopDir } from '../shop-reader.ts'
import { builtMain } from './build.ts'

/** Frontdesk in a process of its own, as `node dist/src/main.js` runs it, in the sandbox's Slack. */
export interface Bot {
  port: number
  pid: number
  /** Resolves when `/readyz` says 200; rejects when the process ends before. */
  ready(timeoutMs?: number): Promise<void>
  /** The status and body of a health route. */
  health(path?: '/readyz' | '/healthz'): Promise<{ status: number; body: Record<string, unknown> }>
  /** kill -9. */
  kill(): Promise<void>
  /** Asks it to stop and resolves with its exit code and how long it took. */
  stop(signal?: NodeJS.Signals): Promise<{ code: number | null; ms: number }>
  /** How it ended by itself. */
  exited: Promise<number | null>
  /** What it has printed. */
  output(): string
}

export interface BotOptions {
  database: { DATA_DIR: string } | { DATABASE_URL: string }
  mode?: 'socket' | 'http'
  /** More settings, as in the environment. */
  settings?: Record<string, string>
  /** The number of a user without a name, as orchestrators choose one. */
  user?: number
  /** The folder it is started in; one without `.env` unless told. */
  cwd?: string
}

const running = new Set<Bot>()

/** Starts a bot. `killAll` ends it if the test did not. */
export async function startBot(
  slack: Sandbox,
  { database, mode = 'socket', settings, user, cwd = tmpdir() }: BotOptions,
): Promise<Bot> {
  const port = await freePort()
  if ('DATA_DIR' in database && user === undefined) shareLearned(database.DATA_DIR)
  const { botToken, appToken, signingSecret, apiUrl } = slack
  // Half of these starts are of processes that are killed soon: PGlite is compiled quickly rather than well.
  const child = spawn(process.execPath, ['--liftoff-only', builtMain()], {
    // A folder without `.env`, and nothing of our own environment that might be a setting.
    cwd,
    ...(user !== undefined && { uid: user, gid: user }),
    env: {
      PATH: process.env.PATH,
      TMPDIR: process.env.TMPDIR,
      SLACK_API_URL: apiUrl,
      SLACK_BOT_TOKEN: botToken,
      ...(mode === 'socket' ? { SLACK_APP_TOKEN: appToken } : { SLACK_SIGNING_SECRET: signingSecret }),
      PORT: String(port),
      COMPANY_DIR: shopDir,
      BURST_WINDOW_MS: '0',
      POST_INTERVAL_MS: '20',
      LOG_LEVEL: 'warn',
      DATA_DIR: learnedOnce,
      ...database,
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const collect = (data: Buffer) => {
    output = (output + data).slice(-200_000)
  }
  child.stdout.on('data', collect)
  child.stderr.on('data', collect)
  const exited = new Promise<number | null>((done) => child.once('exit', done))
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null

  const health = async (path = '/readyz') => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { signal: AbortSignal.timeout(5000) })
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }
  const bot: Bot = {
    port,
    pid: child.pid ?? 0,
    ready: (timeoutMs = 300_000) =>
      eventually(async () => {
        const status = hasEnded() || (await health().catch(() => undefined))?.status
        if (status !== true && status !== 200) throw new Error(`Not ready:\n${output}`)
      }, timeoutMs).then(() => {
        if (hasEnded()) throw new Error(`It ended with ${child.exitCode ?? child.signalCode}:\n${output}`)
      }),
    health,
    kill: async () => {
      running.delete(bot)
      await end(child, 'SIGKILL')
    },
    stop: async (signal = 'SIGTERM') => {
      const startedAt = Date.now()
      running.delete(bot)
      child.kill(signal)
      const code = await exited
      return { code, ms: Date.now() - startedAt }
    },
    exited,
    output: () => output,
  }
  running.add(bot)
  return bot
}

/** Removed after the run: see `test/learned-once/run.js`. */
const learnedOnce = process.env.LEARNED_ONCE ?? ''

/** Most starts are like those on a folder that was used before: what was learned is there. */
function shareLearned(dataDir: string): void {
  const learned = join(learnedOnce, 'learned')
  mkdirSync(learned, { recursive: true })
  if (!existsSync(join(dataDir, 'learned'))) symlinkSync(learned, join(dataDir, 'learned'))
}

/** Ends what a failed test has left running. */
export async function killAll(): Promise<void> {
  await Promise.all([...running].map((bot) => bot.kill()))
}

/** A folder for one test's data, and the function that takes it away. */
export function temporaryFolder(): [string, () => void] {
  const folder = mkdtempSync(join(tmpdir(), 'frontdesk-test-'))
  return [folder, () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })]
}
