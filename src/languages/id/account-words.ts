import type { AccountWords } from '../language/account-words.ts'

/** What staff read about the accounts of customers in Indonesian. */
export const accountWords: AccountWords = {
  accounts: {
    line: (accounts) => `Akun: ${accounts}`,
    by: {
      email: 'lewat email',
      staff: 'ditautkan tim',
      code: 'ditautkan dengan kode',
      channel: 'lewat kanal',
      workspace: 'lewat workspace',
    },
    isLinked: (customer, account) => `${customer} tertaut ke akun ${account} dan boleh menanyakannya.`,
    isUnlinked: (customer, account) => `${customer} tidak lagi tertaut ke akun ${account}.`,
    wasLinked: (customer, account) => `${customer} sudah tertaut ke akun ${account}.`,
    wasNotLinked: (customer, account) =>
      `Tim tidak menautkan ${customer} ke akun ${account}. Yang berasal dari email, kanal, atau workspace diatur di tempat lain.`,
    notUsed: 'Akun tidak dilihat, karena support.yaml tidak punya “orders” maupun “systems”.',
  },
}
