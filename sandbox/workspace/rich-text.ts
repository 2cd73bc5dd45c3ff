import { newBlockId } from './ids.ts'
import type { JsonObject } from './json.ts'
import { unescapeText } from './markup.ts'

/** The rich_text block that Slack makes of stored text, as it appears in events. */
export function richText(text: string): JsonObject[] {
  if (text === '') return []
  return [{ type: 'rich_text', block_id: newBlockId(), elements: sections(text) }]
}

function sections(text: string): JsonObject[] {
  const parts = text.split(/(```[\s\S]+?```|(?:^|\n)(?:&gt; ?[^\n]*(?:\n|$))+)/)
  return parts.filter((part) => part.trim() !== '' || part === text).map(section)
}

function section(part: string): JsonObject {
  if (part.startsWith('```')) {
    const inside = part.slice(3, -3).replace(/^\n|\n$/g, '')
    return { type: 'rich_text_preformatted', elements: [{ type: 'text', text: unescapeText(inside) }], border: 0 }
  }
  if (/^\n?&gt;/.test(part)) {
    const inside = part.trim().replace(/^&gt; ?/gm, '')
    return { type: 'rich_text_quote', elements: inline(inside, {}) }
  }
  return { type: 'rich_text_section', elements: inline(part, {}) }
}

const styles: Record<string, string> = { '*': 'bold', _: 'italic', '~': 'strike' }
const inlines = /<([^<>\n]+)>|`([^`\n]+)`|:([a-z0-9_+'-]+):|(?<![\p{L}\d])([*_~])(?=\S)([^\n]*?\S)\4(?![\p{L}\d])/gu

function inline(text: string, style: JsonObject): JsonObject[] {
  const elements: JsonObject[] = []
  let from = 0
  for (const match of text.matchAll(inlines)) {
    elements.push(...plain(text.slice(from, match.index), style), ...inlineToken(match, style))
    from = match.index + match[0].length
  }
  return [...elements, ...plain(text.slice(from), style)]
}

function inlineToken(match: RegExpExecArray, style: JsonObject): JsonObject[] {
  const [whole, token, code, emoji, mark, marked] = match
  if (token) return [bracketed(token, style)]
  if (code) return [{ type: 'text', text: unescapeText(code), style: { ...style, code: true } }]
  if (emoji) return [{ type: 'emoji', name: emoji }]
  const name = mark ? styles[mark] : undefined
  return name && marked ? inline(marked, { ...style, [name]: true }) : plain(whole, style)
}

function bracketed(token: string, style: JsonObject): JsonObject {
  const [target = '', label] = token.split('|')
  if (target.startsWith('@')) return { type: 'user', user_id: target.slice(1) }
  if (target.startsWith('#')) return { type: 'channel', channel_id: target.slice(1) }
  if (target.startsWith('!')) return { type: 'broadcast', range: target.slice(1) }
  const link = { type: 'link', url: unescapeText(target), ...(label ? { text: unescapeText(label) } : {}) }
  return withStyle(link, style)
}

const plain = (text: string, style: JsonObject): JsonObject[] =>
  text === '' ? [] : [withStyle({ type: 'text', text: unescapeText(text) }, style)]

const withStyle = (element: JsonObject, style: JsonObject): JsonObject =>
  Object.keys(style).length > 0 ? { ...element, style } : element
