import type { RichTextBlock, RichTextElement, RichTextStyleable } from '@slack/types'
import { type MarkedToken, marked, type Token, type Tokens } from 'marked'

type RichTextStyle = NonNullable<RichTextStyleable['style']>
type Part = RichTextBlock['elements'][number]

/** Markdown as Slack's rich text, for the input in which it is changed. */
export function markdownToRich(markdown: string): RichTextBlock | undefined {
  const parts = partsOf(markdown)
  return parts.length > 0 ? { type: 'rich_text', elements: parts } : undefined
}

/** Words as they are, such as somebody typed them. */
export const plainToRich = (text: string): RichTextBlock | undefined =>
  text.trim() ? { type: 'rich_text', elements: [section([{ type: 'text', text: text.trim() }])] } : undefined

/** One below the other. */
export function joinRich(...blocks: (RichTextBlock | undefined)[]): RichTextBlock | undefined {
  const each = blocks.flatMap((block) => (block && block.elements.length > 0 ? [block.elements] : []))
  const elements = each.flatMap((parts, index) => (index > 0 ? [gap, ...parts] : parts))
  return elements.length > 0 ? { type: 'rich_text', elements } : undefined
}

const section = (elements: RichTextElement[]): Part => ({ type: 'rich_text_section', elements })
const gap: Part = { type: 'rich_text_section', elements: [{ type: 'text', text: '\n' }] }

function partsOf(markdown: string): Part[] {
  try {
    const parts = marked.lexer(markdown).map((token) => block(known(token)))
    return parts.filter((one) => one.length > 0).flatMap((one, index) => (index > 0 ? [gap, ...one] : one))
  } catch (error) {
    // Nesting deep enough to overflow the stack is not meant as formatting.
    if (error instanceof RangeError) return [section([{ type: 'text', text: markdown }])]
    throw error
  }
}

// Without extensions, marked only produces MarkedTokens.
const known = (token: Token) => token as MarkedToken

function block(token: MarkedToken): Part[] {
  switch (token.type) {
    case 'space':
    case 'hr':
    case 'def':
      return []
    case 'heading':
      return [section(spans(token.tokens, { bold: true }))]
    case 'code':
      return token.text ? [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text: token.text }] }] : []
    case 'blockquote': {
      const inside = (token.tokens ?? []).flatMap((one) => ('tokens' in one ? spans(one.tokens ?? []) : []))
      return inside.length > 0 ? [{ type: 'rich_text_quote', elements: inside }] : []
    }
    case 'list':
      return list(token, 0)
    case 'table':
      return [section([{ type: 'text', text: tableText(token) }])]
    default: {
      const elements = spans([token])
      return elements.length > 0 ? [section(elements)] : []
    }
  }
}

/** A list within a list is a list of its own, with an indent. */
function list({ items, ordered, start }: Tokens.List, indent: number): Part[] {
  return items.flatMap((item, index): Part[] => {
    const [inner, own] = [item.tokens.filter(isList), item.tokens.filter((token) => !isList(token))]
    const elements = own.flatMap((token, at) => [...(at > 0 ? [newline] : []), ...spans([token])])
    const style = ordered ? 'ordered' : 'bullet'
    const offset = ordered ? Number(start || 1) - 1 + index : 0
    const line = { type: 'rich_text_section' as const, elements }
    return [
      { type: 'rich_text_list', style, indent, ...(offset > 0 && { offset }), elements: [line] },
      ...inner.flatMap((one) => list(one, indent + 1)),
    ]
  })
}

const newline: RichTextElement = { type: 'text', text: '\n' }
const isList = (token: Token): token is Tokens.List => token.type === 'list'

const tableText = ({ header, rows }: Tokens.Table): string =>
  rows.map((row) => `• ${row.map((cell, at) => `${header[at]?.text ?? ''}: ${cell.text}`).join(' · ')}`).join('\n')

function spans(tokens: Token[] = [], style: RichTextStyle = {}): RichTextElement[] {
  return tokens.flatMap((token) => span(known(token), style))
}

function span(token: MarkedToken, style: RichTextStyle): RichTextElement[] {
  const text = (words: string, own = style): RichTextElement[] =>
    words ? [{ type: 'text', text: words, ...(Object.keys(own).length > 0 && { style: own }) }] : []
  const inner = (own: RichTextStyle) => spans('tokens' in token ? token.tokens : [], own)
  switch (token.type) {
    case 'strong':
      return inner({ ...style, bold: true })
    case 'em':
      return inner({ ...style, italic: true })
    case 'del':
      return inner({ ...style, strike: true })
    case 'codespan':
      return text(token.text, { ...style, code: true })
    case 'br':
      return text('\n')
    case 'link':
    case 'image':
      return /^(https?:\/\/|mailto:)[^\s|<>]+$/i.test(token.href)
        ? [{ type: 'link', url: token.href, ...(token.text !== token.href && { text: token.text }) }]
        : text(token.text)
    default:
      return 'tokens' in token && token.tokens ? inner(style) : text('text' in token ? token.text : token.raw)
  }
}
