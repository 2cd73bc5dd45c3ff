import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '../src/base/project-root.ts'
import { killAtExit } from './kill-at-exit.ts'

/** What a process has used: CPU since it started, memory and open handles now. */
export interface Usage {
  cpuMs: number
  rssMb: number
  heapMb: number
  /** Sockets, servers and the like, without timers. */
  handles: number
}

/** A program in its own process. */
export interface MeasuredProcess {
  /** Throws if the program has ended. */
  mustRun(): void
  usage(): Promise<Usage>
  stop(): Promise<void>
}

const shop = join(projectRoot, 'samples', 'shop')

/** Starts a program of ours (`src/main`, `bench/bare-bot`) with these settings and nothing else of our environment. */
export async function startMeasured(
  program: string,
  settings: Record<string, string>,
  nodeOptions: string[] = [],
): Promise<MeasuredProcess> {
  const dir = await mkdtemp(join(tmpdir(), 'frontdesk-bench-'))
  const child = fork(new URL(`../${program}.js`, import.meta.url), {
    execArgv: ['--import', new URL('./probe.js', import.meta.url).href, ...profiling(), ...nodeOptions],
    env: {
      PATH: process.env.PATH,
      DATA_DIR: join(dir, 'data'),
      PORT: '0',
      COMPANY_DIR: shop,
      ...memoryOf(program),
      ...settings,
    },
    cwd: dir,
    // Its log is dropped. BENCH_LOG=1 shows it.
    stdio: ['ignore', 'ignore', process.env.BENCH_LOG ? 'inherit' : 'ignore', 'ipc'],
  })
  killAtExit(() => child.kill('SIGKILL'))
  return {
    mustRun: () => {
      if (child.exitCode !== null) throw new Error(`${program} ended with ${child.exitCode}; BENCH_LOG=1 shows why`)
    },
    usage: () => ask(child),
    stop: async () => {
      await ended(child)
      await rm(dir, { recursive: true, force: true })
    },
  }
}

/** The memory settings of the Dockerfile. The bare bot gets none. */
function memoryOf(program: string): Record<string, string> {
  if (!program.startsWith('src/')) return {}
  const [, options = '', threshold = ''] = /^ENV NODE_OPTIONS="([^"]+)" MALLOC_TRIM_THRESHOLD_=(\d+)$/m.exec(
    readFileSync(join(projectRoot, 'Dockerfile'), 'utf8'),
  ) as RegExpExecArray // the line is there, or the bench is wrong
  return { NODE_OPTIONS: options, MALLOC_TRIM_THRESHOLD_: threshold }
}

/** `BENCH_PROFILE=folder npm run bench -- speed` writes a CPU profile of each process. */
const profiling = () => (process.env.BENCH_PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${process.env.BENCH_PROFILE}`] : [])

async function ask(child: ChildProcess): Promise<Usage> {
  const answer = once(child, 'message')
  child.send('usage')
  const [usage] = await answer
  return usage as Usage // sent by probe.ts
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  await gone
}
