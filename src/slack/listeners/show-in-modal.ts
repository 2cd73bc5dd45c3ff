import type { AllMiddlewareArgs } from '@slack/bolt'
import type { ModalView } from '@slack/types'
import { SupportError } from '../../domain/errors.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { saidModal } from '../blocks/draft-views.ts'

/** Shows what `draw` resolves with, or why it cannot: nobody is left with a modal that waits for ever. */
export async function showInModal(
  client: AllMiddlewareArgs['client'],
  viewId: string | undefined,
  words: StaffWords,
  draw: () => Promise<ModalView>,
): Promise<void> {
  if (!viewId) return
  const show = (view: ModalView) => client.views.update({ view_id: viewId, view })
  try {
    await show(await draw())
  } catch (error) {
    await show(saidModal(error instanceof SupportError ? error.message : words.drafts.failed, words))
    if (!(error instanceof SupportError)) throw error
  }
}
