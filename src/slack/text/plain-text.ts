/** Names for ids without a label. Ids that are missing here get no name. */
export interface Names {
  /** Our own mention is dropped, since it only addresses the bot. */
  botUserId?: string
  people?: Record<string, string | undefined>
  channels?: Record<string, string | undefined>
}

/**
 * A message's text as a person would read it: mentions and links decoded, entities unescaped, the bot's own mention
 * dropped. Source: https://docs.slack.dev/messaging/formatting-message-text
 */
export function plainText(text: string, names: Names = {}): string {
  return text
    .replace(/<([^<>]*)>/g, (_, inside: string) => decode(inside, names))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .trim()
}

function decode(inside: string, names: Names): string {
  const at = inside.indexOf('|')
  const target = at < 0 ? inside : inside.slice(0, at)
  const label = (at < 0 ? '' : inside.slice(at + 1)).trim()
  if (target.startsWith('@')) return person(target.slice(1), label, names)
  if (target.startsWith('#')) return channel(target.slice(1), label, names)
  if (target.startsWith('!')) return special(target.slice(1), label)
  return link(target, label)
}

const person = (id: string, label: string, { botUserId, people }: Names) =>
  id === botUserId ? '' : `@${label || people?.[id] || 'somebody'}`.replace('@@', '@')

function channel(id: string, label: string, { channels }: Names): string {
  const name = label || channels?.[id]
  return name ? `#${name}`.replace('##', '#') : 'a private channel'
}

/** Broadcasts, user groups and dates. */
function special(target: string, label: string): string {
  const [kind = '', seconds = ''] = target.split('^')
  if (kind === 'date') return label || dateOf(seconds)
  if (kind === 'subteam') return `@${label || 'a group'}`.replace('@@', '@')
  return `@${(label || kind).replace('@', '')}`
}

function dateOf(seconds: string): string {
  const date = new Date(Number(seconds) * 1000)
  return Number.isNaN(date.getTime()) ? '' : `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`
}

/** A link whose label equals its URL appears once. */
function link(target: string, label: string): string {
  const address = target.replace(/^(mailto|tel):/, '')
  if (!label || label === address) return address
  const isItself = address.replace(/^https?:\/\/|\/$/g, '') === label.replace(/\/$/, '')
  return isItself ? label : `${label} (${address})`
}

const idsIn = (text: string, mark: '@' | '#') => [
  ...new Set([...text.matchAll(new RegExp(`<${mark}(\\w{1,80})\\|?\\s*>`, 'g'))].map(([, id]) => id ?? '')),
]

/** The people and channels mentioned in a text without a label. */
export const namelessIn = (text: string) => ({ people: idsIn(text, '@'), channels: idsIn(text, '#') })
