import type { RefundWords } from '../language/refund-words.ts'

/** What customers hear of their refunds in Chinese. */
export const refundWords: RefundWords = {
  beingDone: (orderId) => `已记录您希望为订单 **${orderId}** 退款。目前还没有退还任何款项；结果我会写在这里。`,
  paid: (orderId, amount) => `我们已为订单 **${orderId}** 退还 **${amount}** 。`,
  pending: (orderId, amount) =>
    `支付服务商已受理订单 **${orderId}** 的 **${amount}** 退款，尚未完成；完成后我会写在这里。`,
  failed: (orderId) => `订单 **${orderId}** 的退款没有成功，所以还没有退还任何款项。我们团队的同事正在处理。`,
  denied: (orderId, why) =>
    [
      `我们的团队看过您的申请，决定不为订单 **${orderId}** 退款。很抱歉没有更好的消息。`,
      ...(why ? [why] : []),
      '如果有我们应该知道的情况，请写在这里。您可以再次申请。',
    ].join('\n\n'),
}
