import type { StaffSystemWords, SystemWords } from '../language/system-words.ts'

/** What customers are told of the company's own systems in Spanish. */
export const systemWords: SystemWords = {
  found: 'Esto es lo que he encontrado:',
  foundFor: (account) => `Esto es lo que he encontrado para **${account}**:`,
  nothing: 'No hay nada que mostrar.',
  more: (count) => `… y ${count} más.`,
  yes: 'sí',
  no: 'no',
  failed: 'No he podido consultarlo ahora mismo, así que lo hará una persona.',
  notLinked:
    'Solo puedo consultar cuentas de personas cuyo Slack está vinculado a su cuenta de cliente. Nuestro equipo puede vincular el tuyo.',
  notForAccount: 'No puedo hacerlo para tu cuenta, así que lo mirará una persona.',
  requested: 'He pasado tu petición. La decide una persona; todavía no se ha cambiado nada.',
}

/** What staff read about the company's own systems in Spanish. */
export const staffSystemWords: StaffSystemWords = {
  systems: {
    problem: (system, problem) => `Frontdesk no puede usar el sistema ${system} como dice support.yaml: ${problem}`,
    reasons: {
      failed: (about) => `Nuestro sistema no pudo hacer esto: ${about}.`,
      mayHaveRun: (about) => `No se sabe si nuestro sistema hizo esto: ${about}. Compruébalo antes de repetirlo.`,
      untold: (about) => `Nuestro sistema respondió, pero nada dice cómo contarlo: ${about}.`,
      notLinked: (about) => `El cliente no está vinculado a ninguna cuenta, y esto la necesita: ${about}.`,
      notForAccount: (about) => `La cuenta del cliente no puede usar esto: ${about}.`,
      severalAccounts: (about) => `El cliente está vinculado a varias cuentas. ¿Para cuál es esto: ${about}?`,
      notSaid: (about) => `El cliente no dijo lo que esto necesita: ${about}.`,
      needsApproval: (about) => `El cliente quiere esto, y tú decides: ${about}.`,
    },
  },
}
