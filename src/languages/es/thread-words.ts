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
}
