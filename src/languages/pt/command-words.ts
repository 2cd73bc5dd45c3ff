import type { CommandWords } from '../language/command-words.ts'

/** What staff read about the ticket command in Portuguese. */
export const commandWords: CommandWords = {
  commands: {
    does: {
      queue: 'o que pegar agora: os tickets que ninguém tem',
      mine: 'os seus tickets',
      open: 'todos os tickets abertos, os mais urgentes primeiro',
      customer: 'os tickets de um cliente ou de uma empresa',
      search: 'os tickets em que aparecem todas estas palavras; restrinja com company:NOME ou state:ESTADO',
      claim: 'assume um ticket',
      assign: 'passa um ticket a um colega, ou a quem escreve, com “me”',
      release: 'libera o seu ticket',
      priority: 'muda a prioridade',
      resolve: 'diz que está resolvido; o cliente pode discordar',
      reopen: 'reabre, ou traz de volta ao trabalho',
      snooze: 'adia até lá',
      move: 'passa um ticket para o canal de outra equipe; “support” é o canal de suporte',
      merge: 'une o primeiro ticket ao segundo, onde ele continua',
      note: 'guarda uma nota para a equipe; o cliente não vê',
      'reply-with': 'começa uma resposta com um modelo',
      history: 'o que aconteceu com ele',
      on: 'coloca você de plantão: você é avisado de respostas atrasadas e pode receber novos tickets',
      off: 'encerra o seu plantão',
      incident: 'abre um problema conhecido que vários clientes têm e avisa todos de uma vez',
      stats: 'números de hoje e dos últimos 7 dias',
      channel: 'o que o bot faz em cada canal e como a equipe muda isso',
      gaps: 'o que os clientes perguntam e nenhum artigo responde',
      help: 'mostra esta ajuda',
    },
    alone: (command) => `*${command}* (ou *${command} list*): os tickets abertos, os mais urgentes primeiro`,
    withId: 'mostra um ticket',
    whoSees: 'A equipe (os membros do canal de suporte) vê todos os tickets. As outras pessoas veem os seus.',
    unknown: (typed, possible, nearest) =>
      `Não conheço “${typed}”.${nearest ? ` Seria “${nearest}”?` : ''} Pode ser o número de um ticket, como TKT-1A2B3C4D, ou: ${possible}.`,
    howTo: (usage) => `Escreva assim: ${usage}`,
    noSuchPerson: (name) =>
      `Não encontro ninguém chamado “${name}” no canal de suporte. Use o nome no Slack ou o e-mail.`,
    titles: {
      queue: 'O que pegar agora',
      mine: 'Seus tickets',
      customer: (name) => `Tickets de clientes como “${name}”`,
      search: (words) => `Tickets com “${words}”`,
    },
    nothingFound: 'Nada encontrado.',
    page: (page, pages) => `Página ${page} de ${pages}`,
    previous: 'Anterior',
    next: 'Próxima',
    noted: (ticketId) => `Anotado em ${ticketId}, só para a equipe.`,
    noteBy: (author) => `Nota de ${author}, só para a equipe:`,
    now: 'Agora',
    today: 'Hoje',
    week: 'Últimos 7 dias',
  },
  savedReplies: {
    startFrom: 'Começar com um modelo',
    title: 'Modelos',
    none: (folder) => `Não há modelos. Coloque arquivos Markdown em ${folder} (veja docs/company.md).`,
    unknown: (name, possible, nearest) =>
      `Não há nenhum modelo “${name}”.${nearest ? ` Seria “${nearest}”?` : ''} Há: ${possible}.`,
    leftOut: 'Deixados de fora, porque algo está errado:',
  },
}
