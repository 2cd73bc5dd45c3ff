import type { AllMiddlewareArgs } from '@slack/bolt'
import type { ModalView } from '@slack/types'
import { SupportError } from '../../domain/errors.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { inTime, TookTooLong } from '../../queue/in-time.ts'
import { plainModal } from '../blocks/plain-modal.ts'

type Client = AllMiddlewareArgs['client']

/** A trigger id is good for three seconds, of which the call to Slack takes some. */
const drawnSoonMs = 1500

/**
 * Opens the modal that `draw` resolves with. If that takes long, a modal opens meanwhile, which then shows it, or why it
 * cannot. An error that comes before is thrown.
 */
export async function openModal(
  client: Client,
  triggerId: string,
  look: { title: string; words: StaffWords },
  draw: () => Promise<ModalView>,
): Promise<void> {
  const drawing = draw()
  const drawn = await inTime(drawnSoonMs, drawing).catch((error: unknown) => {
    if (!(error instanceof TookTooLong)) throw error
  })
  if (drawn) await client.views.open({ trigger_id: triggerId, view: drawn })
  else await inModal(client, triggerId, look, () => drawing)
}

/**
 * Opens a modal at once, because a trigger id is good for three seconds, and then shows what `draw` resolves with, or why
 * it cannot.
 */
export async function inModal(
  client: Client,
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
