import type { TeamWords } from '../language/team-words.ts'

/** What staff read about tickets that belong together in Portuguese. */
export const teamWords: TeamWords = {
  merging: {
    menu: 'Unir a…',
    title: 'Unir o ticket',
    which: 'Em que ticket continua?',
    merge: 'Unir',
    sameMatter: (ticketId) => `O mesmo assunto de ${ticketId}: unir`,
    none: (ticketId) => `Não há outro ticket aberto deste cliente nem da empresa dele ao qual unir ${ticketId}.`,
    itself: 'Um ticket não pode ser unido a si mesmo.',
    otherCompany: (ticketId, intoId) =>
      `${ticketId} e ${intoId} são de empresas diferentes. Só é possível unir tickets de um mesmo cliente ou de uma mesma empresa.`,
    already: (ticketId, intoId) => `${ticketId} foi unido a ${intoId}, onde continua. Reabra-o para separá-lo de novo.`,
    into: (ticket) => `Continua em ${ticket}`,
    from: (tickets) => `Continuam aqui: ${tickets}`,
    note: (person, ticketId, customer) => `${person} uniu ${ticketId} a este ticket. ${customer} escreveu lá:`,
    notTold: (customer, ticketId) =>
      `${customer} não pode ler a conversa deste ticket e não foi avisado. Responda na conversa de ${ticketId}.`,
    splitNote: (person, ticketId) => `${person} separou ${ticketId} de novo.`,
  },
  teams: {
    menu: 'Passar para uma equipe…',
    title: 'Passar o ticket',
    which: 'Que equipe cuida dele?',
    move: 'Passar',
    usual: 'o canal de suporte',
    unknown: (name, possible) => `Não há nenhuma equipe “${name}”. As possíveis são: ${possible}.`,
    alreadyThere: (ticketId, team) => `${ticketId} já está em: ${team}.`,
    movedNote: (person, team) => `${person} passou este ticket para: ${team}.`,
    movedFrom: (person, team) =>
      `${person} passou este ticket para: ${team}. As notas anteriores da equipe estão no histórico e onde estava o cartão:`,
  },
}
