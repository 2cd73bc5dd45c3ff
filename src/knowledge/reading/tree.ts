import type { Element, ElementContent, Nodes, Root } from 'hast'

/** The words in a tree of HTML. */
export function wordsIn(node: Nodes | Nodes[]): string {
  if (Array.isArray(node)) return node.map(wordsIn).join('')
  if (node.type === 'text') return node.value
  return 'children' in node ? wordsIn(node.children) : ''
}

/** Whether a node is an element, of one of these names if any are given. */
export const isElement = (node: Nodes | undefined, ...names: string[]): node is Element =>
  node?.type === 'element' && (names.length === 0 || names.includes(node.tagName))

/** A property as text; empty if it is not set. */
export function textOfProperty({ properties }: Element, ...keys: string[]): string {
  for (const key of keys) {
    const value = properties[key]
    const text = Array.isArray(value) ? value.join(' ') : typeof value === 'string' ? value : ''
    if (text.trim()) return text.trim()
  }
  return ''
}

/** Makes an element. */
export const make = (tagName: string, children: ElementContent[], properties: Element['properties'] = {}): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
})

/** Makes a text. */
export const makeText = (value: string): ElementContent => ({ type: 'text', value })

/** What stands in a tree: its elements and texts. */
export const contentOf = ({ children }: Root | Element): ElementContent[] =>
  children.flatMap((node) => (node.type === 'element' || node.type === 'text' ? [node] : []))

/** All elements of these names, in order. */
export function elementsIn(node: Nodes, ...names: string[]): Element[] {
  const here = isElement(node, ...names) ? [node] : []
  return 'children' in node ? [...here, ...node.children.flatMap((child) => elementsIn(child, ...names))] : here
}

const phrasing =
  /^(a|abbr|b|bdi|bdo|br|cite|code|data|del|dfn|em|font|i|img|ins|kbd|label|mark|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)$/

/** Whether a node flows in a line of text. */
export const isInline = (node: ElementContent): boolean =>
  node.type === 'text' || (node.type === 'element' && phrasing.test(node.tagName))

/** Puts runs of text that stand between blocks into paragraphs. */
export function inParagraphs(nodes: ElementContent[]): ElementContent[] {
  const blocks: ElementContent[] = []
  let run: ElementContent[] = []
  const end = () => {
    if (wordsIn(run).trim() || run.some((node) => isElement(node, 'img'))) blocks.push(make('p', run))
    run = []
  }
  for (const node of nodes) {
    if (isInline(node)) run.push(node)
    else if (node.type === 'element') {
      end()
      blocks.push(node)
    }
  }
  end()
  return blocks
}
