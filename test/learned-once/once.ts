import { createHash } from 'node:crypto'
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { deserialize, serialize } from 'node:v8'

/** Each keeps alive the test file it belongs to. */
const most = 12
const lookAgainMs = 20
/** A process that died left its claim behind. */
const longestClaimMs = 60_000

/**
 * What an earlier test file of this run learned from the same input, in this process or another, or else what is learned now.
 * Learning takes a second, and its result depends only on the input.
 */
export function once<T>(from: unknown, learn: () => T): T {
  const key = keyOf(from)
  const known = recall<T>(key)
  if (known !== undefined) return known
  while (!mayLearn(key)) {
    const shared = shareOf<T>(key)
    if (shared !== undefined) return keep(key, shared)
    Atomics.wait(never, 0, 0, lookAgainMs)
  }
  try {
    return keep(key, share(key, learn()))
  } finally {
    rmSync(claimOn(key), { force: true })
  }
}

/** The same for asynchronous learning. If it was stopped or failed, it is repeated. */
export async function onceDone<T>(from: unknown, learn: () => Promise<T | undefined>): Promise<T | undefined> {
  const key = keyOf(from)
  const known = recall<T>(key)
  if (known !== undefined) return known
  while (!mayLearn(key)) {
    const shared = shareOf<T>(key)
    if (shared !== undefined) return keep(key, shared)
    await sleep(lookAgainMs)
  }
  try {
    const learned = await learn()
    return learned === undefined ? undefined : keep(key, share(key, learned))
  } finally {
    rmSync(claimOn(key), { force: true })
  }
}

const keyOf = (from: unknown) => createHash('sha256').update(JSON.stringify(from)).digest('hex')

const never = new Int32Array(new SharedArrayBuffer(4))

const fileOf = (key: string) => join(process.env.LEARNED_ONCE ?? '', key)
const claimOn = (key: string) => `${fileOf(key)}.claim`

/** Whether this process is the one to learn it; the others wait for it. */
function mayLearn(key: string): boolean {
  if (existsSync(fileOf(key))) return false
  try {
    closeSync(openSync(claimOn(key), 'wx'))
    return true
  } catch {
    const { mtimeMs = Date.now() } = statSync(claimOn(key), { throwIfNoEntry: false }) ?? {}
    return Date.now() - mtimeMs > longestClaimMs
  }
}

const shareOf = <T>(key: string): T | undefined =>
  existsSync(fileOf(key)) ? (deserialize(readFileSync(fileOf(key))) as T) : undefined

function share<T>(key: string, learned: T): T {
  writeFileSync(`${fileOf(key)}.unfinished`, serialize(learned))
  renameSync(`${fileOf(key)}.unfinished`, fileOf(key))
  return learned
}

const learnedOnce = () => (globalThis as unknown as { learnedOnce: Map<string, unknown> }).learnedOnce // see `test/one-context/environment.js`

/** Used again, it stays the longest. */
function recall<T>(key: string): T | undefined {
  const known = learnedOnce().get(key) as T | undefined
  return known === undefined ? undefined : keep(key, known)
}

function keep<T>(key: string, learned: T): T {
  const all = learnedOnce()
  all.delete(key)
  all.set(key, learned)
  const [oldest] = all.keys()
  if (all.size > most && oldest !== undefined) all.delete(oldest)
  return learned
}
