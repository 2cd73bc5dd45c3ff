import type { RefundWords } from '../language/refund-words.ts'

/** What customers hear of their refunds in French. */
export const refundWords: RefundWords = {
  beingDone: (orderId) =>
    `J’ai noté que vous souhaitez un remboursement de la commande **${orderId}**. Rien n’a encore été remboursé ; j’écrirai ici ce qu’il en est.`,
  paid: (orderId, amount) => `Nous avons remboursé **${amount}** pour la commande **${orderId}**.`,
  pending: (orderId, amount) =>
    `Notre prestataire de paiement a accepté le remboursement de **${amount}** pour la commande **${orderId}**. Il n’est pas encore terminé ; j’écrirai ici quand il le sera.`,
  failed: (orderId) =>
    `Le remboursement de la commande **${orderId}** n’a pas marché, donc rien n’a été remboursé. Une personne de notre équipe s’en occupe.`,
  denied: (orderId, why) =>
    [
      `Notre équipe a étudié votre demande et ne remboursera pas la commande **${orderId}**. Je suis désolé de ne pas avoir de meilleure nouvelle.`,
      ...(why ? [why] : []),
      'S’il y a quelque chose que nous devrions savoir, écrivez-le ici. Vous pouvez demander à nouveau.',
    ].join('\n\n'),
}
