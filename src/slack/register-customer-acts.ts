import type { App, BlockAction, ButtonAction } from '@slack/bolt'
import type { Desk } from '../desk/desk.ts'
import { linkAction, linkCodeView, linkView } from './blocks/link-account.ts'
import { chooseOrderAction } from './blocks/order-choices.ts'
import { accountSubmitted, codeSubmitted, linkClicked } from './listeners/link-account.ts'
import { orderChosen } from './listeners/order-chosen.ts'
import type { Home } from './people/people.ts'

/** What customers press and fill in about their orders and their account. */
export function registerCustomerActs(app: App, { desk, home }: { desk: Desk; home: Home }): void {
  app.action<BlockAction<ButtonAction>>(chooseOrderAction, orderChosen(desk, home))
  app.action<BlockAction<ButtonAction>>(linkAction, linkClicked)
  app.view(linkView, accountSubmitted(desk, home))
  app.view(linkCodeView, codeSubmitted(desk, home))
}
