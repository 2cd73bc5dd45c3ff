import { DomUtils, parseDocument } from 'htmlparser2'
import { isNestedTooDeeply } from './nesting.ts'

const idAtEnd = /[ -]([0-9a-f]{32})$/

/** The id that Notion puts at the end of each file and folder name; undefined if there is none. */
export function notionId(path: string): string | undefined {
  const [name = ''] = path.split('/').slice(-1)
  return idAtEnd.exec(name.replace(/\.[a-z]+$/i, ''))?.[1]
}

/** A path without Notion's ids. */
export const withoutIds = (path: string): string =>
  path
    .split('/')
    .map((part) => part.replace(/[ -][0-9a-f]{32}(?=$|\.[a-z]+$)/i, ''))
    .join('/')

/**
 * A page of Notion without the properties of its database, such as its owner and its status. In Markdown they are lines
 * below the title, which only rows of a database have.
 */
export function withoutProperties(text: string, { path, isRow }: { path: string; isRow: boolean }): string {
  if (/\.html?$/i.test(path)) return withoutPropertyTable(text)
  return isRow ? text.replace(/^(\s*# .*\r?\n\r?\n?)((?:[^\s:#][^:\n]{0,60}: .*\r?\n)+)/, '$1') : text
}

function withoutPropertyTable(html: string): string {
  if (!/class="properties"/.test(html) || isNestedTooDeeply(html)) return html
  const document = parseDocument(html)
  const isTable = (classes: string | undefined) => /\bproperties\b/.test(classes ?? '')
  for (const table of DomUtils.findAll(({ attribs }) => isTable(attribs.class), document.children))
    DomUtils.removeElement(table)
  return DomUtils.getOuterHTML(document.children)
}

/** The folders of databases, which have a table of the same name beside them. */
export const databaseFolders = (paths: string[]): Set<string> =>
  new Set(paths.filter((path) => /\.csv$/i.test(path)).map((path) => withoutIds(path.replace(/(_all)?\.csv$/i, ''))))
