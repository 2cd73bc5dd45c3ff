import type { ProposalWords } from '../language/proposal-words.ts'

/** About the answers that cards propose, in Spanish. */
export const proposalWords: ProposalWords = {
  proposals: {
    title: 'Respuesta propuesta',
    wouldSay: 'lo que habría dicho el bot',
    byModel: 'escrita por IA: léela antes de enviarla',
    send: 'Enviar',
    edit: 'Editar',
    discard: 'Descartar',
    write: 'Escribir una respuesta',
    others: 'Otros artículos',
    sentEdited: (person, title) => `${person} cambió «${title}» y lo envió`,
    customerChanged:
      'El cliente ha cambiado lo que escribió desde que se dibujó esta tarjeta, así que no se envió nada. La tarjeta tiene sus palabras nuevas.',
    discardedBy: (name) => `${name} ha descartado esta respuesta.`,
    notWritten:
      'El modelo de lenguaje no pudo escribir una respuesta. Inténtalo de nuevo en un momento o escríbela tú.',
    notInArticles: (facts) => `No está en tus artículos: ${facts}`,
    figures: 'Respuestas propuestas, últimos 30 días',
    byArticle: 'Por artículo',
    unchanged: (count, of) => `${count} de ${of} enviadas sin cambios`,
    edited: (count) => `${count} editadas`,
    discarded: (count) => `${count} descartadas`,
    botAnswered: 'El bot respondió',
    answered: 'la respuesta',
    wantsPersonNote: (name) => `${name} quiere que lo vea una persona.`,
    wantsPersonReason: 'El bot respondió y el cliente quiere una persona.',
  },
  sending: {
    noGroups: (group) =>
      `${group} avisaría a todos en el canal del cliente o nombra un grupo suyo. Quítalo y envía de nuevo.`,
    noChannels: 'Los otros canales son asunto del equipo. Quita la mención y envía de nuevo.',
    internalLink: (link) => `Este enlace lleva a su propio espacio de trabajo: ${link}. Quítalo y envía de nuevo.`,
    notThere: (name) => `${name} no está en el canal del cliente. Quita la mención y envía de nuevo.`,
    tooLong: (most) => `Es demasiado largo para enviarlo entero. Puede tener ${most} caracteres.`,
  },
  whole: {
    details: 'Detalles',
    all: (characters) => `Todo (${characters} caracteres)`,
    more: (characters) => `Más; los ${characters} caracteres están en Detalles`,
    why: 'Por qué',
  },
}
