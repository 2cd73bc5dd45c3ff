import { mkdir, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Folder } from './folder-state.ts'
import { type Manifest, manifestName, manifestText } from './manifest.ts'
import type { ImportPlan } from './plan.ts'

/**
 * Does what a plan says. Every text is written beside its place first and then moved into it, so that a reader finds the
 * old article or the new one, and a full disk changes nothing. What was interrupted is finished by the next import.
 */
export async function writeArticles(dir: string, plan: ImportPlan, before: Folder, from: string): Promise<void> {
  const writes = [...plan.came, ...plan.changed]
  const unfinished = join(dirname(dir), `.importing-${basename(dir)}`)
  await rm(unfinished, { recursive: true, force: true })
  try {
    for (const [at, { text }] of writes.entries()) await writeNew(join(unfinished, `${at}.md`), text)
    await mkdir(dir, { recursive: true })
    await replaceManifest(dir, unfinished, { from, pages: whileWriting(plan, before) })
    for (const [at, { file }] of writes.entries()) {
      await mkdir(dirname(join(dir, file)), { recursive: true })
      await rename(join(unfinished, `${at}.md`), join(dir, file))
    }
    for (const file of plan.went) await rm(join(dir, file), { force: true })
    await replaceManifest(dir, unfinished, { from, pages: plan.pages })
    await removeEmptyFolders(dir, plan.went)
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
}

async function writeNew(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
}

async function replaceManifest(dir: string, unfinished: string, manifest: Manifest): Promise<void> {
  const written = join(unfinished, manifestName)
  await writeNew(written, manifestText(manifest))
  await rename(written, join(dir, manifestName))
}

/** Half-way, a file has its old text or its new one. Both are ours. */
function whileWriting({ pages }: ImportPlan, before: Folder): Manifest['pages'] {
  const both = new Map(before.remembered)
  for (const [key, entry] of pages) {
    const known = before.remembered.get(key)
    const hashes = [...new Set([...(known?.hashes ?? []), ...entry.hashes])]
    both.set(key, { ...entry, hashes, ...((!known || known.isUnfinished) && { isUnfinished: true }) })
  }
  return both
}

async function removeEmptyFolders(dir: string, files: string[]): Promise<void> {
  const folders = [...new Set(files.map((file) => dirname(file)))].filter((folder) => folder !== '.')
  for (const folder of folders.sort((a, b) => b.length - a.length)) {
    const path = join(dir, folder)
    if ((await readdir(path).catch(() => ['?'])).length === 0) await rmdir(path)
  }
}
