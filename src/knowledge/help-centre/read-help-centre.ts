import type { SourceFile } from '../sources/source-files.ts'
import type { Gathered, SourcePage } from '../sources/source-page.ts'
import { titledPage } from '../sources/titled-page.ts'
import type { Troubles } from '../sources/troubles.ts'
import type { Exported } from './exported.ts'
import { shapes } from './shapes.ts'

/** The articles of help centre exports; undefined if these files are none. */
export function readHelpCentre(
  files: SourceFile[],
  troubles: Troubles,
): Pick<Gathered, 'kind' | 'pages' | 'whole'> | undefined {
  const kinds = new Set<string>()
  const pages = new Map<string, SourcePage>()
  let [found, most] = [0, 0]
  for (const { path, bytes } of files) {
    const parsed = parse(bytes)
    if (parsed === undefined) troubles.add('Left out, not valid JSON', path)
    const { articles, total } = articlesIn(parsed)
    found += articles.length
    most = Math.max(most, total)
    for (const article of articles) {
      const read = readArticle(article)
      if (read) kinds.add(read.kind)
      else troubles.add('Left out, not an article of a help centre', placeOf(article))
      for (const one of read?.exported ?? []) keep(one)
    }
  }
  if (kinds.size === 0) return undefined
  const whole = found >= most
  if (!whole)
    troubles.add(`The export has ${found} of ${most} articles: export its further pages, too`, files[0]?.path ?? '')
  return { kind: [...kinds].join(' and '), pages: [...pages.values()], whole }

  function keep(one: Exported): void {
    const page = pageOf(one, troubles)
    if (page) pages.set(page.key, page)
  }
}

function readArticle(article: object): { kind: string; exported: Exported[] } | undefined {
  for (const [kind, read] of shapes) {
    const exported = read(article)
    if (exported) return { kind, exported }
  }
  return undefined
}

function pageOf({ isDraft, isForStaff, html, ...said }: Exported, troubles: Troubles): SourcePage | undefined {
  const { key, title } = said
  const place = title || key
  const problem = isDraft
    ? 'Left out, a draft or not published'
    : html === undefined
      ? 'Left out, a list of Help Scout without texts: export each article (GET /articles/ID)'
      : html.trim() === ''
        ? 'Left out, no text'
        : undefined
  if (problem || html === undefined) return void troubles.add(problem ?? '', place)
  if (isForStaff) troubles.add('For staff only, because the source shows them only to some people', place)
  const bytes = new TextEncoder().encode(titledPage(title, html))
  return { ...said, name: `${place.replaceAll('/', ' ')}.html`, bytes, ...(isForStaff && { audience: 'staff' }) }
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}

const wrappers = ['articles', 'data', 'items', 'article', 'translations', 'results']

interface Found {
  articles: object[]
  /** As many as the source says that it has. */
  total: number
}

/** Lists, pages of lists, single articles, and several of them in an array. */
function articlesIn(value: unknown, depth = 0): Found {
  if (typeof value !== 'object' || value === null || depth > 6) return { articles: [], total: 0 }
  const inside = Array.isArray(value)
    ? value
    : wrappers.flatMap((key) => (key in value ? [Reflect.get(value, key)] : []))
  const nested = inside.map((each) => articlesIn(each, depth + 1))
  const articles = nested.flatMap((one) => one.articles)
  const total = Math.max(countIn(value), ...nested.map((one) => one.total))
  if (Array.isArray(value) || articles.length > 0) return { articles, total }
  return { articles: 'id' in value || 'title' in value ? [value] : [], total: 0 }
}

const countIn = (value: object): number =>
  Math.max(...['count', 'total_count'].map((key) => Number(Reflect.get(value, key)) || 0))

const placeOf = (article: object): string =>
  ['title', 'name', 'id'].map((key) => String(Reflect.get(article, key) ?? '')).find(Boolean) ?? '?'
