import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { projectRoot } from '../src/base/project-root.ts'

/*
 * `npm run dev`: compiles whenever a file changes, and starts the bot again with it. In the sandbox unless tokens of Slack are set.
 */

const tsc = join(projectRoot, 'node_modules/typescript/bin/tsc')
const compile = (project: string) => [tsc, '-p', project, '--watch', '--preserveWatchOutput']
const start = ['--watch', '--watch-preserve-output', join(projectRoot, 'dist/sandbox/start.js')]
const args = [compile('tsconfig.build.json'), compile('sandbox/page'), [...start, ...process.argv.slice(2)]]

const children: ChildProcess[] = args.map((each) =>
  spawn(process.execPath, each, { cwd: projectRoot, stdio: ['ignore', 'inherit', 'inherit'] }),
)
const stop = () => {
  for (const child of children) child.kill('SIGTERM')
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop)
// If one ends by itself, the others are of no use.
for (const child of children)
  child.once('exit', (code) => {
    process.exitCode ??= code ?? 0
    stop()
  })
