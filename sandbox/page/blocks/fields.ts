import type { FileInput, InputBlock, InputBlockElement, PlainTextInput, RichTextInput } from '@slack/types'
import { h } from '../base/dom.ts'
import { plainText } from '../text/mrkdwn.ts'
import { typedText } from '../text/rich-text.ts'
import { textObject } from './blocks.ts'
import { choiceLines, initialMoment, isInitial, optionsOf, pickerKind, placeholderOf } from './controls.ts'

/** An input of a modal with its label, and a place for what is wrong with it. */
export function input(block: InputBlock): HTMLElement {
  const id = `input-${block.block_id}`
  const { element } = block
  const isGroup = element.type === 'checkboxes' || element.type === 'radio_buttons'
  const optional = block.optional ? h('span', { class: 'optional' }, ' (optional)') : undefined
  const words = [plainText(block.label.text), optional]
  return h(
    isGroup ? 'fieldset' : 'div',
    { class: 'input', 'data-block': block.block_id, 'data-type': element.type },
    isGroup ? h('legend', { class: 'label' }, words) : h('label', { class: 'label', for: id }, words),
    field(element, id),
    block.hint && h('span', { class: 'help' }, textObject(block.hint)),
    h('p', { class: 'problem', 'data-block': block.block_id, role: 'alert' }),
  )
}

function field(element: InputBlockElement, id: string): HTMLElement {
  switch (element.type) {
    case 'plain_text_input':
      return words(element, id)
    case 'rich_text_input':
      return richField(element, id)
    case 'file_input':
      return fileField(element, id)
    case 'checkboxes':
    case 'radio_buttons':
      return h('div', {}, choiceLines(element))
    case 'datepicker':
    case 'timepicker':
    case 'datetimepicker':
      return h('input', { id, type: pickerKind(element.type), value: initialMoment(element) })
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
      return h('input', {
        id,
        type: kinds[element.type],
        placeholder: placeholderOf(element),
        value: element.initial_value,
      })
    default:
      return menu(element, id)
  }
}

const kinds = { email_text_input: 'email', url_text_input: 'url', number_input: 'number' } as const

function words({ multiline, placeholder, initial_value }: PlainTextInput, id: string): HTMLElement {
  const shown = { id, placeholder: placeholder?.text }
  return multiline
    ? h('textarea', shown, initial_value ?? '')
    : h('input', { ...shown, type: 'text', value: initial_value })
}

function menu(element: InputBlockElement, id: string): HTMLElement {
  const many = element.type.startsWith('multi_')
  const options = optionsOf(element).map((one) =>
    h('option', { value: one.value, selected: isInitial(element, one.value) }, one.label),
  )
  const none = many ? undefined : h('option', { value: '' }, placeholderOf(element) ?? 'Choose…')
  return h('select', { id, multiple: many }, none, options)
}

const marks = [
  ['strong', 'B', 'Bold', '*'],
  ['em', 'I', 'Italic', '_'],
  ['del', 'S', 'Strike', '~'],
  ['code', '</>', 'Code', '`'],
] as const

/** Slack shows formats as they are typed; here they are typed with Slack's marks, and a tool sets them. */
function richField(element: RichTextInput, id: string): HTMLElement {
  const area = h('textarea', { id, placeholder: placeholderOf(element), rows: 8 }, typedText(element.initial_value))
  const around = (mark: string) => () => {
    const { selectionStart: from, selectionEnd: to, value } = area
    area.setRangeText(`${mark}${value.slice(from, to)}${mark}`, from, to, 'end')
    area.focus()
  }
  const tools = marks.map(([tag, sign, title, mark]) =>
    h('button', { type: 'button', class: 'tool', title, 'aria-label': title, onclick: around(mark) }, h(tag, {}, sign)),
  )
  return h('div', { class: 'rich' }, h('div', { class: 'marks' }, tools), area)
}

/** Shows what is chosen, as Slack does. */
function fileField(element: FileInput, id: string): HTMLElement {
  const list = h('ul', { class: 'chosen' })
  const chooser = h('input', { id, type: 'file', multiple: (element.max_files ?? 10) > 1 })
  chooser.addEventListener('change', () =>
    list.replaceChildren(...[...(chooser.files ?? [])].map((file) => h('li', {}, `📎 ${file.name} (${sizeOf(file)})`))),
  )
  return h('div', { class: 'files' }, chooser, list)
}

/** A file's size in words. */
export const sizeOf = ({ size }: { size: number }): string =>
  size < 1024 ? `${size} B` : `${Math.ceil(size / 1024).toLocaleString('en')} KB`
