import { z } from 'zod'
import { dayOf, type Exported, languageIn } from './exported.ts'
import { shownTo } from './shown-to.ts'

/*
 * One reader for each help centre. Sources: developer.zendesk.com (Help Center, Articles and Translations),
 * developers.intercom.com (Articles), developer.helpscout.com (Docs API, Article and ArticleRef). Others are read by the
 * names that most use.
 */

/** Reads one article of an export; undefined if it is none. Several if it has its translations with it. */
export type Shape = (article: object) => Exported[] | undefined

const id = z.union([z.number(), z.string().min(1)]).transform(String)
const text = z.string().nullish()
const moment = z.union([z.number(), z.string()]).nullish().catch(undefined)
const address = z
  .string()
  .regex(/^https?:\/\/[^\s|<>]+$/i)
  .nullish()
  .catch(undefined)
  .transform((url) => url ?? undefined)

const zendeskArticle = z.object({
  ...{
    id,
    title: z.string(),
    body: text,
    html_url: address,
    locale: z.string(),
    updated_at: moment,
    edited_at: moment,
  },
  user_segment_id: z.unknown().optional(),
  user_segment_ids: z.array(z.unknown()).nullish(),
  /** Of a translation: the article. */
  source_id: id.optional(),
})

const zendesk: Shape = (article) => {
  const one = zendeskArticle.safeParse(article).data
  if (!one || 'state' in article || 'status' in article) return undefined
  const { isDraft, isForStaff } = shownTo(article)
  const isSegment = one.user_segment_id != null || (one.user_segment_ids?.length ?? 0) > 0
  const key = `zendesk:${one.source_id ?? one.id}:${one.locale}`
  const updated = dayOf(one.edited_at ?? one.updated_at)
  const about = { key, title: one.title, link: one.html_url, updated, language: languageIn(one.locale) }
  return [{ ...about, html: one.body ?? '', isDraft, isForStaff: isForStaff || isSegment }]
}

const intercomContent = z.object({ title: text, body: text, state: text, url: address, updated_at: moment })
const intercomArticle = intercomContent.extend({
  ...{ id, title: z.string(), state: z.string(), default_locale: text },
  translated_content: z.record(z.string(), z.unknown()).nullish(),
})

const intercom: Shape = (article) => {
  const whole = intercomArticle.safeParse(article).data
  if (!whole) return undefined
  const { isForStaff } = shownTo(article)
  const one = (content: z.infer<typeof intercomContent>, locale: string | null | undefined): Exported => ({
    key: `intercom:${whole.id}${locale ? `:${locale}` : ''}`,
    title: content.title ?? whole.title,
    html: content.body ?? '',
    link: content.url,
    updated: dayOf(content.updated_at),
    language: languageIn(locale),
    isDraft: content.state !== 'published',
    isForStaff,
  })
  const translated = Object.entries(whole.translated_content ?? {}).flatMap(([locale, content]) => {
    const read = intercomContent.safeParse(content).data
    return locale !== whole.default_locale && read?.body ? [one(read, locale)] : []
  })
  return [one(whole, whole.default_locale), ...translated]
}

const helpScoutArticle = z.object({
  ...{ id, name: z.string(), text: text, status: z.string(), publicUrl: address, updatedAt: moment, createdAt: moment },
})

const helpScout: Shape = (article) => {
  const one = helpScoutArticle.safeParse(article).data
  if (!one) return undefined
  const updated = dayOf(one.updatedAt ?? one.createdAt)
  const about = { key: `helpscout:${one.id}`, title: one.name, link: one.publicUrl, updated }
  const { isForStaff } = shownTo(article)
  return [{ ...about, html: one.text ?? undefined, isDraft: one.status !== 'published', isForStaff }]
}

const anyArticle = z.object({
  ...{ id: id.optional(), slug: text, title: text, name: text },
  ...{ body: text, content: text, html: text, text: text, body_html: text, bodyHtml: text },
  ...{ link: address, html_url: address, url: address, public_url: address, publicUrl: address },
  ...{ updated_at: moment, updatedAt: moment, modified: moment, updated: moment },
  ...{ language: text, locale: text, lang: text },
})

const anyOther: Shape = (article) => {
  const one = anyArticle.safeParse(article).data
  const title = one?.title ?? one?.name
  const html = one && (one.body ?? one.content ?? one.html ?? one.body_html ?? one.bodyHtml ?? one.text)
  if (!one || !title || html == null) return undefined
  const link = one.html_url ?? one.public_url ?? one.publicUrl ?? one.link ?? one.url
  return [
    {
      key: `article:${one.id ?? one.slug ?? title}`,
      title,
      html,
      link: link && /\/api\/|\.json$/.test(link) ? undefined : link,
      updated: dayOf(one.updated_at ?? one.updatedAt ?? one.modified ?? one.updated),
      language: languageIn(one.language ?? one.locale ?? one.lang),
      ...shownTo(article),
    },
  ]
}

/** Of an export whose help centre we do not know. */
export const unknownKind = 'JSON export'

/** The first that fits reads an article. */
export const shapes: [kind: string, Shape][] = [
  ['Help Scout export', helpScout],
  ['Zendesk export', zendesk],
  ['Intercom export', intercom],
  [unknownKind, anyOther],
]
