import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { DomUtils, parseDocument } from 'htmlparser2'
import { badSource, unchanged } from '../sources/bad-source.ts'
import { isNestedTooDeeply } from '../sources/nesting.ts'
import type { Troubles } from '../sources/troubles.ts'
import { isSameSite, keyOf, pageAddress } from './address.ts'
import { isDenied, type Visit } from './fetch-page.ts'
import type { Robots } from './robots.ts'

const unzip = promisify(gunzip)

/** As the protocol says: sitemaps.org. */
const mostBytes = 50 * 1024 * 1024
const mostFiles = 200

/** The pages that a website's sitemaps list, index files included; empty without one. Throws `SupportError('bad_source')` if one fails. */
export async function readSitemaps(visit: Visit, start: URL, robots: Robots, troubles: Troubles): Promise<URL[]> {
  const named = robots.sitemaps.length > 0
  const guesses = named ? robots.sitemaps : ['/sitemap.xml', '/sitemap_index.xml']
  const first = guesses.flatMap((href) => pageAddress(href, start) ?? [])
  const waiting = named ? first : first.filter(robots.isAllowed)
  const seen = new Set<string>()
  const pages = new Map<string, URL>()
  for (const sitemap of waiting) {
    if (seen.has(sitemap.href) || seen.size >= mostFiles) continue
    seen.add(sitemap.href)
    if (!isSameSite(start, sitemap)) {
      troubles.add('Left out, a sitemap on another host', sitemap.href)
      continue
    }
    const { isIndex, addresses } = await readOne(visit, sitemap, troubles)
    const urls = addresses.flatMap((href) => pageAddress(href, sitemap) ?? [])
    if (isIndex) waiting.push(...urls)
    else for (const url of urls) pages.set(keyOf(url), url)
    if (!named && pages.size > 0) break
  }
  return [...pages.values()]
}

interface Listed {
  isIndex: boolean
  addresses: string[]
}

async function readOne(visit: Visit, sitemap: URL, troubles: Troubles): Promise<Listed> {
  const answer = await visit.get(sitemap, mostBytes)
  if (answer.kind === 'failed' && !isDenied(answer))
    throw badSource(`The sitemap ${sitemap.href} ${answer.why}. ${unchanged}`)
  if (answer.kind === 'failed' || answer.kind === 'refused')
    troubles.add(`Left out, a sitemap that ${answer.why}`, sitemap.href)
  if (answer.kind !== 'page') return nothing
  const bytes = await unpacked(answer.bytes)
  if (!bytes) troubles.add('Left out, a sitemap that cannot be unpacked', sitemap.href)
  return bytes ? addressesIn(new TextDecoder().decode(bytes)) : nothing
}

const nothing: Listed = { isIndex: false, addresses: [] }

/** Sitemaps are often files packed by gzip, whatever their names. */
async function unpacked(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  return unzip(bytes, { maxOutputLength: mostBytes }).catch(() => undefined)
}

/** The addresses in a sitemap: XML, or text with one a line. */
export function addressesIn(text: string): Listed {
  if (!text.trimStart().startsWith('<'))
    return { isIndex: false, addresses: text.split(/\s+/).filter((line) => /^https?:\/\//.test(line)) }
  if (isNestedTooDeeply(text)) return nothing
  const document = parseDocument(text, { xmlMode: true })
  const isIndex = DomUtils.getElementsByTagName('sitemapindex', document.children, true, 1).length > 0
  const entries = DomUtils.getElementsByTagName(isIndex ? 'sitemap' : 'url', document.children)
  const addresses = entries.flatMap(({ children }) =>
    DomUtils.getElementsByTagName('loc', children, false, 1).map((loc) => DomUtils.textContent(loc).trim()),
  )
  return { isIndex, addresses }
}
