import { type JsonObject, objectOf, objectsOf, stringOf } from '../payload/json.ts'
import { escapeSlack } from '../text/mrkdwn.ts'

/** A rich_text block as Slack's markup, without bold and italic marks. */
export function richTextMarkup(block: JsonObject): string {
  return objectsOf(block.elements)
    .map((element) => part(element).replace(/\n+$/, ''))
    .filter(Boolean)
    .join('\n')
}

function part(element: JsonObject): string {
  switch (element.type) {
    case 'rich_text_list':
      return list(element)
    case 'rich_text_quote':
      return inline(element).replace(/^/gm, '&gt; ')
    case 'rich_text_preformatted':
      return code(inline(element))
    case 'rich_text_section':
      return inline(element)
    default:
      return inline({ elements: element.elements ?? [element] })
  }
}

/** A fenced block that its content cannot close. */
export const code = (markup: string): string => `\`\`\`\n${markup.replace(/\n$/, '').replaceAll('```', "'''")}\n\`\`\``

function list({ elements, style, indent, offset }: JsonObject): string {
  const first = (Number(offset) || 0) + 1
  const deep = '    '.repeat(Math.min(Number(indent) || 0, 8))
  return objectsOf(elements)
    .map((item, index) => `${deep}${style === 'ordered' ? `${first + index}.` : '•'} ${part(item)}`)
    .join('\n')
}

const inline = ({ elements }: JsonObject): string => objectsOf(elements).map(piece).join('')

function piece(element: JsonObject): string {
  const { type, text, fallback } = element
  switch (type) {
    case 'text':
      return styled(element)
    case 'link':
      return linkMarkup(stringOf(element.url), stringOf(text))
    case 'user':
      return `<@${stringOf(element.user_id)}>`
    case 'channel':
      return `<#${stringOf(element.channel_id)}>`
    case 'usergroup':
      return `<!subteam^${stringOf(element.usergroup_id)}>`
    case 'broadcast':
      return `<!${stringOf(element.range)}>`
    case 'emoji':
      return `:${stringOf(element.name)}:`
    case 'color':
      return escapeSlack(stringOf(element.value))
    case 'date':
      return fallback ? escapeSlack(stringOf(fallback)) : `<!date^${Number(element.timestamp)}>`
    default:
      return escapeSlack(stringOf(text) || stringOf(fallback) || stringOf(element.name))
  }
}

function styled({ text, style }: JsonObject): string {
  const words = escapeSlack(stringOf(text))
  const { code: isCode, strike } = objectOf(style) ?? {}
  // Struck-out text means the opposite, and code is not prose, so both keep their marks.
  if (isCode === true) return `\`${words}\``
  return strike === true && words.trim() ? `~${words}~` : words
}

/** A link as Slack's markup. */
export function linkMarkup(url: string, label: string): string {
  const target = escapeSlack(url).replaceAll('|', '%7C')
  return label && label !== url ? `<${target}|${escapeSlack(label)}>` : `<${target}>`
}

/** The emoji for their names, where blocks contain them: `thumbsup` → 👍. */
export function emojiIn(value: unknown, depth = 0): Record<string, string> {
  if (depth > deepest || typeof value !== 'object' || value === null) return {}
  const inner = Object.assign({}, ...Object.values(value).map((one) => emojiIn(one, depth + 1)))
  const { type, name, unicode } = value as JsonObject
  const picture = type === 'emoji' ? pictureOf(stringOf(unicode)) : ''
  return picture ? { ...inner, [stringOf(name)]: picture } : inner
}

const deepest = 12

function pictureOf(unicode: string): string {
  const points = unicode.split('-').map((hex) => Number.parseInt(hex, 16))
  const areValid = unicode !== '' && points.every((point) => point > 0 && point <= 0x10ffff)
  return areValid ? String.fromCodePoint(...points.slice(0, 12)) : ''
}
