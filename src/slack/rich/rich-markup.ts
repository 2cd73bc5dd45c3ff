import { type JsonObject, objectOf, objectsOf, stringOf } from '../payload/json.ts'
import { escapeSlack } from '../text/mrkdwn.ts'

/** Whom and what a text addresses or leads to, besides its words. */
export interface Addressed {
  people: string[]
  channels: string[]
  links: string[]
  /** User groups, and everybody in a channel. */
  groups: string[]
}

/** What somebody wrote with formatting, as Slack's markup, in which nothing of their words acts. */
export interface Markup extends Addressed {
  text: string
}

/** Slack's rich text as markup that Slack shows like it. */
export function richMarkup(block: unknown): Markup {
  const addressed: Addressed = { people: [], channels: [], links: [], groups: [] }
  const parts = objectsOf(objectOf(block)?.elements).map((element) => part(element, addressed))
  const text = parts
    .map((one) => one.replace(/\n+$/, ''))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
  return { text: text.trim(), ...addressed }
}

function part(element: JsonObject, to: Addressed): string {
  switch (element.type) {
    case 'rich_text_list':
      return list(element, to)
    case 'rich_text_quote':
      return inline(element, to).replace(/^/gm, '&gt; ')
    case 'rich_text_preformatted':
      return fenced(element)
    default:
      return inline(element, to)
  }
}

/** Code is taken as it is written. It cannot close its own fence. */
function fenced({ elements }: JsonObject): string {
  const code = objectsOf(elements).map((one) => stringOf(one.text) || stringOf(one.url))
  return `\`\`\`\n${escapeSlack(code.join('').replace(/\n$/, '')).replaceAll('```', "'''")}\n\`\`\``
}

function list({ elements, style, indent, offset }: JsonObject, to: Addressed): string {
  const first = (Number(offset) || 0) + 1
  const deep = '    '.repeat(Math.min(Number(indent) || 0, 8))
  return objectsOf(elements)
    .map((item, index) => `${deep}${style === 'ordered' ? `${first + index}.` : '•'} ${inline(item, to)}`)
    .join('\n')
}

/** Slack formats only between spaces and ASCII punctuation, so an invisible space helps elsewhere. */
function inline({ elements }: JsonObject, to: Addressed): string {
  return objectsOf(elements).reduce((before, element) => {
    const after = piece(element, to)
    const begins = objectOf(element.style) !== undefined && /^[*_~`]/.test(after) && touches(before.at(-1))
    const meets = begins || (/[*_~`]$/.test(before) && touches(after.at(0)))
    return before + (meets ? '\u200b' : '') + after
  }, '')
}

const touches = (character = ' ') => /[\p{L}\p{M}\p{N}]|(?![!-~])[\p{P}\p{S}]/u.test(character)

function piece(element: JsonObject, to: Addressed): string {
  const { type, text, fallback } = element
  switch (type) {
    case 'text':
      return styled(element, (words) => withLinks(words, to))
    case 'link':
      return linked(element, to)
    case 'user':
      return addressed(to.people, '@', stringOf(element.user_id))
    case 'channel':
      return addressed(to.channels, '#', stringOf(element.channel_id))
    case 'usergroup':
      to.groups.push(stringOf(element.usergroup_id))
      return ''
    case 'broadcast':
      to.groups.push(`@${stringOf(element.range)}`)
      return ''
    case 'emoji':
      return `:${stringOf(element.name).replace(/[^\w+'-]/g, '')}:`
    default:
      return escapeSlack(stringOf(text) || stringOf(element.value) || stringOf(fallback))
  }
}

function addressed(known: string[], mark: '@' | '#', id: string): string {
  known.push(id)
  return /^[A-Z0-9]{1,30}$/.test(id) ? `<${mark}${id}>` : ''
}

function linked(element: JsonObject, to: Addressed): string {
  const url = stringOf(element.url)
  const label = stringOf(element.text)
  to.links.push(url)
  if (!/^(https?:\/\/|mailto:)[^\s|<>]+$/i.test(url)) return styled({ ...element, text: label || url }, escapeSlack)
  const target = escapeSlack(url)
  const shown = label && label !== url ? `<${target}|${escapeSlack(label).replaceAll('|', '¦')}>` : `<${target}>`
  return styled({ ...element, text: shown }, (same) => same)
}

/** Addresses that nobody made a link of, which Slack does not link by itself in our markup. */
function withLinks(words: string, to: Addressed): string {
  return words
    .split(address)
    .map((each, index) => {
      if (index % 2 === 0) return withoutMarks(escapeSlack(each))
      to.links.push(each)
      return `<${escapeSlack(each)}>`
    })
    .join('')
}

const address = /(https?:\/\/[^\s<>|`]*[^\s<>|`.,;:!?)'"*_~\]])/i

/** A sign that Slack would take for the beginning of a format, with an invisible one after it. */
const withoutMarks = (text: string) => text.replace(/(^|[\s([{"'>])([*_~`])(?=\S)/g, '$1$2\u2060')

/** The format of each line by itself, and without the spaces around it, because Slack sees no other. */
function styled({ text, style }: JsonObject, shown: (words: string) => string): string {
  const { code, bold, italic, strike } = objectOf(style) ?? {}
  const marks =
    code === true ? '`' : `${bold === true ? '*' : ''}${italic === true ? '_' : ''}${strike === true ? '~' : ''}`
  const words = stringOf(text)
  if (marks === '') return shown(words)
  const inner = (line: string) => (code === true ? escapeSlack(line).replaceAll('`', "'") : shown(line))
  return words
    .split('\n')
    .map((line) => {
      const [, before = '', middle = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(line) ?? []
      return middle ? `${before}${marks}${inner(middle)}${[...marks].reverse().join('')}${after}` : line
    })
    .join('\n')
}
