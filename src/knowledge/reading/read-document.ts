import { decode } from './decode.ts'
import { createLosses, type Dropped, type Reading, type SourceDocument, type Surroundings } from './document.ts'
import { readersOf, readFields } from './fields.ts'
import { type Fields, type Headed, splitFrontMatter } from './front-matter.ts'
import { nameInWords } from './names.ts'
import type { Page } from './page.ts'
import { isPlain } from './plain-article.ts'
import { isTooDeep } from './too-deep.ts'
import { contentOf } from './tree.ts'

/** In bytes. No article that people read is longer, and reading a longer one would take seconds. */
export const longestDocument = 1_000_000

/** The files that are read as articles. */
export const isDocumentName = (name: string): boolean => /\.(?:mdx?|markdown|html?|txt)$/i.test(name)

/**
 * Reads a document of a documentation site or help centre: Markdown, MDX, HTML or text. It never throws for what is in
 * the document. Parsers are loaded on first use.
 */
export async function readDocument(source: SourceDocument, surroundings: Surroundings = {}): Promise<Reading> {
  const { name, bytes } = source
  if (bytes.length > longestDocument)
    return unreadable(`it is larger than ${longestDocument / 1_000_000} MB; split it into articles`)
  const text = decode(bytes)
  if (text === undefined) return unreadable('it is not text')
  try {
    return await readText(name, text, surroundings)
  } catch (error) {
    // Nesting deep enough to overflow the stack.
    if (error instanceof RangeError) return unreadable(tooDeep)
    throw error
  }
}

const unreadable = (why: string): Reading => ({ kind: 'unreadable', why })
const tooDeep = 'its elements are nested too deeply'

async function readText(name: string, text: string, surroundings: Surroundings): Promise<Reading> {
  if (/\.html?$/i.test(name)) {
    if (isTooDeep(text)) return unreadable(tooDeep)
    const { readPage } = await import('./page.ts')
    return readParsed(name, readPage(text), surroundings)
  }
  const headed = splitFrontMatter(text)
  if ('problem' in headed) return { kind: 'unreadable', why: headed.problem, line: headed.line }
  return headed.fields.has('title') && /\.(?:md|markdown)$/i.test(name) && isPlain(headed.text)
    ? readPlain(headed, surroundings)
    : readMarkup(name, headed, surroundings)
}

/** Nothing needs cleaning. */
function readPlain({ fields, text }: Headed, { now = new Date() }: Surroundings): Reading {
  return asArticle(fields, { body: text.trim() }, [], now)
}

async function readMarkup(name: string, { fields, text }: Headed, surroundings: Surroundings): Promise<Reading> {
  if (isTooDeep(text)) return unreadable(tooDeep)
  const losses = createLosses()
  const [{ parseMarkdown, parseText }, { toHtmlTree }] = await Promise.all([
    import('./parse-markdown.ts'),
    import('./to-html.ts'),
  ])
  const markdown = /\.txt$/i.test(name) ? parseText(text) : parseMarkdown(text, /\.mdx$/i.test(name))
  return readParsed(name, { content: toHtmlTree(markdown, fields, losses), fields }, surroundings, losses)
}

async function readParsed(
  name: string,
  { content, fields, tabTitle }: Page,
  { addressOf = absolute, now = new Date() }: Surroundings,
  losses = createLosses(),
): Promise<Reading> {
  const [{ readable }, { writeMarkdown }] = await Promise.all([import('./readable.ts'), import('./write-markdown.ts')])
  const children = readable(contentOf(content), {
    losses,
    addressOf: (href) => (isSafe(href) ? addressOf(href) : undefined),
  })
  const { heading, body } = writeMarkdown({ type: 'root', children }, fields.has('title'))
  return asArticle(fields, { title: heading ?? tabTitle ?? nameInWords(name), body }, losses.list(), now)
}

/** The article, unless its fields keep it from customers. */
function asArticle(fields: Fields, found: { title?: string; body: string }, dropped: Dropped[], now: Date): Reading {
  const readers = readersOf(fields)
  if ('why' in readers) return { kind: 'withheld', ...readers }
  if (!found.body) return unreadable('it has no text')
  const { title = found.title ?? '', questions, language, updated, link, owner } = readFields(fields, now)
  const said = {
    ...(language && { language }),
    ...(updated && { updated }),
    ...(link && { link }),
    ...(owner && { owner }),
  }
  return { kind: 'read', document: { ...said, ...readers, title, questions, body: found.body, dropped } }
}

const absolute = (href: string) => (/^(?:https?:\/\/|mailto:)/i.test(href) ? href : undefined)

/** Neither `javascript:` nor anything that Slack's links cannot hold. */
const isSafe = (href: string) =>
  !/[\s|<>]/.test(href) && (!/^[a-z][a-z0-9+.-]*:/i.test(href) || /^(?:https?|mailto):/i.test(href))
