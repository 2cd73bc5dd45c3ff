import { createRequire } from 'node:module'
import { badSource, unchanged } from '../sources/bad-source.ts'
import { isDenied, type Visit } from './fetch-page.ts'

interface Parsed {
  isAllowed(url: string, agent: string): boolean | undefined
  getCrawlDelay(agent: string): number | undefined
  getSitemaps(): string[]
}

// A CommonJS function whose types declare an ES module.
const parseRobots: (url: string, text: string) => Parsed = createRequire(import.meta.url)('robots-parser')

/** What a website lets us read. */
export interface Robots {
  isAllowed(url: URL): boolean
  sitemaps: string[]
}

/** The name by which robots.txt may address us. */
const agent = 'Frontdesk-Import'
const mostBytes = 512 * 1024

/**
 * Reads robots.txt as RFC 9309 says: without one, everything is allowed; while a server fails to give it, nothing is.
 * Throws `SupportError('bad_source')` then.
 */
export async function readRobots(visit: Visit, start: URL): Promise<Robots> {
  const url = new URL('/robots.txt', start)
  const answer = await visit.get(url, mostBytes)
  if (isDenied(answer)) return everything
  if (answer.kind === 'failed')
    throw badSource(`${start.origin} cannot be read: ${url.href} ${answer.why}. ${unchanged}`)
  if (answer.kind === 'refused' && /another host/.test(answer.why))
    throw badSource(`${start.origin} ${answer.why}. Import that address instead.`)
  if (answer.kind !== 'page' || answer.type === 'text/html') return everything
  const parsed = parseRobots(url.href, new TextDecoder().decode(answer.bytes))
  const delay = parsed.getCrawlDelay(agent)
  if (delay) visit.pauseAtLeast(delay * 1000)
  return { isAllowed: ({ href }) => parsed.isAllowed(href, agent) !== false, sitemaps: parsed.getSitemaps() }
}

const everything: Robots = { isAllowed: () => true, sitemaps: [] }
