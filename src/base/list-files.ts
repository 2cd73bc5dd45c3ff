import { readdirSync, realpathSync, statSync } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** No folder that a team keeps has more; a link may lead into a whole disk. */
export const mostFiles = 100_000

/**
 * Lists the files below a folder, by their paths from there, in order. Follows links, and enters each folder only once,
 * because links may lead in a circle. `isLeftOut` says which names are not entered or listed.
 */
export async function listFiles(dir: string, isLeftOut: (name: string) => boolean = () => false): Promise<string[]> {
  const found: string[] = []
  const entered = new Set<string>()
  await enter('')
  return found.sort()

  async function enter(below: string): Promise<void> {
    const here = join(dir, below)
    const real = await realpath(here)
    if (entered.has(real)) return
    entered.add(real)
    for (const entry of await readdir(here, { withFileTypes: true })) {
      if (found.length >= mostFiles) return
      const path = below ? join(below, entry.name) : entry.name
      if (isLeftOut(entry.name)) continue
      const kind = entry.isSymbolicLink() ? await stat(join(dir, path)).catch(() => undefined) : entry
      if (kind?.isFile()) found.push(path)
      // A folder that vanishes or may not be read has no files.
      else if (kind?.isDirectory()) await enter(path).catch(() => undefined)
    }
  }
}

/** The same without waiting, for a first look. */
export function listFilesNow(dir: string): string[] {
  const found: string[] = []
  const entered = new Set<string>()
  enter('')
  return found.sort()

  function enter(below: string): void {
    const here = join(dir, below)
    const entries = entriesOf(here)
    if (!entries || entered.has(entries.real)) return
    entered.add(entries.real)
    for (const entry of entries.list) {
      if (found.length >= mostFiles) return
      const path = below ? join(below, entry.name) : entry.name
      const kind = entry.isSymbolicLink() ? statSync(join(dir, path), { throwIfNoEntry: false }) : entry
      if (kind?.isFile()) found.push(path)
      else if (kind?.isDirectory()) enter(path)
    }
  }
}

function entriesOf(dir: string) {
  try {
    return { real: realpathSync(dir), list: readdirSync(dir, { withFileTypes: true }) }
  } catch {
    return undefined
  }
}
