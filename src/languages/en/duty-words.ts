import type { DutyWords } from '../language/duty-words.ts'

/** What staff read about being on duty in English. */
export const dutyWords: DutyWords = {
  duty: {
    title: 'On duty',
    nobody: 'Nobody is on duty.',
    goOn: 'Go on duty',
    goOff: 'Go off duty',
    isOn: 'You are on duty.',
    isOff: 'You are off duty.',
    wasOn: 'You were on duty already.',
    wasOff: 'You were off duty already.',
    yourTurn: (ticketId) => `${ticketId} is yours: it was your turn.`,
    leftWith: (name, tickets) => `${name} has left the support channel, so nobody has these tickets now: ${tickets}`,
    andMore: (count) => `and ${count} more`,
    cardsWait: {
      missing: (channel) =>
        `I am not in the support channel ${channel} any more, so tickets wait and nobody sees them. Invite me there (/invite @Frontdesk); then their cards come.`,
      archived: (channel) =>
        `The support channel ${channel} is archived, so tickets wait and nobody sees them. Unarchive it and invite me there (/invite @Frontdesk); then their cards come.`,
      shared: (channel) =>
        `The support channel ${channel} is shared with another company, or about to be, who would read every ticket. So tickets wait and nobody sees them. End that in its settings; then their cards come.`,
      public: (channel) =>
        `The support channel ${channel} is public, so that all colleagues could read every ticket. So tickets wait and nobody sees them. Make it private in its settings; then their cards come.`,
    },
    atRisk: 'Promises at risk',
  },
}
