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
}
