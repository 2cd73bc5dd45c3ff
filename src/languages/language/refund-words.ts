/** What customers hear of the refunds that they asked for. Markdown. */
export interface RefundWords {
  /** Nobody needs to approve it. */
  beingDone(orderId: string): string
  paid(orderId: string, amount: string): string
  /** The provider has accepted it. */
  pending(orderId: string, amount: string): string
  failed(orderId: string): string
  /** `why`: what staff say to them. */
  denied(orderId: string, why?: string): string
}
