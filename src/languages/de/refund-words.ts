import type { RefundWords } from '../language/refund-words.ts'

/** What customers hear of their refunds in German. */
export const refundWords: RefundWords = {
  beingDone: (orderId) =>
    `Ich habe notiert, dass Sie eine Erstattung für die Bestellung **${orderId}** möchten. Bisher wurde nichts zurückgezahlt; ich schreibe hier, was daraus wird.`,
  paid: (orderId, amount) => `Wir haben **${amount}** für die Bestellung **${orderId}** zurückgezahlt.`,
  pending: (orderId, amount) =>
    `Unser Zahlungsanbieter hat die Rückzahlung von **${amount}** für die Bestellung **${orderId}** angenommen. Sie ist noch nicht abgeschlossen; ich schreibe hier, sobald sie es ist.`,
  failed: (orderId) =>
    `Die Rückzahlung für die Bestellung **${orderId}** hat nicht geklappt, es wurde also nichts zurückgezahlt. Jemand aus unserem Team kümmert sich darum.`,
  denied: (orderId, why) =>
    [
      `Unser Team hat Ihren Wunsch geprüft und zahlt die Bestellung **${orderId}** nicht zurück. Es tut mir leid, dass ich nichts Besseres melden kann.`,
      ...(why ? [why] : []),
      'Wenn wir etwas wissen sollten, schreiben Sie es hier. Sie können noch einmal fragen.',
    ].join('\n\n'),
}
