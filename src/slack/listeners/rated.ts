import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt'
import type { Desk } from '../../desk/desk.ts'
import { SupportError } from '../../domain/errors.ts'
import { commentBlock, commentInput, commentModal, readCommentValue, readRating } from '../blocks/rating.ts'
import type { Home } from '../people/people.ts'
import type { Click } from './click.ts'

/** A customer said how content they are. Whatever the payload calls their team, the ticket is ours. */
export const rated =
  (desk: Desk, home: Home) =>
  async ({ ack, action, body }: Click) => {
    await ack()
    const said = readRating(action.value)
    if (said) await desk.rate({ workspaceId: home.teamId, userId: body.user.id }, said, said.rating)
  }

/** A customer wants to say more about it: opens the modal. */
export const commentClicked =
  (desk: Desk, home: Home) =>
  async ({ ack, action, body, client }: Click) => {
    await ack()
    const { value = '' } = action
    const about = readCommentValue(value)
    if (!about) return
    await desk.checkMayRate({ workspaceId: home.teamId, userId: body.user.id }, about.ticketId)
    await client.views.open({ trigger_id: body.trigger_id, view: commentModal(value, about.language) })
  }

type Submission = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs

/** A customer submitted the modal. Errors are shown inside it. */
export const commentSubmitted =
  (desk: Desk, home: Home) =>
  async ({ ack, view, body }: Submission) => {
    const about = readCommentValue(view.private_metadata)
    const typed: unknown = view.state.values[commentBlock]?.[commentInput]?.value
    const comment = typeof typed === 'string' ? typed.trim() : ''
    try {
      if (about && comment)
        await desk.commentRating({ workspaceId: home.teamId, userId: body.user.id }, about.ticketId, comment)
    } catch (error) {
      if (!(error instanceof SupportError)) throw error
      return ack({ response_action: 'errors', errors: { [commentBlock]: error.message } })
    }
    await ack()
  }
