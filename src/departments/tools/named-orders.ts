import type { Inquiry } from '../../domain/inquiry.ts'
import type { OrderNumbers } from '../../domain/order-id.ts'

/** The orders that a conversation names. A language model may speak of no other, or it could tell customers anything. */
export const ordersNamedBy = ({ text, transcript }: Inquiry, numbers: OrderNumbers): string[] => [
  ...new Set(
    [text, ...transcript.map((line) => line.text)].flatMap((said) => [...numbers.find(said), ...numbers.given(said)]),
  ),
]
