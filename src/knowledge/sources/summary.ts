import { posix } from 'node:path'
import { linksOf } from './markdown-links.ts'
import type { SourceFile } from './source-files.ts'

/** The pages that a GitBook's table of contents lists, with their titles; undefined without one. */
export function summaryOf(files: SourceFile[]): Map<string, string> | undefined {
  const summary = files.find(({ path }) => /(^|\/)SUMMARY\.md$/i.test(path))
  if (!summary) return undefined
  const folder = posix.dirname(summary.path)
  const listed = new Map<string, string>()
  for (const { href, text } of linksOf(new TextDecoder().decode(summary.bytes))) {
    const path = pathOf(href)
    if (path && /\.(md|markdown|html?)$/i.test(path)) listed.set(posix.normalize(posix.join(folder, path)), text)
  }
  return listed.size > 0 ? listed : undefined
}

function pathOf(href: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return undefined
  try {
    return decodeURIComponent(href.split('#')[0] ?? '')
  } catch {
    return undefined
  }
}
