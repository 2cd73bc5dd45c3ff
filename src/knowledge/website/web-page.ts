import { isNestedTooDeeply } from '../sources/nesting.ts'
import type { SourcePage } from '../sources/source-page.ts'
import { folderOf, isBelow, isSameSite, keyOf } from './address.ts'
import type { Fetched } from './fetch-page.ts'
import { type HtmlPage, readHtmlPage } from './html-page.ts'

type Page = Extract<Fetched, { kind: 'page' }>

interface Asked {
  url: URL
  /** Where people read it. */
  link: URL
  start: URL
}

/** What a fetched page is for an import, and where it leads. */
export type WebPage = ({ page: SourcePage } | { problem: string }) & { links: URL[] }

/** Reads a fetched page. */
export function readWebPage(answer: Page, { url, link, start }: Asked): WebPage {
  const kind = kindOf(answer)
  if (!kind) return { problem: `Left out, not a page but ${answer.type || 'of no known type'}`, links: [] }
  const bytes = asUtf8(answer.bytes, answer.charset)
  const text = kind === '.html' ? new TextDecoder().decode(bytes) : undefined
  if (text && isNestedTooDeeply(text)) return { problem: 'Left out, its elements are nested too deeply', links: [] }
  const html = text === undefined ? undefined : readHtmlPage(text, answer.url)
  const links = html?.links ?? []
  if (!isBelow(folderOf(start), answer.url)) return { problem: 'Left out, it redirects out of the folder', links }
  if (html?.isNotListed) return { problem: 'Left out, the page asks not to be collected (noindex)', links }
  const shown = html ? ownAddress(html, answer.url) : link
  const folder = folderOf(start)
  const name = `${isBelow(folder, shown) ? shown.pathname.slice(folder.length) : shown.pathname}${kind}`
  return {
    page: { key: keyOf(shown), asked: keyOf(url), name, bytes, link: shown.href, language: html?.language },
    links,
  }
}

const ownAddress = ({ canonical }: HtmlPage, url: URL): URL =>
  canonical && isSameSite(url, canonical) ? canonical : url

function kindOf({ type, url }: Page): '.html' | '.md' | '.txt' | undefined {
  if (type === 'text/html' || type === 'application/xhtml+xml') return '.html'
  if (/^text\/(x-)?markdown$/.test(type)) return '.md'
  if (type !== 'text/plain') return undefined
  return /\.mdx?$/i.test(url.pathname) ? '.md' : '.txt'
}

/** Old websites say their encoding only in the header. */
function asUtf8(bytes: Uint8Array, charset: string | undefined): Uint8Array {
  if (!charset || /^utf-?8$/i.test(charset)) return bytes
  try {
    return new TextEncoder().encode(new TextDecoder(charset).decode(bytes))
  } catch {
    return bytes
  }
}
