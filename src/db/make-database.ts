import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { SupportError } from '../domain/errors.ts'

/**
 * Creates an embedded database in `dir`, unless one exists. A child process does it, because the memory that it needs
 * is never given back. It works under a temporary name, since either process may die first. Throws
 * `SupportError('bad_settings')` if `dir` contains anything else.
 */
export async function makeDatabaseIn(dir: string): Promise<void> {
  if (existsSync(join(dir, 'PG_VERSION'))) return
  await clear(dir)
  const parent = resolve(dirname(dir))
  const prefix = `${basename(dir)}.new-`
  for (const name of await readdir(parent))
    if (name.startsWith(prefix)) await rm(join(parent, name), { recursive: true, force: true })
  const unfinished = join(parent, `${prefix}${randomUUID().slice(0, 8)}`)
  await mkdir(unfinished, { mode: 0o700 })
  const pglite = pathToFileURL(createRequire(import.meta.url).resolve('@electric-sql/pglite')).href
  const program = `import { PGlite } from ${JSON.stringify(pglite)}
    const database = await PGlite.create({ dataDir: ${JSON.stringify(unfinished)} })
    await database.close()`
  // It runs for two seconds, in which compiling well takes longer than it saves.
  await promisify(execFile)(process.execPath, ['--liftoff-only', '--input-type=module', '--eval', program])
  await rename(unfinished, dir)
}

/** The folder may exist already. Its contents are not ours to delete. */
async function clear(dir: string): Promise<void> {
  if (!existsSync(dir)) return
  try {
    await rmdir(dir)
  } catch (error) {
    const words = `${dir} is not empty and is not a Frontdesk database. Move it away, or set DATA_DIR to another folder.`
    throw new SupportError('bad_settings', words, { cause: error })
  }
}
