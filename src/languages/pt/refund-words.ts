import type { RefundWords } from '../language/refund-words.ts'

/** What customers hear of their refunds in Portuguese. */
export const refundWords: RefundWords = {
  beingDone: (orderId) =>
    `Anotei que você quer um reembolso do pedido **${orderId}**. Nada foi devolvido ainda; escrevo aqui o que acontecer.`,
  paid: (orderId, amount) => `Devolvemos **${amount}** do pedido **${orderId}**.`,
  pending: (orderId, amount) =>
    `Nosso provedor de pagamentos aceitou a devolução de **${amount}** do pedido **${orderId}**. Ainda não está concluída; escrevo aqui quando estiver.`,
  failed: (orderId) =>
    `A devolução do pedido **${orderId}** não funcionou, então nada foi devolvido. Uma pessoa da nossa equipe está vendo isso.`,
  denied: (orderId, why) =>
    [
      `Nossa equipe analisou seu pedido e não vai reembolsar **${orderId}**. Sinto muito por não ter notícia melhor.`,
      ...(why ? [why] : []),
      'Se houver algo que devamos saber, escreva aqui. Você pode pedir de novo.',
    ].join('\n\n'),
}
