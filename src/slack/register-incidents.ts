import type { App, BlockAction, ButtonAction } from '@slack/bolt'
import {
  addTicketsAction,
  belongsAction,
  solvedAction,
  somethingElseAction,
  tellAllAction,
} from './blocks/incident-card.ts'
import { incidentTextView, incidentTicketsView } from './blocks/incident-modals.ts'
import {
  addTicketsClicked,
  belongsClicked,
  type IncidentListeners,
  somethingElseClicked,
  textClicked,
  textSubmitted,
  ticketsSubmitted,
} from './listeners/incidents.ts'

/** What people press and submit about known issues. */
export function registerIncidents(app: App, parts: IncidentListeners): void {
  app.action<BlockAction<ButtonAction>>(tellAllAction, textClicked(parts, 'tell'))
  app.action<BlockAction<ButtonAction>>(solvedAction, textClicked(parts, 'solve'))
  app.action<BlockAction<ButtonAction>>(addTicketsAction, addTicketsClicked(parts))
  app.action<BlockAction<ButtonAction>>(belongsAction, belongsClicked(parts))
  app.action<BlockAction<ButtonAction>>(somethingElseAction, somethingElseClicked(parts))
  app.view(incidentTicketsView, ticketsSubmitted(parts))
  app.view(incidentTextView, textSubmitted(parts))
}
