import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt'
import type { ModalView } from '@slack/types'
import type { ActionToDecide, SeenAction } from '../../desk/action-acts.ts'
import type { Desk } from '../../desk/desk.ts'
import type { Person } from '../../desk/person.ts'
import { SupportError } from '../../domain/errors.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { readActionValue } from '../blocks/action-blocks.ts'
import { actionInput } from '../blocks/action-modals.ts'
import type { Home } from '../people/people.ts'
import { type Click, personOf } from './click.ts'
import { openModal } from './in-modal.ts'
import { submitInTime } from './submit-in-time.ts'

export interface ActionListenerParts {
  desk: Desk
  home: Home
  words: StaffWords
}

/** What is none of ours names no action, which the desk refuses like any that does not exist. */
const seenBy = (value: string | undefined): SeenAction => readActionValue(value) ?? { id: 0, revision: 0 }

/** A member of staff pressed a button that decides at once: "Approve", "Try again". The outbox updates the card. */
export const actionPressed =
  (act: (person: Person, seen: SeenAction) => Promise<void>) =>
  async ({ ack, action, body }: Click) => {
    await ack()
    await act(personOf(body), seenBy(action.value))
  }

type Draw = (value: string, about: ActionToDecide, words: StaffWords) => ModalView

/** A member of staff pressed a button that asks for something first: opens the modal. */
export const actionFormOpened =
  ({ desk, words }: ActionListenerParts, draw: Draw) =>
  async ({ ack, action, body, client }: Click) => {
    await ack()
    const { value = '' } = action
    const look = { title: words.actions.approve, words }
    await openModal(client, body.trigger_id, look, async () =>
      draw(value, await desk.checkMayDecide(personOf(body), seenBy(value)), words),
    )
  }

type Submission = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs

/** A member of staff submitted such a modal. A modal has no thread, so errors are shown inside it, and what was typed stays. */
export const actionFormSubmitted =
  ({ home, words }: ActionListenerParts, act: (person: Person, seen: SeenAction, typed: string) => Promise<void>) =>
  async (submission: Submission) => {
    const { view, body } = submission
    const person = { workspaceId: home.teamId, userId: body.user.id }
    await submitInTime(submission, { block: actionInput, words }, async () => {
      const typed: unknown = view.state.values[actionInput]?.[actionInput]?.value
      if (typeof typed !== 'string' || typed.trim() === '') throw new SupportError('bad_reply', words.errors.writeFirst)
      await act(person, seenBy(view.private_metadata), typed)
      return undefined
    })
  }
