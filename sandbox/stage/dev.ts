import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { projectRoot } from '../../src/base/project-root.ts'

/*
 * `npm run dev`: compiles whenever a file changes, and starts the bot again with it. In the sandbox unless tokens of Slack are set.
 */

const tsc = join(projectRoot, 'node_modules/typescript/bin/tsc')
const start = [join(projectRoot, 'dist/sandbox/stage/start.js'), ...process.argv.slice(2)]
let bot: ChildProcess | undefined
let starting = Promise.resolve()
let isEnding = false

/** The old one ends first: two cannot have the same port and data. */
async function startAgain(): Promise<void> {
  if (bot && bot.exitCode === null && bot.signalCode === null) {
    const ended = new Promise((resolve) => bot?.once('exit', resolve))
    bot.kill('SIGTERM')
    await ended
  }
  if (!isEnding) bot = spawn(process.execPath, start, { cwd: projectRoot, stdio: ['ignore', 'inherit', 'inherit'] })
}

const compilers = ['tsconfig.build.json', 'sandbox/page'].map((project) => {
  const args = [tsc, '-p', project, '--watch', '--preserveWatchOutput']
  // In a group of its own: the compiler is a program that this one starts, and would go on without it.
  const compiler = spawn(process.execPath, args, {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  })
  createInterface(compiler.stdout).on('line', (line) => {
    if (line.trim()) console.log(line)
    // It says so when everything is written.
    if (/Found 0 errors/.test(line)) starting = starting.then(startAgain)
  })
  // Without a compiler nothing would change any more.
  compiler.once('exit', (code) => {
    process.exitCode ??= code ?? 0
    end()
  })
  return compiler
})

function end(): void {
  isEnding = true
  bot?.kill('SIGTERM')
  for (const { pid, exitCode, signalCode } of compilers)
    if (pid && exitCode === null && signalCode === null) process.kill(-pid, 'SIGTERM')
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, end)
