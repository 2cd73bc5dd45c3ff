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
  done: 'Ya está hecho, como pediste aquí.',
  pending: 'Se ha aceptado y todavía no ha terminado. Escribiré aquí cuando termine.',
  notDone: 'No ha funcionado, así que no se ha cambiado nada. Una persona de nuestro equipo lo está mirando.',
  denied: (why) =>
    [
      'Nuestro equipo ha revisado tu petición y no lo hará. Siento no tener mejores noticias.',
      ...(why ? [why] : []),
      'Si hay algo que debamos saber, escríbelo aquí. Puedes volver a pedirlo.',
    ].join('\n\n'),
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
    obstacles: {
      gone: 'support.yaml ya no tiene esta herramienta, o lo que se pidió se ha borrado.',
      notTheirs: 'El cliente ya no está vinculado a esta cuenta.',
    },
    failures: {
      unset: 'Falta un secreto que el sistema necesita.',
      away: 'No se puede acceder al sistema.',
      late: 'El sistema no respondió a tiempo.',
      refused: 'El sistema lo rechaza.',
      unusable: 'La herramienta no es como dice support.yaml. Los detalles están en el registro.',
    },
  },
}
