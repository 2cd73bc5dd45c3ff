import type { Element, ElementContent } from 'hast'
import type { Losses } from './document.ts'
import { nameInWords } from './names.ts'
import { elementsIn, inParagraphs, isElement, make, makeText, textOfProperty, wordsIn } from './tree.ts'

/** Draws a component of a documentation site with plain elements. `inside` is its content, already drawn. */
export type Draw = (node: Element, inside: ElementContent[], losses: Losses) => ElementContent[]

const unwrap: Draw = (_, inside) => inside

const drop =
  (what: string): Draw =>
  (_, __, losses) => {
    losses.add(what)
    return []
  }

/** A label in bold before a block, such as the name of a tab. */
export function labelled(label: string, blocks: ElementContent[]): ElementContent[] {
  if (!label) return blocks
  const [first, ...rest] = inParagraphs(blocks)
  const name = make('strong', [makeText(/[.!?:。？！：]$/.test(label) ? label : `${label}:`)])
  if (!isElement(first, 'p')) return [make('p', [name]), ...(first ? [first, ...rest] : [])]
  return [make('p', [name, makeText(' '), ...first.children]), ...rest]
}

const titleOf = (node: Element) =>
  textOfProperty(node, 'title', 'label', 'name', 'header', 'heading', 'summary', 'value')

/** An admonition is a paragraph. Only warnings need a sign, in any language. */
const admonition: Draw = (node, inside) => {
  const kind = `${node.tagName} ${textOfProperty(node, 'type', 'style', 'variant', 'kind', 'intent', 'color')}`
  const said = textOfProperty(node, 'title', 'label', 'header')
  return warned(kind, labelled(said, inParagraphs(inside)))
}

const warning = /warn|danger|caution|error|important|attention/i

/** Puts the sign of a warning before the first words. */
export function warned(kind: string, blocks: ElementContent[]): ElementContent[] {
  const [first, ...rest] = blocks
  if (!first || !warning.test(kind)) return blocks
  if (!isElement(first, 'p')) return [make('p', [makeText('⚠️')]), ...blocks]
  return [make('p', [makeText('⚠️ '), ...first.children]), ...rest]
}

const step: Draw = (node, inside) => labelled(textOfProperty(node, 'title', 'label'), inParagraphs(inside))

/** Steps with titles are numbered. Others bring headings of their own. */
const steps: Draw = (node, inside) => {
  const children = node.children.filter((child): child is Element => isElement(child, 'component-step'))
  const isNumbered = children.length > 0 && children.every((child) => textOfProperty(child, 'title', 'label'))
  return isNumbered
    ? [
        make(
          'ol',
          inside.filter((child) => isElement(child, 'li')),
        ),
      ]
    : inside.flatMap(unlisted)
}

const unlisted = (node: ElementContent) => (isElement(node, 'li') ? node.children : [node])

const card: Draw = (node, inside) => {
  const [title, href] = [titleOf(node), textOfProperty(node, 'href', 'to', 'link', 'url')]
  if (!title) return inside
  const name = href ? make('a', [makeText(title)], { href }) : make('strong', [makeText(title)])
  const words = inParagraphs(inside)
  const [first, ...rest] = words
  if (!first) return [make('p', [name])]
  return isElement(first, 'p')
    ? [make('p', [name, makeText(': '), ...first.children]), ...rest]
    : [make('p', [name]), ...words]
}

/** What opens on a click. A question with its answer is a section of its own. */
const accordion: Draw = (node, inside) => {
  const title = titleOf(node)
  return isQuestion(title) ? [make('h2', [makeText(title)]), ...inParagraphs(inside)] : labelled(title, inside)
}

/** Whether a title asks something, in any language. */
export const isQuestion = (title: string) => /[?？]$/.test(title.trim())

const field: Draw = (node, inside) => {
  const name = textOfProperty(node, 'path', 'query', 'body', 'header', 'name')
  const required = 'required' in node.properties ? 'required' : ''
  const details = [textOfProperty(node, 'type'), required].filter(Boolean).join(', ')
  if (!name) return inside
  const [first, ...rest] = inParagraphs(inside)
  const lead = [make('code', [makeText(name)]), makeText(details ? ` (${details})` : '')]
  const line = isElement(first, 'p') ? make('p', [...lead, makeText(': '), ...first.children]) : make('p', lead)
  return [make('ul', [make('li', isElement(first, 'p') || !first ? [line, ...rest] : [line, first, ...rest])])]
}

const link: Draw = (node, inside) => {
  const href = textOfProperty(node, 'href', 'to', 'url', 'src')
  const words = wordsIn(inside).trim() ? inside : [makeText(titleOf(node) || href)]
  return href ? [make('a', words, { href })] : inside
}

/** A pointer to another page, whose text mostly is the name of its file. Without an address it leads nowhere. */
const pageReference: Draw = (node, inside, losses) => {
  const href = textOfProperty(node, 'url', 'page')
  const words = wordsIn(inside).trim()
  const isFileName = words === '' || href.replace(/\/$/, '').endsWith(words)
  const [target] = elementsIn(make('div', inside), 'a')
  const address = target && textOfProperty(target, 'href')
  if (!address) {
    losses.add('pointers to other pages')
    return []
  }
  return [make('p', [make('a', [makeText(isFileName ? nameInWords(href) : words)], { href: address })])]
}

const byName: [names: string, draw: Draw][] = [
  [
    'note info tip warning danger caution important check success hint callout alert admonition aside error attention notice',
    admonition,
  ],
  ['tab tabitem tabpanel panel codegrouptab option', (node, inside) => labelled(titleOf(node), inside)],
  ['step', step],
  ['steps stepper', steps],
  ['card linkcard tile docscard featurecard', card],
  ['accordion expandable details collapse collapsible toggle faqitem faq disclosure', accordion],
  ['paramfield responsefield param property field', field],
  ['link navlink routerlink button a linkbutton', link],
  ['embed file', link],
  ['content-ref page-ref', pageReference],
  ['icon icons fa fontawesome', () => []],
  ['image img zoomableimage themedimage screenshot imagezoom picture figure', drop('images')],
  ['video youtube vimeo loom iframe player reactplayer videoplayer', drop('videos')],
  ['snippet include partial', drop('included texts')],
]

const draws = new Map<string, Draw>(
  byName.flatMap(([names, draw]) => names.split(' ').map((name) => [`component-${name}`, draw] as const)),
)

/** How a component is drawn; undefined if the node is none. Unknown ones show what is in them. */
export function drawingOf({ tagName, children }: Element): Draw | undefined {
  if (!tagName.startsWith('component-')) return undefined
  const known = draws.get(tagName)
  if (known) return known
  return children.length ? unwrap : drop(`components without text (${tagName.slice('component-'.length)})`)
}
