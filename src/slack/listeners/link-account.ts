import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt'
import type { ModalView } from '@slack/types'
import type { Desk } from '../../desk/desk.ts'
import type { LinkingFrom } from '../../desk/linking-acts.ts'
import type { Person } from '../../desk/person.ts'
import { SupportError } from '../../domain/errors.ts'
import { linkBlock, linkCodeModal, linkedModal, linkInput, linkModal, readLinkingFrom } from '../blocks/link-account.ts'
import type { Home } from '../people/people.ts'
import type { Click } from './click.ts'

/** A customer wants to link themselves to their account: asks which it is. */
export const linkClicked = async ({ ack, action, body, client }: Click): Promise<void> => {
  await ack()
  const from = readLinkingFrom(action.value)
  if (from) await client.views.open({ trigger_id: body.trigger_id, view: linkModal(from) })
}

type Submission = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs
type LinkingStep = (person: Person, typed: string, from: LinkingFrom) => Promise<void>

/** They said which account: a code is sent, and asked for. */
export const accountSubmitted = (desk: Desk, home: Home) => submitted(desk.requestCode, home, linkCodeModal)

/** They typed the code. */
export const codeSubmitted = (desk: Desk, home: Home) => submitted(desk.confirmCode, home, linkedModal)

/** Whatever is wrong stands in the modal, which nobody else sees. */
const submitted =
  (step: LinkingStep, home: Home, next: (from: LinkingFrom) => ModalView) =>
  async ({ ack, view, body }: Submission): Promise<void> => {
    const from = readLinkingFrom(view.private_metadata)
    if (!from) return ack()
    const typed: unknown = view.state.values[linkBlock]?.[linkInput]?.value
    try {
      await step({ workspaceId: home.teamId, userId: body.user.id }, typeof typed === 'string' ? typed : '', from)
    } catch (error) {
      if (!(error instanceof SupportError)) throw error
      return ack({ response_action: 'errors', errors: { [linkBlock]: error.message } })
    }
    await ack({ response_action: 'update', view: next(from) })
  }
