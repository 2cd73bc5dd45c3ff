import type { AllMiddlewareArgs } from '@slack/bolt'
import type { ModalView } from '@slack/types'
import { SupportError } from '../../domain/errors.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { plainModal } from '../blocks/plain-modal.ts'

/**
 * Opens a modal at once, because a trigger id is good for three seconds, and then shows what `draw` resolves with, or why
 * it cannot.
 */
export async function inModal(
  client: AllMiddlewareArgs['client'],
  triggerId: string,
  { title, words }: { title: string; words: StaffWords },
  draw: () => Promise<ModalView>,
): Promise<void> {
  const waiting = plainModal(title, '⏳', words)
  const { view } = await client.views.open({ trigger_id: triggerId, view: waiting })
  const show = (drawn: ModalView) => client.views.update({ view_id: view?.id ?? '', view: drawn })
  try {
    await show(await draw())
  } catch (error) {
    await show(plainModal(title, error instanceof SupportError ? error.message : words.errors.failed, words))
    if (!(error instanceof SupportError)) throw error
  }
}
