import { type Child, h } from '../base/dom.ts'
import { channelOf, userOf } from '../base/state.ts'
import { emoji } from './emoji.ts'
import { slackDate } from './slack-date.ts'

// Everything becomes elements and text nodes; no string is ever parsed as HTML.

/** Slack's own formatting as elements. */
export function mrkdwn(text: string | undefined): Child[] {
  return String(text ?? '')
    .split(/(```[\s\S]+?```)/)
    .flatMap((part, index) => (index % 2 === 1 ? [fenced(part)] : lines(part)))
}

const fenced = (part: string): Child => h('pre', {}, plain(part.slice(3, -3).replace(/^\n|\n$/g, '')))

function lines(part: string): Child[] {
  return part.split(/((?:^|\n)(?:(?:&gt;|>) ?[^\n]*(?:\n|$))+)/).flatMap((piece, index) => {
    if (index % 2 === 0) return inline(piece)
    return [h('blockquote', {}, inline(piece.trim().replace(/^(?:&gt;|>) ?/gm, '')))]
  })
}

// An invisible character after a mark keeps it from being read as one.
const tokens =
  /<([^<>\n]+)>|`(?!\u2060)([^`\n]+)`|:([a-z0-9_+'-]+):|(?<![\p{L}\d])([*_~])(?=[^\s\u200b\u2060])([^\n]*?[^\s\u200b\u2060])\4(?![\p{L}\d])/gu
const tags: Record<string, 'strong' | 'em' | 'del'> = { '*': 'strong', _: 'em', '~': 'del' }

function inline(text: string): Child[] {
  const nodes: Child[] = []
  let from = 0
  for (const match of text.matchAll(tokens)) {
    nodes.push(plain(text.slice(from, match.index)), token(match))
    from = match.index + match[0].length
  }
  return [...nodes, plain(text.slice(from))].filter((node) => node !== '')
}

function token([whole, bracketed, code, name, mark = '', marked = '']: RegExpExecArray): Child {
  if (bracketed) return reference(bracketed)
  if (code) return h('code', {}, plain(code))
  if (name) return emoji(name)
  const tag = tags[mark]
  return tag ? h(tag, {}, inline(marked)) : whole
}

function reference(inside: string): Child {
  const [target = '', label] = inside.split('|')
  if (target.startsWith('@')) return mention(target.slice(1))
  if (target.startsWith('#')) return channelMention(target.slice(1), label)
  if (target.startsWith('!date^')) return moment(target, plain(label ?? ''))
  if (target.startsWith('!')) return h('span', { class: 'mention' }, `@${target.slice(1)}`)
  return link(plain(target), plain(label ?? target))
}

/** `!date^seconds^format^link`; the fallback is for those who cannot format it. */
function moment(target: string, fallback: string): Child {
  const [, seconds, format = '', url] = target.split('^')
  const words = Number.isFinite(Number(seconds)) && format ? slackDate(Number(seconds), plain(format)) : fallback
  return url ? link(plain(url), words) : h('time', { title: fallback }, words)
}

/** A person's name in a mention. */
export const mention = (id: string): HTMLElement => h('span', { class: 'mention' }, `@${userOf(id)?.realName ?? id}`)

/** A channel's name in a mention. */
export const channelMention = (id: string, label = 'channel'): HTMLElement =>
  h('span', { class: 'mention' }, `#${channelOf(id)?.name ?? label}`)

/** A link if its address is allowed; otherwise only its text. */
export function link(url: string, label: string | undefined): Child {
  const safe = /^(https?:|mailto:|tel:)/i.test(url)
  return safe ? h('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, label || url) : label || url
}

const plain = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

/** Text without formatting, with emoji names turned into emoji. */
export const plainText = (text: string | undefined): string =>
  String(text ?? '').replace(/:([a-z0-9_+'-]+):/g, (_, name: string) => emoji(name))
