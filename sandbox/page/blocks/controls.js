import { h, notice } from '../base/dom.js'
import { state } from '../base/state.js'
import { plainText } from '../text/mrkdwn.js'

/** A button, menu or picker; `press(element, value)` resolves to what went wrong, if anything. */
export function control(element, press) {
  if (element.type === 'button') return button(element, press)
  if (element.type === 'radio_buttons' || element.type === 'checkboxes') return choices(element, press)
  if (element.type === 'datepicker') return picker(element, press)
  return menu(element, press)
}

function button(element, press) {
  const label = plainText(element.text.text)
  const style = `button ${element.style ?? ''}`
  const go = async (event) => {
    if (element.confirm && !confirmed(element.confirm)) return
    const pressed = event.currentTarget
    pressed.disabled = true
    await tell(pressed, press(element))
    pressed.disabled = false
  }
  if (!element.url) return h('button', { type: 'button', class: style, onclick: go }, label)
  return h(
    'a',
    { class: style, href: safeUrl(element.url), target: '_blank', rel: 'noopener', onclick: () => press(element) },
    label,
  )
}

const safeUrl = (url) => (/^https?:/i.test(url) ? url : undefined)

const confirmed = ({ title, text }) => window.confirm(`${title.text}\n\n${text.text}`)

/** Shows a failure beside the control. */
async function tell(near, pressing) {
  near.parentElement?.querySelector(':scope > .failed')?.remove()
  const failure = await pressing
  if (failure && !near.isConnected) notice(failure)
  else if (failure) near.after(h('span', { class: 'failed', role: 'alert' }, `⚠ ${failure}`))
}

function menu(element, press) {
  const first = element.placeholder?.text ?? (element.type === 'overflow' ? '⋯' : 'Choose…')
  const options = optionsOf(element).map((one) =>
    h('option', { value: one.value, selected: isInitial(element, one) }, one.label),
  )
  const chosen = (event) => tell(event.currentTarget, press(element, event.currentTarget.value))
  return h(
    'select',
    { 'aria-label': first, onchange: chosen },
    h('option', { value: '', disabled: true, selected: !element.initial_option }, first),
    options,
  )
}

function picker(element, press) {
  const chosen = (event) => tell(event.currentTarget, press(element, event.currentTarget.value))
  return h('input', {
    type: 'date',
    value: element.initial_date,
    onchange: chosen,
    'aria-label': element.placeholder?.text ?? 'Date',
  })
}

function choices(element, press) {
  const type = element.type === 'checkboxes' ? 'checkbox' : 'radio'
  const box = h('div', { role: 'group' })
  const chosen = () => {
    const values = [...box.querySelectorAll('input:checked')].map((one) => one.value)
    void tell(box, press(element, type === 'radio' ? values[0] : values))
  }
  box.append(...optionsOf(element).map((one) => choice(element, type, one, chosen)))
  return box
}

/** One radio button or check box with its words. */
export const choice = (element, type, one, onchange) =>
  h(
    'label',
    { class: 'choice' },
    h('input', { type, name: element.action_id, value: one.value, checked: isInitial(element, one), onchange }),
    h('span', {}, one.label, one.description ? h('small', {}, one.description) : undefined),
  )

/** What can be chosen: the options given, or people or channels. */
export function optionsOf(element) {
  if (element.type.includes('users_select'))
    return state.users.map((user) => ({ value: user.id, label: user.realName }))
  if (/channels_select|conversations_select/.test(element.type)) {
    return state.channels.filter((one) => one.name).map((one) => ({ value: one.id, label: `#${one.name}` }))
  }
  const grouped = (element.option_groups ?? []).flatMap((group) => group.options)
  return [...(element.options ?? []), ...grouped].map((one) => ({
    value: one.value,
    label: plainText(one.text.text),
    description: one.description && plainText(one.description.text),
  }))
}

const isInitial = (element, one) =>
  element.initial_option?.value === one.value ||
  (element.initial_options ?? []).some((option) => option.value === one.value)
