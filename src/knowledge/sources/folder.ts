import type { Dirent } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { createMeter, isArticleFile, isExportFile, isHidden, isReadable, type SourceFiles } from './source-files.ts'
import type { Troubles } from './troubles.ts'

/** Reads a folder and its subfolders, in the order of their names. Links are not followed: they may lead in a circle or out of it. */
export async function readFolder(dir: string, troubles: Troubles): Promise<SourceFiles> {
  const found: SourceFiles = { files: [], others: [] }
  const meter = createMeter(dir)
  await readInto('')
  return found

  async function readInto(below: string): Promise<void> {
    for (const entry of await listed(join(dir, below))) {
      const path = below ? `${below}/${entry.name}` : entry.name
      if (isHidden(path)) continue
      if (entry.isSymbolicLink()) troubles.add('Left out, a link to another place', path)
      else if (entry.isDirectory()) await readInto(path)
      else if (entry.isFile()) await readOne(path)
    }
  }

  async function readOne(path: string): Promise<void> {
    meter.file()
    if (!isArticleFile(path) && !isExportFile(path)) return void found.others.push(path)
    try {
      const { size } = await stat(join(dir, path))
      if (!isReadable(path, size, troubles)) return
      meter.bytes(size)
      found.files.push({ path, bytes: await readFile(join(dir, path)) })
    } catch (error) {
      const { code, syscall } = error as NodeJS.ErrnoException // whatever it is, we only look
      if (!code || !syscall) throw error
      troubles.add(`Left out, cannot be read (${code})`, path)
    }
  }
}

const listed = async (dir: string): Promise<Dirent[]> =>
  (await readdir(dir, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1))
