import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { sourceOf } from './article-file.ts'
import { type Manifest, type Remembered, readManifest } from './manifest.ts'

/** What the folder of a source has before an import. */
export interface Folder {
  /** The texts of all Markdown files below it. */
  texts: Map<string, string>
  /** What the last import remembers. */
  remembered: Map<string, Remembered>
}

/** Reads the folder of a source, which need not exist. If its manifest is lost, articles are known again by their front matter. */
export async function readImportedFolder(dir: string): Promise<Folder> {
  const texts = new Map<string, string>()
  for (const file of await markdownFiles(dir)) texts.set(file, await readFile(join(dir, file), 'utf8'))
  const manifest: Manifest | undefined = await readManifest(dir)
  return { texts, remembered: manifest?.pages ?? bySources(texts) }
}

async function markdownFiles(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true }).catch((error) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  return entries
    .filter((entry) => entry.isFile() && /\.md$/i.test(entry.name))
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
}

const bySources = (texts: Map<string, string>): Map<string, Remembered> =>
  new Map(
    [...texts].flatMap(([file, text]) => {
      const source = sourceOf(text)
      return source === undefined ? [] : [[source, { file, hashes: [] }] as const]
    }),
  )
