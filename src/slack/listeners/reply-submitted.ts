import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt'
import type { Desk } from '../../desk/desk.ts'
import type { Person } from '../../desk/person.ts'
import { SupportError } from '../../domain/errors.ts'
import { largestFileBytes, mostFiles, type StaffFile } from '../../domain/staff-file.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { filesInput, longestReply, readFiles, readReplyState, type WrittenReply } from '../blocks/reply-modal.ts'
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
  /** Whether files can be attached to a reply. */
  sendsFiles: boolean
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
  const files = parts.sendsFiles ? readFiles(view.state.values) : []
  const wrong = wrongWith(files, words)
  if (wrong) return ack({ response_action: 'errors', errors: { [filesInput]: wrong } })
  const person = { workspaceId: home.teamId, userId: body.user.id }
  await submitInTime(submission, { block, words }, async () => {
    await send(parts, person, { metadata: view.private_metadata, written, files, form: view.id })
    return undefined
  })
}

/** What can be seen at once: then nothing is sent, and everything stays in the modal. */
function wrongWith(files: { name: string; size: number }[], { files: say }: StaffWords): string | undefined {
  if (files.length > mostFiles) return say.tooMany
  const large = files.find(({ size }) => size > largestFileBytes)
  return large && say.tooLarge(large.name)
}

interface Submitted {
  /** The ticket, perhaps with the proposed answer that was edited. */
  metadata: string
  written: WrittenReply
  files: StaffFile[]
  form: string
}

/** A proposed answer that nobody changed is sent as the card shows it, with its sources. */
async function send(
  parts: SubmittingParts,
  person: Person,
  { metadata, written, files, form }: Submitted,
): Promise<void> {
  const { desk, words } = parts
  const shown = readShown(metadata)
  const proposed = shown && (await desk.findShown(person, shown))
  if (proposed && isUnchanged(proposed, written.text)) return desk.sendSuggestion(person, shown, form, files)
  const ticketId = shown?.ticketId ?? ticketIdOf({ value: metadata }, words)
  const { markup } = written
  if (markup.text.length > longestReply) throw new SupportError('bad_reply', words.sending.tooLong(longestReply))
  const { ticket } = await desk.checkMayReply(person, ticketId)
  await checkAddressed(parts, ticket, markup)
  await desk.reply(person, ticketId, { text: markup.text, plain: plainText(markup.text), files }, form, shown?.id)
}
