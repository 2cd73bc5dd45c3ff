import { h } from '../base/dom.js'
import { act, state } from '../base/state.js'
import { plainText } from '../text/mrkdwn.js'
import { typedText } from '../text/rich-text.js'
import { drawBlocks, textObject } from './blocks.js'
import { choice, optionsOf } from './controls.js'

/** Shows a person's topmost open modal over their desk; keeps what is typed until the modal itself changes. */
export function showModal(desk, userId) {
  const view = state.views.filter((one) => one.kind === 'modal' && one.userId === userId).at(-1)
  const now = view ? `${view.id} ${view.body.hash} ${JSON.stringify(view.errors)}` : ''
  if (desk.dataset.modal === now) return
  const before = desk.querySelector('.veil')
  const sameBlocks = view && desk.dataset.modal?.startsWith(`${view.id} ${view.body.hash} `)
  desk.dataset.modal = now
  if (sameBlocks && before) {
    showErrors(before, view.errors)
    return
  }
  before?.remove()
  inFront(desk, view && draw(view, userId))
}

const openers = new WeakMap()

/** Nothing behind a modal can be reached; when it is gone the focus returns to where it was. */
function inFront(desk, veil) {
  const room = desk.querySelector('.room')
  if (veil && !room.inert) openers.set(desk, document.activeElement)
  room.inert = Boolean(veil)
  if (veil) desk.append(veil)
  const first = 'input, textarea, select, .send, button'
  const target = veil ? veil.querySelector(`.body :is(${first}), footer .send`) : openers.get(desk)
  if (target?.isConnected) target.focus()
}

function draw(view, userId) {
  const { title, submit, close, blocks } = view.body
  const press = (element, value) =>
    act('click-in-view', { userId, viewId: view.id, actionId: element.action_id, value, values: entered(form) })
  const leave = () => act('close', { userId, viewId: view.id })
  const send = async (event) => {
    event.preventDefault()
    const button = event.currentTarget.querySelector('.send')
    button.disabled = true
    await act('submit', {
      userId,
      viewId: view.id,
      values: { ...entered(event.target), ...(await filesIn(event.target)) },
    })
    button.disabled = false
  }
  const form = h(
    'form',
    { class: 'modal', role: 'dialog', 'aria-modal': true, 'aria-label': title.text, onsubmit: send },
    h(
      'header',
      {},
      h('h2', {}, plainText(title.text)),
      h('button', { type: 'button', class: 'tool', 'aria-label': 'Close', onclick: leave }, '✕'),
    ),
    h('div', { class: 'body' }, h('p', { class: 'problem', 'data-block': '' }), drawBlocks(blocks, press, input)),
    h(
      'footer',
      {},
      h('button', { type: 'button', class: 'plain', onclick: leave }, close?.text ?? 'Cancel'),
      submit && h('button', { class: 'send' }, submit.text),
    ),
  )
  form.noValidate = true
  form.addEventListener('keydown', (event) => event.key === 'Escape' && leave())
  showErrors(form, view.errors)
  return h('div', { class: 'veil' }, form)
}

function showErrors(root, errors) {
  for (const line of root.querySelectorAll('.problem')) {
    line.textContent = errors[line.dataset.block] ?? ''
    line.parentElement.classList.toggle('wrong', line.textContent !== '')
  }
  root.querySelector('.input.wrong :is(input, textarea, select)')?.focus()
}

function input(block) {
  const optional = block.optional ? h('span', { class: 'optional' }, ' (optional)') : undefined
  return h(
    'div',
    { class: 'input', 'data-block': block.block_id, 'data-type': block.element.type },
    h('label', { class: 'label', for: block.block_id }, plainText(block.label.text), optional),
    field(block.element, block.block_id),
    block.hint && h('span', { class: 'help' }, textObject(block.hint)),
    h('p', { class: 'problem', 'data-block': block.block_id, role: 'alert' }),
  )
}

const kinds = {
  email_text_input: 'email',
  url_text_input: 'url',
  number_input: 'number',
  datepicker: 'date',
  timepicker: 'time',
  datetimepicker: 'datetime-local',
}

function field(element, id) {
  const placeholder = element.placeholder?.text
  const value =
    element.initial_value ?? element.initial_date ?? element.initial_time ?? localTime(element.initial_date_time)
  if (element.type === 'rich_text_input') return richField(element, id)
  if (element.type === 'file_input') return fileField(element, id)
  if (element.type === 'plain_text_input' && element.multiline) return h('textarea', { id, placeholder }, value ?? '')
  if (element.type === 'checkboxes' || element.type === 'radio_buttons') {
    const type = element.type === 'checkboxes' ? 'checkbox' : 'radio'
    return h(
      'div',
      {},
      optionsOf(element).map((one) => choice(element, type, one)),
    )
  }
  if (!element.type.includes('select'))
    return h('input', { id, type: kinds[element.type] ?? 'text', placeholder, value })
  const options = optionsOf(element).map((one) =>
    h('option', { value: one.value, selected: element.initial_option?.value === one.value }, one.label),
  )
  const many = element.type.startsWith('multi_')
  return h(
    'select',
    { id, multiple: many },
    many ? undefined : h('option', { value: '' }, placeholder ?? 'Choose…'),
    options,
  )
}

/** Slack shows formats as they are typed; here they are typed with Slack's marks, and a tool sets them. */
function richField(element, id) {
  const area = h('textarea', { id, placeholder: element.placeholder?.text, rows: 8 }, typedText(element.initial_value))
  const around = (mark) => () => {
    const { selectionStart: from, selectionEnd: to, value } = area
    area.setRangeText(`${mark}${value.slice(from, to)}${mark}`, from, to, 'end')
    area.focus()
  }
  const tool = (label, title, mark) =>
    h('button', { type: 'button', class: 'tool', title, 'aria-label': title, onclick: around(mark) }, label)
  const tools = [tool(h('strong', {}, 'B'), 'Bold', '*'), tool(h('em', {}, 'I'), 'Italic', '_')]
  tools.push(tool(h('del', {}, 'S'), 'Strike', '~'), tool(h('code', {}, '</>'), 'Code', '`'))
  return h('div', { class: 'rich' }, h('div', { class: 'marks' }, tools), area)
}

/** Shows what is chosen, as Slack does. */
function fileField(element, id) {
  const many = (element.max_files ?? 10) > 1
  const list = h('ul', { class: 'chosen' })
  const show = (event) =>
    list.replaceChildren(...[...event.target.files].map((file) => h('li', {}, `📎 ${file.name} (${sizeOf(file)})`)))
  return h('div', { class: 'files' }, h('input', { id, type: 'file', multiple: many, onchange: show }), list)
}

const sizeOf = ({ size }) => (size < 1024 ? `${size} B` : `${Math.ceil(size / 1024).toLocaleString('en')} KB`)

/** The files that are chosen, by block id. */
async function filesIn(form) {
  const blocks = [...form.querySelectorAll('.input[data-type="file_input"]')]
  const read = async (block) => [
    block.dataset.block,
    await Promise.all([...block.querySelector('input').files].map(contentOf)),
  ]
  return Object.fromEntries(await Promise.all(blocks.map(read)))
}

const contentOf = async (file) => {
  const url = await new Promise((resolve) => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result)
    reader.readAsDataURL(file)
  })
  return { name: file.name, mimetype: file.type || undefined, base64: url.slice(url.indexOf(',') + 1) }
}

/** As an input for a date and a time wants it. */
function localTime(seconds) {
  if (seconds === undefined) return undefined
  const moment = new Date(seconds * 1000)
  return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

/** What is filled in, by block id. */
function entered(form) {
  const blocks = [...form.querySelectorAll('.input')]
  return Object.fromEntries(blocks.map((block) => [block.dataset.block, enteredIn(block)]))
}

function enteredIn(block) {
  const type = block.dataset.type
  const checked = [...block.querySelectorAll('input:checked')].map((one) => one.value)
  if (type === 'checkboxes') return checked
  if (type === 'radio_buttons') return checked[0]
  if (type === 'file_input') return undefined
  const one = block.querySelector('input, textarea, select')
  return one.multiple ? [...one.selectedOptions].map((option) => option.value) : one.value
}
