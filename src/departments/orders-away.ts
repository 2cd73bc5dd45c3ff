import type { Decision } from '../domain/decision.ts'
import { OrdersAway } from '../orders/orders-away.ts'
import { billingHandoff } from './billing-handoff.ts'
import type { Case } from './department.ts'

/** If the system with the orders does not answer, the customer is told so, and a person helps. */
export const orPerson = (matter: Case, decided: Promise<Decision>): Promise<Decision> =>
  decided.catch((error: unknown) => {
    if (!(error instanceof OrdersAway)) throw error
    return billingHandoff(matter, matter.forStaff.reasons.ordersAway, matter.words.ordersAway)
  })

/** What is not needed for an answer is left out if the system with the orders does not answer. */
export const unlessAway = <T>(asked: Promise<T>, otherwise: T): Promise<T> =>
  asked.catch((error: unknown) => {
    if (!(error instanceof OrdersAway)) throw error
    return otherwise
  })
