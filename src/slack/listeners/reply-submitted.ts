import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt'
import type { Desk } from '../../desk/desk.ts'
import type { Person } from '../../desk/person.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { readReplyState } from '../blocks/reply-modal.ts'
import { readShown } from '../blocks/suggestions.ts'
import type { Home } from '../people/people.ts'
import { ticketIdOf } from './click.ts'
import { isUnchanged } from './saved-replies.ts'
import { submitInTime } from './submit-in-time.ts'

type Submission = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs

/** A member of staff submitted the reply modal. A modal has no thread, so errors are shown inside it. */
export const replySubmitted = (desk: Desk, home: Home, words: StaffWords) => async (submission: Submission) => {
  const { ack, view, body } = submission
  const { block, text } = readReplyState(view.state.values)
  if (text === '') return ack({ response_action: 'errors', errors: { [block]: words.errors.writeFirst } })
  const person = { workspaceId: home.teamId, userId: body.user.id }
  const submitted = { metadata: view.private_metadata, text, form: view.id }
  await submitInTime(submission, { block, words }, async () => {
    await send(desk, person, submitted, words)
    return undefined
  })
}

interface Submitted {
  /** The ticket, perhaps with the proposed answer that was edited. */
  metadata: string
  text: string
  form: string
}

/** A proposed answer that nobody changed is sent as the card shows it, with its sources. */
async function send(desk: Desk, person: Person, { metadata, text, form }: Submitted, words: StaffWords): Promise<void> {
  const shown = readShown(metadata)
  if (!shown) return desk.reply(person, ticketIdOf({ value: metadata }, words), text, form)
  const proposed = await desk.findShown(person, shown)
  if (proposed && isUnchanged(proposed, text)) return desk.sendSuggestion(person, shown, form)
  return desk.reply(person, shown.ticketId, text, form, shown.id)
}
