import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { SupportError } from '../../domain/errors.ts'
import { badSource } from './bad-source.ts'
import { limits } from './limits.ts'
import {
  createMeter,
  isArticleFile,
  isExportFile,
  isHidden,
  isReadable,
  isZip,
  type SourceFiles,
} from './source-files.ts'
import type { Troubles } from './troubles.ts'

// Names are checked one by one, so that one hostile name does not refuse all others.
const options = { lazyEntries: true, decodeStrings: false, validateEntrySizes: true } as const
const open = promisify<string, typeof options, ZipFile>(yauzl.open)
const openBytes = promisify<Buffer, typeof options, ZipFile>(yauzl.fromBuffer)

/** Notion packs its exports twice. */
const deepest = 1

/**
 * Reads a zip into memory; nothing is unpacked to disk. Entries with hostile names, links, encrypted entries and bombs are
 * left out and reported. Throws `SupportError('bad_source')` if it is no zip, or far too large.
 */
export async function readZip(file: string, troubles: Troubles): Promise<SourceFiles> {
  const found: SourceFiles = { files: [], others: [] }
  const meter = createMeter(file)
  try {
    await readEntries(await open(file, options), 0)
  } catch (error) {
    throw asBadZip(file, error)
  }
  return withoutCommonFolder(found)

  async function readEntries(zip: ZipFile, depth: number): Promise<void> {
    // Besides those that we wait for: one that nobody hears would end the process.
    zip.on('error', () => {})
    try {
      for await (const entry of entriesOf(zip)) {
        meter.file()
        const path = nameOf(entry)
        const problem = problemOf(entry, path)
        if (problem) troubles.add(problem, path)
        else if (!path.endsWith('/') && !isHidden(path)) await readEntry(zip, entry, path, depth)
      }
    } finally {
      zip.close()
    }
  }

  async function readEntry(zip: ZipFile, entry: Entry, path: string, depth: number): Promise<void> {
    const isNested = isZip(path) && depth < deepest
    if (!isNested && !isArticleFile(path) && !isExportFile(path)) return void found.others.push(path)
    if (!isReadable(path, entry.uncompressedSize, troubles)) return
    meter.bytes(entry.uncompressedSize)
    const bytes = await contentOf(zip, entry).catch(() => undefined)
    if (!bytes) troubles.add('Left out, damaged in the zip', path)
    else if (!isNested) found.files.push({ path, bytes })
    else await readNested(bytes, path, depth + 1)
  }

  async function readNested(bytes: Buffer, path: string, depth: number): Promise<void> {
    const zip = await openBytes(bytes, options).catch(() => undefined)
    if (zip) await readEntries(zip, depth)
    else troubles.add('Left out, damaged in the zip', path)
  }
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  for (;;) {
    const entry = await nextEntry(zip)
    if (!entry) return
    yield entry
  }
}

const nextEntry = (zip: ZipFile) =>
  new Promise<Entry | undefined>((resolve, reject) => {
    const settle = (done: () => void) => {
      zip.off('entry', came).off('end', ended).off('error', failed)
      done()
    }
    const came = (entry: Entry) => settle(() => resolve(entry))
    const ended = () => settle(() => resolve(undefined))
    const failed = (error: Error) => settle(() => reject(error))
    zip.on('entry', came).on('end', ended).on('error', failed)
    zip.readEntry()
  })

/** Zips made on Windows may have backslashes. */
const nameOf = ({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string =>
  yauzl.getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false)

const unixLink = 0o120000
const unixKind = 0o170000

function problemOf(entry: Entry, path: string): string | undefined {
  if (yauzl.validateFileName(path) !== null || path.includes('\0')) return 'Left out, its path leads out of the zip'
  if (((entry.externalFileAttributes >>> 16) & unixKind) === unixLink) return 'Left out, a link to another place'
  if (entry.isEncrypted()) return 'Left out, encrypted: export without a password'
  const isBomb = entry.uncompressedSize > 1_000_000 && entry.uncompressedSize > entry.compressedSize * limits.zipRatio
  return isBomb ? 'Left out, packed as a zip bomb is' : undefined
}

async function contentOf(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const openEntry = promisify<Entry, NodeJS.ReadableStream>(zip.openReadStream.bind(zip))
  return buffer(await openEntry(entry))
}

function asBadZip(file: string, error: unknown): unknown {
  if (error instanceof SupportError || (error as NodeJS.ErrnoException).syscall) return error
  return badSource(`${file} is not a whole zip file. Export or download it again.`, error)
}

/** A zip of a folder has that folder in each path. Its name changes from export to export. */
function withoutCommonFolder({ files, others }: SourceFiles): SourceFiles {
  const [first] = files
  const folder = first?.path.includes('/') ? `${first.path.split('/')[0]}/` : undefined
  if (!folder || !files.every(({ path }) => path.startsWith(folder))) return { files, others }
  const inside = (path: string) => (path.startsWith(folder) ? path.slice(folder.length) : path)
  return { files: files.map(({ path, bytes }) => ({ path: inside(path), bytes })), others: others.map(inside) }
}
