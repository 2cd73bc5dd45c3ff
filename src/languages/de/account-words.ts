import type { AccountWords } from '../language/account-words.ts'

/** What staff read about the accounts of customers in German. */
export const accountWords: AccountWords = {
  accounts: {
    line: (accounts) => `Konten: ${accounts}`,
    by: {
      email: 'durch E-Mail',
      staff: 'vom Team verbunden',
      code: 'durch einen Code verbunden',
      channel: 'durch Kanal',
      workspace: 'durch Workspace',
    },
    isLinked: (customer, account) => `${customer} ist mit dem Konto ${account} verbunden und kann danach fragen.`,
    isUnlinked: (customer, account) => `${customer} ist nicht mehr mit dem Konto ${account} verbunden.`,
    wasLinked: (customer, account) => `${customer} ist bereits mit dem Konto ${account} verbunden.`,
    wasNotLinked: (customer, account) =>
      `${customer} wurde vom Team nicht mit dem Konto ${account} verbunden. Was aus E-Mail, Kanal oder Workspace folgt, wird anderswo eingestellt.`,
    notUsed: 'Konten sieht niemand an, weil support.yaml weder „orders“ noch „systems“ hat.',
  },
}
