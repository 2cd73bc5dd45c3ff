import { h } from '../base/dom.ts'
import { act, state } from '../base/state.ts'
import { asBlocks, drawBlocks } from '../blocks/blocks.ts'
import type { Press } from '../blocks/controls.ts'
import type { Log } from '../messages/log.ts'

/** Shows the home tab that the bot made for this person. */
export function drawHome(log: Log, userId: string): void {
  const view = state.views.find((one) => one.kind === 'home' && one.userId === userId)
  log.showInstead(`home ${userId} ${view?.id} ${view?.body.hash}`, () => {
    if (!view) return h('p', { class: 'quiet home' }, 'The bot shows nothing here yet.')
    const press: Press = async ({ action_id: actionId }, value) => {
      await act('click-in-view', { userId, viewId: view.id, actionId, value })
      return undefined
    }
    const blocks = Array.isArray(view.body.blocks) ? view.body.blocks : []
    return h('div', { class: 'home' }, drawBlocks(asBlocks(blocks as object[]), press))
  })
}
