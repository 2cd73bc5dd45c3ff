import { badSource, unchanged } from '../sources/bad-source.ts'
import type { Gathered, Progress } from '../sources/source-page.ts'
import { createTroubles } from '../sources/troubles.ts'
import { folderOf, isBelow, isSameSite } from './address.ts'
import { crawl } from './crawl.ts'
import { startVisit, type Visit, type VisitOptions } from './fetch-page.ts'
import { type ListedPage, readLlmsTxt } from './llms-txt.ts'
import { type Robots, readRobots } from './robots.ts'
import { readSitemaps } from './sitemap.ts'

/** How a website says which pages it has. */
export const waysToFind = ['llms.txt', 'sitemap', 'links'] as const
export type WayToFind = (typeof waysToFind)[number]

export interface WebsiteOptions extends VisitOptions {
  /** One way only; by default the first that gives pages. */
  by?: WayToFind
  mostPages: number
  progress?: Progress
}

/**
 * Reads the pages of a website below the address where it begins. Same host only, as robots.txt allows, one page at a time.
 * Throws `SupportError('bad_source')` if the website cannot be read.
 */
export async function readWebsite(start: URL, options: WebsiteOptions): Promise<Gathered> {
  const troubles = createTroubles()
  const visit = startVisit(options)
  const robots = await readRobots(visit, start)
  const { way, listed } = await findPages(visit, start, robots, options, troubles)
  const { mostPages, progress } = options
  const found = await crawl(listed, {
    start,
    visit,
    robots,
    mostPages,
    progress,
    troubles,
    followsLinks: way === 'links',
  })
  return { ...found, kind: `website, by ${way}`, troubles }
}

async function findPages(
  visit: Visit,
  start: URL,
  robots: Robots,
  { by }: WebsiteOptions,
  troubles: Gathered['troubles'],
): Promise<{ way: WayToFind; listed: ListedPage[] }> {
  const folder = folderOf(start)
  const here = (pages: ListedPage[]) => pages.filter(({ url }) => isSameSite(start, url) && isBelow(folder, url))
  const wants = (way: WayToFind) => by === undefined || by === way
  if (wants('llms.txt')) {
    const listed = here(await readLlmsTxt(visit, start, robots, troubles))
    if (listed.length > 0) return { way: 'llms.txt', listed }
  }
  if (wants('sitemap')) {
    const found = await readSitemaps(visit, start, robots, troubles)
    for (const url of found) if (!isSameSite(start, url)) troubles.add('Left out, on another host', url.href)
    const listed = here(found.map((url) => ({ url, link: url })))
    if (listed.length > 0) return { way: 'sitemap', listed }
  }
  if (wants('links')) return { way: 'links', listed: [{ url: start, link: start }] }
  throw badSource(`${start.href} has no ${by} with pages below ${folder}. ${unchanged}`)
}
