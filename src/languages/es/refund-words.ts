import type { RefundWords } from '../language/refund-words.ts'

/** What customers hear of their refunds in Spanish. */
export const refundWords: RefundWords = {
  beingDone: (orderId) =>
    `He anotado que quieres un reembolso del pedido **${orderId}**. Todavía no se ha devuelto nada; escribiré aquí qué resulta.`,
  paid: (orderId, amount) => `Hemos devuelto **${amount}** por el pedido **${orderId}**.`,
  pending: (orderId, amount) =>
    `Nuestro proveedor de pagos ha aceptado la devolución de **${amount}** por el pedido **${orderId}**. Aún no está completa; escribiré aquí cuando lo esté.`,
  failed: (orderId) =>
    `La devolución por el pedido **${orderId}** no funcionó, así que no se ha devuelto nada. Una persona de nuestro equipo lo está mirando.`,
  denied: (orderId, why) =>
    [
      `Nuestro equipo ha revisado tu petición y no devolverá el pedido **${orderId}**. Siento no tener mejores noticias.`,
      ...(why ? [why] : []),
      'Si hay algo que debamos saber, escribe aquí. Puedes volver a pedirlo.',
    ].join('\n\n'),
}
