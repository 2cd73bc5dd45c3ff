import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt'
import type { Desk } from '../../desk/desk.ts'
import { SupportError } from '../../domain/errors.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { readReplyState } from '../blocks/reply-modal.ts'
import type { Home } from '../people/people.ts'
import { ticketIdOf } from './click.ts'

type Submission = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs

/** A member of staff submitted the reply modal. A modal has no thread, so errors are shown inside it. */
export const replySubmitted =
  (desk: Desk, home: Home, words: StaffWords) =>
  async ({ ack, view, body }: Submission) => {
    const { block, text } = readReplyState(view.state.values)
    const refuse = (message: string) => ack({ response_action: 'errors', errors: { [block]: message } })
    if (text === '') return refuse(words.errors.writeFirst)
    try {
      await desk.reply(
        { workspaceId: home.teamId, userId: body.user.id },
        ticketIdOf({ value: view.private_metadata }, words),
        text,
        view.id,
      )
    } catch (error) {
      await refuse(error instanceof SupportError ? error.message : words.errors.failed)
      if (!(error instanceof SupportError)) throw error
      return
    }
    await ack()
  }
