import { parseDocument, stringify } from 'yaml'

/** An article as an import writes it. */
export interface ImportedArticle {
  /** What its page is known by in its source. */
  source: string
  title: string
  questions: string[]
  language?: string
  audience: 'everyone' | 'staff'
  updated?: string
  link?: string
  /** Markdown. */
  body: string
}

/** The text of an article's file: front matter, then Markdown. */
export function articleText({
  body,
  questions,
  audience,
  title,
  link,
  language,
  updated,
  source,
}: ImportedArticle): string {
  const fields = {
    title,
    ...(questions.length > 0 && { questions }),
    ...(language && { language }),
    ...(audience === 'staff' && { audience }),
    ...(updated && { updated }),
    // Not where the company's other articles are published: base_url.
    link: link ?? 'none',
    source,
  }
  return `---\n${stringify(fields, { lineWidth: 0 })}---\n\n${body.trim()}\n`
}

/** The source that an article's front matter names; undefined if there is none. */
export function sourceOf(text: string): string | undefined {
  const [, yaml] = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text) ?? []
  if (yaml === undefined) return undefined
  const source = parseDocument(yaml, { logLevel: 'silent' }).get('source')
  return typeof source === 'string' ? source : undefined
}
