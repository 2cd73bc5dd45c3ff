import { setImmediate as giveWay } from 'node:timers/promises'
import { readDocument } from '../reading/read-document.ts'
import { slimHtml } from '../sources/slim-html.ts'
import type { Progress, SourcePage } from '../sources/source-page.ts'
import type { Troubles } from '../sources/troubles.ts'
import type { ImportedArticle } from './article-file.ts'
import type { ReadPage } from './plan.ts'

interface ReadParts {
  /** Where customers read the pages of a folder, if they do. */
  baseUrl?: string
  now: Date
  signal?: AbortSignal
  progress?: Progress
  troubles: Troubles
}

/** The articles of pages, and the keys of pages that could not be read. */
export interface ReadPages {
  read: ReadPage[]
  unreadable: string[]
}

/** Reads pages as articles. Other work of the process goes on between two pages. */
export async function readPages(pages: SourcePage[], parts: ReadParts): Promise<ReadPages> {
  const read: ReadPage[] = []
  const unreadable: string[] = []
  for (const [at, page] of pages.entries()) {
    const article = await readOne(page, parts)
    const { key, asked, name } = page
    if (typeof article === 'object') read.push({ key, name, article, ...(asked && { asked }) })
    else if (article === 'unreadable') unreadable.push(key)
    parts.progress?.(at + 1, pages.length)
    await giveWay()
    parts.signal?.throwIfAborted()
  }
  return { read, unreadable }
}

type Unread = 'unreadable' | 'left out'

async function readOne(page: SourcePage, { baseUrl, now, troubles }: ReadParts): Promise<ImportedArticle | Unread> {
  const address = page.link ?? addressBelow(baseUrl, page.name)
  const bytes = /\.html?$/i.test(page.name) ? slimHtml(page.bytes) : page.bytes
  const reading = await readDocument({ name: page.name, bytes }, { addressOf: (href) => absolute(href, address), now })
  const place = page.link ?? page.name
  if (reading.kind !== 'read') {
    troubles.add(`Left out, ${reading.why}`, place)
    return reading.kind === 'unreadable' ? 'unreadable' : 'left out'
  }
  const { dropped, ...article } = reading.document
  if (!saysSomething(article.body)) {
    troubles.add('Left out, hardly any text besides links', place)
    return 'left out'
  }
  const link = address ?? article.link
  const audience = page.audience ?? article.audience
  return { ...article, ...said(page), ...(link && { link }), audience, source: page.key }
}

const said = ({ title, language, updated }: SourcePage) => ({
  ...(title && { title }),
  ...(language && { language }),
  ...(updated && { updated }),
})

/** Documentation sites show `billing/refunds.md` at `/billing/refunds`. */
function addressBelow(baseUrl: string | undefined, name: string): string | undefined {
  if (!baseUrl) return undefined
  const path = name.replace(/\.(mdx?|markdown|txt)$/i, '').replace(/(^|\/)(README|index)$/i, '$1')
  return new URL(encodeURI(path), baseUrl.replace(/\/*$/, '/')).href
}

function absolute(href: string, address: string | undefined): string | undefined {
  if (/^(https?|mailto):/i.test(href)) return href
  if (!address || !URL.canParse(href, address)) return undefined
  return new URL(href, address).href.replace(/\.mdx?(?=#|$)/, '')
}

const fewLetters = 12

/** Pages that only lead to others answer nothing. */
function saysSomething(body: string): boolean {
  const words = body.replace(/^#.*$/gm, '').replace(/!?\[[^\]]*\]\([^)]*\)/g, '')
  return (words.match(/\p{L}/gu)?.length ?? 0) >= fewLetters
}
