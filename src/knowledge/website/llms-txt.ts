import { linksOf } from '../sources/markdown-links.ts'
import type { Troubles } from '../sources/troubles.ts'
import { folderOf, isSameSite, keyOf, pageAddress } from './address.ts'
import type { Visit } from './fetch-page.ts'
import type { Robots } from './robots.ts'

/** A page that llms.txt lists. */
export interface ListedPage {
  url: URL
  /** Where people read it. */
  link: URL
}

const mostFiles = 50
const mostBytes = 1024 * 1024

/** The pages that a website lists for language models (llmstxt.org): Markdown with links, mostly to Markdown. Empty without one. */
export async function readLlmsTxt(visit: Visit, start: URL, robots: Robots, troubles: Troubles): Promise<ListedPage[]> {
  const guesses = [...new Set([`${folderOf(start)}llms.txt`, '/llms.txt'])].map((path) => new URL(path, start))
  for (const guess of guesses.filter(robots.isAllowed)) {
    const pages = await readAll(visit, guess, troubles)
    if (pages.length > 0) return withLinks(visit, pages)
  }
  return []
}

/** A list may lead to further lists. */
async function readAll(visit: Visit, first: URL, troubles: Troubles): Promise<URL[]> {
  const waiting = [first]
  const seen = new Set<string>()
  const pages = new Map<string, URL>()
  for (const list of waiting) {
    if (seen.has(list.href) || seen.size >= mostFiles) continue
    seen.add(list.href)
    for (const url of await linksIn(visit, list)) {
      if (!isSameSite(first, url)) troubles.add('Left out, on another host', url.href)
      else if (/\/llms\.txt$/.test(url.pathname)) waiting.push(url)
      else if (!/\/llms-[a-z-]+\.txt$/.test(url.pathname)) pages.set(keyOf(url), url)
    }
  }
  return [...pages.values()]
}

async function linksIn(visit: Visit, list: URL): Promise<URL[]> {
  const answer = await visit.get(list, mostBytes)
  if (answer.kind !== 'page' || answer.type === 'text/html') return []
  const text = new TextDecoder().decode(answer.bytes)
  // Some websites answer every address with their application.
  if (text.trimStart().startsWith('<')) return []
  return linksOf(text).flatMap(({ href }) => pageAddress(href, answer.url) ?? [])
}

/** The page for people is at the same address without `.md`. One is tried, because not every website does as llmstxt.org says. */
async function withLinks(visit: Visit, pages: URL[]): Promise<ListedPage[]> {
  const sample = pages.find(isMarkdown)
  const answer = sample && (await visit.get(forPeople(sample)))
  const hasBoth = answer?.kind === 'page'
  return pages.map((url) => ({ url, link: hasBoth && isMarkdown(url) ? forPeople(url) : url }))
}

const isMarkdown = ({ pathname }: URL): boolean => /\.mdx?$/i.test(pathname)

function forPeople(url: URL): URL {
  const link = new URL(url)
  link.pathname = url.pathname.replace(/(index\.html)?\.mdx?$/i, '') || '/'
  return link
}
