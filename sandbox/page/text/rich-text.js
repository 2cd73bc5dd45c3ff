import { h } from '../base/dom.js'
import { channelOf } from '../base/state.js'
import { emoji } from './emoji.js'
import { link, mention } from './mrkdwn.js'

/** A rich_text block as elements. */
export const richText = (block) => (block.elements ?? []).map(part)

function part(element) {
  const inside = () => (element.elements ?? []).map(inline)
  if (element.type === 'rich_text_preformatted') return h('pre', {}, inside())
  if (element.type === 'rich_text_quote') return h('blockquote', {}, inside())
  if (element.type === 'rich_text_list') {
    const items = (element.elements ?? []).map((item) => h('li', {}, part(item)))
    return h(element.style === 'ordered' ? 'ol' : 'ul', {}, items)
  }
  return h('span', {}, inside())
}

const styles = { bold: 'strong', italic: 'em', strike: 'del', code: 'code' }

function inline(element) {
  if (element.type === 'user') return mention(element.user_id)
  if (element.type === 'channel')
    return h('span', { class: 'mention' }, `#${channelOf(element.channel_id)?.name ?? 'channel'}`)
  if (element.type === 'broadcast') return h('span', { class: 'mention' }, `@${element.range}`)
  if (element.type === 'emoji') return emoji(element.name)
  const shown = element.type === 'link' ? link(element.url, element.text) : (element.text ?? '')
  return Object.entries(styles).reduce((node, [name, tag]) => (element.style?.[name] ? h(tag, {}, node) : node), shown)
}

/** The same as somebody would type it, for an input. */
export const typedText = (block) => (block?.elements ?? []).map(typedPart).join('\n')

function typedPart(element) {
  const inside = () => (element.elements ?? []).map(typedInline).join('')
  if (element.type === 'rich_text_preformatted') return `\`\`\`\n${inside()}\n\`\`\``
  if (element.type === 'rich_text_quote') return inside().replace(/^/gm, '> ')
  if (element.type !== 'rich_text_list') return inside().replace(/\n$/, '')
  const mark = (index) => (element.style === 'ordered' ? `${(element.offset ?? 0) + index + 1}.` : '•')
  const deep = '    '.repeat(element.indent ?? 0)
  return element.elements.map((item, index) => `${deep}${mark(index)} ${typedPart(item)}`).join('\n')
}

const marks = { bold: '*', italic: '_', strike: '~', code: '`' }

function typedInline(element) {
  if (element.type === 'user') return `<@${element.user_id}>`
  if (element.type === 'channel') return `<#${element.channel_id}>`
  if (element.type === 'broadcast') return `<!${element.range}>`
  if (element.type === 'emoji') return `:${element.name}:`
  const text =
    element.type === 'link' ? (element.text ? `<${element.url}|${element.text}>` : element.url) : (element.text ?? '')
  return Object.entries(marks).reduce(
    (shown, [name, mark]) => (element.style?.[name] ? `${mark}${shown}${mark}` : shown),
    text,
  )
}
