import { isObject, type Json, type JsonObject, objectsOf } from '../workspace/json.ts'
import { richText } from '../workspace/rich-text.ts'

/** What somebody entered: a text, a chosen option's value or id, several of them, or Slack's own shape. */
export type Entered = string | string[] | JsonObject | JsonObject[] | undefined

/** The fields by which Slack reports what was chosen or entered in an element. */
export function chosenValue(element: JsonObject, entered: Entered): JsonObject {
  if (element.type === 'rich_text_input') return { rich_text_value: richValue(element, entered) }
  if (isObject(entered)) return entered
  if (element.type === 'file_input') return { files: objectsOf(entered) }
  const texts = Array.isArray(entered) ? entered.filter((value) => typeof value === 'string') : entered
  const one = Array.isArray(texts) ? texts[0] : texts
  const many = texts === undefined ? undefined : [texts].flat()
  const type = String(element.type)
  if (type === 'static_select' || type === 'radio_buttons' || type === 'overflow') {
    return { selected_option: optionOf(element, one) ?? (one === undefined ? (element.initial_option ?? null) : null) }
  }
  if (type === 'checkboxes' || type === 'multi_static_select') {
    return { selected_options: many ? optionsOf(element, many) : objectsOf(element.initial_options) }
  }
  if (type === 'datetimepicker') return { selected_date_time: secondsOf(one) ?? element.initial_date_time ?? null }
  const field = plainFields[type]
  if (!field) return { value: one ?? element.initial_value ?? null }
  return field.many ? { [field.name]: many ?? [] } : { [field.name]: one ?? element[field.initial] ?? null }
}

/** People type with Slack's marks, which turn into formats at once. */
function richValue(element: JsonObject, entered: Entered): Json {
  if (isObject(entered)) return entered.rich_text_value ?? entered
  if (typeof entered !== 'string') return element.initial_value ?? null
  const [block] = richText(entered)
  return block ?? null
}

/** Slack reports a moment in seconds; people enter a date and a time of their day. */
const secondsOf = (moment: string | undefined): number | undefined =>
  moment ? Math.floor(new Date(moment).getTime() / 1000) : undefined

const plainFields: Record<string, { name: string; initial: string; many?: boolean }> = {
  users_select: { name: 'selected_user', initial: 'initial_user' },
  multi_users_select: { name: 'selected_users', initial: 'initial_users', many: true },
  channels_select: { name: 'selected_channel', initial: 'initial_channel' },
  multi_channels_select: { name: 'selected_channels', initial: 'initial_channels', many: true },
  conversations_select: { name: 'selected_conversation', initial: 'initial_conversation' },
  multi_conversations_select: { name: 'selected_conversations', initial: 'initial_conversations', many: true },
  datepicker: { name: 'selected_date', initial: 'initial_date' },
  timepicker: { name: 'selected_time', initial: 'initial_time' },
}

/** Whether Slack would count the input as left empty. */
export function isEmptyInput(state: JsonObject): boolean {
  const { type: _, ...fields } = state
  return Object.values(fields).every(
    (value) => value === null || value === undefined || value === '' || isEmptyList(value),
  )
}

const isEmptyList = (value: Json): boolean => Array.isArray(value) && value.length === 0

function optionsOf(element: JsonObject, values: string[]): JsonObject[] {
  return values.map((value) => optionOf(element, value)).filter((option) => option !== undefined)
}

function optionOf(element: JsonObject, value: string | undefined): JsonObject | undefined {
  const grouped = objectsOf(element.option_groups).flatMap((group) => objectsOf(group.options))
  return [...objectsOf(element.options), ...grouped].find((option) => option.value === value)
}
