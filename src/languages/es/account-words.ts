import type { AccountWords } from '../language/account-words.ts'

/** What staff read about the accounts of customers in Spanish. */
export const accountWords: AccountWords = {
  accounts: {
    line: (accounts) => `Cuentas: ${accounts}`,
    by: {
      email: 'por correo',
      staff: 'vinculada por el equipo',
      code: 'vinculada con un código',
      channel: 'por canal',
      workspace: 'por espacio de trabajo',
    },
    isLinked: (customer, account) => `${customer} está vinculado a la cuenta ${account} y puede preguntar por ella.`,
    isUnlinked: (customer, account) => `${customer} ya no está vinculado a la cuenta ${account}.`,
    wasLinked: (customer, account) => `${customer} ya está vinculado a la cuenta ${account}.`,
    wasNotLinked: (customer, account) =>
      `El equipo no ha vinculado a ${customer} con la cuenta ${account}. Lo que viene del correo, el canal o el espacio de trabajo se ajusta en otro lugar.`,
    notUsed: 'Nadie mira las cuentas, porque support.yaml no tiene «orders» ni «systems».',
  },
}
