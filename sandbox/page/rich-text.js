import { h } from './dom.js'
import { emoji } from './emoji.js'
import { link, mention } from './mrkdwn.js'
import { channelOf } from './state.js'

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
