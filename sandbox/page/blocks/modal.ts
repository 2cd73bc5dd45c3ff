import type { ModalView } from '@slack/types'
import type { View } from '../../workspace/workspace.ts'
import { h } from '../base/dom.ts'
import { icon } from '../base/icons.ts'
import { act, state } from '../base/state.ts'
import { plainText } from '../text/mrkdwn.ts'
import { asBlocks, drawBlocks } from './blocks.ts'
import type { Press } from './controls.ts'
import { entered, filesIn } from './entered.ts'
import { input } from './fields.ts'

/** Shows a person's topmost open modal over their desk; keeps what is typed until the modal itself changes. */
export function showModal(desk: HTMLElement, userId: string): void {
  const view = state.views.filter((one) => one.kind === 'modal' && one.userId === userId).at(-1)
  const now = view ? `${view.id} ${view.body.hash} ${JSON.stringify(view.errors)}` : ''
  if (desk.dataset.modal === now) return
  const before = desk.querySelector<HTMLElement>('.veil')
  const sameBlocks = view && desk.dataset.modal?.startsWith(`${view.id} ${view.body.hash} `)
  desk.dataset.modal = now
  if (sameBlocks && before) {
    showErrors(before, view.errors)
    return
  }
  before?.remove()
  inFront(desk, view && draw(view, userId))
}

const openers = new WeakMap<HTMLElement, Element | null>()

/**
 * Nothing behind a modal can be reached, except that somebody else may sit down at the desk. When it is gone, the focus
 * returns to where it was.
 */
function inFront(desk: HTMLElement, veil: HTMLElement | undefined): void {
  const room = desk.querySelector('.room') ?? desk
  const behind = [...room.querySelectorAll<HTMLElement>(':scope > :not(.veil)')]
  if (veil && !behind[0]?.inert) openers.set(desk, document.activeElement)
  for (const one of behind) one.inert = Boolean(veil)
  if (veil) room.append(veil)
  const first = 'input, textarea, select, .send, button'
  const target = veil ? veil.querySelector(`.body :is(${first}), footer .send, footer button`) : openers.get(desk)
  if (target instanceof HTMLElement && target.isConnected) target.focus()
}

function draw(view: View, userId: string): HTMLElement {
  // The sandbox has checked it when the bot opened it.
  const { title, submit, close, blocks } = view.body as object as ModalView
  const press: Press = async (element, value) => {
    const place = { userId, viewId: view.id, actionId: element.action_id }
    await act('click-in-view', { ...place, value, values: entered(form) })
    return undefined
  }
  let isLeft = false
  const leave = () => {
    if (!isLeft) void act('close', { userId, viewId: view.id })
    isLeft = true
  }
  const send = h('button', { class: 'send', type: 'submit' }, submit?.text ?? 'Submit')
  const form: HTMLFormElement = h(
    'form',
    {},
    h(
      'header',
      {},
      h('h2', {}, plainText(title.text)),
      h('button', { type: 'button', class: 'tool', 'aria-label': 'Close', onclick: leave }, icon('close')),
    ),
    h(
      'div',
      { class: 'body', tabindex: -1 },
      h('p', { class: 'problem', 'data-block': '', role: 'alert' }),
      drawBlocks(asBlocks(blocks), press, input),
    ),
    h(
      'footer',
      {},
      h('button', { type: 'button', class: 'plain', onclick: leave }, close?.text ?? 'Cancel'),
      submit && send,
    ),
  )
  form.noValidate = true
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    send.disabled = true
    await act('submit', { userId, viewId: view.id, values: { ...entered(form), ...(await filesIn(form)) } })
    send.disabled = false
  })
  form.addEventListener('keydown', (event) => keys(event, form, leave))
  showErrors(form, view.errors)
  const box = h(
    'div',
    { class: 'modal', role: 'dialog', 'aria-modal': true, 'aria-label': plainText(title.text) },
    form,
  )
  return h('div', { class: 'veil' }, box)
}

/** Escape closes; Tab goes round within the modal, since what is behind it cannot be used. */
function keys(event: KeyboardEvent, form: HTMLElement, leave: () => void): void {
  if (event.key === 'Escape') leave()
  if (event.key !== 'Tab') return
  const all = [...form.querySelectorAll<HTMLElement>('a[href], button:enabled, input, select, textarea, summary')]
  const edge = event.shiftKey ? all[0] : all.at(-1)
  if (document.activeElement !== edge) return
  event.preventDefault()
  const other = event.shiftKey ? all.at(-1) : all[0]
  other?.focus()
}

function showErrors(root: HTMLElement, errors: Record<string, string>): void {
  for (const line of root.querySelectorAll<HTMLElement>('.problem')) {
    line.textContent = errors[line.dataset.block ?? ''] ?? ''
    const isWrong = line.textContent !== ''
    const field = line.closest('.input')
    field?.classList.toggle('wrong', isWrong)
    field?.querySelector('input, textarea, select')?.setAttribute('aria-invalid', String(isWrong))
  }
  root.querySelector<HTMLElement>('.input.wrong :is(input, textarea, select)')?.focus()
}
