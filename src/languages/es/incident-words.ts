import type { IncidentWords } from '../language/incident-words.ts'

/** What staff read about known issues that several customers have in Spanish. */
export const incidentWords: IncidentWords = {
  incidents: {
    title: 'Problema conocido',
    which: '¿Qué tickets tratan de esto?',
    others: 'Otros tickets, por su número',
    open: 'Abrir la incidencia',
    openedBy: (person) => `abierta por ${person}`,
    count: (tickets) => (tickets === 1 ? 'un ticket' : `${tickets} tickets`),
    toldTimes: (times, person) =>
      times === 1
        ? `se avisó a los clientes una vez, ${person}`
        : `se avisó a los clientes ${times} veces, la última ${person}`,
    solvedBy: (person) => `resuelta, dice ${person}`,
    tellAll: 'Avisar a todos',
    solved: 'Resuelta',
    addTickets: 'Añadir tickets',
    save: 'Guardar',
    goesTo: (threads) =>
      threads === 1
        ? 'Se dice una vez, en el hilo del único ticket abierto.'
        : `Se dice una vez en los hilos de ${threads} tickets abiertos.`,
    theyWriteIn: (languages) => `Los clientes escriben en ${languages}.`,
    asWritten: 'Todos lo leen tal como lo escribas.',
    isTranslated: 'Quien escribe en otro idioma lee una traducción automática, si supera las comprobaciones.',
    alsoResolves: 'Después, todos estos tickets quedan resueltos.',
    text: '¿Qué deben leer?',
    said: (threads) => (threads === 1 ? 'Dicho en un hilo.' : `Dicho en ${threads} hilos.`),
    partOf: (name) => `Parte de ${name}`,
    looksLike: (name) => `Se parece a ${name}`,
    belongsTo: (id) => `Es de ${id}`,
    somethingElse: 'Otra cosa',
    toldNote: (person, id) => `${person} avisó a todos los clientes de ${id}:`,
    list: 'Incidencias abiertas',
    none: (usage) => `No hay incidencias abiertas. Escribe ${usage} para abrir una.`,
    changed: 'Guardado.',
    unknown: (id) => `No encuentro ${id}.`,
    alreadySolved: (id, by) => `${id} está resuelta: lo dijo ${by}.`,
    toldMeanwhile: (by) => `${by} les ha dicho algo mientras tanto. Míralo y vuelve a abrir esto.`,
    chooseTickets: 'Elige al menos un ticket abierto.',
    decidedAlready: 'Alguien ya lo ha decidido.',
    nobodyWaits: 'Ninguno de sus tickets sigue abierto.',
  },
}
