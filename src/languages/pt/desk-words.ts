import type { DeskWords } from '../language/desk-words.ts'

/** What staff read about the life of a ticket in Portuguese. */
export const deskWords: DeskWords = {
  life: {
    waitingSince: (moment) => `à espera do cliente desde ${moment}`,
    snoozedUntil: (moment) => `adiado até ${moment}`,
    resolvedBy: (person) => `resolvido por ${person}`,
    endings: {
      confirmed: 'o cliente confirmou que está resolvido',
      assumed: 'considerado resolvido, porque o cliente não disse mais nada',
      'not a request': 'não era uma solicitação',
      merged: 'continua em outro ticket',
    },
    rated: (rating) => `Avaliação: ${rating} de 5`,
    ratedWith: 'O cliente diz:',
    theirTickets: (open, past) => `outros tickets deste cliente: ${open} abertos, ${past} anteriores`,
    colleaguesTickets: (open, past) => `dos colegas: ${open} abertos, ${past} anteriores`,
    content: (average, count) =>
      `satisfação ${average} de 5 (${count === 1 ? 'uma avaliação' : `${count} avaliações`})`,
    becauseOf: (words) => `Decidido por ${words}`,
    assignedToYou: (name, ticketId) => `${name} passou ${ticketId} para o seu nome.`,
    ownerLeft: (name, ticketId) => `${name} saiu do canal de suporte; agora ninguém está com ${ticketId}.`,
    isBack: (ticketId) => `${ticketId} está de volta: acabou o tempo do adiamento.`,
  },
  menu: {
    release: 'Liberar',
    resolve: 'Resolver',
    more: 'Mais',
    assign: 'Atribuir a…',
    priority: (priority) => `Prioridade: ${priority}`,
    wait: 'À espera do cliente',
    snoozeHour: 'Adiar por uma hora',
    snoozeTomorrow: 'Adiar até amanhã',
    snoozeWeek: 'Adiar por uma semana',
    snoozeUntil: 'Adiar até…',
    dismiss: 'Não é uma solicitação',
    resume: 'Retomar',
    reopen: 'Reabrir',
    assignTitle: 'Atribuir o ticket',
    assignTo: 'Quem fica com ele?',
    snoozeTitle: 'Adiar o ticket',
    until: 'Até quando?',
    save: 'Salvar',
  },
  tooLate: {
    inState: (ticketId, state) => `${ticketId} já está assim: ${state}.`,
    priority: (ticketId, priority) => `${ticketId} já tem esta prioridade: ${priority}.`,
    inWork: (ticketId) => `${ticketId} já está aberto de novo.`,
    resolved: (ticketId, by) => `${ticketId} está resolvido: quem resolveu foi ${by}. Reabra se ainda faltar algo.`,
    notYours: (ticketId, by) =>
      `${by} está com ${ticketId}, e só ${by} pode liberá-lo. Mas é possível atribuí-lo a outra pessoa.`,
    nobodyHas: (ticketId) => `Agora ninguém está com ${ticketId}.`,
    isTheirs: (ticketId, name) => `${name} já está com ${ticketId}.`,
    assigneeNotStaff: (name) => `${name} não está no canal de suporte e não pode ter tickets.`,
    badTime: 'Escolha um momento no futuro, dentro de um ano.',
  },
}
