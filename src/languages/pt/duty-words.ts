import type { DutyWords } from '../language/duty-words.ts'

/** What staff read about being on duty in Portuguese. */
export const dutyWords: DutyWords = {
  duty: {
    title: 'De plantão',
    nobody: 'Ninguém está de plantão.',
    goOn: 'Entrar de plantão',
    goOff: 'Sair do plantão',
    isOn: 'Você está de plantão.',
    isOff: 'Você não está de plantão.',
    wasOn: 'Você já estava de plantão.',
    wasOff: 'Você não estava de plantão.',
    yourTurn: (ticketId) => `${ticketId} é seu: era a sua vez.`,
    leftWith: (name, tickets) => `${name} saiu do canal de suporte; agora ninguém está com estes tickets: ${tickets}`,
    andMore: (count) => `e mais ${count}`,
    cardsWait: {
      missing: (channel) =>
        `Não estou mais no canal de suporte ${channel}, então os tickets esperam e ninguém os vê. Convide-me (/invite @Frontdesk) e os cartões chegarão.`,
      archived: (channel) =>
        `O canal de suporte ${channel} está arquivado, então os tickets esperam e ninguém os vê. Desarquive-o e convide-me (/invite @Frontdesk) e os cartões chegarão.`,
      shared: (channel) =>
        `O canal de suporte ${channel} é compartilhado, ou será, com outra empresa, que leria todos os tickets. Por isso eles esperam e ninguém os vê. Encerre isso nas configurações e os cartões chegarão.`,
      public: (channel) =>
        `O canal de suporte ${channel} é público, então todo o workspace poderia ler os tickets. Por isso eles esperam e ninguém os vê. Torne-o privado nas configurações e os cartões chegarão.`,
    },
    atRisk: 'Promessas em risco',
  },
}
