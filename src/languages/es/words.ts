import type { Words } from '../language/language.ts'
import { orderStatusIn, sourcesIn, teamIsBackIn, ticketNewsIn } from '../language/phrases.ts'
import { bills } from './bill-words.ts'
import { dialogueWords } from './dialogue-words.ts'
import { homeWords } from './home-words.ts'
import { refundWords } from './refund-words.ts'
import { systemWords } from './system-words.ts'

/** Spanish, to "tú", in words that Spain and Latin America share. */
export const words: Words = {
  language: 'es',
  greeting:
    '¡Hola! Soy el bot de Frontdesk. Cuéntame en una o dos frases qué necesitas y te respondo o aviso a una persona del equipo.',
  welcome: '¡De nada!',
  aboutMe:
    'Soy Frontdesk, un bot. Respondo preguntas con los artículos de nuestro equipo. Para todo lo demás, o si escribes “persona”, aviso a alguien del equipo.',
  aboutMeAndOrders:
    'Soy Frontdesk, un bot. Respondo preguntas con los artículos de nuestro equipo, consulto pedidos y transmito solicitudes de reembolso. Para todo lo demás, o si escribes “persona”, aviso a alguien del equipo.',
  goAhead: 'Claro. ¿De qué se trata? Cuéntamelo en una o dos frases y te respondo o aviso a una persona del equipo.',
  noWords:
    'Solo con esto no sé qué necesitas. Cuéntamelo en pocas palabras, o escribe “persona” y aviso a alguien del equipo.',
  ticketOpened: (id) =>
    `He pasado esto a nuestro equipo con el ticket **${id}**. Una persona lo leerá y te responderá aquí, en este hilo.`,
  teamIsBack: teamIsBackIn('es-ES', (when) => `Nuestro equipo vuelve el ${when}.`),
  addedToTicket: (id) => `Lo he añadido al ticket **${id}**, donde lo verá nuestro equipo.`,
  ticketClaimed: (id, by) => `${by}, de nuestro equipo, se ocupa ahora del ticket **${id}** y te responderá aquí.`,
  ticketClosed: (id) =>
    `El ticket **${id}** se ha cerrado. Si queda algo pendiente, escribe aquí y se abrirá de nuevo.`,
  ticketResolved: (id) =>
    `Creemos que el ticket **${id}** está resuelto. Si no es así, escribe aquí y se abrirá de nuevo.`,
  isItSolved: (id) =>
    `¿El ticket **${id}** está resuelto para ti? Si queda algo pendiente, escribe aquí. Si no me dices nada, lo cerraré.`,
  ticketReopened: (id) =>
    `He vuelto a abrir el ticket **${id}** y he avisado a nuestro equipo. Una persona te responderá aquí.`,
  ticketOpenAgain: (id) =>
    `He vuelto a abrir el ticket **${id}** y he pasado a nuestro equipo lo que escribes aquí. Una persona te responderá en el hilo del ticket.`,
  ticketMerged: (id, into) =>
    `Nos ocupamos del ticket **${id}** junto con el ticket **${into}**. Nuestro equipo responde allí, en su hilo. Lo que escribas aquí también nos llega.`,
  ticketSplitOff: (id) => `Un mensaje de aquí es un asunto aparte. Continúa como ticket **${id}** en este hilo:`,
  ticketOfItsOwn: (id) =>
    `Este es un asunto aparte, así que continúa aquí como ticket **${id}**. Una persona de nuestro equipo lo leerá y te responderá en este hilo.`,
  filesFrom: (name) => `Archivos de ${name}`,
  ticketNews: ticketNewsIn({
    open: (id) =>
      `El ticket **${id}** está abierto, a la espera de una persona de nuestro equipo; todavía no lo ha tomado nadie.`,
    claimed: (id, by = 'una persona de nuestro equipo') =>
      `El ticket **${id}** está en buenas manos: ${by} se está ocupando de él.`,
    waiting: (id) => `El ticket **${id}** espera una respuesta tuya. Escribe en su hilo.`,
    resolved: (id) =>
      `El ticket **${id}** está resuelto, según nuestro equipo. Si no es así, escribe en su hilo y se abrirá de nuevo.`,
    closed: (id) =>
      `El ticket **${id}** está cerrado. Si queda algo pendiente, escribe en su hilo y se abrirá de nuevo.`,
  }),
  home: homeWords,
  systems: systemWords,
  rating: {
    ask: '¿Qué tal te ha parecido nuestra ayuda? 1 es muy mal, 5 es muy bien.',
    thanks: (rating) => `Gracias. Has valorado nuestra ayuda con ${rating} de 5; todavía puedes cambiarlo.`,
    comment: 'Añadir un comentario',
    commentTitle: 'Tu comentario',
    yourComment: '¿Qué deberíamos saber?',
    send: 'Enviar',
    notYours: 'Solo puede decirlo el cliente que preguntó.',
    cancel: 'Cancelar',
    saved: 'Gracias. Nuestro equipo leerá tu comentario.',
  },
  unknownTicket: (id) => `No encuentro ningún ticket **${id}** a tu nombre. ¿Puedes revisar el número?`,
  apology: 'Lo siento. Esto no debería haber sido así.',
  personComing: 'Aviso a una persona del equipo para que te atienda.',
  edited: 'Veo que has cambiado tu mensaje. Si mi respuesta ya no encaja, escríbeme aquí de nuevo.',
  notSure: 'No tengo la seguridad suficiente para responder bien a esto, así que prefiero que lo vea una persona.',
  noAnswer: 'No tengo una respuesta fiable para esto y prefiero no adivinar.',
  restToPerson: 'El resto tiene que responderlo una persona:',
  inOtherLanguage: (name) => `Nuestro artículo sobre esto está en ${name}. Dice lo siguiente:`,
  translatedFrom: (name, isAutomatic) =>
    `Nuestro artículo sobre esto está en ${name}. Esta es una traducción${isAutomatic ? ' automática' : ''}:`,
  automaticTranslation: 'Traducción automática.',
  writtenFrom: (titles) => `Escrito por una IA a partir de: ${titles}`,
  verdict: {
    helped: 'Me sirvió',
    notQuite: 'No del todo',
    person: 'Una persona, por favor',
    thanks: 'Gracias por avisarnos.',
    sorry: 'Gracias por avisarnos. Lo haremos mejor.',
  },
  articleCorrected: (title) => `Le dije algo de «${title}» que ha cambiado desde entonces. Ahora dice:`,
  articleWithdrawn: (title) =>
    `Lo que le dije de «${title}» ya no es correcto. Una persona de nuestro equipo le dirá aquí qué es lo correcto.`,
  steps: 'Esto es lo que suele ayudar:',
  stillStuck: 'Si con eso no se resuelve, escribe aquí otra vez y aviso a una persona.',
  askOrderNumber: (example) => `¿De qué pedido se trata? Envíame su número, por favor. Tiene esta forma: ${example}.`,
  dialogue: dialogueWords,
  orderStatus: orderStatusIn({
    locale: 'es-ES',
    order: (id, items, price) => `El pedido **${id}** (${items}, ${price})`,
    processing: (order) => `${order} se está preparando.`,
    shipped: (order) => `${order} está en camino.`,
    delivered: (order, day) => `${order} fue entregado${day ? ` el ${day}` : ''}.`,
    paid: (order, day) => `${order} fue pagado el ${day}.`,
    cancelled: (order) => `${order} fue cancelado.`,
    refunded: (order) => `${order} fue reembolsado.`,
    expected: (day) => `Llegada prevista: ${day}.`,
    tracking: (url) => `Puedes seguirlo aquí: ${url}`,
  }),
  orderLate: 'Ya debería haberte llegado, así que una persona lo va a revisar.',
  unknownOrder: (id) => `No encuentro ningún pedido **${id}** a tu nombre.`,
  ordersAway:
    'Ahora mismo no puedo consultar pedidos, porque nuestro sistema de pedidos no responde. Se encargará una persona.',
  notLinked:
    'Solo puedo consultar pedidos de personas cuyo Slack está vinculado a su cuenta de cliente. Nuestro equipo puede vincular el tuyo.',
  changeOrder: 'Yo no puedo cambiar un pedido, así que se encargará una persona.',
  refundRequested: (id) =>
    `He anotado que quieres el reembolso del pedido **${id}**. Lo decide una persona; todavía no se ha devuelto nada.`,
  refundObstacle: {
    'already refunded': 'Este pedido ya fue reembolsado.',
    'already requested': 'Ya se ha pedido el reembolso de este pedido; lo está decidiendo una persona.',
  },
  refund: refundWords,
  refundTooLate: (days) =>
    `Se completó hace más de ${days} días, así que el reembolso lo tiene que valorar una persona.`,
  bills,
  paymentHelp: 'Para esto, una persona tiene que mirar tu cuenta.',
  sources: sourcesIn({
    locale: 'es-ES',
    heading: { one: 'Fuente: ', several: 'Fuentes: ' },
    source: (title, day) => `${title} (actualizado el ${day})`,
  }),
}
