import { modelProblemIn } from '../language/model-problem-phrases.ts'
import type { StaffWords } from '../language/staff-words.ts'
import { accountWords } from './account-words.ts'
import { actionWords } from './action-words.ts'
import { articleWords } from './article-words.ts'
import { commandWords } from './command-words.ts'
import { dashboardWords } from './dashboard-words.ts'
import { deskWords } from './desk-words.ts'
import { digestWords } from './digest-words.ts'
import { dutyWords } from './duty-words.ts'
import { incidentWords } from './incident-words.ts'
import { promiseWords } from './promise-words.ts'
import { proposalWords } from './proposal-words.ts'
import { staffSystemWords } from './system-words.ts'
import { teamWords } from './team-words.ts'
import { threadWords } from './thread-words.ts'
import { tokenWords } from './token-words.ts'
import { workWords } from './work-words.ts'

/** What staff read in Spanish. */
export const staffWords: StaffWords = {
  language: 'es',
  ...accountWords,
  ...actionWords,
  ...staffSystemWords,
  ...tokenWords,
  ...articleWords,
  ...commandWords,
  ...dashboardWords,
  ...deskWords,
  ...digestWords,
  ...dutyWords,
  ...promiseWords,
  ...proposalWords,
  ...teamWords,
  ...incidentWords,
  ...threadWords,
  ...workWords,
  names: {
    intents: {
      faq: 'pregunta general',
      technical: 'técnico',
      billing: 'facturación',
      complaint: 'queja',
      human_needed: 'requiere una persona',
    },
    sentiments: { positive: 'positivo', neutral: 'neutral', negative: 'negativo' },
    priorities: { urgent: 'urgente', high: 'alta', normal: 'normal', low: 'baja' },
    statuses: {
      open: 'abierto',
      claimed: 'asignado',
      closed: 'cerrado',
      waiting: 'a la espera del cliente',
      snoozed: 'aplazado',
      resolved: 'resuelto',
    },
    events: {
      assigned: 'asignado',
      released: 'liberado',
      'priority changed': 'prioridad cambiada',
      waiting: 'a la espera del cliente',
      snoozed: 'aplazado',
      resumed: 'otra vez en curso',
      resolved: 'resuelto',
      confirmed: 'confirmado como resuelto',
      assumed: 'se da por resuelto',
      'not a request': 'no es una solicitud',
      merged: 'unido a otro ticket',
      'took over': 'otro ticket se unió a este',
      'split off': 'un ticket unido se separó de nuevo',
      'split from': 'separado de otro ticket',
      'split to': 'se separó un mensaje como ticket propio',
      'moved to team': 'pasado a otro equipo',
      'asked if solved': 'se preguntó si está resuelto',
      rated: 'valorado',
      opened: 'abierto',
      claimed: 'asignado',
      closed: 'cerrado',
      reopened: 'reabierto',
      'customer wrote': 'mensaje del cliente',
      'customer edited': 'editado por el cliente',
      'customer deleted': 'eliminado por el cliente',
      'staff replied': 'respuesta del equipo',
      'refund requested': 'reembolso solicitado',
      'action requested': 'acción solicitada',
      'action approved once': 'aprobado una vez',
      'action approved': 'aprobado',
      'action changed': 'importe cambiado',
      'action denied': 'rechazado',
      'action by hand': 'aprobado, por hacer a mano',
      'action unknown': 'resultado desconocido',
      'action pending': 'aceptado, sin terminar',
      'action failed': 'no funcionó',
      'action done': 'hecho',
      'article sent': 'artículo enviado',
      'intent corrected': 'motivo corregido',
      'answer helped': 'dijo que le sirvió',
      'answer did not help': 'dijo que no le sirvió',
      'wants a person': 'quiere una persona',
      note: 'anotado',
      'account linked': 'cuenta vinculada',
      'account unlinked': 'cuenta desvinculada',
      'link added': 'tarea enlazada',
      'link removed': 'enlace quitado',
      'work closed': 'tarea enlazada cerrada',
      'work reopened': 'tarea enlazada reabierta',
      'incident joined': 'forma parte de una incidencia',
      'incident left': 'ya no forma parte de una incidencia',
      'promise broken': 'compromiso incumplido',
      'tier set': 'nivel de servicio asignado',
    },
    somebody: 'Alguien',
    anotherCompany: 'otra empresa',
    noText: '(sin texto)',
    unknownLanguage: 'desconocido',
    deletedByCustomer: '(eliminado por el cliente)',
    editedByCustomer: '(editado por el cliente)',
    erased: '(borrado)',
    moment: '{date_short_pretty} a las {time}',
  },
  card: {
    priority: (priority) => `prioridad ${priority}`,
    theyWrote: 'Mensaje',
    files: 'Archivos',
    file: 'archivo',
    moreFiles: (count) => `…y ${count} más en el hilo`,
    refund: 'Reembolso solicitado',
    refundsAlso: (orderIds) => ` también para ${orderIds}`,
    judgedBy: {
      'language model': 'Clasificado por el modelo de lenguaje.',
      'embedded model': 'Clasificado por el modelo integrado.',
      fallback: 'Clasificado por el modelo integrado, porque el modelo de lenguaje falló.',
    },
    opened: (moment) => `Abierto: ${moment}`,
    nobodyHasIt: 'nadie lo tiene todavía',
    hasIt: (person) => `lo tiene ${person}`,
    closedBy: (person) => `cerrado por ${person}`,
    history: 'Historial',
    intent: 'Motivo',
    department: 'Departamento',
    category: 'Categoría',
    sentiment: 'Tono',
    language: 'Idioma',
    sure: (percent) => `${percent} % de certeza`,
    translated: 'En español, traducido por el modelo de lenguaje:',
    aiSummary: (summary) => `Resumen de la IA: ${summary}`,
    claim: 'Asignarme',
    reply: 'Responder',
    close: 'Cerrar',
    openThread: 'Abrir hilo',
    replyNote: 'Se publicará en el hilo del cliente, con tu nombre.',
    yourReply: 'Tu respuesta',
    send: 'Enviar',
    cancel: 'Cancelar',
  },
  suggestions: {
    sentBy: (person, title) => `${person} envió «${title}»`,
    inLanguage: (language) => `Este artículo está en ${language}.`,
    wrongIntent: '¿Motivo equivocado?',
    correctedBy: (person) => `corregido por ${person}`,
    movedTo: (ticketId, channel) => `${ticketId} está ahora en ${channel}.`,
    sentNote: (author, title) => `${author} envió al cliente el artículo «${title}»:`,
    notQuiteNote: (author, titles) => `${author} dice que «${titles}» no respondió a la pregunta.`,
    notQuiteReason: 'Un artículo respondió y el cliente dice que no le sirvió.',
    alreadySent: (by, title) => `${by} ya envió «${title}» a este cliente.`,
    youSent: (title) => `Ya enviaste «${title}» a este cliente.`,
    hasChanged: (title, text) =>
      `«${title}» ha cambiado desde que se dibujó esta tarjeta, así que no se envió nada. Ahora dice:\n${text}\nLa tarjeta tiene el texto nuevo.`,
    isGone: (title) => `El artículo «${title}» ya no existe, así que no se envió nada.`,
    notSuggested: 'Este artículo ya no se sugiere aquí. La tarjeta muestra los que sí.',
    unknownIntent: 'Este no es un motivo ni un departamento nuestro. La tarjeta muestra los que hay.',
  },
  request: {
    title: 'Posible solicitud',
    from: (person) => ` de ${person}`,
    fromIn: (person, channel) => ` de ${person} en ${channel}`,
    makeTicket: 'Convertir en ticket',
    notARequest: 'No es una solicitud',
    saidTalk: (person) => `No es una solicitud, según ${person}`,
    madeTicket: (person, ticketId) => `${person} lo convirtió en ticket: ${ticketId}`,
    hasTicket: (ticketId) => `Ya tiene un ticket: ${ticketId}`,
    nothingLeft: 'Ya no queda nada que decidir',
    answered: 'Ya se respondió en su hilo',
    aColleague: 'alguien del equipo',
  },
  list: {
    none: 'No hay tickets abiertos.',
    open: (count, more) => {
      const number = more ? `Más de ${count.toLocaleString('es')}` : String(count)
      return `${number} ${count === 1 ? 'ticket abierto' : 'tickets abiertos'}`
    },
    andMore: (count) => `…y ${count ?? 'muchos'} más.`,
    unclaimed: 'sin asignar',
    showOne: (command) => `Para ver uno: \`${command} TKT-…\`.`,
  },
  modes: {
    meanings: {
      answer: 'responde lo que dicen los artículos y abre tickets para lo demás',
      draft: 'hace lo mismo que en `tickets` y propone en cada tarjeta la respuesta que habría dado',
      tickets: 'no responde por sí mismo: cada solicitud se convierte en un ticket y se le avisa al cliente',
      mentions: 'solo atiende cuando lo mencionan y en los hilos que ya lleva',
      off: 'no escucha ni dice nada',
    },
    usual: (mode, hasExceptions) => `Los canales están en modo ${mode}${hasExceptions ? ', excepto:' : '.'}`,
    setBy: (channel, mode, person) => `${channel}: ${mode}, lo puso ${person}`,
    fromFile: (channel, mode) => `${channel}: ${mode}, de support.yaml`,
    whatTheyDo: 'Qué hace el bot en cada modo',
    howToChange: (command) =>
      `Para cambiarlo: *${command} channel #canal-del-cliente MODO*, o en el propio canal *${command} channel MODO*.`,
    isSet: (channel, mode, meaning) => `${channel} está ahora en modo ${mode}: el bot ${meaning}.`,
    cutOff: (openTickets) =>
      openTickets === 1
        ? 'Todavía hay un ticket abierto de ese canal. Lo que los clientes escriban en él ya no le llega a nadie.'
        : `Todavía hay ${openTickets} tickets abiertos de ese canal. Lo que los clientes escriban en ellos ya no le llega a nadie.`,
  },
  notes: {
    wrote: (author) => `${author} escribió:`,
    otherWrote: (author) => `${author}, que no es el cliente del ticket, escribió:`,
    edited: 'El cliente editó un mensaje. Ahora dice:',
    otherEdited: (author) => `${author}, que no es el cliente del ticket, editó un mensaje. Ahora dice:`,
    filesChanged: 'El cliente cambió los archivos de un mensaje. Están en la tarjeta.',
    otherFilesChanged: (author) =>
      `${author}, que no es el cliente del ticket, cambió los archivos de un mensaje. Están en la tarjeta.`,
    deleted: 'Se eliminó un mensaje del cliente. Slack no dice quién lo hizo.',
    otherDeleted: (author) =>
      `Se eliminó un mensaje de ${author}, que no es el cliente del ticket. Slack no dice quién lo hizo.`,
    toCustomer: (author) => `${author} al cliente:`,
    channelArchived:
      'El canal del cliente está archivado: allí no le llega ninguna respuesta. Escríbele por otra vía o cierra el ticket.',
    channelUnarchived:
      'El canal del cliente vuelve a estar abierto. Invita al bot (/invite @Frontdesk) para que lleguen las respuestas.',
    waitsForInvitation:
      'El bot no está en el canal del cliente, así que lo que se dice allí espera. Invítalo (/invite @Frontdesk); tras un día deja de intentarlo.',
    notDelivered: (error) =>
      `Esto no le llegó al cliente porque Slack lo rechazó (${error}). Por favor, díganselo ustedes:`,
    couldNotBeHandled:
      'Frontdesk no pudo procesar un mensaje de aquí ni abrir un ticket para él. Por favor, léanlo ustedes. Aparece en `npm run queue`.',
    byAnswering: 'al responder',
    namesake: (channel, id) =>
      `Otro canal, ${channel}, tiene ahora el nombre de SUPPORT_CHANNEL. Los tickets siguen llegando aquí. Para moverlos, pongan su ID, ${id}, en SUPPORT_CHANNEL y reinicien Frontdesk.`,
    departmentChannel: (department, channel) =>
      `Los tickets de ${department} llegan aquí porque no estoy en ningún canal privado ${channel} que sea solo nuestro. Háganlo privado y no compartido, invítenme o corríjanlo en support.yaml.`,
    importFailed: (source, problem) =>
      `No se pudieron importar los artículos de ${source}. Los anteriores siguen en uso y lo intento de nuevo cada hora. ${problem}`,
    noArticles: (folder) =>
      `No hay artículos en ${folder}. Mientras tanto, Frontdesk no responde ninguna pregunta por sí mismo y pasa cada solicitud a una persona. Añadan un archivo Markdown por artículo (véase docs/how-to/company.md) y reinicien Frontdesk.`,
  },
  reasons: {
    onlyFiles: 'El mensaje solo tiene archivos, y el bot no los abre.',
    asksForPerson: 'Pide hablar con una persona, o el asunto es complejo o delicado.',
    unspoken: 'El bot no habla el idioma de este mensaje.',
    notSure: (intent, percent) => `La clasificación no era segura: ${intent}, ${percent} %.`,
    noCompany: 'Frontdesk no tiene una carpeta de la empresa con la que responder.',
    peopleAnswerHere: 'En este canal responden personas, como lo ha configurado el equipo.',
    unhappy: 'El cliente está descontento.',
    belongsTo: (name) => `Esto corresponde a ${name}, donde responden personas.`,
    noArticleAnswers: 'Ningún artículo responde esta pregunta.',
    noArticleSolves: 'Ningún artículo resuelve este problema.',
    urgent: 'Es urgente, así que lo mira una persona enseguida.',
    noSentenceAnswers: 'El modelo de lenguaje no encontró en los artículos ninguna frase que lo responda.',
    byModel: (words) => `El modelo de lenguaje: «${words}»`,
    answeredSome: (answered, of) => `Respondidas ${answered} de ${of} preguntas.`,
    needsDetails: 'Para una pregunta faltan datos del cliente.',
    severalCustomers: 'Varios clientes escribieron a la vez. El bot no adivina quién quiere qué.',
    unanswered: 'Nadie lo respondió a tiempo. El bot calla en este hilo porque en él hablan personas.',
    failed: 'Frontdesk no pudo procesar este mensaje tras varios intentos. La causa está en su registro.',
    colleagueDecided: 'Alguien del equipo decidió que es una solicitud.',
    noNumber: 'Se le pidió al cliente un número de pedido y no lo dio.',
    unknownOrder: (id) => `El cliente nombra un pedido que no es suyo o no existe: ${id}.`,
    noArticleAbout: (ids) => `Sobre ${ids}: ningún artículo lo responde.`,
    changeOrder: (id) => `Quiere cambiar o cancelar el pedido ${id}.`,
    paymentTrouble: (id) => `Pedido ${id}: hubo un problema con un pago.`,
    wrongGoods: (id) => `El pedido ${id} llegó dañado o no es lo que se pidió.`,
    notArrived: (id) => `El pedido ${id} figura como entregado y el cliente no lo tiene.`,
    late: (id) => `El pedido ${id} lleva retraso.`,
    refundRequested: (id) => `Pide un reembolso de ${id}.`,
    refundWithoutOrder: 'Quiere un reembolso y no ha dicho de qué pedido.',
    refundNotTheirs: (id) => `Quiere un reembolso de ${id}, que no es suyo.`,
    refundObstacle: {
      'already refunded': (id) => `Quiere un reembolso de ${id}: ya se reembolsó.`,
      'already requested': (id) => `Quiere un reembolso de ${id}: ya se había pedido.`,
      'too late': (id) => `Quiere un reembolso de ${id}: fuera de plazo.`,
      'limit reached': (id) => `Quiere un reembolso de ${id}: se ha llegado al límite de support.yaml.`,
    },
    ordersAway: 'El sistema de pedidos no responde. El registro de Frontdesk dice por qué.',
    money: 'Se trata de dinero y ningún artículo lo responde.',
  },
  errors: {
    notStaff: 'Solo pueden hacerlo los miembros del canal de soporte.',
    unknownTicket: (id) => `No encuentro el ticket ${id}. Los números de ticket son como TKT-1A2B3C4D.`,
    noTicketOfButton: 'Este botón no corresponde a ningún ticket.',
    noMessageOfButton: 'Este botón no corresponde a ningún mensaje.',
    wordsErased: 'Lo que escribió esta persona se ha borrado.',
    closed: (id, by) => `${id} está cerrado: lo cerró ${by}. Se reabre si el cliente escribe en su hilo.`,
    alreadyYours: (id) => `Ya tienes ${id}.`,
    alreadyTaken: (id, by) => `${by} llegó antes y tiene ${id}.`,
    unknownChannel: (name) => `No estoy en ningún canal llamado «${name}». Comprueba el nombre e invítame al canal.`,
    whichChannel: (command) => `¿Qué canal? Por ejemplo: ${command} channel #canal-del-cliente tickets`,
    unknownMode: (word, modes, command) =>
      `«${word}» no es un modo. Los modos son ${modes}. Por ejemplo: ${command} channel #canal-del-cliente tickets`,
    youSaidTalk: 'Ya dijiste que no es una solicitud.',
    saidTalk: (by) => `${by} ya dijo que no es una solicitud.`,
    youMadeTicket: (id) => `Ya lo convertiste en ticket: ${id}.`,
    madeTicket: (by, id) => `${by} ya lo convirtió en ticket: ${id}.`,
    hasTicket: (id) => `Esta conversación ya tiene un ticket: ${id}.`,
    nothingToDecide: 'El cliente eliminó este mensaje, así que no hay nada que decidir.',
    answered: 'Ya se respondió en su hilo.',
    writeFirst: 'Escribe algo primero.',
    failed: 'No ha funcionado. Inténtalo de nuevo en un momento, por favor.',
    slow: 'Esto tarda más de lo normal y aún está en curso. Si aquí no cambia nada, envíalo otra vez; nada ocurre dos veces.',
  },
  modelNews: {
    meanwhile:
      'Hasta que vuelva, Frontdesk responde con su modelo integrado y pasa a personas lo que este no tiene claro. Lo vuelve a intentar solo y avisará aquí.',
    back: 'El modelo de lenguaje vuelve a responder.',
    failing: 'El modelo de lenguaje no responde: han fallado varias preguntas seguidas.',
    budgetSpent:
      'Los tokens del modelo de lenguaje para hoy (MODEL_DAILY_TOKENS) se han agotado; se le volverá a preguntar después de la medianoche UTC.',
    problem: modelProblemIn({
      key: ({ address, found }) =>
        `El modelo de lenguaje en ${address} no acepta la clave (${found}). Pongan en OPENAI_API_KEY una clave válida de este proveedor y reinicien Frontdesk.`,
      noKey: ({ address, found }) =>
        `El modelo de lenguaje en ${address} pide una clave (${found}) y no hay ninguna. Pongan OPENAI_API_KEY y reinicien Frontdesk.`,
      access: ({ address, model, found }) =>
        `El modelo de lenguaje en ${address} no permite a esta clave usar «${model}» (${found}). Consulten con el proveedor qué pueden usar la clave, la cuenta y la región.`,
      model: ({ address, model, found }) =>
        `El servidor ${address} no tiene el modelo de lenguaje «${model}» (${found}). Pongan en OPENAI_MODEL el nombre de un modelo de chat que tenga y reinicien Frontdesk.`,
      quota: ({ address, found }) =>
        `La cuenta del modelo de lenguaje en ${address} se ha quedado sin saldo (${found}). Recarguen saldo o suban su límite; Frontdesk lo volverá a usar solo.`,
      address: ({ address, found }) =>
        `No hay ningún modelo de lenguaje en ${address} (${found}). Pongan en OPENAI_BASE_URL la parte anterior a /chat/completions, como https://api.openai.com/v1, y reinicien Frontdesk.`,
      certificate: ({ address, found }) =>
        `El certificado del servidor ${address} no es de confianza, o no habla TLS (${found}). Pongan en NODE_EXTRA_CA_CERTS el certificado de su autoridad, o corrijan OPENAI_BASE_URL, y reinicien Frontdesk.`,
      unreachable: ({ address, found }) =>
        `Nada responde en ${address}, donde debería estar el modelo de lenguaje (${found}). Inicien ese servidor o pongan OPENAI_BASE_URL, y HTTPS_PROXY si hay un proxy.`,
    }),
  },
}
