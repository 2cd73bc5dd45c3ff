import { badSource, unchanged } from '../sources/bad-source.ts'
import type { Gathered, Progress, SourcePage } from '../sources/source-page.ts'
import type { Troubles } from '../sources/troubles.ts'
import { folderOf, isBelow, isSameSite, keyOf } from './address.ts'
import type { Fetched, Visit } from './fetch-page.ts'
import type { ListedPage } from './llms-txt.ts'
import type { Robots } from './robots.ts'
import { readWebPage } from './web-page.ts'

export interface CrawlParts {
  start: URL
  visit: Visit
  robots: Robots
  mostPages: number
  /** Also reads the pages to which pages lead. */
  followsLinks: boolean
  progress?: Progress
  troubles: Troubles
}

/** So many failures in a row are a website that is down. */
const mostFailures = 10

/** Reads pages, one after the other, each once. Throws `SupportError('bad_source')` if the website is down. */
export async function crawl(
  listed: ListedPage[],
  { start, visit, robots, mostPages, followsLinks, progress, troubles }: CrawlParts,
): Promise<Pick<Gathered, 'pages' | 'missed' | 'whole'>> {
  const folder = folderOf(start)
  const known = new Set(listed.map(({ url }) => keyOf(url)))
  const waiting = [...listed]
  const pages = new Map<string, SourcePage>()
  const missed: string[] = []
  let [asked, failures] = [0, 0]
  for (const { url, link } of waiting) {
    if (asked >= mostPages) {
      troubles.add(`Not read, more than ${mostPages} pages (see --max-pages)`, url.href)
      return { pages: [...pages.values()], missed, whole: false }
    }
    if (!robots.isAllowed(url)) {
      troubles.add('Left out, robots.txt asks not to read it', url.href)
      continue
    }
    if (isFile(url)) {
      troubles.add('Left out, a file and not a page', url.href)
      continue
    }
    asked += 1
    const answer = await visit.get(url)
    failures = answer.kind === 'failed' ? failures + 1 : 0
    if (failures >= mostFailures || (answer.kind !== 'page' && url === start)) throw isDown(url, answer)
    if (answer.kind === 'page') keep(answer, url, link)
    else troubles.add(`Not read, it ${answer.why}`, url.href)
    if (answer.kind === 'failed') missed.push(keyOf(url))
    progress?.(asked, Math.min(waiting.length, mostPages))
  }
  return { pages: [...pages.values()], missed, whole: true }

  function keep(answer: Extract<Fetched, { kind: 'page' }>, url: URL, link: URL): void {
    const read = readWebPage(answer, { url, link, start })
    if (followsLinks) for (const one of read.links) look(one)
    if ('problem' in read) troubles.add(read.problem, url.href)
    else if (!pages.has(read.page.key)) pages.set(read.page.key, read.page)
  }

  /** Addresses with a query are mostly the same pages sorted otherwise, without end. */
  function look(url: URL): void {
    const key = keyOf(url)
    if (known.has(key) || url.search || !isSameSite(start, url) || !isBelow(folder, url) || isFile(url)) return
    known.add(key)
    waiting.push({ url, link: url })
  }
}

/** Pictures and downloads need not be asked for. */
const isFile = ({ pathname }: URL): boolean =>
  /\.(png|jpe?g|gif|svg|webp|ico|json|xml|pdf|zip|gz|mp[34]|webm|woff2?|docx?|xlsx?|csv)$/i.test(pathname)

function isDown(url: URL, answer: Fetched): Error {
  const why = answer.kind === 'page' ? 'fails' : answer.why
  const remedy = /another host/.test(why) ? 'Import that address instead.' : unchanged
  return badSource(`${url.href} ${why}. ${remedy}`)
}
