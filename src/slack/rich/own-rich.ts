import type { RichTextBlock } from '@slack/types'
import { type JsonObject, objectOf, objectsOf, stringOf } from '../payload/json.ts'

const parts = ['rich_text_section', 'rich_text_list', 'rich_text_quote', 'rich_text_preformatted']
/** What Slack takes of each kind of element. What it adds itself is left out. */
const fields: Record<string, string[]> = {
  text: ['text'],
  link: ['url', 'text'],
  user: ['user_id'],
  channel: ['channel_id'],
  usergroup: ['usergroup_id'],
  broadcast: ['range'],
  emoji: ['name'],
}
const styles = ['bold', 'italic', 'strike', 'code']

/** Rich text as Slack reports it, for an input in which somebody goes on; undefined if there is none. */
export function ownRich(block: unknown): RichTextBlock | undefined {
  const elements = objectsOf(objectOf(block)?.elements).flatMap(part)
  // Only what Slack takes is left of it.
  return elements.length > 0 ? ({ type: 'rich_text', elements } as unknown as RichTextBlock) : undefined
}

function part(element: JsonObject): JsonObject[] {
  const { type, style, indent, offset } = element
  if (!parts.includes(stringOf(type))) return []
  const inner = objectsOf(element.elements)
  const elements = type === 'rich_text_list' ? inner.flatMap(part) : inner.flatMap(piece)
  if (elements.length === 0) return []
  const look = type === 'rich_text_list' && {
    style: style === 'ordered' ? 'ordered' : 'bullet',
    ...(typeof indent === 'number' && { indent }),
    ...(typeof offset === 'number' && offset > 0 && { offset }),
  }
  return [{ type, ...look, elements }]
}

function piece(element: JsonObject): JsonObject[] {
  const kept = fields[stringOf(element.type)]
  // A date or a colour in words.
  const text = stringOf(element.text) || stringOf(element.fallback) || stringOf(element.value)
  if (!kept) return text ? [{ type: 'text', text }] : []
  const own = Object.fromEntries(kept.flatMap((key) => (stringOf(element[key]) ? [[key, element[key]]] : [])))
  const style = Object.fromEntries(
    styles.flatMap((key) => (objectOf(element.style)?.[key] === true ? [[key, true]] : [])),
  )
  const isEmpty = kept[0] === undefined || own[kept[0]] === undefined
  return isEmpty ? [] : [{ type: element.type, ...own, ...(Object.keys(style).length > 0 && { style }) }]
}
