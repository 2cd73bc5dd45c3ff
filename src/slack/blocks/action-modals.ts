import type { ModalView } from '@slack/types'
import type { ActionToDecide } from '../../desk/action-acts.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { shorten } from '../text/limits.ts'
import { mrkdwn } from '../text/mrkdwn.ts'
import { oneLine } from './ticket-facts.ts'

export const denyActionView = 'deny_action'
export const changeAmountView = 'change_action_amount'
export const doneByHandView = 'action_done_by_hand'
/** The block and the input of all of them. */
export const actionInput = 'typed'

const plain = (text: string) => ({ type: 'plain_text' as const, text })
const longestTitle = 24

interface Form {
  view: string
  title: string
  label: string
  submit: string
  most: number
  multiline?: true
}

function modal(value: string, { title }: ActionToDecide, form: Form, words: StaffWords): ModalView {
  return {
    type: 'modal',
    callback_id: form.view,
    private_metadata: value,
    title: plain(shorten(form.title, longestTitle)),
    submit: plain(shorten(form.submit, longestTitle)),
    close: plain(words.card.cancel),
    blocks: [
      { type: 'section', text: mrkdwn(`*${oneLine(title, 200)}*`) },
      {
        type: 'input',
        block_id: actionInput,
        label: plain(form.label),
        element: {
          type: 'plain_text_input',
          action_id: actionInput,
          max_length: form.most,
          ...(form.multiline && { multiline: true }),
        },
      },
    ],
  }
}

/** Asks why something is denied, which the customer reads. */
export const denyActionModal = (value: string, about: ActionToDecide, words: StaffWords): ModalView => {
  const { denyTitle: title, whyDenied: label } = words.actions
  return modal(value, about, { view: denyActionView, title, label, submit: title, most: 500, multiline: true }, words)
}

/** Asks how much it is to be. */
export const changeAmountModal = (value: string, about: ActionToDecide, words: StaffWords): ModalView => {
  const { amountTitle: title, howMuch, save: submit } = words.actions
  const label = howMuch(about.action.currency ?? '…')
  return modal(value, about, { view: changeAmountView, title, label, submit, most: 20 }, words)
}

/** Asks for the reference of what was paid by hand. */
export const doneByHandModal = (value: string, about: ActionToDecide, words: StaffWords): ModalView => {
  const { actions: say } = words
  const isMoney = about.action.kind === 'refund'
  const [title, label] = isMoney ? [say.didItTitle, say.reference] : [say.didItOtherTitle, say.referenceOther]
  const submit = say.save
  return modal(value, about, { view: doneByHandView, title, label, submit, most: 100 }, words)
}
