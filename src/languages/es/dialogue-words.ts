import type { DialogueWords } from '../language/dialogue-words.ts'

/** What customers read about their orders and their account in Spanish. */
export const dialogueWords: DialogueWords = {
  chooseOrder: (example) => `¿De qué pedido se trata? Elige uno o envíame su número. Tiene esta forma: ${example}.`,
  notYourOrder: 'Solo el cliente de este pedido puede elegirlo.',
  thenWhich: (example) =>
    `Entonces envíame, por favor, el número del pedido al que te refieres. Tiene esta forma: ${example}.`,
  leftAtThat: 'De acuerdo, lo dejo así. Si necesitas algo más, escríbeme.',
  linking: {
    hint: 'Puedo consultar tu cuenta de cliente en cuanto tu Slack esté vinculado a ella.',
    button: 'Vincular mi cuenta',
    title: 'Vincular tu cuenta',
    account: 'Tu correo electrónico o número de cuenta',
    accountHint: 'Enviamos un código a la dirección que tenemos para esta cuenta.',
    sendCode: 'Enviar el código',
    codeSent:
      'Si existe esa cuenta, un código de seis cifras va en camino a la dirección que tenemos. Es válido durante diez minutos.',
    code: 'El código',
    link: 'Vincular',
    cancel: 'Cancelar',
    close: 'Cerrar',
    wrongCode: 'Ese no es el código. Compruébalo e inténtalo de nuevo.',
    askAgain: 'Este código ya no es válido. Pulsa de nuevo «Vincular mi cuenta» para recibir otro.',
    tooOften:
      'Se ha pedido demasiadas veces. Inténtalo de nuevo dentro de una hora o pide a nuestro equipo que te vincule.',
    isLinked: 'Listo. Tu Slack está vinculado a tu cuenta y ya puedo consultarla.',
    notNow: 'Ahora mismo no se puede enviar ningún código. Inténtalo más tarde o pide a nuestro equipo que te vincule.',
  },
}
