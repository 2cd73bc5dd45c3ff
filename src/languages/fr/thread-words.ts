import type { ThreadWords } from '../language/thread-words.ts'

/** What staff read about the threads of cards and customers in French. */
export const threadWords: ThreadWords = {
  thread: {
    goesTo: (customer, channel) => `Pour ${customer}, dans son fil de ${channel}.`,
    seenFrom: (name) => `Le client lira exactement ce qui suit, de la part de ${name}.`,
    notANote: 'Seule une note de vous sous la carte d’un ticket peut être envoyée au client.',
    notYours: 'Cette note est de quelqu’un d’autre. Seul son auteur peut l’envoyer.',
    notCustomers: 'Aucun client n’a écrit ceci, cela ne peut donc pas devenir un ticket.',
    cannotRead: 'Je ne peux pas lire ce message. Il n’existe peut-être plus, ou je ne suis pas dans ce canal.',
    made: (ticketId) => `C’est maintenant un ticket : ${ticketId}.`,
    added: (ticketId) => `Ajouté à ${ticketId}.`,
    alreadyIn: (ticketId) => `${ticketId} a déjà ce message.`,
    addTitle: 'Ajouter à un ticket',
    which: 'À quel ticket ?',
    add: 'Ajouter',
    noOpen: 'Il n’y a pas de ticket ouvert. Vous pouvez en faire un de ce message.',
    addedNote: (person, author) => `${person} a ajouté ce que ${author} a écrit :`,
    notedElsewhere: (person) => `${person} a écrit une note là où se trouvait cette carte. Elle est dans l’historique.`,
  },
  splitting: {
    title: 'Séparer le message',
    split: 'Séparer',
    about: (author, ticketId) => `Ce que ${author} a écrit devient un ticket à part, distinct de ${ticketId}.`,
    inNewThread: (channel) => `Dans un nouveau fil de ${channel}, le client lit\u00a0:`,
    inItsThread: 'Dans le fil de ce message, le client lit\u00a0:',
    inOldThread: 'Dans le fil où il se trouve\u00a0:',
    note: (person, author, newId) => `${person} a séparé ce que ${author} a écrit. Cela continue dans ${newId}.`,
    goesOnAs: (newId) => `Ce qui était cité ici continue dans ${newId}.`,
    done: (newId) => `C’est maintenant un ticket à part\u00a0: ${newId}.`,
    from: (ticket) => `Séparé de ${ticket}`,
    apart: (tickets) => `Séparés de celui-ci\u00a0: ${tickets}`,
    began: (ticketId) =>
      `C’est le sujet de ${ticketId}, ou le premier message de son fil\u00a0: il y reste. Séparez plutôt les autres messages.`,
    notIn: (ticketId) => `${ticketId} ne contient pas ce message.`,
    noTicket: 'Ce message n’appartient à aucun ticket. Vous pouvez en faire un.',
    already: (newId) => `Ce message a déjà été séparé. Il continue dans ${newId}.`,
    several: 'Cette note cite plusieurs messages. Choisissez-en un dans le fil du client.',
    notRead: 'Je suis encore en train de lire ce message. Réessayez dans un instant.',
    changed: 'Le client a modifié ce message entre-temps. Relisez-le avant de le séparer.',
  },
}
