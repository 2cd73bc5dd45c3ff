import type { ThreadWords } from '../language/thread-words.ts'

/** What staff read about the threads of cards and customers in Spanish. */
export const threadWords: ThreadWords = {
  thread: {
    goesTo: (customer, channel) => `Para ${customer}, en su hilo de ${channel}.`,
    seenFrom: (name) => `Leerá exactamente lo que aparece abajo, de parte de ${name}.`,
    notANote: 'Solo se puede enviar al cliente una nota tuya bajo la tarjeta de un ticket.',
    notYours: 'Esta nota es de otra persona. Solo puede enviarla quien la escribió.',
    notCustomers: 'Esto no lo escribió un cliente, así que no puede ser un ticket.',
    cannotRead: 'No puedo leer este mensaje. Quizá ya no existe, o no estoy en este canal.',
    made: (ticketId) => `Ahora es un ticket: ${ticketId}.`,
    added: (ticketId) => `Se añadió a ${ticketId}.`,
    alreadyIn: (ticketId) => `${ticketId} ya tiene este mensaje.`,
    addTitle: 'Añadir a un ticket',
    which: '¿A qué ticket?',
    add: 'Añadir',
    noOpen: 'No hay tickets abiertos. Puedes convertir este mensaje en uno.',
    addedNote: (person, author) => `${person} añadió lo que escribió ${author}:`,
    notedElsewhere: (person) => `${person} escribió una nota donde estaba antes esta tarjeta. Está en el historial.`,
  },
  splitting: {
    title: 'Separar mensaje',
    split: 'Separar',
    about: (author, ticketId) => `Lo que escribió ${author} pasa a ser un ticket propio, aparte de ${ticketId}.`,
    inNewThread: (channel) => `En un hilo nuevo de ${channel} el cliente lee:`,
    inItsThread: 'En el hilo de este mensaje el cliente lee:',
    inOldThread: 'En el hilo donde está:',
    note: (person, author, newId) => `${person} separó lo que escribió ${author}. Continúa como ${newId}.`,
    goesOnAs: (newId) => `Lo que se citaba aquí continúa como ${newId}.`,
    done: (newId) => `Ahora es un ticket propio: ${newId}.`,
    from: (ticket) => `Separado de ${ticket}`,
    apart: (tickets) => `Separados de este: ${tickets}`,
    began: (ticketId) =>
      `De esto trata ${ticketId}, o es el primer mensaje de su hilo, así que se queda. Separa los otros mensajes.`,
    notIn: (ticketId) => `${ticketId} no tiene este mensaje.`,
    noTicket: 'Este mensaje no pertenece a ningún ticket. Puedes convertirlo en uno.',
    already: (newId) => `Este mensaje ya se separó. Continúa como ${newId}.`,
    several: 'Esta nota cita varios mensajes. Elige uno de ellos en el hilo del cliente.',
    notRead: 'Todavía estoy leyendo este mensaje. Inténtalo de nuevo en un momento.',
    changed: 'El cliente ha cambiado este mensaje mientras tanto. Míralo otra vez antes de separarlo.',
  },
}
