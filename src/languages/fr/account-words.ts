import type { AccountWords } from '../language/account-words.ts'

/** What staff read about the accounts of customers in French. */
export const accountWords: AccountWords = {
  accounts: {
    line: (accounts) => `Comptes\u00a0: ${accounts}`,
    by: {
      email: 'par e-mail',
      staff: 'lié par l’équipe',
      code: 'lié par un code',
      channel: 'par canal',
      workspace: 'par espace de travail',
    },
    isLinked: (customer, account) =>
      `${customer} est lié au compte ${account} et peut poser des questions à son sujet.`,
    isUnlinked: (customer, account) => `${customer} n’est plus lié au compte ${account}.`,
    wasLinked: (customer, account) => `${customer} est déjà lié au compte ${account}.`,
    wasNotLinked: (customer, account) =>
      `L’équipe n’a pas lié ${customer} au compte ${account}. Ce qui vient de l’e-mail, du canal ou de l’espace de travail se règle ailleurs.`,
    notUsed: 'Personne ne regarde les comptes, car support.yaml n’a ni «\u00a0orders\u00a0» ni «\u00a0systems\u00a0».',
  },
}
