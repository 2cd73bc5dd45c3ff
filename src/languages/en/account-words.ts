import type { AccountWords } from '../language/account-words.ts'

/** What staff read about the accounts of customers in English. */
export const accountWords: AccountWords = {
  accounts: {
    line: (accounts) => `Accounts: ${accounts}`,
    by: {
      email: 'by e-mail',
      staff: 'linked by staff',
      code: 'linked by a code',
      channel: 'by channel',
      workspace: 'by workspace',
    },
    isLinked: (customer, account) => `${customer} is linked to the account ${account}, and may ask about it.`,
    isUnlinked: (customer, account) => `${customer} is no longer linked to the account ${account}.`,
    wasLinked: (customer, account) => `${customer} is linked to the account ${account} already.`,
    wasNotLinked: (customer, account) =>
      `${customer} is not linked to the account ${account} by staff. What follows from e-mail, channel or workspace is set elsewhere.`,
    notUsed: 'Nothing looks at accounts, because support.yaml has neither “orders” nor “systems”.',
  },
}
