import { mkdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Db } from '../../db/database.ts'
import { storedAsFiles } from '../../desk/drafts/stored-articles.ts'

/** Writes accepted articles that are kept in the database into a folder, as Markdown. Returns what it did. */
export async function exportStored(db: Db, folder: string): Promise<string> {
  const files = await storedAsFiles(db)
  if (files.size === 0) return 'The database keeps no accepted articles. Those of your folder are files already.'
  await mkdir(folder, { recursive: true })
  let written = 0
  for (const [name, text] of files) if (await isNew(join(folder, basename(name)), text)) written++
  const there = files.size - written
  const rest = there > 0 ? ` Files that were there stay as they are: ${there}.` : ''
  return `Articles written to ${folder}: ${written}.${rest} In the knowledge folder, each takes the place of the one in the database.`
}

/** Writes a file, unless there is one: somebody may have edited it. */
async function isNew(path: string, text: string): Promise<boolean> {
  try {
    await writeFile(path, text, { flag: 'wx' })
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException // whatever it is, we only look
    if (code === 'EEXIST') return false
    throw error
  }
}
