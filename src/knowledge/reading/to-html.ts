import type { Element, ElementContent, Root as HtmlRoot, Properties } from 'hast'
import { raw } from 'hast-util-raw'
import type {
  BlockContent,
  Code,
  DefinitionContent,
  FootnoteDefinition,
  ListItem,
  Nodes,
  Parents,
  PhrasingContent,
  Root,
} from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx'
import { defaultHandlers, type Handler, type State, toHast } from 'mdast-util-to-hast'
import { SKIP, visit } from 'unist-util-visit'
import type { Losses } from './document.ts'
import type { Fields } from './front-matter.ts'
import { componentTag } from './jsx-tags.ts'

/** Turns parsed Markdown into a tree of HTML, in which components of all kinds of sites look alike. */
export function toHtmlTree(markdown: Root, fields: Fields, losses: Losses): HtmlRoot {
  inlineFootnotes(markdown, losses)
  markTasks(markdown)
  const expression: Handler = (_, node: { value: string }) => textOf(node.value, fields, losses)
  const tree = toHast(markdown, {
    allowDangerousHtml: true,
    handlers: {
      code: codeElement,
      containerDirective: directiveElement,
      mdxJsxFlowElement: component,
      mdxJsxTextElement: component,
      mdxFlowExpression: expression,
      mdxTextExpression: expression,
      mdxjsEsm: () => undefined,
    },
  })
  const isRaw = hasRaw(tree)
  const whole = isRaw ? raw(tree) : tree
  return whole.type === 'root' ? whole : { type: 'root', children: [] }
}

function hasRaw(tree: ReturnType<typeof toHast>): boolean {
  let found = false
  visit(tree, 'raw', () => {
    found = true
  })
  return found
}

type Directive = {
  type: string
  name: string
  attributes?: Record<string, string | null | undefined> | null
  children: Nodes[]
} & Parents

const directiveElement: Handler = (state, node: Directive) => {
  const [first] = node.children
  const isLabel =
    first?.type === 'paragraph' && (first.data as { directiveLabel?: boolean } | undefined)?.directiveLabel
  const title = isLabel ? plainText(first) : undefined
  if (isLabel) node.children.shift()
  const properties = { ...textProperties(Object.entries(node.attributes ?? {})), ...(title && { title }) }
  return element(componentTag(node.name), properties, state.all(node))
}

/** What follows the language of a block of code, such as the name of a tab, must outlive the parser of HTML. */
const codeElement: Handler = (state, node: Code) => {
  const block = defaultHandlers.code(state, node)
  const [inner] = block.children
  if (node.meta && inner?.type === 'element') inner.properties.dataMeta = node.meta
  return block
}

const component: Handler = (state: State, node: MdxJsxFlowElement | MdxJsxTextElement) => {
  const pairs = node.attributes.flatMap((attribute): [string, string][] => {
    if (attribute.type !== 'mdxJsxAttribute') return []
    const { name, value } = attribute
    return [[name, typeof value === 'object' && value ? (literal(value.value) ?? value.value) : (value ?? '')]]
  })
  if (!node.name) return state.all(node)
  const tag = /^[A-Z]|\./.test(node.name) ? componentTag(node.name) : node.name
  return element(tag, textProperties(pairs), state.all(node))
}

const element = (tagName: string, properties: Properties, children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
})

const textProperties = (pairs: [string, string | null | undefined][]): Properties =>
  Object.fromEntries(pairs.map(([key, value]) => [key.toLowerCase(), value ?? '']))

/** The text of a string in JavaScript, if it is nothing else. */
export const literal = (code: string): string | undefined =>
  /^\s*(?:"([^"\\]*)"|'([^'\\]*)'|`([^`\\$]*)`)\s*$/
    .exec(code)
    ?.slice(1)
    .find((text) => text !== undefined)

/** Of `{…}` we show strings and the document's own fields. */
function textOf(code: string, fields: Fields, losses: Losses): ElementContent | undefined {
  if (/^\s*(\/\*[\s\S]*\*\/\s*)*$/.test(code) || code.trim().startsWith('#')) return undefined
  const field = fields.get(/([A-Za-z_]\w*)[\s}]*$/.exec(code)?.[1]?.toLowerCase() ?? '')
  const isField = /^\s*\{?\s*\$?(?:frontmatter|page|metadata)\./i.test(code) && typeof field === 'string'
  const value = literal(code) ?? (isField ? field : undefined)
  if (value === undefined) losses.add('variables')
  return value === undefined ? undefined : { type: 'text', value }
}

const longestFootnote = 300

/** Nobody scrolls to a footnote in a chat: a short one stands in brackets, where it is referred to. */
function inlineFootnotes(tree: Root, losses: Losses): void {
  const notes = new Map<string, FootnoteDefinition>()
  visit(tree, 'footnoteDefinition', (node) => void notes.set(node.identifier, node))
  if (notes.size === 0) return
  visit(tree, 'footnoteReference', (node, at, parent) => {
    if (at === undefined || !parent) return
    const [only, ...more] = notes.get(node.identifier)?.children ?? []
    const isShort = only?.type === 'paragraph' && more.length === 0 && plainText(only).length <= longestFootnote
    if (!isShort) losses.add('footnotes')
    const shown: PhrasingContent[] = isShort ? [text(' ('), ...only.children, text(')')] : []
    parent.children.splice(at, 1, ...shown)
    return at + shown.length
  })
  visit(tree, 'footnoteDefinition', (_, at, parent) => {
    if (at === undefined || !parent) return
    parent.children.splice(at, 1)
    return [SKIP, at]
  })
}

/** In a list of tasks that are all open, boxes say nothing. */
function markTasks(tree: Root): void {
  visit(tree, 'list', (list) => {
    const isMixed = list.children.some(({ checked }) => checked)
    for (const item of list.children) {
      if (isMixed && typeof item.checked === 'boolean') mark(item, item.checked ? '☑ ' : '☐ ')
      item.checked = null
    }
  })
}

function mark({ children: [first] }: ListItem, box: string): void {
  if (first?.type === 'paragraph') first.children.unshift(text(box))
}

const text = (value: string): PhrasingContent => ({ type: 'text', value })

/** The words of a node, without formatting. */
export function plainText(node: Nodes | BlockContent | DefinitionContent): string {
  if ('value' in node) return node.type === 'html' ? '' : node.value
  return 'children' in node ? node.children.map(plainText).join('') : ''
}
