import type { DutyWords } from '../language/duty-words.ts'

/** What staff read about being on duty in French. */
export const dutyWords: DutyWords = {
  duty: {
    title: 'De service',
    nobody: 'Personne n’est de service.',
    goOn: 'Prendre le service',
    goOff: 'Quitter le service',
    isOn: 'Vous êtes de service.',
    isOff: 'Vous n’êtes pas de service.',
    wasOn: 'Vous étiez déjà de service.',
    wasOff: 'Vous n’étiez pas de service.',
    yourTurn: (ticketId) => `${ticketId} est à vous\u00a0: c’était votre tour.`,
    leftWith: (name, tickets) =>
      `${name} n’est plus dans le canal de support\u00a0; personne n’a plus ces tickets\u00a0: ${tickets}`,
    andMore: (count) => `et ${count} de plus`,
    cardsWait: {
      missing: (channel) =>
        `Je ne suis plus dans le canal de support ${channel}\u00a0: les tickets attendent et personne ne les voit. Invitez-moi (/invite @Frontdesk) et leurs cartes arriveront.`,
      archived: (channel) =>
        `Le canal de support ${channel} est archivé\u00a0: les tickets attendent et personne ne les voit. Désarchivez-le et invitez-moi (/invite @Frontdesk), et leurs cartes arriveront.`,
      shared: (channel) =>
        `Le canal de support ${channel} est partagé, ou va l’être, avec une autre entreprise, qui lirait tous les tickets. Ils attendent donc et personne ne les voit. Mettez-y fin dans ses paramètres, et leurs cartes arriveront.`,
      public: (channel) =>
        `Le canal de support ${channel} est public\u00a0: tout l’espace de travail pourrait lire les tickets. Ils attendent donc et personne ne les voit. Rendez-le privé dans ses paramètres, et leurs cartes arriveront.`,
    },
    atRisk: 'Promesses menacées',
  },
}
