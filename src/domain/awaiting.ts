import type { OrderNumbers } from './order-id.ts'

/** The one thing a department may ask a customer for. */
export type Awaiting = 'order_number'

/** Whether a message may answer what the bot asked. Any other message is a new question. */
export function mayAnswer(numbers: OrderNumbers | undefined, awaiting: Awaiting, text: string): boolean {
  switch (awaiting) {
    case 'order_number':
      return numbers !== undefined && (numbers.find(text).length > 0 || numbers.given(text).length > 0)
    default:
      return awaiting satisfies never
  }
}
