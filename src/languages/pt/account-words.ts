import type { AccountWords } from '../language/account-words.ts'

/** What staff read about the accounts of customers in Portuguese. */
export const accountWords: AccountWords = {
  accounts: {
    line: (accounts) => `Contas: ${accounts}`,
    by: {
      email: 'por e-mail',
      staff: 'vinculada pela equipe',
      code: 'vinculada por código',
      channel: 'pelo canal',
      workspace: 'pelo workspace',
    },
    isLinked: (customer, account) => `${customer} está vinculado à conta ${account} e pode perguntar por ela.`,
    isUnlinked: (customer, account) => `${customer} não está mais vinculado à conta ${account}.`,
    wasLinked: (customer, account) => `${customer} já está vinculado à conta ${account}.`,
    wasNotLinked: (customer, account) =>
      `A equipe não vinculou ${customer} à conta ${account}. O que vem de e-mail, canal ou workspace é definido em outro lugar.`,
    notUsed: 'Ninguém olha as contas, porque o support.yaml não tem “orders” nem “systems”.',
  },
}
