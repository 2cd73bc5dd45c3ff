import { DomUtils, parseDocument } from 'htmlparser2'
import { pageAddress } from './address.ts'

/** What a crawler must know of a page in HTML. */
export interface HtmlPage {
  links: URL[]
  /** The address that the page calls its own. */
  canonical?: URL
  /** It asks not to be collected. */
  isNotListed: boolean
  language?: string
}

/** Reads the head and the links of a page. */
export function readHtmlPage(html: string, url: URL): HtmlPage {
  const { children } = parseDocument(html)
  const named = (tag: string) => DomUtils.getElementsByTagName(tag, children)
  const base = pageAddress(named('base')[0]?.attribs.href ?? '', url) ?? url
  const linked = (href: string | undefined) => (href ? pageAddress(href, base) : undefined)
  const canonical = named('link').find(({ attribs }) => attribs.rel?.toLowerCase() === 'canonical')
  const robots = named('meta').filter(({ attribs }) => attribs.name?.toLowerCase() === 'robots')
  return {
    links: named('a').flatMap(({ attribs }) => linked(attribs.href) ?? []),
    canonical: linked(canonical?.attribs.href),
    isNotListed: robots.some(({ attribs }) => /\b(noindex|none)\b/i.test(attribs.content ?? '')),
    language: /^[a-z]{2,3}/i.exec(named('html')[0]?.attribs.lang ?? '')?.[0]?.toLowerCase(),
  }
}
