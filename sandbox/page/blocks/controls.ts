import type {
  ActionsBlockElement,
  Button,
  Checkboxes,
  ConfirmationDialog,
  Datepicker,
  DateTimepicker,
  InputBlockElement,
  Option,
  RadioButtons,
  Timepicker,
} from '@slack/types'
import { confirmed } from '../base/confirm.ts'
import { h, notice } from '../base/dom.ts'
import { state } from '../base/state.ts'
import { plainText } from '../text/mrkdwn.ts'

/** What can be used in a message or a view, and what it needs of it. */
export type Control = ActionsBlockElement | InputBlockElement

/** Somebody uses a control; resolves to what went wrong, if anything. */
export type Press = (control: { action_id?: string }, value?: string | string[]) => Promise<string | undefined>

/** A button, menu or picker. */
export function control(element: Control, press: Press): HTMLElement {
  if (element.type === 'button') return button(element, press)
  if (element.type === 'radio_buttons' || element.type === 'checkboxes') return choices(element, press)
  if (element.type === 'datepicker' || element.type === 'timepicker' || element.type === 'datetimepicker')
    return picker(element, press)
  return menu(element, press)
}

function button(element: Button, press: Press): HTMLElement {
  const label = plainText(element.text.text)
  const kind = `button ${element.style ?? ''}`
  const spoken = element.accessibility_label
  if (element.url) {
    const leads = { href: safeUrl(element.url), target: '_blank', rel: 'noopener' }
    return h('a', { class: kind, ...leads, 'aria-label': spoken, onclick: () => void press(element) }, label)
  }
  const pressed = h('button', { type: 'button', class: kind, 'aria-label': spoken }, label)
  pressed.addEventListener('click', async () => {
    if (pressed.ariaDisabled || (element.confirm && !(await agreed(element.confirm)))) return
    // A disabled button would lose the focus, and nobody could give it back when a modal closes.
    pressed.ariaDisabled = 'true'
    await tell(pressed, press(element))
    pressed.ariaDisabled = null
  })
  return pressed
}

const safeUrl = (url: string): string | undefined => (/^https?:/i.test(url) ? url : undefined)

const agreed = ({ title, text, confirm, deny, style }: ConfirmationDialog): Promise<boolean> =>
  confirmed({
    title: plainText(title?.text ?? 'Are you sure?'),
    text: plainText(text.text),
    yes: plainText(confirm?.text ?? 'Yes'),
    no: plainText(deny?.text ?? 'Cancel'),
    danger: style === 'danger',
  })

/** Shows a failure beside the control. */
async function tell(near: HTMLElement, pressing: Promise<string | undefined>): Promise<void> {
  near.parentElement?.querySelector(':scope > .failed')?.remove()
  const failure = await pressing
  if (failure && !near.isConnected) notice(failure)
  else if (failure) near.after(h('span', { class: 'failed', role: 'alert' }, `⚠ ${failure}`))
}

function menu(element: Control, press: Press): HTMLElement {
  const words = placeholderOf(element)
  const first = words ?? (element.type === 'overflow' ? '⋯' : 'Choose…')
  const all = optionsOf(element)
  const select = h(
    'select',
    { 'aria-label': words ?? (element.type === 'overflow' ? 'More' : 'Choose') },
    h('option', { value: '', disabled: true, selected: !all.some((one) => isInitial(element, one.value)) }, first),
    all.map((one) => h('option', { value: one.value, selected: isInitial(element, one.value) }, one.label)),
  )
  select.addEventListener('change', async () => {
    const ask = 'confirm' in element ? element.confirm : undefined
    if (!ask || (await agreed(ask))) await tell(select, press(element, select.value))
    // The same can be chosen once more.
    select.value = all.find((one) => isInitial(element, one.value))?.value ?? ''
  })
  return select
}

/** What stands in an empty field or menu. */
export const placeholderOf = (element: Control): string | undefined =>
  'placeholder' in element ? element.placeholder?.text : undefined

const kinds = { datepicker: 'date', timepicker: 'time', datetimepicker: 'datetime-local' } as const

/** The kind of input field for a date, a time or both. */
export const pickerKind = (type: keyof typeof kinds): string => kinds[type]

function picker(element: Datepicker | Timepicker | DateTimepicker, press: Press): HTMLElement {
  const value = initialMoment(element)
  const label = placeholderOf(element) ?? 'Date'
  const input = h('input', { type: kinds[element.type], value, 'aria-label': label })
  input.addEventListener('change', () => void tell(input, press(element, input.value)))
  return input
}

/** As an input field for a date or time wants it. */
export function initialMoment(element: Control): string | undefined {
  if (element.type === 'datepicker') return element.initial_date
  if (element.type === 'timepicker') return element.initial_time
  if (element.type !== 'datetimepicker' || element.initial_date_time === undefined) return undefined
  const moment = new Date(element.initial_date_time * 1000)
  return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

function choices(element: Checkboxes | RadioButtons, press: Press): HTMLElement {
  const box = h('div', { class: 'choices', role: 'group' })
  const chosen = () => {
    const values = [...box.querySelectorAll<HTMLInputElement>('input:checked')].map((one) => one.value)
    void tell(box, press(element, element.type === 'radio_buttons' ? values[0] : values))
  }
  box.append(...choiceLines(element, chosen))
  return box
}

/** Radio buttons or check boxes with their words. */
export function choiceLines(element: Checkboxes | RadioButtons, onchange?: () => void): HTMLElement[] {
  const type = element.type === 'checkboxes' ? 'checkbox' : 'radio'
  return optionsOf(element).map(({ value, label, description }) => {
    const checked = isInitial(element, value)
    return h(
      'label',
      { class: 'choice' },
      h('input', { type, name: element.action_id, value, checked, onchange }),
      h('span', {}, label, description ? h('small', {}, description) : undefined),
    )
  })
}

interface Choice {
  value: string
  label: string
  description?: string
}

/** What can be chosen: the options given, or people or channels. */
export function optionsOf(element: Control): Choice[] {
  if (element.type.includes('users_select'))
    return state.users.map(({ id, realName }) => ({ value: id, label: realName }))
  if (/channels_select|conversations_select/.test(element.type))
    return state.channels.filter((one) => one.name).map(({ id, name }) => ({ value: id, label: `#${name}` }))
  const grouped = 'option_groups' in element ? (element.option_groups ?? []).flatMap(({ options }) => options) : []
  const plain = 'options' in element ? (element.options ?? []) : []
  return [...plain, ...grouped].map(choiceOf)
}

const choiceOf = ({ value = '', text, description }: Option): Choice => ({
  value,
  label: plainText(text.text),
  description: description && plainText(description.text),
})

/** Whether this is chosen to begin with. */
export function isInitial(element: Control, value: string): boolean {
  const one = 'initial_option' in element ? element.initial_option?.value : undefined
  const many = 'initial_options' in element ? (element.initial_options ?? []) : []
  const user = 'initial_user' in element ? element.initial_user : undefined
  const channel = 'initial_channel' in element ? element.initial_channel : undefined
  return [one, user, channel].includes(value) || many.some((option) => option.value === value)
}
