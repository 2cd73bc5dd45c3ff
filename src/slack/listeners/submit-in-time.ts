import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt'
import type { ModalView } from '@slack/types'
import { SupportError } from '../../domain/errors.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { inTime, TookTooLong } from '../../queue/in-time.ts'
import { plainModal } from '../blocks/plain-modal.ts'

type Submission = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs

/** Slack waits three seconds for an acknowledgement. */
const longestMs = 2300

/**
 * Does what somebody submitted, and closes the modal, or shows the one that it resolves with. What goes wrong stands in it,
 * at `block`, and what they typed stays.
 * If it takes long, the modal says so and stays until it is done; whoever submits it again does nothing twice.
 */
export async function submitInTime(
  { ack, client, view }: Pick<Submission, 'ack' | 'client' | 'view'>,
  { block, words }: { block: string; words: StaffWords },
  act: () => Promise<ModalView | undefined>,
): Promise<void> {
  const refuse = (message: string) => ack({ response_action: 'errors', errors: { [block]: message } })
  const work = act()
  let done: ModalView | undefined
  try {
    done = await inTime(longestMs, work)
  } catch (error) {
    if (error instanceof TookTooLong) {
      await refuse(words.errors.slow)
      done = (await work) ?? plainModal(view.title.text, '✅', words)
      return void (await client.views.update({ view_id: view.id, view: done }))
    }
    await refuse(error instanceof SupportError ? error.message : words.errors.failed)
    if (!(error instanceof SupportError)) throw error
    return
  }
  await (done ? ack({ response_action: 'update', view: done }) : ack())
}
