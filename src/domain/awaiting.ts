import type { OrderNumbers } from './order-id.ts'

/** What a department may ask a customer for: an order's number, or the answer to a question of the company's own. */
export type Awaiting = 'order_number' | 'details'

/** Whether a message may answer what the bot asked. Any other message is a new question. */
export function mayAnswer(numbers: OrderNumbers | undefined, awaiting: Awaiting, text: string): boolean {
  switch (awaiting) {
    case 'order_number':
      return numbers !== undefined && (numbers.find(text).length > 0 || numbers.given(text).length > 0)
    case 'details':
      return text.trim() !== ''
    default:
      return awaiting satisfies never
  }
}
