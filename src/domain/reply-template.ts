import { addressIn, partOfAddress, type ValueWords, valueInMarkdown } from './told-value.ts'

/*
 * A team's own words around what a tool returned: Markdown in which {{field}} is a field of the result, {{#list}} … {{/list}}
 * is said for each entry of a list (or once, if something is there), and {{^list}} … {{/list}} if nothing is.
 */

/** A template that has been read. */
export type ReplyTemplate = Piece[]

type Piece =
  | { kind: 'text'; text: string }
  /** `within`: it stands in the address of a link, as the whole of it or after its beginning. */
  | { kind: 'value'; path: string[]; within?: 'address' | 'path' }
  | { kind: 'section'; path: string[]; isEmpty: boolean; pieces: Piece[] }

export interface TemplateProblem {
  problem: string
  line: number
}

const tag = /\{{2,3}\s*([#^/]?)\s*([^{}\n]{0,80}?)\s*\}{2,3}/g
const field = /^(?:\.|[\p{L}_][\p{L}\p{N}_-]*(?:\.[\p{L}_][\p{L}\p{N}_-]*)*)$/u

/** Reads a template, or says what is wrong with it. */
export function readTemplate(source: string): ReplyTemplate | TemplateProblem[] {
  const top: Piece[] = []
  const open: { path: string; pieces: Piece[]; line: number }[] = []
  const problems: TemplateProblem[] = []
  let read = 0
  for (const found of source.matchAll(tag)) {
    const [whole, sign = '', name = ''] = found
    const pieces = open.at(-1)?.pieces ?? top
    const line = source.slice(0, found.index).split('\n').length
    const alone = sign !== '' && standsAlone(source, found.index, whole)
    const before = source.slice(read, found.index)
    pieces.push({ kind: 'text', text: alone ? before.replace(/[ \t]*$/, '') : before })
    read = found.index + whole.length
    if (alone) read += /^[ \t]*\n?/.exec(source.slice(read))?.[0].length ?? 0
    if (!field.test(name) || whole.startsWith('{{{'))
      problems.push({ problem: `${whole} is not known here; use names of fields, such as {{name}}`, line })
    else if (sign === '/') {
      const last = open.pop()
      if (last?.path !== name) problems.push({ problem: `${whole} ends what does not begin`, line })
    } else if (sign === '')
      pieces.push({ kind: 'value', path: pathOf(name), ...inAddress(source.slice(0, found.index)) })
    else {
      const inner: Piece[] = []
      pieces.push({ kind: 'section', path: pathOf(name), isEmpty: sign === '^', pieces: inner })
      open.push({ path: name, pieces: inner, line })
    }
  }
  top.push({ kind: 'text', text: source.slice(read) })
  problems.push(...open.map(({ path, line }) => ({ problem: `{{/${path}}} is missing`, line })))
  return problems.length > 0 ? problems : top
}

const pathOf = (name: string) => (name === '.' ? [] : name.split('.'))

/** A line with nothing but the begin or end of a section is no line of the answer. */
const standsAlone = (source: string, index: number, whole: string) =>
  /(?:^|\n)[ \t]*$/.test(source.slice(0, index)) && /^[ \t]*(?:\n|$)/.test(source.slice(index + whole.length))

function inAddress(before: string): { within?: 'address' | 'path' } {
  const [, begun] = /\]\(([^\s()]*)$/.exec(before.replace(tag, 'x')) ?? []
  return begun === undefined ? {} : { within: begun === '' ? 'address' : 'path' }
}

export interface FillWords extends ValueWords {
  more(count: number): string
}

const mostEntries = 25

/** The template with what a tool returned. Nothing in that can format, link where the template does not, or mention anybody. */
export const fillTemplate = (template: ReplyTemplate, result: unknown, words: FillWords): string =>
  fill(template, [result], words)
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

function fill(pieces: Piece[], within: unknown[], words: FillWords): string {
  return pieces.map((piece) => fillOne(piece, within, words)).join('')
}

function fillOne(piece: Piece, within: unknown[], words: FillWords): string {
  switch (piece.kind) {
    case 'text':
      return piece.text
    case 'value':
      return told(lookUp(piece.path, within), piece.within, words)
    case 'section':
      return fillSection(piece, lookUp(piece.path, within), within, words)
    default:
      return piece satisfies never
  }
}

function fillSection(
  { isEmpty, pieces }: Extract<Piece, { kind: 'section' }>,
  value: unknown,
  within: unknown[],
  words: FillWords,
): string {
  const entries = Array.isArray(value) ? value : isNothing(value) ? [] : [value]
  if (isEmpty) return entries.length === 0 ? fill(pieces, within, words) : ''
  const shown = entries.slice(0, mostEntries).map((entry) => fill(pieces, [...within, entry], words))
  const left = entries.length - shown.length
  return [...shown, ...(left > 0 ? [`\n${words.more(left)}\n`] : [])].join('')
}

const isNothing = (value: unknown) => value === undefined || value === null || value === false || value === ''

function told(value: unknown, within: 'address' | 'path' | undefined, words: FillWords): string {
  // Without an address the converter for Slack shows the words of a link alone.
  if (within === 'address') return addressIn(value) ?? '#'
  if (within === 'path') return partOfAddress(value)
  if (!Array.isArray(value)) return valueInMarkdown(value, words) ?? ''
  return value
    .slice(0, mostEntries)
    .flatMap((each) => valueInMarkdown(each, words) ?? [])
    .join(', ')
}

/** In the entry itself first, then in what it is part of. */
function lookUp([first, ...rest]: string[], within: unknown[]): unknown {
  if (first === undefined) return within.at(-1)
  const holder = within.findLast((each) => own(each, first) !== undefined)
  return rest.reduce(own, own(holder, first))
}

const own = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined
