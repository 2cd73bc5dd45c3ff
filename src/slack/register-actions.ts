import type { App, BlockAction, ButtonAction } from '@slack/bolt'
import { approveAction, changeAmountAction, denyAction, doneByHandAction, retryAction } from './blocks/action-blocks.ts'
import {
  changeAmountModal,
  changeAmountView,
  denyActionModal,
  denyActionView,
  doneByHandModal,
  doneByHandView,
} from './blocks/action-modals.ts'
import {
  type ActionListenerParts,
  actionFormOpened,
  actionFormSubmitted,
  actionPressed,
} from './listeners/action-decided.ts'

/** What staff press and submit about actions that were asked for. */
export function registerActions(app: App, parts: ActionListenerParts): void {
  const { desk } = parts
  app.action<BlockAction<ButtonAction>>(approveAction, actionPressed(desk.approveAction))
  app.action<BlockAction<ButtonAction>>(retryAction, actionPressed(desk.retryAction))
  app.action<BlockAction<ButtonAction>>(denyAction, actionFormOpened(parts, denyActionModal))
  app.action<BlockAction<ButtonAction>>(changeAmountAction, actionFormOpened(parts, changeAmountModal))
  app.action<BlockAction<ButtonAction>>(doneByHandAction, actionFormOpened(parts, doneByHandModal))
  app.view(denyActionView, actionFormSubmitted(parts, desk.denyAction))
  app.view(changeAmountView, actionFormSubmitted(parts, desk.changeActionAmount))
  app.view(doneByHandView, actionFormSubmitted(parts, desk.recordActionDone))
}
