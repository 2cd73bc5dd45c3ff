import { findGivenOrderIds, findOrderIds } from './order-id.ts'

/** The one thing a department may ask a customer for. */
export type Awaiting = 'order_number'

/** Whether a message may answer what the bot asked. Any other message is a new question. */
export function mayAnswer(awaiting: Awaiting, text: string): boolean {
  switch (awaiting) {
    case 'order_number':
      return findOrderIds(text).length > 0 || findGivenOrderIds(text).length > 0
    default:
      return awaiting satisfies never
  }
}
