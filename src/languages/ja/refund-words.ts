import type { RefundWords } from '../language/refund-words.ts'

/** What customers hear of their refunds in Japanese. */
export const refundWords: RefundWords = {
  beingDone: (orderId) =>
    `注文 **${orderId}** の返金のご希望を承りました。返金はまだ行われていません。結果はここでお知らせします。`,
  paid: (orderId, amount) => `注文 **${orderId}** について **${amount}** を返金しました。`,
  pending: (orderId, amount) =>
    `注文 **${orderId}** の **${amount}** の返金を決済サービスが受け付けました。まだ完了していません。完了したらここでお知らせします。`,
  failed: (orderId) => `注文 **${orderId}** の返金はうまくいかず、まだ何も返金されていません。担当者が確認しています。`,
  denied: (orderId, why) =>
    [
      `担当チームで確認した結果、注文 **${orderId}** の返金は行わないことになりました。ご期待に沿えず申し訳ありません。`,
      ...(why ? [why] : []),
      'お知らせいただきたいことがあれば、ここに書いてください。もう一度お申し出いただけます。',
    ].join('\n\n'),
}
