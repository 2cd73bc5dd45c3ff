import { h } from '../base/dom.js'
import { act, state } from '../base/state.js'
import { drawBlocks } from '../blocks/blocks.js'
import { forgetLog } from '../messages/log.js'

/** The home tab that the bot made for this person. */
export function drawHome(box, userId) {
  const view = state.views.find((one) => one.kind === 'home' && one.userId === userId)
  const key = `home ${view?.id} ${view?.body.hash}`
  if (box.querySelector(':scope > .home')?.dataset.key === key) return
  forgetLog(box)
  const press = (element, value) =>
    act('click-in-view', { userId, viewId: view.id, actionId: element.action_id, value })
  const nothing = h('p', { class: 'quiet home', 'data-key': key }, 'The bot shows nothing here yet.')
  const shown = view ? h('div', { class: 'home', 'data-key': key }, drawBlocks(view.body.blocks, press)) : nothing
  box.replaceChildren(shown)
}
