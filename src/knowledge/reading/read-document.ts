import type { Root as HtmlRoot } from 'hast'
import { decode } from './decode.ts'
import { createLosses, type Reading, type SourceDocument, type Surroundings } from './document.ts'
import { readersOf, readFields, type SaidByFields } from './fields.ts'
import { type Fields, splitFrontMatter } from './front-matter.ts'
import { nameInWords } from './names.ts'
import { contentOf } from './tree.ts'

/** In bytes. No article that people read is longer, and reading a longer one would take seconds. */
export const longestDocument = 1_000_000
const deepest = 400

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

interface Parsed {
  tree: HtmlRoot
  fields: Fields
  tabTitle?: string
}

async function readText(
  name: string,
  text: string,
  { addressOf = absolute, now = new Date() }: Surroundings,
): Promise<Reading> {
  const losses = createLosses()
  const parsed = /\.html?$/i.test(name) ? await parseHtml(text) : await parseMarkup(name, text, losses)
  if (typeof parsed === 'string') return unreadable(parsed)
  const readers = readersOf(parsed.fields)
  if ('why' in readers) return { kind: 'withheld', why: readers.why }
  const [{ readable }, { writeMarkdown }] = await Promise.all([import('./readable.ts'), import('./write-markdown.ts')])
  const shown = readable(contentOf(parsed.tree), {
    losses,
    addressOf: (href) => (isSafe(href) ? addressOf(href) : undefined),
  })
  const { heading, body } = writeMarkdown({ type: 'root', children: shown })
  if (!body) return unreadable('it has no text')
  const { slug: _, ...said }: SaidByFields = readFields(parsed.fields, now)
  const title = said.title ?? heading ?? parsed.tabTitle ?? nameInWords(name)
  return {
    kind: 'read',
    document: { ...present(said), title, body, ...readers, questions: said.questions, dropped: losses.list() },
  }
}

/** Without fields that say nothing. */
const present = ({ language, updated, link }: SaidByFields) => ({
  ...(language && { language }),
  ...(updated && { updated }),
  ...(link && { link }),
})

async function parseMarkup(
  name: string,
  text: string,
  losses: ReturnType<typeof createLosses>,
): Promise<Parsed | string> {
  const headed = splitFrontMatter(text)
  if (typeof headed === 'string') return headed
  if (depthOf(headed.text) > deepest) return tooDeep
  const [{ parseMarkdown, parseText }, { toHtmlTree }] = await Promise.all([
    import('./parse-markdown.ts'),
    import('./to-html.ts'),
  ])
  const tree = /\.txt$/i.test(name) ? parseText(headed.text) : parseMarkdown(headed.text, /\.mdx$/i.test(name))
  return { tree: toHtmlTree(tree, headed.fields, losses), fields: headed.fields }
}

async function parseHtml(html: string): Promise<Parsed | string> {
  if (depthOf(html) > deepest) return tooDeep
  const { readPage } = await import('./page.ts')
  const { content, fields, tabTitle } = readPage(html)
  return { tree: content, fields, ...(tabTitle && { tabTitle }) }
}

const closedByThemselves =
  /^(?:area|base|br|col|dd|dt|embed|hr|img|input|li|link|meta|option|p|source|tbody|td|th|thead|tr|track|wbr)$/i

/** How deeply tags are nested, roughly: the parser takes quadratic time for what nobody nests. */
function depthOf(html: string): number {
  let depth = 0
  let most = 0
  for (const [, closing, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9-]*)/gi)) {
    if (closedByThemselves.test(name)) continue
    depth = Math.max(0, depth + (closing ? -1 : 1))
    most = Math.max(most, depth)
  }
  return most
}

const absolute = (href: string) => (/^(?:https?:\/\/|mailto:)/i.test(href) ? href : undefined)

/** Neither `javascript:` nor anything that Slack's links cannot hold. */
const isSafe = (href: string) =>
  !/[\s|<>]/.test(href) && (!/^[a-z][a-z0-9+.-]*:/i.test(href) || /^(?:https?|mailto):/i.test(href))
