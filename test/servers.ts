import { type ChildProcess, execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'

/** Where a program is: on the PATH, or in one of these folders. Undefined when it is not installed. */
export function findProgram(name: string, folders: string[] = []): string | undefined {
  const path = (process.env.PATH ?? '').split(':')
  return [...path, ...folders].map((folder) => join(folder, name)).find((file) => existsSync(file))
}

/** Debian keeps Postgres off the PATH; the newest version wins. */
export function postgresFolders(): string[] {
  const root = '/usr/lib/postgresql'
  if (!existsSync(root)) return []
  return readdirSync(root)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(root, version, 'bin'))
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo // a listening TCP server has an address with a port
  await new Promise((done) => server.close(done))
  return port
}

/** Ends a server that a test started and waits until it is gone. */
export async function end(child: ChildProcess, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((done) => child.once('exit', done))
  child.kill(signal)
  await gone
}

/** Servers refuse to run as root, as which containers and CI often run. */
export const isRoot = process.getuid?.() === 0

/** Runs a program as the user `postgres` where we are root. */
export const asPostgres = (program: string, args: string[]): [string, string[]] =>
  isRoot ? ['runuser', ['-u', 'postgres', '--', program, ...args]] : [program, args]

/** Runs a program to its end; throws with its output when it fails. */
export function runProgram(program: string, args: string[]): void {
  execFileSync(program, args, { stdio: 'pipe' })
}

/** `describe` if the program is installed; otherwise a skipped one whose title says what is missing. */
export function describeWith(program: string | undefined, missing: string): jest.Describe {
  if (program) return describe
  process.stderr.write(`Skipped: ${missing}\n`)
  return ((title: string, body: () => void) =>
    describe.skip(`${title} [skipped: ${missing}]`, body)) as unknown as jest.Describe // only called as a function
}
