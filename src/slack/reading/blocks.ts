import { type JsonObject, objectOf, objectsOf, stringOf } from '../payload/json.ts'
import { escapeSlack } from '../text/mrkdwn.ts'
import { linkMarkup, richTextMarkup } from './rich-text.ts'

/** Slack's limit per message. */
const most = 100
const deepest = 6

/** The text of blocks as Slack's markup: one paragraph per block, nothing for buttons and dividers. */
export function blocksMarkup(blocks: unknown, depth = 0): string {
  if (depth > deepest) return ''
  return objectsOf(blocks)
    .slice(0, most)
    .map((block) => blockMarkup(block, depth).trim())
    .filter(Boolean)
    .join('\n')
}

/** Whether the blocks come from Slack's own composer, which also sends them as text. */
export const areRichText = (blocks: unknown): boolean => objectsOf(blocks).every(({ type }) => type === 'rich_text')

function blockMarkup(block: JsonObject, depth: number): string {
  const inside = (blocks: unknown) => blocksMarkup(blocks, depth + 1)
  switch (block.type) {
    case 'rich_text':
      return richTextMarkup(block)
    case 'table':
    case 'data_table':
      return lines(textOf(block.caption), table(block.rows))
    case 'context':
      return objectsOf(block.elements).map(textOf).filter(Boolean).join(' ')
    case 'markdown':
      return escapeSlack(stringOf(block.text))
    case 'image':
      return imageOf(block)
    case 'video':
      return lines(videoTitle(block), textOf(block.description))
    case 'call':
      return callOf(block)
    case 'container':
      return lines(
        textOf(block.title),
        inside([block.rich_text_title]),
        textOf(block.subtitle),
        inside(block.child_blocks),
      )
    case 'plan':
      return lines(textOf(block.title), inside(block.tasks))
    case 'carousel':
      return inside(block.elements)
    case 'task_card':
      return lines(textOf(block.title), inside([block.details]), inside([block.output]))
    case 'actions':
    case 'context_actions':
    case 'divider':
    case 'file':
      return ''
    default:
      return anyBlock(block)
  }
}

/** section, header, alert, card, input, and any future block. */
const anyBlock = ({ title, subtitle, text, body, label, fields }: JsonObject): string =>
  lines(...[title, subtitle, text, body, label].map(textOf), ...objectsOf(fields).map(textOf))

const lines = (...parts: string[]) => parts.filter((part) => part.trim()).join('\n')

/** A text object, or a bare string. Only mrkdwn may contain markup. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return escapeSlack(value)
  const { type, text } = objectOf(value) ?? {}
  return type === 'mrkdwn' ? stringOf(text) : escapeSlack(stringOf(text))
}

function imageOf({ title, alt_text }: JsonObject): string {
  const name = textOf(title) || escapeSlack(stringOf(alt_text))
  return name && `[image: ${name}]`
}

const videoTitle = ({ title, title_url, video_url }: JsonObject): string =>
  linkMarkup(stringOf(title_url) || stringOf(video_url), stringOf(objectOf(title)?.text))

function callOf({ call }: JsonObject): string {
  const { name, join_url } = objectOf(objectOf(call)?.v1) ?? {}
  return `[call: ${[escapeSlack(stringOf(name)), escapeSlack(stringOf(join_url))].filter(Boolean).join(' ')}]`
}

/** One line per row. */
const table = (rows: unknown): string =>
  (Array.isArray(rows) ? rows : [])
    .map((row) => (Array.isArray(row) ? row : []).map(cell).join(' | '))
    .filter((line) => /[^|\s]/.test(line))
    .join('\n')

function cell(value: unknown): string {
  const block = objectOf(value) ?? {}
  const isNumber = typeof block.value === 'number' || typeof block.value === 'string'
  const words =
    block.type === 'rich_text'
      ? richTextMarkup(block)
      : textOf(block.text) || (isNumber ? escapeSlack(`${block.value}`) : '')
  return words.replace(/\s+/g, ' ').trim()
}
