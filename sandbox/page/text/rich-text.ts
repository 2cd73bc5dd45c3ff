import type { RichTextBlock, RichTextBlockElement, RichTextElement, RichTextSection } from '@slack/types'
import { type Child, h } from '../base/dom.ts'
import { emoji } from './emoji.ts'
import { channelMention, link, mention } from './mrkdwn.ts'

/** A rich_text block as elements. */
export const richText = (block: Pick<RichTextBlock, 'elements'>): Child[] => (block.elements ?? []).map(part)

function part(element: RichTextBlockElement | RichTextSection): Child {
  if (element.type === 'rich_text_list') {
    const items = element.elements.map((item) => h('li', {}, part(item)))
    return h(element.style === 'ordered' ? 'ol' : 'ul', { class: `indent-${element.indent ?? 0}` }, items)
  }
  const inside = element.elements.map(inline)
  if (element.type === 'rich_text_preformatted') return h('pre', {}, inside)
  return element.type === 'rich_text_quote' ? h('blockquote', {}, inside) : h('span', {}, inside)
}

const styles = { bold: 'strong', italic: 'em', strike: 'del', code: 'code' } as const
const styleNames = ['bold', 'italic', 'strike', 'code'] as const

function inline(element: RichTextElement): Child {
  if (element.type === 'user') return mention(element.user_id)
  if (element.type === 'channel') return channelMention(element.channel_id)
  if (element.type === 'broadcast') return h('span', { class: 'mention' }, `@${element.range}`)
  if (element.type === 'emoji') return emoji(element.name)
  const shown = element.type === 'link' ? link(element.url, element.text) : textOf(element)
  const style = 'style' in element ? (element.style ?? {}) : {}
  return styleNames.reduce<Child>((node, name) => (style[name] ? h(styles[name], {}, node) : node), shown)
}

/** Elements that have no drawing of their own show their text, if they have one. */
const textOf = (element: RichTextElement): string => ('text' in element ? (element.text ?? '') : '')

/** The same as somebody would type it, for an input. */
export const typedText = (block: Pick<RichTextBlock, 'elements'> | undefined): string =>
  (block?.elements ?? []).map(typedPart).join('\n')

function typedPart(element: RichTextBlockElement | RichTextSection): string {
  if (element.type === 'rich_text_list') {
    const offset = 'offset' in element ? Number(element.offset) : 0
    const mark = (index: number) => (element.style === 'ordered' ? `${offset + index + 1}.` : '•')
    const deep = '    '.repeat(element.indent ?? 0)
    return element.elements.map((item, index) => `${deep}${mark(index)} ${typedPart(item)}`).join('\n')
  }
  const inside = element.elements.map(typedInline).join('')
  if (element.type === 'rich_text_preformatted') return `\`\`\`\n${inside}\n\`\`\``
  if (element.type === 'rich_text_quote') return inside.replace(/^/gm, '> ')
  return inside.replace(/\n$/, '')
}

const marks = { bold: '*', italic: '_', strike: '~', code: '`' } as const

function typedInline(element: RichTextElement): string {
  if (element.type === 'user') return `<@${element.user_id}>`
  if (element.type === 'channel') return `<#${element.channel_id}>`
  if (element.type === 'broadcast') return `<!${element.range}>`
  if (element.type === 'emoji') return `:${element.name}:`
  const style = 'style' in element ? (element.style ?? {}) : {}
  return styleNames.reduce(
    (shown, name) => (style[name] ? `${marks[name]}${shown}${marks[name]}` : shown),
    typedPlain(element),
  )
}

function typedPlain(element: RichTextElement): string {
  if (element.type !== 'link') return textOf(element)
  return element.text ? `<${element.url}|${element.text}>` : element.url
}
