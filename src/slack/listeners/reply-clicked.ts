import type { AllMiddlewareArgs, BlockAction, SlackActionMiddlewareArgs, StaticSelectAction } from '@slack/bolt'
import { SupportError } from '../../domain/errors.ts'
import { readReplyState, replyModal } from '../blocks/reply-modal.ts'
import { readShown } from '../blocks/suggestions.ts'
import type { Home } from '../people/people.ts'
import { type Click, personOf, ticketIdOf } from './click.ts'
import { openModal } from './in-modal.ts'
import { openReply, type ReplyParts } from './saved-replies.ts'

/** A member of staff pressed "Reply" on a ticket card: opens the modal. */
export const replyClicked =
  (parts: ReplyParts) =>
  async ({ ack, action, body, client }: Click) => {
    await ack()
    const look = { title: parts.words.card.reply, words: parts.words }
    await openModal(client, body.trigger_id, look, async () => {
      const { view } = await openReply(parts, personOf(body), ticketIdOf(action, parts.words))
      return view
    })
  }

type Choice = SlackActionMiddlewareArgs<BlockAction<StaticSelectAction>> & AllMiddlewareArgs

/** A member of staff chose a saved reply in the modal: it is filled in. What they typed themselves stays. */
export const savedReplyChosen =
  (parts: ReplyParts, home: Home) =>
  async ({ ack, action, body, client }: Choice) => {
    await ack()
    if (!body.view) return
    const ticketId = ticketIdOf({ value: body.view.private_metadata }, parts.words)
    const { text: typed, from: before } = readReplyState(body.view.state.values)
    const person = { workspaceId: home.teamId, userId: body.user.id }
    const shown = readShown(body.view.private_metadata)
    const wanted = { name: action.selected_option?.value, typed, before, shown }
    const view = await openReply(parts, person, ticketId, wanted).then(
      (opened) => opened.view,
      (error: unknown) => {
        if (!(error instanceof SupportError)) throw error
        return replyModal(ticketId, parts.words, {
          text: typed,
          problem: error.message,
          shown,
          takesFiles: parts.sendsFiles,
        })
      },
    )
    await client.views.update({ view_id: body.view.id, view })
  }
