import { type Child, h } from '../base/dom.ts'
import { link, plainText } from './mrkdwn.ts'

/** Standard Markdown, as a markdown block has it, as elements. */
export function markdown(text: string | undefined): Child[] {
  return String(text ?? '')
    .split(/(```[\s\S]*?```)/)
    .flatMap((part, index) => (index % 2 === 1 ? [code(part)] : part.split(/\n{2,}/).flatMap(paragraph)))
}

const code = (part: string): Child => h('pre', {}, part.replace(/^```[^\n]*\n?|\n?```$/g, ''))

type Kind = 'heading' | 'bullets' | 'numbers' | 'quote' | 'table' | 'rule' | 'text'

interface Group {
  kind: Kind
  lines: string[]
}

function paragraph(text: string): Child[] {
  const groups: Group[] = []
  for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
    const kind = kindOf(line)
    const last = groups.at(-1)
    if (last?.kind === kind && kind !== 'heading') last.lines.push(line)
    else groups.push({ kind, lines: [line] })
  }
  return groups.map(drawn)
}

function kindOf(line: string): Kind {
  if (/^#{1,6} /.test(line)) return 'heading'
  if (/^\s*[-*+] /.test(line)) return 'bullets'
  if (/^\s*\d+[.)] /.test(line)) return 'numbers'
  if (/^> ?/.test(line)) return 'quote'
  if (/^\|.*\|\s*$/.test(line)) return 'table'
  return /^(-{3,}|\*{3,})$/.test(line.trim()) ? 'rule' : 'text'
}

function drawn({ kind, lines }: Group): Child {
  const items = (pattern: RegExp) => lines.map((line) => h('li', {}, inline(line.replace(pattern, ''))))
  if (kind === 'heading') return h('h3', {}, inline(lines.join(' ').replace(/^#+ /, '')))
  if (kind === 'bullets') return h('ul', {}, items(/^\s*[-*+] /))
  if (kind === 'numbers') return h('ol', {}, items(/^\s*\d+[.)] /))
  if (kind === 'quote') return h('blockquote', {}, inline(lines.map((line) => line.replace(/^> ?/, '')).join('\n')))
  if (kind === 'table') return table(lines)
  return kind === 'rule' ? h('hr') : h('p', {}, inline(lines.join('\n')))
}

function table(lines: string[]): Child {
  const rows = lines.filter((line) => !/^[|\s:-]+$/.test(line))
  const cells = (line: string) => line.trim().slice(1, -1).split('|')
  const row = (line: string, index: number) =>
    h(
      'tr',
      {},
      cells(line).map((cell) => h(index === 0 ? 'th' : 'td', {}, inline(cell.trim()))),
    )
  return h('div', { class: 'wide', tabindex: 0, role: 'group', 'aria-label': 'Table' }, h('table', {}, rows.map(row)))
}

const tokens =
  /`([^`\n]+)`|\[([^\]\n]+)\]\(([^)\s]+)\)|<(https?:[^>\s]+)>|(\*\*|__|~~)(?=\S)(.+?\S|\S)\5|(?<![\p{L}\d])([*_])(?=\S)(.+?\S|\S)\7(?![\p{L}\d])/gu
const tags: Record<string, 'strong' | 'em' | 'del'> = { '**': 'strong', __: 'strong', '~~': 'del', '*': 'em', _: 'em' }

function inline(text: string): Child[] {
  const nodes: Child[] = []
  let from = 0
  for (const match of text.matchAll(tokens)) {
    nodes.push(plainText(text.slice(from, match.index)), token(match))
    from = match.index + match[0].length
  }
  return [...nodes, plainText(text.slice(from))].filter((node) => node !== '')
}

function token([, literal, label, target, bare, mark, marked, single = '', singled]: RegExpExecArray): Child {
  if (literal) return h('code', {}, literal)
  if (target) return link(target, label)
  if (bare) return link(bare, bare)
  return h(tags[mark ?? single] ?? 'em', {}, inline(marked ?? singled ?? ''))
}
