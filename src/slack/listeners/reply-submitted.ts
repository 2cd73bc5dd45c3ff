import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt'
import type { Desk } from '../../desk/desk.ts'
import type { Person } from '../../desk/person.ts'
import { SupportError } from '../../domain/errors.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { longestReply, readReplyState, type WrittenReply } from '../blocks/reply-modal.ts'
import { readShown } from '../blocks/suggestions.ts'
import type { Home, People } from '../people/people.ts'
import { checkAddressed } from '../rich/check-addressed.ts'
import { plainText } from '../text/plain-text.ts'
import { ticketIdOf } from './click.ts'
import { isUnchanged } from './saved-replies.ts'
import { submitInTime } from './submit-in-time.ts'

type Submission = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs

export interface SubmittingParts {
  desk: Desk
  home: Home
  people: Pick<People, 'isIn' | 'nameOf'>
  /** In the team's language. */
  words: StaffWords
}

/** A member of staff submitted the reply modal. A modal has no thread, so errors are shown inside it. */
export const replySubmitted = (parts: SubmittingParts) => async (submission: Submission) => {
  const { ack, view, body } = submission
  const { words, home } = parts
  const written = readReplyState(view.state.values)
  const { block } = written
  if (written.markup.text === '')
    return ack({ response_action: 'errors', errors: { [block]: words.errors.writeFirst } })
  const person = { workspaceId: home.teamId, userId: body.user.id }
  await submitInTime(submission, { block, words }, async () => {
    await send(parts, person, { metadata: view.private_metadata, written, form: view.id })
    return undefined
  })
}

interface Submitted {
  /** The ticket, perhaps with the proposed answer that was edited. */
  metadata: string
  written: WrittenReply
  form: string
}

/** A proposed answer that nobody changed is sent as the card shows it, with its sources. */
async function send(parts: SubmittingParts, person: Person, { metadata, written, form }: Submitted): Promise<void> {
  const { desk, words } = parts
  const shown = readShown(metadata)
  const proposed = shown && (await desk.findShown(person, shown))
  if (proposed && isUnchanged(proposed, written.text)) return desk.sendSuggestion(person, shown, form)
  const ticketId = shown?.ticketId ?? ticketIdOf({ value: metadata }, words)
  const { markup } = written
  if (markup.text.length > longestReply) throw new SupportError('bad_reply', words.sending.tooLong(longestReply))
  const { ticket } = await desk.checkMayReply(person, ticketId)
  await checkAddressed(parts, ticket, markup)
  await desk.reply(person, ticketId, { text: markup.text, plain: plainText(markup.text) }, form, shown?.id)
}
