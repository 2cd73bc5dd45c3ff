import type { Desk } from '../../desk/desk.ts'
import { readOrderChoice } from '../blocks/order-choices.ts'
import type { Home } from '../people/people.ts'
import { chosenAsDelivery } from '../reading/chosen-order.ts'
import type { Click } from './click.ts'

/** A customer chose one of their orders. It is stored before it is acknowledged, as what they write is. */
export const orderChosen =
  (desk: Desk, home: Home) =>
  async ({ ack, action, body }: Click) => {
    const choice = readOrderChoice(action.value)
    const { id: userId, team_id: teamId = '' } = body.user
    try {
      if (choice) await desk.chooseOrder({ workspaceId: home.teamId, userId, teamId }, choice, chosenAsDelivery)
    } finally {
      await ack()
    }
  }
