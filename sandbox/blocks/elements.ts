import { isObject, type JsonObject, objectsOf } from '../workspace/json.ts'
import { anything, byType, type Check, flag, list, number, problem, shape, string, word } from './checks.ts'

/** Text without formatting. */
export const plainText = (max: number): Check =>
  byType({ plain_text: shape({ text: string(max) }, { emoji: flag }) }, 'text')

/** Text with or without Slack's formatting. */
export const anyText = (max: number): Check =>
  byType(
    {
      plain_text: shape({ text: string(max) }, { emoji: flag }),
      mrkdwn: shape({ text: string(max) }, { verbatim: flag }),
    },
    'text',
  )

/** An action_id or block_id. */
export const id = string(255)

const confirm = shape(
  { title: plainText(100), text: anyText(300), confirm: plainText(30), deny: plainText(30) },
  { style: word('primary', 'danger') },
)
const style = word('primary', 'danger')
const option = shape({ text: anyText(75), value: string(150) }, { description: anyText(75), url: string(3000) })
const group = shape({ label: plainText(75), options: list(option, 100) })
const placeholder = plainText(150)
const common = { action_id: id, confirm, focus_on_load: flag }
const choice = { ...common, placeholder, initial_option: option, initial_options: list(option, 100) }
const picker = { ...common, placeholder }
const several = { max_selected_items: number }
const onAction = shape({}, { trigger_actions_on: anything })

const staticSelect = shape({}, { ...choice, ...several, options: list(option, 100), option_groups: list(group, 100) })
const externalSelect = shape({}, { ...choice, ...several, min_query_length: number })
const peopleSelect = shape(
  {},
  {
    ...picker,
    ...several,
    initial_user: anything,
    initial_users: anything,
    initial_channel: anything,
    initial_channels: anything,
    initial_conversation: anything,
    initial_conversations: anything,
    default_to_current_conversation: flag,
    response_url_enabled: flag,
    filter: anything,
  },
)
const input = { ...common, placeholder, initial_value: anything, dispatch_action_config: onAction }

const parts = ['rich_text_section', 'rich_text_list', 'rich_text_preformatted', 'rich_text_quote']

/** Slack refuses a text of no letters in it. */
const richText: Check = (value, at) => {
  if (!isObject(value) || value.type !== 'rich_text') return [problem('must be a rich_text block', at)]
  const inner = objectsOf(value.elements)
  if (inner.length === 0) return [problem('no fewer than 1 items allowed', `${at}/elements`)]
  return inner.flatMap((part, index) => [
    ...(parts.includes(String(part.type))
      ? []
      : [problem('unsupported element in rich_text', `${at}/elements/${index}`)]),
    ...emptyTexts(part, `${at}/elements/${index}`),
  ])
}

function emptyTexts(part: JsonObject, at: string): string[] {
  if (part.type === 'text') return string(100_000)(part.text, `${at}/text`)
  return objectsOf(part.elements).flatMap((inner, index) => emptyTexts(inner, `${at}/elements/${index}`))
}

/** Every interactive element and image, by type. */
export const elements: Record<string, Check> = {
  button: shape(
    { text: plainText(75) },
    { action_id: id, value: string(2000, 0), url: string(3000), style, confirm, accessibility_label: string(75) },
  ),
  image: shape({ alt_text: string(2000) }, { image_url: string(3000), slack_file: anything }),
  static_select: staticSelect,
  multi_static_select: staticSelect,
  external_select: externalSelect,
  multi_external_select: externalSelect,
  users_select: peopleSelect,
  multi_users_select: peopleSelect,
  channels_select: peopleSelect,
  multi_channels_select: peopleSelect,
  conversations_select: peopleSelect,
  multi_conversations_select: peopleSelect,
  overflow: shape({ options: list(option, 5) }, { action_id: id, confirm }),
  radio_buttons: shape({ options: list(option, 10) }, choice),
  checkboxes: shape({ options: list(option, 10) }, choice),
  datepicker: shape({}, { ...picker, initial_date: string(10) }),
  timepicker: shape({}, { ...picker, initial_time: string(5), timezone: string(100) }),
  datetimepicker: shape({}, { ...common, initial_date_time: number }),
  plain_text_input: shape({}, { ...input, multiline: flag, min_length: number, max_length: number }),
  rich_text_input: shape({}, { ...input, initial_value: richText }),
  email_text_input: shape({}, input),
  url_text_input: shape({}, input),
  number_input: shape({ is_decimal_allowed: flag }, { ...input, min_value: anything, max_value: anything }),
  file_input: shape({}, { action_id: id, filetypes: anything, max_files: number }),
}
