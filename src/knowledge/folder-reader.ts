import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { createAddresses, type OwnAddress } from './addresses.ts'
import type { Article } from './article.ts'
import { findArticleFiles } from './article-files.ts'
import type { FileReading, FolderReading, Site } from './folder.ts'
import { inTurns } from './in-turns.ts'
import { idOf, readBytes, readFile } from './read-file.ts'
import { decode } from './reading/decode.ts'
import { ownAddress } from './reading/own-address.ts'
import { readInThread } from './reading-thread.ts'

/** Reads a knowledge folder, and again only what has changed. */
export interface FolderReader {
  /** Throws SupportError `bad_knowledge` if the folder itself cannot be read. */
  read(progress?: Progress): Promise<FolderReading>
  /** Ends reading early. */
  close(): void
  isClosed(): boolean
}

/** Where there is no folder. */
export const noFolder: FolderReader = {
  read: async () => ({ articles: [], files: [] }),
  close: () => {},
  isClosed: () => false,
}

type Progress = (done: number, total: number) => void

interface KnownFile {
  stamp: string
  size: number
  own: OwnAddress
  reading?: FileReading
}

/** More files, or longer ones, are read in a thread. */
const mostHere = 50
const longestHere = 50_000

/** Prepares reading a folder. A file that becomes unreadable keeps what it said before. */
export function createFolderReader(dir: string, site: Site): FolderReader {
  const ending = new AbortController()
  let known = new Map<string, KnownFile>()
  let knownOwns = ''

  return { read, close: () => ending.abort(), isClosed: () => ending.signal.aborted }

  async function read(progress?: Progress): Promise<FolderReading> {
    const names = await findArticleFiles(dir)
    const looked = new Map<string, KnownFile>()
    await inTurns(names, async (name) => void looked.set(name, await look(name)))
    const files = new Map(names.flatMap((name) => inOrder(name, looked.get(name))))
    const owns = new Map([...files].map(([name, { own }]) => [name, own]))
    const nowOwns = JSON.stringify([...owns])
    // A link in any file may lead to the address that has changed.
    const isMoved = nowOwns !== knownOwns
    const changed = [...files].flatMap(([name, { reading }]) => (isMoved || !reading ? [name] : []))
    let done = 0
    await readChanged(changed, files, owns, (reading) => {
      const file = files.get(reading.name)
      if (file) file.reading = withBefore(reading)
      progress?.(++done, changed.length)
    })
    ending.signal.throwIfAborted()
    known = files
    knownOwns = nowOwns
    return folderOf([...files.values()].flatMap(({ reading }) => reading ?? []))
  }

  async function readChanged(
    names: string[],
    files: Map<string, KnownFile>,
    owns: Map<string, OwnAddress>,
    take: (reading: FileReading) => void,
  ): Promise<void> {
    const isMuch = names.length > mostHere || names.some((name) => (files.get(name)?.size ?? 0) > longestHere)
    if (isMuch) return readInThread({ dir, names, owns, site }, take, ending.signal)
    const addresses = createAddresses(owns, site.baseUrl)
    await inTurns(names, async (name) => take(await readFile(dir, name, addresses, site)))
  }

  function withBefore(reading: FileReading): FileReading {
    const before = known.get(reading.name)?.reading
    if (reading.kind !== 'unreadable' || !before || before.kind === 'withheld') return reading
    return { ...reading, article: before.article, dropped: before.dropped }
  }

  /** What is known of a file that has not changed, or its own address if it has. */
  async function look(name: string): Promise<KnownFile> {
    const path = join(dir, name)
    const found = await stat(path).catch(() => undefined)
    const stamp = found ? [found.dev, found.ino, found.size, found.mtimeMs].join(' ') : ''
    const before = known.get(name)
    if (before && before.stamp === stamp) return { ...before }
    const text = await readBytes(path).then(decode, () => undefined)
    return { stamp, size: found?.size ?? 0, own: text === undefined ? {} : ownAddress(text) }
  }
}

const inOrder = (name: string, file: KnownFile | undefined): [string, KnownFile][] => (file ? [[name, file]] : [])

function folderOf(files: FileReading[]): FolderReading {
  const taken = new Set<string>()
  const articles = files.flatMap((file): Article[] => {
    if (file.kind === 'withheld' || !file.article) return []
    // Two files may differ only in their extension.
    const article = taken.has(idOf(file.name)) ? { ...file.article, id: file.name } : file.article
    taken.add(article.id)
    return [article]
  })
  return { articles: articles.sort((a, b) => (a.id < b.id ? -1 : 1)), files }
}
