import type { CommandWords } from '../language/command-words.ts'

/** What staff read about the ticket command in Spanish. */
export const commandWords: CommandWords = {
  commands: {
    does: {
      queue: 'qué toca ahora: los tickets que nadie tiene',
      mine: 'sus tickets',
      open: 'todos los tickets abiertos, primero los más urgentes',
      customer: 'los tickets de un cliente o de una empresa',
      search: 'los tickets en los que aparecen todas estas palabras; acótelo con company:NOMBRE o state:ESTADO',
      claim: 'se asigna un ticket',
      assign: 'asigna un ticket a alguien del equipo, o a usted con «me»',
      release: 'libera su ticket',
      priority: 'cambia la prioridad',
      resolve: 'dice que está resuelto; el cliente puede no estar de acuerdo',
      reopen: 'lo reabre, o lo devuelve al trabajo',
      snooze: 'lo aplaza hasta entonces',
      move: 'pasa un ticket al canal de otro equipo; «support» es el canal de soporte',
      merge: 'une el primer ticket al segundo, donde continúa',
      note: 'guarda una nota para el equipo; el cliente no la ve',
      'reply-with': 'empieza una respuesta con una plantilla',
      history: 'lo que ha pasado con él',
      on: 'le pone de guardia: se le avisa de respuestas atrasadas y puede recibir tickets nuevos',
      off: 'termina su guardia',
      incident: 'abre un problema conocido que tienen varios clientes y les avisa a todos a la vez',
      stats: 'cifras de hoy y de los últimos 7 días',
      channel: 'qué hace el bot en cada canal y cómo puede cambiarlo el equipo',
      gaps: 'lo que preguntan los clientes y ningún artículo responde',
      help: 'muestra esta ayuda',
    },
    alone: (command) => `*${command}* (o *${command} list*): los tickets abiertos, primero los más urgentes`,
    withId: 'muestra un ticket',
    whoSees: 'El equipo (los miembros del canal de soporte) ve todos los tickets. Los demás ven los suyos.',
    unknown: (typed, possible, nearest) =>
      `No conozco «${typed}».${nearest ? ` ¿Quería decir «${nearest}»?` : ''} Se puede escribir un número de ticket, como TKT-1A2B3C4D, o: ${possible}.`,
    howTo: (usage) => `Se escribe así: ${usage}`,
    noSuchPerson: (name) =>
      `No encuentro a nadie llamado «${name}» en el canal de soporte. Use su nombre de Slack o su correo.`,
    titles: {
      queue: 'Qué toca ahora',
      mine: 'Sus tickets',
      customer: (name) => `Tickets de clientes como «${name}»`,
      search: (words) => `Tickets con «${words}»`,
    },
    nothingFound: 'No se ha encontrado nada.',
    page: (page, pages) => `Página ${page} de ${pages}`,
    previous: 'Anterior',
    next: 'Siguiente',
    noted: (ticketId) => `Anotado en ${ticketId}, solo para el equipo.`,
    noteBy: (author) => `Nota de ${author}, solo para el equipo:`,
    now: 'Ahora',
    today: 'Hoy',
    week: 'Últimos 7 días',
  },
  savedReplies: {
    startFrom: 'Empezar con una plantilla',
    title: 'Plantillas',
    none: (folder) => `No hay plantillas. Ponga archivos Markdown en ${folder} (véase docs/company.md).`,
    unknown: (name, possible, nearest) =>
      `No hay ninguna plantilla «${name}».${nearest ? ` ¿Quería decir «${nearest}»?` : ''} Hay: ${possible}.`,
    leftOut: 'Omitidas, porque algo no está bien:',
  },
}
