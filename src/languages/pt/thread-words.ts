import type { ThreadWords } from '../language/thread-words.ts'

/** What staff read about the threads of cards and customers in Portuguese. */
export const threadWords: ThreadWords = {
  thread: {
    goesTo: (customer, channel) => `Para ${customer}, na conversa em ${channel}.`,
    seenFrom: (name) => `O cliente lerá exatamente o que está abaixo, de ${name}.`,
    notANote: 'Só uma nota sua abaixo do cartão de um ticket pode ser enviada ao cliente.',
    notYours: 'Esta nota é de outra pessoa. Só quem a escreveu pode enviá-la.',
    notCustomers: 'Nenhum cliente escreveu isto, por isso não pode virar um ticket.',
    cannotRead: 'Não consigo ler esta mensagem. Talvez não exista mais, ou eu não esteja neste canal.',
    made: (ticketId) => `Agora é um ticket: ${ticketId}.`,
    added: (ticketId) => `Foi adicionado a ${ticketId}.`,
    alreadyIn: (ticketId) => `${ticketId} já tem esta mensagem.`,
    addTitle: 'Adicionar a um ticket',
    which: 'A qual ticket?',
    add: 'Adicionar',
    noOpen: 'Não há tickets abertos. Você pode transformar esta mensagem em um.',
    addedNote: (person, author) => `${person} adicionou o que ${author} escreveu:`,
    notedElsewhere: (person) => `${person} escreveu uma nota onde este cartão estava antes. Ela está no histórico.`,
  },
  splitting: {
    title: 'Separar mensagem',
    split: 'Separar',
    about: (author, ticketId) => `O que ${author} escreveu vira um ticket próprio, à parte de ${ticketId}.`,
    inNewThread: (channel) => `Em uma nova conversa em ${channel} o cliente lê:`,
    inItsThread: 'Na conversa desta mensagem o cliente lê:',
    inOldThread: 'Na conversa onde ela está:',
    note: (person, author, newId) => `${person} separou o que ${author} escreveu. Continua como ${newId}.`,
    goesOnAs: (newId) => `O que era citado aqui continua como ${newId}.`,
    done: (newId) => `Agora é um ticket próprio: ${newId}.`,
    from: (ticket) => `Separado de ${ticket}`,
    apart: (tickets) => `Separados deste: ${tickets}`,
    began: (ticketId) =>
      `É disto que trata ${ticketId}, ou é a primeira mensagem da conversa, por isso fica. Separe as outras mensagens.`,
    notIn: (ticketId) => `${ticketId} não tem esta mensagem.`,
    noTicket: 'Esta mensagem não pertence a nenhum ticket. Você pode transformá-la em um.',
    already: (newId) => `Esta mensagem já foi separada. Continua como ${newId}.`,
    several: 'Esta nota cita várias mensagens. Escolha uma delas na conversa do cliente.',
    notRead: 'Ainda estou lendo esta mensagem. Tente de novo daqui a pouco.',
    changed: 'O cliente mudou esta mensagem nesse meio-tempo. Veja-a de novo antes de separá-la.',
  },
}
