import type { Element, ElementContent, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import type { Fields } from './front-matter.ts'
import { contentOf, elementsIn, isElement, textOfProperty, wordsIn } from './tree.ts'

/** A page of a website: its text without what surrounds it, and what its head says. */
export interface Page {
  content: Root
  fields: Fields
  /** Of the browser's tab, without the name of the site. */
  tabTitle?: string
}

/** Reads a page of HTML. */
export function readPage(html: string): Page {
  const tree = fromHtml(html)
  const main = mainOf(tree)
  return {
    content: { type: 'root', children: contentOf(main).flatMap(withoutFrame) },
    fields: fieldsOf(tree),
    tabTitle: tabTitleOf(tree),
  }
}

const textIds = /^(main-content|page-content|article-body|content|main|docs-content|__docusaurus_skiptocontent)$/i
const textClasses =
  /^(article-?_*body|article-?_*content|page-body|wiki-content|markdown-body|vp-doc|theme-doc-markdown|post-content|entry-content|documentation-content)$/i

/** Where the text stands: the most telling element, else the body. */
function mainOf(tree: Root): Root | Element {
  const all = elementsIn(tree)
  const isText = (node: Element) =>
    textClasses.test(
      textOfProperty(node, 'className')
        .split(' ')
        .find((name) => textClasses.test(name)) ?? '',
    )
  const candidates = [
    all.filter(isText),
    all.filter(({ tagName }) => tagName === 'article'),
    all.filter((node) => node.tagName === 'main' || node.properties.role === 'main'),
    all.filter((node) => textIds.test(textOfProperty(node, 'id'))),
    all.filter(({ tagName }) => tagName === 'body'),
  ]
  for (const nodes of candidates) {
    const longest = longestOf(nodes)
    if (longest && wordsIn(longest).trim()) return longest
  }
  return tree
}

function longestOf(nodes: Element[]): Element | undefined {
  const lengths = nodes.map((node) => ({ node, length: wordsIn(node).length }))
  return lengths.reduce<{ node?: Element; length: number }>((best, each) => (each.length > best.length ? each : best), {
    length: -1,
  }).node
}

const frameTags = /^(nav|aside|footer|form|dialog|script|style|noscript|template)$/
const frameRoles = /^(navigation|banner|contentinfo|search|complementary|dialog|toolbar|menu)$/
const frameNames =
  /^(breadcrumbs?|pagination|pager|sidebar|toc|table-of-contents|toc-macro|cookie.*|share|social|related.*|article-?_*(votes|footer|comments|relatives|return-to-top)|edit-this-page|skip-link|comments?|page-metadata|theme-doc-toc.*|theme-doc-footer.*|footer|feedback.*)$/i

function withoutFrame(node: ElementContent): ElementContent[] {
  if (node.type !== 'element') return [node]
  const { hidden, ariaHidden, role } = node.properties
  if (frameTags.test(node.tagName) || frameRoles.test(String(role ?? ''))) return []
  if ((hidden !== undefined && hidden !== false) || String(ariaHidden) === 'true') return []
  const names = `${textOfProperty(node, 'className')} ${textOfProperty(node, 'id')}`.split(' ')
  if (!isElement(node, 'main', 'article', 'body') && names.some((name) => frameNames.test(name))) return []
  return [{ ...node, children: node.children.flatMap(withoutFrame) }]
}

/** What the head of the page says, as fields. */
function fieldsOf(tree: Root): Fields {
  const [html] = elementsIn(tree, 'html')
  const fields = new Map<string, unknown>()
  const add = (key: string, value: string) => value && fields.set(key, value)
  if (html) add('language', textOfProperty(html, 'lang', 'xmlLang'))
  for (const link of elementsIn(tree, 'link'))
    if (textOfProperty(link, 'rel') === 'canonical') add('canonical', textOfProperty(link, 'href'))
  for (const meta of elementsIn(tree, 'meta')) {
    const name = textOfProperty(meta, 'name', 'property', 'itemProp').toLowerCase()
    const value = textOfProperty(meta, 'content')
    if (name === 'robots') add('robots', value)
    if (/^(article:modified_time|og:updated_time|last-modified|datemodified|revised)$/.test(name)) add('updated', value)
  }
  return fields
}

function tabTitleOf(tree: Root): string | undefined {
  const [title] = elementsIn(tree, 'title')
  const words = title ? wordsIn(title).replace(/\s+/g, ' ').trim() : ''
  return words.replace(/\s+[|–—·»-]\s+[^|–—·»]{1,60}$/, '') || undefined
}
