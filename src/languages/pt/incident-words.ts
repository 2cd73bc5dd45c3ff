import type { IncidentWords } from '../language/incident-words.ts'

/** What staff read about known issues that several customers have in Portuguese. */
export const incidentWords: IncidentWords = {
  incidents: {
    title: 'Problema conhecido',
    which: 'Quais tickets são sobre isso?',
    others: 'Outros tickets, pelo número',
    open: 'Abrir o incidente',
    openedBy: (person) => `aberto por ${person}`,
    count: (tickets) => (tickets === 1 ? 'um ticket' : `${tickets} tickets`),
    toldTimes: (times, person) =>
      times === 1
        ? `clientes avisados uma vez, por ${person}`
        : `clientes avisados ${times} vezes, a última por ${person}`,
    solvedBy: (person) => `resolvido, diz ${person}`,
    tellAll: 'Avisar todos',
    solved: 'Resolvido',
    addTickets: 'Adicionar tickets',
    save: 'Salvar',
    goesTo: (threads) =>
      threads === 1
        ? 'É dito uma vez, na conversa do único ticket aberto.'
        : `É dito uma vez nas conversas de ${threads} tickets abertos.`,
    theyWriteIn: (languages) => `Os clientes escrevem em ${languages}.`,
    asWritten: 'Todos leem como você escrever.',
    isTranslated: 'Quem escreve em outro idioma lê uma tradução automática, se ela passar nas verificações.',
    alsoResolves: 'Depois, todos esses tickets ficam resolvidos.',
    text: 'O que eles devem ler?',
    said: (threads) => (threads === 1 ? 'Dito em uma conversa.' : `Dito em ${threads} conversas.`),
    partOf: (name) => `Parte de ${name}`,
    looksLike: (name) => `Parece ${name}`,
    belongsTo: (id) => `É de ${id}`,
    somethingElse: 'Outra coisa',
    toldNote: (person, id) => `${person} avisou todos os clientes de ${id}:`,
    list: 'Incidentes abertos',
    none: (usage) => `Não há incidentes abertos. Escreva ${usage} para abrir um.`,
    changed: 'Salvo.',
    unknown: (id) => `Não encontro ${id}.`,
    alreadySolved: (id, by) => `${id} está resolvido: ${by} disse.`,
    toldMeanwhile: (by) => `${by} disse algo a eles nesse meio-tempo. Veja e abra isto de novo.`,
    chooseTickets: 'Escolha pelo menos um ticket aberto.',
    decidedAlready: 'Alguém já decidiu isso.',
    nobodyWaits: 'Nenhum dos tickets dele ainda está aberto.',
  },
}
