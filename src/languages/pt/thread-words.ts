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
}
