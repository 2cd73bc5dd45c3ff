import type { Element, ElementContent } from 'hast'
import { drawingOf, isQuestion, labelled, warned } from './components.ts'
import type { Losses } from './document.ts'
import { elementsIn, inParagraphs, isElement, isInline, make, makeText, textOfProperty, wordsIn } from './tree.ts'

interface Ways {
  losses: Losses
  addressOf: (href: string) => string | undefined
}

const gone =
  /^(script|style|template|noscript|object|canvas|svg|math|nav|form|input|select|textarea|button|dialog|head|title|link|meta|base|map|area|param|source|track|frame|frameset)$/
const players = /^(iframe|video|audio|embed)$/
const longestAlt = 40

/** Leaves what reads well in a chat: words, lists, tables, code and links that lead somewhere. */
export function readable(nodes: ElementContent[], ways: Ways): ElementContent[] {
  const shown: ElementContent[] = []
  for (const node of nodes) {
    if (isContents(node)) dropLeadIn(shown)
    else shown.push(...readableNode(node, nodes, ways))
  }
  return shown
}

function readableNode(node: ElementContent, siblings: ElementContent[], ways: Ways): ElementContent[] {
  if (node.type === 'text') return isMarker(node.value) ? [] : [node]
  if (node.type !== 'element') return []
  const { tagName } = node
  if (gone.test(tagName)) return []
  if (players.test(tagName)) return lost('videos', ways)
  if (tagName === 'img') return image(node, siblings, ways)
  if (tagName === 'figure' && elementsIn(node, 'img', 'component-image').length) return lost('images', ways)
  if (tagName === 'pre') return code(node, ways)
  const draw = drawingOf(node)
  const inside = insideOf(node, ways)
  if (draw) return resolved(draw(node, inside, ways.losses), node, ways)
  return plainElement(node, inside, ways)
}

/** Components with titles of their own are drawn by what they stand in. */
function insideOf(node: Element, ways: Ways): ElementContent[] {
  if (/^component-(steps|stepper)$/.test(node.tagName))
    return node.children.flatMap((child) =>
      isElement(child, 'component-step') ? [make('li', readable([child], ways))] : readable([child], ways),
    )
  if (/^component-(codegroup|code-group)$/.test(node.tagName))
    return node.children.flatMap((child) => labelled(codeName(child), readable([child], ways)))
  if (node.tagName === 'component-tabs') return readable(withItems(node), ways)
  return readable(node.children, ways)
}

/** Nextra names its tabs in the list: `<Tabs items={['npm', 'yarn']}>`. */
function withItems(node: Element): ElementContent[] {
  const items = [...textOfProperty(node, 'items').matchAll(/(["'])(.*?)\1/g)].map(([, , item]) => item ?? '')
  let at = 0
  return node.children.map((child) => {
    if (!isElement(child) || !child.tagName.startsWith('component-tab')) return child
    const title = textOfProperty(child, 'title', 'label', 'value') || items[at] || ''
    at++
    return make(child.tagName, child.children, { ...child.properties, title })
  })
}

/** The links that a component makes lead somewhere too. */
function resolved(drawn: ElementContent[], { tagName }: Element, ways: Ways): ElementContent[] {
  if (
    !/^component-(card|linkcard|tile|docscard|featurecard|link|navlink|routerlink|button|a|linkbutton|embed|file)$/.test(
      tagName,
    )
  )
    return drawn
  return drawn.flatMap((node) => withLinks(node, ways))
}

const withLinks = (node: ElementContent, ways: Ways): ElementContent[] => {
  if (node.type !== 'element') return [node]
  const children = node.children.flatMap((child) => withLinks(child, ways))
  return node.tagName === 'a' ? anchor(node, children, ways) : [{ ...node, children }]
}

function plainElement(node: Element, inside: ElementContent[], ways: Ways): ElementContent[] {
  switch (node.tagName) {
    case 'a':
      return anchor(node, inside, ways)
    case 'details':
      return details(node, inside)
    case 'summary':
    case 'figcaption':
      return [make('p', inside)]
    case 'blockquote':
      return alert(node, inside)
    case 'table':
      return table(node, inside)
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return wordsIn(inside).trim() ? [{ ...node, children: inside.filter((child) => isInline(child)) }] : []
    case 'p':
      return inParagraphs(inside)
    case 'li':
      return wordsIn(inside).trim() ? [{ ...node, children: inside }] : []
    default:
      return [{ ...node, children: inside }]
  }
}

function lost(what: string, { losses }: Ways): ElementContent[] {
  losses.add(what)
  return []
}

/** A picture in a sentence is mostly a sign: "Click ⚙ to …". Its name completes the sentence. */
function image(node: Element, siblings: ElementContent[], { losses }: Ways): ElementContent[] {
  const alt = textOfProperty(node, 'alt')
  const isInSentence = siblings.some((sibling) => sibling !== node && wordsIn(sibling).trim())
  if (isInSentence && alt && alt.length <= longestAlt && !/\.\w{3,4}$/.test(alt)) return [makeText(alt)]
  losses.add('images')
  return []
}

function anchor(node: Element, inside: ElementContent[], { addressOf }: Ways): ElementContent[] {
  const words = wordsIn(inside).trim()
  const href = textOfProperty(node, 'href')
  const isPermalink = /^[#¶§\u200b\s]*$/.test(words)
  if (isPermalink) return []
  const address = href && addressOf(href)
  return address ? [{ ...node, properties: { href: address }, children: inside }] : inside
}

/** What opens on a click. A question with its answer is a section of its own. */
function details(node: Element, inside: ElementContent[]): ElementContent[] {
  const summary = node.children.find((child) => isElement(child, 'summary'))
  const title = summary ? wordsIn(summary).replace(/\s+/g, ' ').trim() : ''
  const rest = inside.slice(summary && inside.length ? 1 + inside.findIndex((child) => isElement(child, 'p')) : 0)
  return isQuestion(title) ? [make('h2', [makeText(title)]), ...inParagraphs(rest)] : labelled(title, rest)
}

const alertMark = /^\s*\[!(\w+)\][ \t]*\n?/

/** GitHub's `> [!NOTE]` is an admonition, as is Obsidian's, which may have a title. */
function alert(node: Element, inside: ElementContent[]): ElementContent[] {
  const at = inside.findIndex((child) => isElement(child, 'p'))
  const first = inside[at]
  const [lead] = isElement(first, 'p') ? first.children : []
  const kind = lead?.type === 'text' ? alertMark.exec(lead.value)?.[1] : undefined
  if (!kind || lead?.type !== 'text' || !isElement(first, 'p')) return [{ ...node, children: inside }]
  const opening: ElementContent = { type: 'text', value: lead.value.replace(alertMark, '') }
  const words = make('p', [opening, ...first.children.slice(1)])
  const rest = inside.slice(at + 1)
  return warned(kind, wordsIn(words).trim() ? [words, ...rest] : inParagraphs(rest))
}

/** Without headings of its columns a table is a list. */
function table(node: Element, inside: ElementContent[]): ElementContent[] {
  const drawn = { ...node, children: inside }
  if (elementsIn(drawn, 'th').some((cell) => wordsIn(cell).trim())) return [drawn]
  const rows = elementsIn(drawn, 'tr').map((row) => elementsIn(row, 'td', 'th').filter((cell) => wordsIn(cell).trim()))
  const items = rows.filter((cells) => cells.length).map((cells) => make('li', between(cells)))
  return items.length ? [make('ul', items)] : []
}

const between = (cells: Element[]): ElementContent[] =>
  cells.flatMap(({ children }, at) => [...(at ? [makeText(' · ')] : []), ...children.flatMap(asLine)])

const asLine = (node: ElementContent): ElementContent[] => (isElement(node, 'p', 'div') ? node.children : [node])

const diagrams = /language-(mermaid|plantuml|dot|graphviz)/

/** Code without the signs by which sites highlight lines. */
function code(node: Element, { losses }: Ways): ElementContent[] {
  const [inner] = elementsIn(node, 'code')
  const language = inner ? textOfProperty(inner, 'className') : ''
  if (diagrams.test(language)) {
    losses.add('diagrams')
    return []
  }
  const text = wordsIn(node)
    .replace(/^.*highlight-(?:next-line|start|end).*\n/gm, '')
    .replace(/[ \t]*(?:\/\/|#|<!--|\/\*)[ \t]*\[!code[^\]\n]*\][ \t]*(?:-->|\*\/)?/g, '')
  if (!text.trim()) return []
  return [make('pre', [make('code', [makeText(text)], inner ? { className: inner.properties.className } : {})])]
}

/** The name of a block of code in a group: "```sh [npm]", "```bash npm" or its language. */
function codeName(node: ElementContent): string {
  const [inner] = isElement(node) ? elementsIn(node, 'code') : []
  if (!inner) return ''
  const meta = textOfProperty(inner, 'dataMeta')
  const language = /language-(\S+)/.exec(textOfProperty(inner, 'className'))?.[1] ?? ''
  const named = /title="([^"]+)"|\[([^\]]+)\]/.exec(meta)?.slice(1).find(Boolean) ?? meta.replace(/[{[].*|\w+=.*/, '')
  return named.trim() || language
}

const isMarker = (value: string) => /^\s*(\[\[_?toc_?\]\]|\[toc\])\s*$/i.test(value)

/** A list of links to the sections of the same page. */
function isContents(node: ElementContent): boolean {
  if (!isElement(node, 'ul', 'ol')) return false
  const links = elementsIn(node, 'a')
  const words = (text: string) => text.replace(/\s+/g, '').length
  return (
    links.length > 0 &&
    links.every((link) => textOfProperty(link, 'href').startsWith('#')) &&
    words(links.map(wordsIn).join('')) >= words(wordsIn(node)) * 0.9
  )
}

/** "In this article:" before the contents. */
function dropLeadIn(shown: ElementContent[]): void {
  const at = shown.findLastIndex((node) => node.type === 'element')
  const last = shown[at]
  if (last && (isElement(last, 'h2', 'h3', 'h4') || (isElement(last, 'p') && /[:：]\s*$/.test(wordsIn(last)))))
    shown.splice(at, 1)
}
