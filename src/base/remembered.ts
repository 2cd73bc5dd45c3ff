import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'

/** Keeps what follows from an input alone, so that the next start need not work it out again. */
export interface Remembered {
  /** What was kept for the same input by the same code. */
  recall<T>(from: unknown): T | undefined
  keep(from: unknown, result: unknown): void
}

/** Keeps nothing. */
export const nothingRemembered: Remembered = { recall: () => undefined, keep: () => {} }

/** Enough for the models of a few companies; each start uses those of one. */
const mostFiles = 12
const checksumBytes = 32

/**
 * Keeps results as files in a folder, each named by the hash of its input, of the code below `code`, and of Node.js. The
 * least recently used go. A folder that cannot be written, or a broken file, only costs the time to work it out again.
 */
export function rememberIn(folder: string, code: string): Remembered {
  let ofCode: string | undefined
  const fileFor = (from: unknown) => {
    ofCode ??= hashOfCode(code)
    return join(folder, hash(ofCode, JSON.stringify(process.versions), JSON.stringify(from)).toString('hex'))
  }
  return {
    recall: <T>(from: unknown) => {
      const file = fileFor(from)
      try {
        const kept = readFileSync(file)
        const result = kept.subarray(checksumBytes)
        if (!hash(result).equals(kept.subarray(0, checksumBytes))) return undefined
        utimesSync(file, new Date(), new Date())
        // Whatever this code kept for this input.
        return deserialize(result) as T
      } catch {
        return undefined
      }
    },
    keep: (from, result) => {
      const file = fileFor(from)
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 })
        const bytes = serialize(result)
        writeFileSync(`${file}.${process.pid}`, Buffer.concat([hash(bytes), bytes]), { mode: 0o600 })
        renameSync(`${file}.${process.pid}`, file)
        removeOldest(folder)
      } catch {
        // The next start works it out again.
      }
    },
  }
}

const hash = (...parts: (string | Buffer)[]) =>
  parts.reduce((all, part) => all.update(part).update('\0'), createHash('sha256')).digest()

function hashOfCode(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.[jt]s$/.test(name))
  return hash(...files.sort().flatMap((name) => [name, readFileSync(join(folder, name))])).toString('hex')
}

function removeOldest(folder: string): void {
  const files = readdirSync(folder).map((name) => ({ name, usedAt: statSync(join(folder, name)).mtimeMs }))
  files.sort((a, b) => b.usedAt - a.usedAt)
  for (const { name } of files.slice(mostFiles)) rmSync(join(folder, name), { force: true })
}
