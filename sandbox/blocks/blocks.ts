import { isObject, type Json, type JsonObject, objectsOf } from '../workspace/json.ts'
import { anything, byType, type Check, flag, list, pick, problem, shape, string } from './checks.ts'
import { anyText, elements, id, plainText } from './elements.ts'

/** Where blocks are shown; each place allows other ones. */
export type Surface = 'message' | 'modal' | 'home'

const names = Object.keys(elements)
const inputs = names.filter((name) => !['button', 'image', 'overflow'].includes(name))
const typedInputs = inputs.filter((name) => name.endsWith('_input'))
const inActions = names.filter((name) => name !== 'image' && !typedInputs.includes(name))
const inSection = [...inActions, 'image']
const block_id = id

const blocks: Record<string, Check> = {
  section: shape(
    {},
    {
      block_id,
      text: anyText(3000),
      fields: list(anyText(2000), 10),
      accessory: byType(pick(elements, inSection), 'element'),
      expand: flag,
    },
  ),
  header: shape({ text: plainText(150) }, { block_id, level: anything }),
  context: shape({ elements: list(contextElement, 10) }, { block_id }),
  actions: shape({ elements: list(byType(pick(elements, inActions), 'element'), 25) }, { block_id }),
  divider: shape({}, { block_id }),
  markdown: shape({ text: string(12_000) }, { block_id }),
  image: shape(
    { alt_text: string(2000) },
    { block_id, title: plainText(2000), image_url: string(3000), slack_file: anything },
  ),
  rich_text: shape({ elements: list(richTextElement, 1000, 0) }, { block_id }),
  table: shape({ rows: list(anything, 100) }, { block_id, column_settings: anything }),
  video: anything,
  container: shape(
    { child_blocks: (value, at) => list(byType(pick(blocks, inContainer), 'type'), 10)(value, at) },
    {
      block_id,
      title: plainText(150),
      rich_text_title: anything,
      subtitle: anyText(150),
      width: anything,
      icon: anything,
      is_collapsible: flag,
      default_collapsed: flag,
      has_header_divider: flag,
    },
  ),
  input: shape(
    { label: plainText(2000), element: byType(pick(elements, inputs), 'element') },
    { block_id, hint: plainText(2000), optional: flag, dispatch_action: flag },
  ),
}

/** Slack documents some more, and its server takes fewer. */
const inContainer = ['section', 'context', 'actions', 'divider', 'header', 'image', 'table', 'video']
const common = ['section', 'header', 'context', 'actions', 'divider', 'image', 'rich_text', 'video', 'input']
const allowed: Record<Surface, string[]> = {
  message: [...common, 'markdown', 'table', 'container'],
  modal: common,
  home: common,
}

/** What Slack would refuse about these blocks; empty if nothing. */
export function blockProblems(value: Json, surface: Surface, at = '/blocks'): string[] {
  const max = surface === 'message' ? 50 : 100
  const found = list(byType(pick(blocks, allowed[surface]), 'type'), max, 0)(value, at)
  return [...found, ...sectionsWithNothing(value, at), ...sameIds(objectsOf(value), at)]
}

function contextElement(value: Json, at: string): string[] {
  const isImage = isObject(value) && value.type === 'image'
  return isImage ? byType(elements, 'element')(value, at) : anyText(3000)(value, at)
}

function richTextElement(value: Json, at: string): string[] {
  const types = ['rich_text_section', 'rich_text_list', 'rich_text_preformatted', 'rich_text_quote']
  const known = isObject(value) && types.includes(String(value.type)) && Array.isArray(value.elements)
  return known ? [] : [problem('unsupported element in rich_text', at)]
}

function sectionsWithNothing(value: Json, at: string): string[] {
  const all = Array.isArray(value) ? value : []
  return all.flatMap((block, index) =>
    isObject(block) && block.type === 'section' && !block.text && !block.fields
      ? [problem('must have at least one of text or fields', `${at}/${index}`)]
      : [],
  )
}

function sameIds(all: JsonObject[], at: string): string[] {
  const within = all.flatMap((block, index) =>
    repeated(objectsOf(block.elements), 'action_id', `${at}/${index}/elements`),
  )
  return [...repeated(all, 'block_id', at), ...within]
}

function repeated(all: JsonObject[], key: string, at: string): string[] {
  const ids = all.map((one) => one[key])
  return ids.flatMap((one, index) =>
    one !== undefined && ids.indexOf(one) < index
      ? [problem(`\`${key}\` already exists: ${one}`, `${at}/${index}`)]
      : [],
  )
}
