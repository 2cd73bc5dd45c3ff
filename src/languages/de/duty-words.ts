import type { DutyWords } from '../language/duty-words.ts'

/** What staff read about being on duty in German. */
export const dutyWords: DutyWords = {
  duty: {
    title: 'Im Dienst',
    nobody: 'Niemand ist im Dienst.',
    goOn: 'Dienst beginnen',
    goOff: 'Dienst beenden',
    isOn: 'Sie sind im Dienst.',
    isOff: 'Sie sind nicht im Dienst.',
    wasOn: 'Sie waren schon im Dienst.',
    wasOff: 'Sie waren nicht im Dienst.',
    yourTurn: (ticketId) => `${ticketId} gehört Ihnen: Sie waren an der Reihe.`,
    leftWith: (name, tickets) =>
      `${name} ist nicht mehr im Support-Channel; diese Tickets hat jetzt niemand: ${tickets}`,
    andMore: (count) => `und ${count} weitere`,
    cardsWait: {
      missing: (channel) =>
        `Ich bin nicht mehr im Support-Channel ${channel}. Tickets warten deshalb, und niemand sieht sie. Laden Sie mich dort ein (/invite @Frontdesk), dann kommen ihre Karten.`,
      archived: (channel) =>
        `Der Support-Channel ${channel} ist archiviert. Tickets warten deshalb, und niemand sieht sie. Stellen Sie ihn wieder her und laden Sie mich ein (/invite @Frontdesk), dann kommen ihre Karten.`,
      shared: (channel) =>
        `Der Support-Channel ${channel} wird mit einem anderen Unternehmen geteilt, oder bald, und es würde jedes Ticket lesen. Tickets warten deshalb, und niemand sieht sie. Beenden Sie das in seinen Einstellungen, dann kommen ihre Karten.`,
      public: (channel) =>
        `Der Support-Channel ${channel} ist öffentlich, sodass alle im Workspace jedes Ticket lesen könnten. Tickets warten deshalb, und niemand sieht sie. Machen Sie ihn in seinen Einstellungen privat, dann kommen ihre Karten.`,
    },
    atRisk: 'Gefährdete Zusagen',
  },
}
