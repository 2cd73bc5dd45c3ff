import type { RefundWords } from '../language/refund-words.ts'

/** What customers hear of their refunds in English. */
export const refundWords: RefundWords = {
  beingDone: (orderId) =>
    `I’ve noted that you would like a refund for order **${orderId}**. Nothing has been paid back yet; I’ll write here what becomes of it.`,
  paid: (orderId, amount) => `We have paid back **${amount}** for order **${orderId}**.`,
  pending: (orderId, amount) =>
    `Paying back **${amount}** for order **${orderId}** has been accepted by our payment provider. It is not complete yet; I’ll write here when it is.`,
  failed: (orderId) =>
    `Paying you back for order **${orderId}** did not work, so nothing has been paid back. A person from our team is looking at it.`,
  denied: (orderId, why) =>
    [
      `Our team has looked at your request and won’t pay back order **${orderId}**. I’m sorry that I have no better news.`,
      ...(why ? [why] : []),
      'If there is something that we should know, write here. You can ask again.',
    ].join('\n\n'),
}
