import { z } from 'zod'
import type { SourceFile } from './source-files.ts'
import type { SourcePage } from './source-page.ts'
import { titledPage } from './titled-page.ts'
import type { Troubles } from './troubles.ts'

/*
 * What help centres export, one reader for each. Sources: developer.zendesk.com (Help Center, Articles and Translations),
 * developers.intercom.com (Articles), developer.helpscout.com (Docs API, Article and ArticleRef).
 */

const id = z.union([z.number(), z.string().min(1)]).transform(String)
const text = z.string().nullish()
const address = z
  .string()
  .regex(/^https?:\/\/[^\s|<>]+$/i)
  .nullish()
  .catch(undefined)

const zendesk = z.object({
  id,
  title: z.string(),
  body: text,
  html_url: address,
  locale: z.string(),
  updated_at: text,
  edited_at: text,
  draft: z.boolean().optional(),
  user_segment_id: z.unknown(),
  user_segment_ids: z.array(z.unknown()).nullish(),
  /** Of a translation: the article. */
  source_id: id.optional(),
})

const intercomContent = z.object({
  title: text,
  body: text,
  state: z.string().nullish(),
  url: address,
  updated_at: z.union([z.number(), z.string()]).nullish(),
})
const intercom = intercomContent.extend({
  id,
  type: text,
  state: z.string(),
  title: z.string(),
  default_locale: text,
  translated_content: z.record(z.string(), z.unknown()).nullish(),
})

const helpScout = z.object({
  id,
  name: z.string(),
  text: text,
  status: z.string(),
  publicUrl: address,
  updatedAt: text,
  createdAt: text,
  visibility: text,
})

/** The articles of help centre exports; undefined if these files are none. */
export function readHelpCentre(
  files: SourceFile[],
  troubles: Troubles,
): { kind: string; pages: SourcePage[] } | undefined {
  const kinds = new Set<string>()
  const pages = new Map<string, SourcePage>()
  const keep = (kind: string, some: SourcePage[]) => {
    kinds.add(kind)
    for (const page of some) pages.set(page.key, page)
  }
  for (const { path, bytes } of files) {
    const parsed = parse(bytes)
    if (parsed === undefined) troubles.add('Left out, not valid JSON', path)
    for (const article of articlesIn(parsed)) readArticle(article, keep, troubles)
  }
  return kinds.size > 0 ? { kind: [...kinds].join(' and '), pages: [...pages.values()] } : undefined
}

type Keep = (kind: string, pages: SourcePage[]) => void

function readArticle(article: object, keep: Keep, troubles: Troubles): void {
  const ofHelpScout = helpScout.safeParse(article).data
  const ofZendesk = zendesk.safeParse(article).data
  const ofIntercom = intercom.safeParse(article).data
  if (ofHelpScout) keep('Help Scout export', helpScoutPages(ofHelpScout, troubles))
  else if (ofZendesk) keep('Zendesk export', zendeskPages(ofZendesk, troubles))
  else if (ofIntercom) keep('Intercom export', intercomPages(ofIntercom, troubles))
  else troubles.add('Left out, not an article of Zendesk, Intercom or Help Scout', placeOf(article))
}

const draft = 'Left out, a draft or not published'

function zendeskPages(article: z.infer<typeof zendesk>, troubles: Troubles): SourcePage[] {
  const place = article.title || article.id
  if (article.draft) return leftOut(troubles, draft, place)
  const ofSegment = article.user_segment_id != null || (article.user_segment_ids?.length ?? 0) > 0
  if (ofSegment) troubles.add('For staff only, because the source shows them only to some people', place)
  const key = article.source_id
    ? `zendesk:${article.source_id}:${article.locale}`
    : `zendesk:${article.id}:${article.locale}`
  return pageOf(troubles, {
    key,
    title: article.title,
    html: article.body,
    link: article.html_url,
    updated: dayOf(article.edited_at ?? article.updated_at),
    language: languageIn(article.locale),
    audience: ofSegment ? 'staff' : undefined,
  })
}

function intercomPages(article: z.infer<typeof intercom>, troubles: Troubles): SourcePage[] {
  const { id, default_locale: usual, translated_content: translated, type } = article
  const audience = type === 'internal_article' ? ('staff' as const) : undefined
  const one = (content: z.infer<typeof intercomContent>, locale: string | undefined | null): SourcePage[] => {
    const place = content.title || id
    if (content.state !== 'published') return leftOut(troubles, draft, place)
    return pageOf(troubles, {
      key: `intercom:${id}${locale ? `:${locale}` : ''}`,
      title: content.title ?? undefined,
      html: content.body,
      link: content.url,
      updated: dayOf(content.updated_at),
      language: languageIn(locale),
      audience,
    })
  }
  const others = Object.entries(translated ?? {})
    .filter(([locale]) => locale !== 'type' && locale !== usual)
    .flatMap(([locale, content]) => {
      const read = intercomContent.safeParse(content)
      return read.success && read.data.body ? one(read.data, locale) : []
    })
  return [...one(article, usual), ...others]
}

function helpScoutPages(article: z.infer<typeof helpScout>, troubles: Troubles): SourcePage[] {
  const place = article.name || article.id
  if (article.status !== 'published') return leftOut(troubles, draft, place)
  if (article.text == null)
    return leftOut(
      troubles,
      'Left out, a list of Help Scout without texts: export each article (GET /articles/ID)',
      place,
    )
  const isPrivate = article.visibility === 'private'
  return pageOf(troubles, {
    key: `helpscout:${article.id}`,
    title: article.name,
    html: article.text,
    link: article.publicUrl,
    updated: dayOf(article.updatedAt ?? article.createdAt),
    audience: isPrivate ? 'staff' : undefined,
  })
}

interface Said {
  key: string
  title?: string
  html: string | null | undefined
  link: string | null | undefined
  updated?: string
  language?: string
  audience?: 'staff'
}

function pageOf(troubles: Troubles, { html, link, title, ...said }: Said): SourcePage[] {
  if (!html?.trim()) return leftOut(troubles, 'Left out, no text', title ?? said.key)
  const bytes = new TextEncoder().encode(titledPage(title, html))
  return [{ ...said, title, link: link ?? undefined, name: `${(title ?? said.key).replaceAll('/', ' ')}.html`, bytes }]
}

function leftOut(troubles: Troubles, what: string, place: string): [] {
  troubles.add(what, place)
  return []
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}

const wrappers = ['articles', 'data', 'items', 'article', 'translations', 'results']

/** Lists, pages of lists, single articles, and several of them in an array. */
function articlesIn(value: unknown, depth = 0): object[] {
  if (typeof value !== 'object' || value === null || depth > 6) return []
  if (Array.isArray(value)) return value.flatMap((each) => articlesIn(each, depth + 1))
  const inside = wrappers.flatMap((key) => (key in value ? [(value as Record<string, unknown>)[key]] : []))
  const nested = inside.flatMap((each) => articlesIn(each, depth + 1))
  if (nested.length > 0) return nested
  return 'id' in value || 'title' in value ? [value] : []
}

const placeOf = (article: object): string => {
  const { title, name, id } = article as { title?: unknown; name?: unknown; id?: unknown }
  return [title, name, id].map((each) => (each === undefined ? '' : String(each))).find(Boolean) ?? '?'
}

/** Intercom counts in seconds. */
function dayOf(moment: string | number | null | undefined): string | undefined {
  if (moment == null) return undefined
  const isSeconds = typeof moment === 'number' || /^\d+$/.test(moment)
  const date = isSeconds ? new Date(Number(moment) * 1000) : new Date(moment)
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10)
}

const languageIn = (locale: string | null | undefined): string | undefined =>
  /^([a-z]{2,3})([-_]|$)/i.exec(locale ?? '')?.[1]?.toLowerCase()
