import { badSource } from './bad-source.ts'
import { limits, megabytes } from './limits.ts'
import type { Troubles } from './troubles.ts'

/** A file of a folder or a zip. */
export interface SourceFile {
  /** Below the source, with slashes. */
  path: string
  bytes: Uint8Array
}

/** The files of a source that may be articles, and the paths of the others. */
export interface SourceFiles {
  files: SourceFile[]
  /** Paths that were not read: pictures, tables and the like. */
  others: string[]
}

export const isArticleFile = (path: string): boolean => /\.(mdx?|markdown|html?|txt)$/i.test(path)
export const isExportFile = (path: string): boolean => /\.json$/i.test(path)
export const isZip = (path: string): boolean => /\.zip$/i.test(path)

/** Hidden files and folders, what macOS puts into zips, and other people's packages. */
export const isHidden = (path: string): boolean => /(^|\/)(\.[^/]*|__MACOSX|node_modules)(\/|$)/.test(path)

const sizeLimit = (path: string) => (isArticleFile(path) ? limits.pageBytes : limits.exportBytes)

/** Whether a file is small enough to be read; if not, says so. */
export function isReadable(path: string, size: number, troubles: Troubles): boolean {
  const most = sizeLimit(path)
  if (size <= most) return true
  troubles.add(`Left out, too large (over ${megabytes(most)})`, path)
  return false
}

/** Counts what is read; throws `SupportError('bad_source')` if it is too much. */
export function createMeter(source: string): { file(): void; bytes(more: number): void } {
  let [files, total] = [0, 0]
  return {
    file: () => {
      files += 1
      if (files > limits.files) throw badSource(`${source} has more than ${limits.files} files. Import a part of it.`)
    },
    bytes: (more) => {
      total += more
      if (total > limits.totalBytes)
        throw badSource(`${source} has more than ${megabytes(limits.totalBytes)} of text. Import a part of it.`)
    },
  }
}
