import { readHelpCentre } from '../help-centre/read-help-centre.ts'
import { unknownKind } from '../help-centre/shapes.ts'
import { isConfluence, readConfluence } from '../sources/confluence.ts'
import { databaseFolders, notionId, withoutIds, withoutProperties } from '../sources/notion.ts'
import { isArticleFile, isExportFile, type SourceFile, type SourceFiles } from '../sources/source-files.ts'
import type { SourcePage } from '../sources/source-page.ts'
import { summaryOf } from '../sources/summary.ts'
import type { Troubles } from '../sources/troubles.ts'

/** The pages of an exported folder, and what wrote it. */
export interface Exported {
  kind: string
  pages: SourcePage[]
  /** False if the source says that it has more. */
  whole?: boolean
}

/** Recognises who wrote these files, and reads them accordingly. */
export function readExport({ files, others }: SourceFiles, troubles: Troubles): Exported {
  sayOthers(others, troubles)
  const articles = files.filter(({ path }) => isArticleFile(path))
  const exported = readHelpCentre(
    files.filter(({ path }) => isExportFile(path)),
    articles.length > 0 ? silent : troubles,
  )
  if (exported && isMeant(exported, articles.length)) return exported
  if (articles.some(({ path }) => notionId(path)))
    return { kind: 'Notion export', pages: notionPages(articles, others) }
  if (articles.some(({ path, bytes }) => isHtml(path) && isConfluence(textOf(bytes))))
    return { kind: 'Confluence export', pages: confluencePages(articles, troubles) }
  const listed = summaryOf(files)
  if (listed) return { kind: 'GitBook export', pages: gitBookPages(articles, listed, troubles) }
  return { kind: 'folder', pages: plainPages(articles, troubles) }
}

/** Beside pages, JSON is mostly something else, such as the index of a search. */
const isMeant = ({ kind, pages }: Exported, articles: number): boolean =>
  articles === 0 || (kind !== unknownKind && pages.length >= articles)

const silent: Troubles = { add: () => {}, list: () => [] }
const isHtml = (path: string) => /\.html?$/i.test(path)
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const bytesOf = (text: string) => new TextEncoder().encode(text)

function sayOthers(others: string[], troubles: Troubles): void {
  for (const path of others) {
    if (/\.(csv|tsv|xlsx?)$/i.test(path)) troubles.add('Left out, a table and not an article', path)
    if (/\.(pdf|docx?|odt|rtf|pptx?)$/i.test(path))
      troubles.add('Left out, not read: save it as Markdown, HTML or text', path)
  }
}

function notionPages(articles: SourceFile[], others: string[]): SourcePage[] {
  const databases = databaseFolders(others)
  return articles.map(({ path, bytes }) => {
    const name = withoutIds(path)
    const isRow = databases.has(name.split('/').slice(0, -1).join('/'))
    const id = notionId(path)
    return {
      key: id ? `notion:${id}` : path,
      name,
      bytes: bytesOf(withoutProperties(textOf(bytes), { path, isRow })),
    }
  })
}

function confluencePages(articles: SourceFile[], troubles: Troubles): SourcePage[] {
  return articles.flatMap(({ path, bytes }) => {
    const page = isHtml(path) ? readConfluence(textOf(bytes)) : undefined
    if (!page) {
      if (!/(^|\/)index\.html?$/i.test(path)) troubles.add('Left out, not a page of the space', path)
      return []
    }
    const [, id] = /(?:^|[_/])(\d+)\.html?$/i.exec(path) ?? []
    const { html, title, updated } = page
    return [{ key: id ? `confluence:${id}` : path, name: path, bytes: bytesOf(html), title, updated }]
  })
}

/** Only what its table of contents lists is published. */
function gitBookPages(articles: SourceFile[], listed: Map<string, string>, troubles: Troubles): SourcePage[] {
  return articles.flatMap(({ path, bytes }) => {
    if (listed.has(path)) return [{ key: path, name: path, bytes }]
    if (!isForAuthors(path)) troubles.add('Left out, not listed in SUMMARY.md', path)
    return []
  })
}

function plainPages(articles: SourceFile[], troubles: Troubles): SourcePage[] {
  return articles.flatMap(({ path, bytes }) => {
    if (!isForAuthors(path)) return [{ key: path, name: path, bytes }]
    troubles.add('Left out, for those who write and not for customers', path)
    return []
  })
}

/** Written as GitHub does: `SECURITY.md` is for whoever reports a fault, `security.md` may be a page of a help centre. */
const isForAuthors = (path: string): boolean =>
  /(^|\/)(_[^/]*|readme\.[a-z]+)(\/|$)/i.test(path) ||
  /(^|\/)(SUMMARY|CHANGELOG|CONTRIBUTING|CODE_OF_CONDUCT|SECURITY|LICENSE|LICENCE|NOTICE)\.[a-z]+$/.test(path)
