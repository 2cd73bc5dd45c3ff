import type { Account } from '../domain/account.ts'
import type { ContextLine } from '../domain/customer-context.ts'
import type { ShownPromise } from '../domain/service-levels.ts'
import type { Ticket } from '../domain/ticket.ts'
import type { ShownAction } from './actions/shown-actions.ts'
import type { FindIncidentAside } from './incidents/propose.ts'
import type { FindSameMatter } from './same-matter.ts'
import type { Suggest } from './suggestions.ts'

/** What a card shows besides its ticket, and is found when it is drawn. */
export interface CardAsides {
  suggest: Suggest
  /** The words of the customer that decided what the ticket is about, the strongest first; none if others decided. */
  why(ticket: Ticket): string[]
  /** The known issue that it is about, or may be about. */
  incident: FindIncidentAside
  /** Another ticket that may be about the same. */
  sameMatter: FindSameMatter
  /** The accounts of the company's own system whose data the customer may see; none if nothing looks at them. */
  accountsOf(ticket: Ticket): Promise<Account[]>
  /** What was asked for that has consequences. */
  actionsOf(ticket: Ticket): Promise<ShownAction[]>
  /** What the company's own system says of the customer, if it is known by now; empty otherwise. */
  contextOf(ticket: Ticket): Promise<ContextLine[]>
  /** What the customer is promised next. */
  nextPromise(ticket: Ticket): Promise<ShownPromise | undefined>
}
